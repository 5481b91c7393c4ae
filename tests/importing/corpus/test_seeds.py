"""The two documents that the project started from: each datum is in the data, the prose or the report."""

from pathlib import Path

import pytest

from generator.build import check_project
from generator.importing.result import Intake
from generator.intake import About, import_documents, store
from generator.load.catalog import load_catalog
from generator.model.guide import Guide
from generator.model.pay import ComponentKind, FigureState
from generator.model.speech import AlternativeKind, TextKind
from tests.conftest import PROJECT_ROOT

pytestmark = pytest.mark.corpus

BASE, GRANT, BONUS = ComponentKind.BASE_SALARY, ComponentKind.EQUITY_GRANT, ComponentKind.BONUS


def imported(number: str, shared: Path, target: Path) -> tuple[Guide, Intake]:
    """One of the documents as a guide, with the report of its import."""
    found = sorted((shared / "seeds").glob(f"{number}_*.txt"))
    catalogs = [load_catalog(target).catalog, load_catalog(PROJECT_ROOT / "guides").catalog]
    intake = import_documents(found, target, catalogs, About())
    store(intake, target, overwrite=False)
    assert [error.message for error in check_project(target, "guides").errors] == []
    return load_catalog(target).catalog.guides["mistral-ai/security-engineer"], intake


@pytest.fixture(scope="module")
def guide(shared, tmp_path_factory) -> Guide:
    """The guide for negotiating."""
    return imported("000", shared, tmp_path_factory.mktemp("a"))[0]


@pytest.fixture(scope="module")
def article(shared, tmp_path_factory) -> tuple[Guide, Intake]:
    """The article, whose headings are bare lines."""
    return imported("001", shared, tmp_path_factory.mktemp("b"))


def ends(guide: Guide, row: int, kind: ComponentKind) -> tuple[object, ...]:
    figure = guide.pay[row].pay.figure(kind)
    assert figure is not None
    amount = figure.amounts[0].range
    return amount.low, amount.high, amount.currency.code


def test_the_opening_names_role_kind_shape_and_premium(guide):
    assert (guide.title, guide.kind.value) == ("Security Engineer", "negotiation")
    assert [shape.value for shape in guide.pay_structure] == ["equity-heavy"]
    assert len(guide.tagline) == 3


def test_the_table_keeps_place_currency_range_grant_and_total(guide):
    assert [row.region for row in guide.pay] == ["paris", "london", "remote-eu"]
    assert ends(guide, 0, BASE) == (80_000, 108_000, "EUR")
    assert ends(guide, 1, GRANT) == (92_000, 180_000, "GBP")
    grant = guide.pay[0].pay.figure(GRANT)
    assert grant is not None
    assert grant.amounts[0].term_years == 4
    assert "Pre-IPO" in (grant.label or "")
    assert [row.stated_total is not None for row in guide.pay] == [True] * 3


def test_a_dash_where_nothing_else_is_counted_is_no_bonus(guide):
    states = [figure.state for row in guide.pay if (figure := row.pay.figure(BONUS))]
    assert states == [FigureState.NONE] * 3


def test_differences_between_places_are_claims_of_their_own(guide):
    found = [(one.versus, one.effective) for row in guide.pay for one in row.differentials]
    assert found == [("paris", True), ("paris", False)]


def test_the_chain_of_levels_has_level_place_and_hedge_where_they_are_named(guide):
    theirs = [one.there for one in guide.equivalences]
    assert [one.company for one in theirs] == ["google", "meta", "google-deepmind", "anthropic"]
    assert (theirs[0].level, theirs[0].region) == ("L4", "paris")
    assert [one.hedge is not None for one in guide.equivalences] == [False, False, False, True]


def test_the_levers_stand_in_order_with_their_words(guide):
    assert [lever.kind.value for lever in guide.levers] == [
        "specialisation",
        "regulation",
        "regulation",
        "budget",
    ]
    assert all(passage.kind is TextKind.SPEECH for lever in guide.levers for passage in lever.passages)


def test_the_script_has_a_title_and_speech(guide):
    assert [script.title for script in guide.scripts] == ["European AI Sovereignty Script"]


def test_the_plan_has_ask_floor_offer_and_interest(guide):
    plan = guide.strategies[0]
    assert plan.ask is not None
    assert {kind: figure.amounts[0].range.low for kind, figure in plan.ask.pay.components} == {
        BASE: 100_000,
        GRANT: 175_000,
        ComponentKind.SIGN_ON_BONUS: 15_000,
    }
    assert plan.floor is not None
    assert plan.floor.amount is not None
    assert plan.floor.amount.range.low == 138_000
    found = {one.kind: (one.companies, one.only_if_true) for one in plan.alternatives}
    assert found == {
        AlternativeKind.OFFER: (("google",), True),
        AlternativeKind.INTEREST: (("anthropic",), True),
    }


def test_no_speech_claims_the_offer_of_a_reader_who_may_not_have_it(guide):
    claims = [one for plan in guide.strategies for one in plan.passages if "offer in Paris" in one.text]
    assert [one.only_if_true is not None for one in claims] == [True]


def test_each_named_publication_is_a_source_that_nobody_here_has_read(guide):
    named = [source for source in guide.sources if source.id != "imported-document"]
    assert len(named) == 3
    assert all(source.via and source.accessed_on is None and source.url is None for source in named)


def test_the_article_has_its_focus_reasons_requirements_and_interview(article):
    guide, _ = article
    assert len(guide.work.areas) == 4
    assert len(guide.attractions) == 4
    strengths = [one.strength.value for one in guide.requirements]
    assert strengths == ["understanding", "experience", "knowledge", "strong", "background"]
    account = guide.interviews[0]
    assert account.weeks == (2, 3)
    kinds = [stage.kind.value for stage in account.stages]
    assert kinds == ["recruiter-screen", "technical", "exercise", "culture"]
    assert [(one.name, one.need.value) for one in account.languages] == [
        ("English", "must"),
        ("French", "nice"),
    ]
    assert account.criteria


def test_the_second_claim_on_pay_stands_in_its_own_currency(article):
    guide, intake = article
    row = guide.pay[0]
    assert row.stated_total is not None
    amount = row.stated_total.amounts[0].range
    assert (row.region, amount.low, amount.high, amount.currency.code) == (
        "worldwide",
        150_000,
        240_000,
        "USD",
    )
    assert "assumed-currency" in [found.rule for found in intake.documents[0].findings]


def test_market_growth_and_outlook_stay_prose_under_their_headings(article):
    guide, _ = article
    titles = " ".join(section.title for section in guide.prose.sections)
    assert "Opportunity" in titles
    assert "Career Development" in titles


def test_the_newsletter_is_named_as_left_out(article):
    _, intake = article
    (found,) = [one for one in intake.documents[0].findings if one.rule == "left-out-callout"]
    assert "Weekly" in found.excerpt


def test_every_word_and_amount_of_both_is_found_again(article):
    _, intake = article
    assert (intake.words.is_whole, intake.amounts.is_whole) == (True, True)
