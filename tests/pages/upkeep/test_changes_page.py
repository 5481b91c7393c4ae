"""The page of what changed."""

import json
from dataclasses import replace
from typing import Any

from generator.emit.data_file import render_data_file
from generator.emit.shown import shown
from generator.model.catalog import Catalog
from generator.model.claim import Claim, ClaimDate, ClaimStatus, SupersededStatement
from generator.model.equity import EquityPlan, Instrument
from generator.model.evidence import SourceKind
from generator.model.pay import ComponentKind, FormerFigure
from generator.pages.shown import Inline, LinkRun, TextRun, ValueRun
from generator.pages.upkeep.changes_page import MOST, MOST_IN_ALL, ChangesView
from generator.pages.upkeep.event_view import NAMED_REVIEWS, EventView
from generator.units.calendar import read_partial_date
from tests.derive.builders import a_catalog, a_company, a_guide, a_plan, a_row, a_source, evidence, figure
from tests.pages.invented import pages_of, rendered, view_of

URI = "changes.md"


def changes(catalog: Catalog) -> ChangesView:
    return view_of(URI, ChangesView, pages_of(catalog))


def words(text: Inline) -> str:
    return "".join(
        shown(run.value) if isinstance(run, ValueRun) else run.text
        for run in text
        if isinstance(run, TextRun | LinkRun | ValueRun)
    )


def hrefs(event: EventView) -> list[str]:
    return [run.href for run in event.text if isinstance(run, LinkRun)]


def a_claim(**keys: Any) -> Claim:
    return Claim(id="act", title="An act", statement="x", status=ClaimStatus.PLANNED, **keys)


def guides_of(*guides: Any) -> dict[str, Any]:
    return {guide.id: guide for guide in guides}


def test_coming_and_past_are_parted_by_the_date_of_the_data():
    days = ["2027-12-02", "2026-12", "2026-11-22", "2026", "2024-01"]
    claim = a_claim(dates=tuple(ClaimDate(on=read_partial_date(day), what=day) for day in days))
    view = changes(a_catalog(a_company(), claims={"act": claim}, guides=guides_of(a_guide())))
    assert [str(event.on) for event in view.coming] == ["2026-12", "2027-12-02"]
    stretches = [(str(one.name), one.is_rest_of_year) for one in view.recent]
    assert stretches == [("2026-11", False), ("2026", True)]
    assert [str(one.name) for one in view.older] == ["2024"]


def test_what_used_to_be_said_leads_to_the_statement_that_replaced_it():
    old = SupersededStatement(
        statement="Duties start earlier, see [[claim.act]].", until=read_partial_date("2026-07")
    )
    view = changes(
        a_catalog(a_company(), claims={"act": a_claim(supersedes=(old,))}, guides=guides_of(a_guide()))
    )
    event = view.recent[-1].events[0]
    assert words(event.text) == "An act. No longer true: Duties start earlier, see An act. It says now: x"
    assert hrefs(event) == ["../statements/#claim-act"]


def test_a_statement_of_one_guide_leads_to_that_guide():
    claim = a_claim(dates=(ClaimDate(on=read_partial_date("2027-01"), what="starts"),))
    guide = a_guide(own_claims=(claim,))
    (event,) = changes(a_catalog(a_company(), guides=guides_of(guide))).coming
    assert hrefs(event) == ["../guides/mistral-ai/security-engineer/#claim-act"]


def test_a_posted_range_says_what_the_posting_showed():
    source = a_source("posting", SourceKind.OFFICIAL_POSTING, published_on="2026-09")
    row = a_row("paris", level="L4", base_salary="80K–100K", evidence=evidence("posting"))
    view = changes(a_catalog(a_company(), guides=guides_of(a_guide(row, sources=(source,)))))
    event = view.recent[-1].events[0]
    assert words(event.text) == "Security Engineer at Mistral Ai, Paris, L4: €80K–€100K base salary"
    assert hrefs(event) == ["../guides/mistral-ai/security-engineer/#pay-paris"]


