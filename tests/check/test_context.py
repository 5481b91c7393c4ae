"""What rules share about one file."""

from generator.check.context import GuideContext, SharedContext
from generator.model.guide import Guide, PlanOverride
from generator.units.today import Today
from tests.check.builders import (
    TODAY,
    a_catalog,
    a_claim,
    a_company,
    a_guide,
    a_lever,
    a_peer,
    a_row,
    a_target,
    an_offer,
    prose,
    with_strategy,
)
from tests.derive.builders import a_plan


def context_of(guide: Guide, **fields) -> GuideContext:
    return GuideContext(catalog=a_catalog(**fields), today=Today(TODAY), guide=guide)


def test_an_offer_vests_by_the_plan_of_whoever_makes_it():
    companies = (
        a_company(equity_plans=(a_plan(months=48),)),
        a_company("globex", equity_plans=(a_plan(months=36),)),
    )
    guide = a_guide(equity_override=PlanOverride(plan=a_plan(months=24), reason="another team"))
    context = context_of(guide, companies=companies)
    months = [
        vesting.months if (vesting := context.offer_vesting(company)) else None
        for company in ("acme", "globex", "initech", None)
    ]
    assert months == [24, 36, None, None]


def test_figures_are_found_once_and_in_order():
    guide = with_strategy(
        a_row(base_salary="80K", stated_total="90K"),
        ask=an_offer(base_salary="100K"),
    )
    guide = a_guide(
        *guide.pay,
        strategies=guide.strategies,
        levers=(a_lever("Ask.", targets=[a_target("5K")]),),
        peers=(a_peer(),),
        own_claims=(a_claim(),),
    )
    context = context_of(guide)
    assert [".".join(map(str, placed.at)) for placed in context.figures] == [
        "pay.paris.base_salary",
        "pay.paris.stated_total",
        "strategies.main.ask.base_salary",
        "levers.budget.targets.0",
        "peers.globex-paris.total",
    ]
    assert context.figures is context.figures
    ((row, figures),) = context.rows
    assert (row.id, [placed.name for placed in figures]) == ("paris", ["base_salary", "stated_total"])


def test_the_texts_begin_with_what_is_said_and_end_with_the_prose():
    context = context_of(a_guide(a_row(note="A note."), levers=(a_lever("Ask."),), prose=prose("Long.")))
    assert [text.text for text in context.texts] == ["Ask.", "A note.", "Long."]
    assert [text.text for text in context.spoken_texts] == ["Ask."]


def test_a_guide_sees_its_own_sources_then_those_around_it():
    shelves = context_of(a_guide(a_row())).bibliography.shelves
    assert [shelf.document for shelf in shelves] == [
        "guides/acme/data-engineer.yml",
        "guides/companies/acme.yml",
        "guides/roles/data-engineer.yml",
        "guides/sources.yml",
    ]


def test_everything_but_guides_has_a_bibliography():
    context = SharedContext(catalog=a_catalog(), today=Today(TODAY))
    assert [found.shelf.document for found in context.bibliographies] == [
        "guides/sources.yml",
        "guides/companies/acme.yml",
        "guides/companies/globex.yml",
        "guides/roles/data-engineer.yml",
    ]
