"""Texts split into runs, for guides and where no guide is at hand."""

import pytest

from generator.model.company import Company
from generator.model.glossary import Term
from generator.model.pay import ComponentKind
from generator.model.references import Scope
from generator.model.speech import Strategy
from generator.pages.context import in_words, shared_context
from generator.pages.page import Address, guide_uri
from generator.pages.shown import BlankRun, LinkRun, Run, TextRun, Texts, ValueRun
from tests.check.builders import a_claim, a_lever, a_target
from tests.derive.builders import a_catalog, a_guide, a_row, an_offer, money

TERMS = {"cliff": Term(id="cliff", name="Cliff", definition="Nothing vests.")}
CATALOG = a_catalog(Company(id="acme", name="Acme"), terms=TERMS)


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        pytest.param("as it stands", [TextRun("as it stands")], id="plain"),
        pytest.param("[amount]", [BlankRun("amount")], id="a blank"),
        pytest.param("[[pay.paris.base_salary]]", [ValueRun(money("80K–90K"))], id="a figure"),
        pytest.param("[[company.acme]]", [LinkRun("Acme", "../../../companies/acme/")], id="a company"),
        pytest.param("[[term.cliff]]", [LinkRun("Cliff", "../../../glossary/#term-cliff")], id="a term"),
        pytest.param("[[nothing.here]]", [TextRun("[[nothing.here]]")], id="nothing, as written"),
    ],
)
def test_a_text_of_a_guide(text: str, runs: list[Run]):
    guide = a_guide(a_row("paris", base_salary="80K–90K"))
    texts = Texts(Scope(CATALOG, guide), Address("guides/acme/engineer.md"))
    assert list(texts.inline(text)) == runs


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        pytest.param("[[company]]", [TextRun("the company")], id="the company of a guide"),
        pytest.param("[[company.acme]]", [LinkRun("Acme", "../../companies/acme/")], id="a named company"),
        pytest.param("[[role]]", [TextRun("Data Engineer")], id="the role of the page"),
        pytest.param("[[pay.paris.base_salary]]", [TextRun("base salary")], id="a figure of a guide"),
        pytest.param("[[floor]]", [TextRun("floor")], id="the plan of a guide"),
    ],
)
def test_a_generic_text_on_the_page_of_its_role(text: str, runs: list[Run]):
    context = shared_context(CATALOG, "roles/data-engineer.md", role="data-engineer", title="Data Engineer")
    assert list(context.inline(text)) == runs


@pytest.mark.parametrize(
    ("name", "mine"),
    [
        pytest.param("ask.base_salary", "base", id="the ask"),
        pytest.param("ask.equity_grant", "equity", id="a grant"),
        pytest.param("ask.recurring_total", "recurring", id="a total of the ask"),
        pytest.param("strategy.main.ask.base_salary", "base", id="the ask of the main plan by its name"),
        pytest.param("strategy.london.ask.base_salary", "base london", id="the ask of another plan"),
        pytest.param("lever.level.1", "base", id="what a lever raises"),
        pytest.param("lever.level.2", None, id="what a lever brings beside pay"),
        pytest.param("target.base_salary", None, id="a target stays the guide's"),
        pytest.param("pay.paris.base_salary", None, id="what others are paid"),
    ],
)
def test_only_what_the_reader_asks_for_follows_the_readers_numbers(name: str, mine: str | None):
    offer = an_offer(base_salary="100K", equity_grant="160K")
    guide = a_guide(
        a_row("paris", base_salary="80K–90K"),
        strategies=(Strategy(ask=offer, target=offer), Strategy(id="london", ask=offer)),
        levers=(a_lever(id="level", targets=(a_target("110K", ComponentKind.BASE_SALARY), a_target("5K"))),),
    )
    run = Texts(Scope(CATALOG, guide), Address("guides/acme/engineer.md")).reference(name)
    assert isinstance(run, ValueRun)
    assert run.mine == mine


def test_a_text_of_a_company_names_the_company():
    context = shared_context(CATALOG, "companies/acme.md", company="acme")
    assert context.inline("[[company]]") == (TextRun("Acme"),)


def test_what_nothing_resolves_is_said_in_words():
    assert in_words("ask.first_year_total") == "first year total"


@pytest.mark.parametrize(
    ("listed", "href"),
    [
        pytest.param(("act",), "#claim-act", id="one of the guide's"),
        pytest.param((), "../../../statements/#claim-act", id="one that stands elsewhere"),
    ],
)
def test_a_statement_is_linked_to_where_it_stands(listed, href):
    guide, catalog = a_guide(shared_claims=listed), a_catalog(claims={"act": a_claim()})
    texts = Texts(Scope(catalog, guide), Address(guide_uri(guide.id)))
    assert texts.inline("[[claim.act]]") == (LinkRun("When the act applies", href),)
