"""What the data say happened, and when."""

from dataclasses import replace
from typing import Any

from generator.derive.events import Event, EventKind, company_events, derive_events, guide_events
from generator.derive.figures import derive_figures
from generator.derive.moves import Move
from generator.model.catalog import Catalog
from generator.model.claim import Claim, ClaimDate, ClaimStatus, SupersededStatement
from generator.model.company import Stage
from generator.model.evidence import SourceKind
from generator.model.pay import ComponentKind, FormerFigure
from generator.units.calendar import read_partial_date
from tests.derive.builders import (
    a_catalog,
    a_company,
    a_guide,
    a_plan,
    a_row,
    a_source,
    evidence,
    figure,
)


def events(catalog: Catalog) -> list[Event]:
    guides = [derive_figures(catalog, guide, catalog.today) for guide in catalog.guides.values()]
    return list(derive_events(catalog, map(guide_events, guides)))


def told(catalog: Catalog) -> list[tuple[str, str]]:
    return [(str(event.on), event.kind.value) for event in events(catalog)]


def test_a_statement_tells_of_its_dates_and_of_what_it_replaced():
    claim = Claim(
        id="act",
        title="An act",
        statement="x",
        status=ClaimStatus.PLANNED,
        dates=(ClaimDate(on=read_partial_date("2027-12-02"), what="duties start"),),
        supersedes=(
            SupersededStatement(statement="Earlier.", until=read_partial_date("2026-07")),
            SupersededStatement(statement="Nobody knows until when."),
        ),
    )
    found = events(a_catalog(claims={"act": claim}))
    assert [(str(one.on), one.kind, one.what) for one in found] == [
        ("2027-12-02", EventKind.DATE_OF_STATEMENT, "duties start"),
        ("2026-07", EventKind.STATEMENT_REPLACED, "Earlier."),
    ]


def test_a_company_tells_of_its_plans_and_its_stage():
    company = replace(
        a_company(
            stage=Stage.PUBLIC, equity_plans=(a_plan(months=48, valid_from="2023", valid_until="2025-03"),)
        ),
        stage_as_of=read_partial_date("2024-04"),
    )
    assert told(a_catalog(company)) == [
        ("2025-03", "plan-ended"),
        ("2024-04", "stage"),
        ("2023", "plan-began"),
    ]


def test_a_stage_that_nobody_knows_is_no_event():
    company = replace(a_company(stage=Stage.UNKNOWN), stage_as_of=read_partial_date("2024-04"))
    assert told(a_catalog(company)) == []


def test_a_posted_range_counts_from_the_day_it_was_seen_else_from_that_of_the_newest_posting():
    postings = (
        a_source("old", SourceKind.OFFICIAL_POSTING, published_on="2025-01"),
        a_source("new", SourceKind.OFFICIAL_POSTING, published_on="2026-05"),
    )
    guide = a_guide(
        a_row("paris", base_salary="80K", evidence=evidence("old", "new")),
        a_row("london", base_salary="80K", evidence=evidence("old", observed_on="2026-09-08")),
        a_row("eu", base_salary="80K"),
        sources=postings,
    )
    found = events(a_catalog(a_company(), guides={guide.id: guide}))
    posted = [
        (str(one.on), one.posted and one.posted.row) for one in found if one.kind is EventKind.RANGE_POSTED
    ]
    assert posted == [("2026-09-08", "london"), ("2026-05", "paris")]


def test_a_figure_tells_what_it_was_and_what_followed():
    former = (a_former("90K", "2026-03"), a_former("85K", "2025", note="x"))
    row = a_row("paris")
    now = (ComponentKind.BASE_SALARY, figure("95K", note="y", was=former))
    guide = a_guide(replace(row, pay=replace(row.pay, components=(now,))))
    found = [one for one in events(a_catalog(a_company(), guides={guide.id: guide})) if one.moves]
    assert [(str(one.on), one.place and one.place.row) for one in found] == [
        ("2026-03", "paris"),
        ("2025", "paris"),
    ]
    assert [one.moves for one in found] == [
        (Move(what="base_salary", before=figure("90K"), after=figure("95K")),),
        (Move(what="base_salary", before=figure("85K"), after=figure("90K")),),
    ]


def a_former(text: str, until: str, **more: Any) -> FormerFigure:
    return FormerFigure(
        figure=figure(text, **more), until=read_partial_date(until), evidence=evidence("guide")
    )


def test_a_plan_tells_what_it_changed_against_the_one_that_ended_when_it_began():
    old = a_plan((25, 25, 25, 25), 48, valid_until="2025-12")
    new = a_plan((33, 33, 22, 12), 48, valid_from="2026-01")
    older = a_plan(months=36, valid_until="2024-12")
    (began,) = [one for one in company_events(a_company(equity_plans=(new, old, older))) if one.moves]
    assert began.kind is EventKind.PLAN_BEGAN
    assert [(move.what, move.before, move.after) for move in began.moves] == [
        ("yearly", old.vesting.yearly, new.vesting.yearly)
    ]


def test_of_two_plans_that_ended_none_is_taken_for_the_one_before():
    plans = (
        a_plan(months=48, valid_from="2026-01"),
        a_plan(months=36, valid_until="2025-12"),
        a_plan(months=60, valid_until="2026-01"),
    )
    assert not any(one.moves for one in company_events(a_company(equity_plans=plans)))


def test_the_review_of_a_guide_is_an_event():
    guide = a_guide()
    assert told(a_catalog(a_company(), guides={guide.id: guide})) == [("2026-11-22", "guide-reviewed")]
