"""The vesting catalogue: every plan, by the shape of its curve, and what nobody says as a question."""

from functools import cache

import pytest

from generator.model.catalog import Catalog
from generator.model.company import Company, Stage
from generator.pages.page import Page
from generator.pages.vesting.page import MOST_OF_SHAPE, VestingView
from tests.derive.builders import a_catalog, a_company, a_guide, a_plan, a_source, evidence
from tests.pages.invented import pages_of, rendered, view_of
from tests.pages.links import broken

SOURCE = a_source("first", published_on="2026-02")


@cache
def catalog() -> Catalog:
    guide = a_guide(company="front", title="Analyst")
    front = a_company(
        "front",
        Stage.PUBLIC,
        equity_plans=(
            a_plan(
                (38, 32, 20, 10),
                48,
                evidence=evidence("first"),
                cliff_months=0,
                refreshers="See [[source.first]].",
            ),
            a_plan((33, 33, 22, 12), 48),
            a_plan((25, 25, 25, 25), 48, valid_until="2019-06"),
        ),
        sources=(SOURCE,),
    )
    late = a_company("late", equity_plans=(a_plan((5, 15, 40, 40), 48, valid_from="2027-01"),))
    silent = a_company("silent", equity_plans=(a_plan(months=48),))
    lab = a_company("lab", Stage.SUBSIDIARY, parent="front")
    return a_catalog(front, late, silent, lab, Company(id="nobody", name="Nobody"), guides={guide.id: guide})


@cache
def pages() -> dict[str, Page]:
    return pages_of(catalog(), None)


@cache
def texts() -> dict[str, str]:
    return {uri: rendered(page) for uri, page in pages().items() if "rules/" not in uri}


def view() -> VestingView:
    return view_of("vesting.md", VestingView, pages())


def test_plans_are_grouped_by_the_shape_of_their_curve():
    found = {one.shape.value: [plan.anchor for plan in one.plans] for one in view().shapes}
    assert found == {
        "front-loaded": ["plan-front-1", "plan-front-2"],
        "even": ["plan-front-3"],
        "back-loaded": ["plan-late-1"],
        "unknown": ["plan-silent-1"],
    }


def test_past_and_coming_plans_say_so():
    plans = {plan.anchor: plan.state for one in view().shapes for plan in one.plans}
    assert plans["plan-front-3"] == "no longer in force"
    assert plans["plan-late-1"] == "not in force yet"
    assert plans["plan-silent-1"] == "in force"


def test_plans_of_one_time_stand_side_by_side():
    (found,) = view().disputes
    assert found.company.text == "Front"
    assert [[link.text for link in plan.rivals] for plan in found.plans] == [
        ["33 / 33 / 22 / 12 %"],
        ["38 / 32 / 20 / 10 %"],
    ]


def test_the_first_year_is_told_against_an_even_one():
    example = view().example
    assert example is not None
    assert example.curve is not None
    assert example.anchor == "plan-front-1"
    assert (
        '<span class="cg-num">38%</span> of a grant vests in year 1, evenly it would be'
        in texts()["vesting.md"]
    )
    assert '<strong class="cg-num">+52%</strong> against an even curve' in texts()["vesting.md"]


def test_a_plan_names_its_source_and_its_date():
    plans = {plan.anchor: plan for one in view().shapes for plan in one.plans}
    first, second = plans["plan-front-1"], plans["plan-front-2"]
    assert [link.href for link in first.sources] == ["../companies/front/#source-first"]
    assert first.dated_word == "published"
    assert (second.sources, second.dated) == ((), None)
    assert "no source named" in texts()["vesting.md"]
    assert "date unknown" in texts()["vesting.md"]


def test_what_nobody_says_leads_to_its_question():
    plan = next(plan for one in view().shapes for plan in one.plans if plan.anchor == "plan-silent-1")
    assert set(plan.asks) == {"instrument", "unit-price", "vesting", "cliff", "refreshers"}
    questions = {f"#{one.anchor}": one for one in view().questions}
    asked = questions[plan.asks["vesting"]]
    assert asked.text == "Which share of the grant vests in each year, and how often within a year?"
    assert [link.text for link in asked.companies] == ["Silent"]


def test_a_known_cliff_is_no_question():
    plan = next(plan for one in view().shapes for plan in one.plans if plan.anchor == "plan-front-1")
    assert "cliff" not in plan.asks
    assert "none: it vests from the start" in texts()["vesting.md"]


def test_traded_and_private_shares_are_asked_after_in_their_own_words():
    prices = [one.text for one in view().questions if "price" in one.text]
    assert len(prices) == 2


def test_companies_without_a_plan_are_named():
    (inherited,) = view().inherited
    assert (inherited[1].text, inherited[2].text) == ("Lab", "Front")
    assert [link.text for link in view().without] == ["Nobody"]


@pytest.mark.parametrize("uri", ["vesting.md", "companies/front.md", "companies/lab.md"])
def test_every_link_leads_somewhere(uri: str):
    assert broken(uri, texts()) == []


def test_a_company_leads_to_its_part():
    assert 'href="../../vesting/#company-front"' in texts()["companies/front.md"]
    assert 'href="../../vesting/#company-lab"' in texts()["companies/lab.md"]


def test_a_catalogue_without_plans_is_short():
    page = pages_of(a_catalog())["vesting.md"]
    assert "No equity plans of no companies, no curves known." in rendered(page)


def test_of_very_many_companies_some_stand_for_each_shape(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("generator.model.catalog.MOST_NAMED", 100)
    many = [
        a_company(f"{kind}-{number:03}", equity_plans=(a_plan(shares, 48),))
        for kind, shares in (("even", (25, 25, 25, 25)), ("front", (40, 30, 20, 10)))
        for number in range(60)
    ]
    found = pages_of(a_catalog(*many), None)
    shown = view_of("vesting.md", VestingView, found)
    assert shown.summary.startswith("120 equity plans of 120 companies, 120 curves known")
    assert [(one.shape.value, len(one.plans)) for one in shown.shapes] == [
        ("front-loaded", MOST_OF_SHAPE),
        ("even", MOST_OF_SHAPE),
    ]
    text = {uri: rendered(page) for uri, page in found.items() if "rules/" not in uri}
    assert '<a href="../companies/">page of each of the 120 companies</a>' in text["vesting.md"]
    assert 'href="../../vesting/"' in text["companies/even-059.md"]
    for uri in ("vesting.md", "companies/even-059.md"):
        assert broken(uri, text) == []
