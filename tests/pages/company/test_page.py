"""What the page of a company holds."""

from dataclasses import replace
from datetime import date

import pytest

from generator.model.company import Company, CompanyFact, Stage
from generator.pages.company.page import CompanyView, build_company_page
from generator.units.calendar import read_partial_date
from tests.derive.builders import AS_OF, a_catalog, a_company, a_guide, a_plan, a_row
from tests.pages.invented import rendered, view_of
from tests.pages.summed_up import inputs_of


def company_view(*companies: Company) -> CompanyView:
    """The page of the first of some companies, which has one guide; on the day of the tests."""
    guide = a_guide(a_row("paris", base_salary="80K"), company=companies[0].id)
    catalog = a_catalog(*companies, guides={guide.id: guide}, dated=AS_OF.day)
    page = build_company_page(inputs_of(catalog), companies[0])
    assert rendered(page)
    assert isinstance(page.view, CompanyView)
    return page.view


@pytest.mark.parametrize(
    ("plans", "rivals"),
    [
        pytest.param([{}], 0, id="one plan"),
        pytest.param([{}, {}], 2, id="two at one time"),
        pytest.param([{"valid_from": "2026-01"}, {"valid_until": "2025-12"}], 0, id="one after the other"),
        pytest.param([{"valid_from": "2027-01"}, {}], 0, id="one that is yet to come"),
    ],
)
def test_plans_of_one_time_are_called_a_disagreement(plans: list[dict[str, str]], rivals: int):
    company = a_company(equity_plans=tuple(a_plan((50, 50), 24, **plan) for plan in plans))
    equity = company_view(company).equity
    assert equity is not None
    assert equity.rivals == rivals


def test_plans_in_force_come_first_then_the_newest():
    plans = tuple(a_plan(months=12, valid_until=until) for until in ("2020-01", "2024-01"))
    equity = company_view(a_company(equity_plans=(*plans, a_plan(months=48)))).equity
    assert equity is not None
    ends = [plan.valid_until for plan in equity.plans]
    assert ends == [None, read_partial_date("2024-01"), read_partial_date("2020-01")]


def test_a_subsidiary_without_a_plan_leads_to_its_owner():
    owner = a_company("owner", Stage.PUBLIC, equity_plans=(a_plan(months=48),))
    equity = company_view(a_company("lab", Stage.SUBSIDIARY, parent="owner"), owner).equity
    assert equity is not None
    assert equity.parent is not None
    assert (equity.parent.href, equity.liquidity, equity.plans) == ("../owner/#equity", "liquid", ())


def test_facts_are_grouped_with_the_helpful_topics_first():
    topics = ("headcount", "negotiation", "pay", "headcount")
    facts = tuple(CompanyFact(topic=topic, statement=f"About {topic}.") for topic in topics)
    found = company_view(a_company(facts=facts)).topics
    assert [(topic.name, len(topic.facts)) for topic in found] == [
        ("pay", 1),
        ("negotiation", 1),
        ("headcount", 2),
    ]


def test_what_nobody_says_anything_of_is_named():
    view = company_view(a_company(equity_plans=(a_plan(months=48),)))
    assert view.nothing_on == "bonus and ladder of levels"


def test_a_company_of_which_nothing_is_known_still_has_a_page():
    company = Company(id="nobody", name="Nobody")
    page = build_company_page(inputs_of(a_catalog(company)), company)
    assert "No guide for a role here has been written yet." in rendered(page)
    assert page.description == "What is known of pay at Nobody: little so far."


def test_the_page_is_as_new_as_its_newest_review():
    company = replace(a_company(), reviewed_on=read_partial_date("2025-02"))
    page = build_company_page(inputs_of(a_catalog(company)), company)
    assert page.updated == date(2025, 2, 28)


def test_statements_that_a_fact_refers_to_stand_on_the_page_with_their_sources():
    view = view_of("companies/acme-robotics.md", CompanyView)
    assert [claim.anchor for claim in view.statements] == ["claim-robot-act"]
    assert "source-invented-law" in {source.anchor for source in view.sources}


def test_guides_of_others_that_speak_of_it_are_named_with_what_they_say_of_pay():
    (mention,) = view_of("companies/borealis-cloud.md", CompanyView).mentions
    assert (mention.guide.text, mention.ways) == (
        "Data Engineer at Acme Robotics",
        "comparable pay and level map",
    )
    assert [pay.name for pay in mention.pay] == ["Data Engineer, Springfield"]


def test_its_own_guides_are_no_mentions():
    assert view_of("companies/acme-robotics.md", CompanyView).mentions == ()