def test_a_figure_that_changed_says_from_what_to_what():
    former = FormerFigure(
        figure=figure("80K–95K"), until=read_partial_date("2026-03"), evidence=evidence("posting")
    )
    pay = ((ComponentKind.BASE_SALARY, figure("80K–100K", was=(former,))),)
    row = a_row("paris", level="L4")
    row = replace(row, pay=replace(row.pay, components=pay))
    guide = a_guide(row, sources=(a_source("posting"),))
    found = pages_of(a_catalog(a_company(), guides=guides_of(guide)))
    event = view_of(URI, ChangesView, found).recent[-1].events[0]
    assert words(event.text) == (
        "Security Engineer at Mistral Ai, Paris, L4: base salary €80K–€95K → €80K–€100K"
    )
    assert hrefs(event) == ["../guides/mistral-ai/security-engineer/#pay-paris"]
    file = json.loads(render_data_file(found[URI].data_files[0]).text)
    (told,) = [one for one in file["data"] if one["kind"] == "figure-replaced"]
    (move,) = told["moves"]
    assert (told["row"], move["what"]) == ("paris", "base_salary")
    ends = [move[side]["amounts"][0]["range"]["high"] for side in ("before", "after")]
    assert ends == ["95000", "100000"]
    text = rendered(found["guides/mistral-ai/security-engineer.md"])
    assert 'Was <b>€80K–€95K</b> until <time datetime="2026-03">Mar 2026</time>' in text


def test_a_plan_says_what_it_changed_in_words():
    def plan(cliff: int, **dates: Any) -> EquityPlan:
        found = a_plan(months=48, **dates)
        return replace(found, vesting=replace(found.vesting, cliff_months=cliff))

    plans = (plan(0, valid_from="2025-12"), plan(6, valid_until="2025-12"))
    company = replace(a_company(equity_plans=plans), reviewed_on=read_partial_date("2026-11-22"))
    events = [event for stretch in changes(a_catalog(company)).recent for event in stretch.events]
    assert words(events[0].text) == (
        "Mistral Ai: new grants follow a plan from this date on: cliff six months → none"
    )


def test_plans_that_began_and_ended_are_told_by_their_form():
    plan = replace(a_plan(months=48, valid_from="2025-02", valid_until="2026-03"), instrument=Instrument.RSU)
    company = replace(a_company(equity_plans=(plan,)), reviewed_on=read_partial_date("2026-11-22"))
    view = changes(a_catalog(company))
    assert [words(event.text) for stretch in view.recent for event in stretch.events] == [
        "Mistral Ai: the plan (RSUs) is known to have held until this date",
        "Mistral Ai: new grants follow a plan (RSUs) from this date on",
    ]


def test_reviews_of_one_month_are_one_line():
    guides = [a_guide(role=f"role-{n:02}", title=f"Role {n:02}") for n in range(NAMED_REVIEWS + 2)]
    (stretch,) = changes(a_catalog(a_company(), guides=guides_of(*guides))).recent
    (event,) = stretch.events
    assert words(event.text).startswith("Seven guides reviewed: Role 00 at Mistral Ai, ")
    assert words(event.text).endswith(" and 2 more of all guides")
    assert hrefs(event)[-1] == "../guides/"


def test_a_month_lists_no_more_than_one_can_read_and_the_file_holds_all():
    dates = tuple(ClaimDate(on=read_partial_date("2026-05"), what=str(n)) for n in range(MOST + 9))
    catalog = a_catalog(a_company(), claims={"act": a_claim(dates=dates)}, guides=guides_of(a_guide()))
    found = pages_of(catalog)
    view, (file,) = view_of(URI, ChangesView, found), found[URI].data_files
    stretch = view.recent[-1]
    assert (len(stretch.events), stretch.left_out) == (MOST, 9)
    assert isinstance(file.value, tuple)
    assert len(file.value) == MOST + 10


def test_many_full_months_list_fewer_events_each():
    days = [f"{year}-{month:02}" for year in (2025, 2026) for month in range(1, 11)]
    dates = tuple(ClaimDate(on=read_partial_date(day), what=str(n)) for day in days for n in range(MOST))
    catalog = a_catalog(a_company(), claims={"act": a_claim(dates=dates)}, guides=guides_of(a_guide()))
    full = [one for one in changes(catalog).recent if one.left_out]
    assert len(full) == len(days)
    assert {len(one.events) + one.left_out for one in full} == {MOST}
    assert sum(len(one.events) for one in full) <= MOST_IN_ALL
