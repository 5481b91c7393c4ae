"""What has to be looked at again, and from which day on."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from generator.derive.due import Due, DueKind, derive_due, guide_due
from generator.derive.figures import derive_figures
from generator.derive.published import company_published
from generator.diagnostics import Waiver
from generator.model.catalog import Catalog
from generator.model.claim import Claim, ClaimStatus
from generator.model.guide import Guide
from generator.units.calendar import read_partial_date
from generator.units.today import months_after
from tests.derive.builders import a_catalog, a_company, a_guide, a_plan, a_row, a_source, evidence


def due(catalog: Catalog, *waivers: Waiver) -> list[Due]:
    guides = [derive_figures(catalog, guide, catalog.today) for guide in catalog.guides.values()]
    companies = [company_published(catalog, one, catalog.today) for one in catalog.companies.values()]
    return list(derive_due(catalog, map(guide_due, guides), companies, waivers))


def of_kind(kind: DueKind, guide: Guide | None = None, **more: Any) -> list[tuple[str, str, str]]:
    catalog = a_catalog(a_company(), guides={guide.id: guide} if guide else {}, **more)
    found = (one for one in due(catalog) if one.kind is kind)
    return [(one.on.isoformat(), one.subject, f"{one.reason} {one.dated or ''}".strip()) for one in found]


def whole_months(start: date, end: date) -> int:
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)


@pytest.mark.parametrize("day", ["2024-02-29", "2025-10-31", "2025-11-30", "2025-12-31", "2026-11-22"])
@pytest.mark.parametrize("months", [3, 12, 24])
def test_a_date_is_due_on_the_first_day_on_which_it_is_that_old(day: str, months: int):
    start = date.fromisoformat(day)
    on = months_after(start, months)
    assert whole_months(start, on) >= months
    assert whole_months(start, on - timedelta(days=1)) < months


def test_a_guide_is_due_a_year_after_its_review():
    assert of_kind(DueKind.GUIDE, a_guide()) == [
        ("2027-11-22", "mistral-ai/security-engineer", "last reviewed 2026-11-22")
    ]


def test_a_guide_is_due_earlier_when_the_evidence_of_its_headline_is_older():
    row = a_row(base_salary="80K", evidence=evidence("posting"))
    guide = a_guide(row, sources=(a_source("posting", published_on="2026-03"),))
    assert of_kind(DueKind.GUIDE, guide) == [
        (
            "2027-03-31",
            "mistral-ai/security-engineer",
            "newest evidence of the figures that it leads with: 2026-03",
        )
    ]


def test_a_guide_that_nobody_has_gone_through_is_due_at_once():
    guide = replace(a_guide(), reviewed_on=None)
    company = replace(a_company(), reviewed_on=read_partial_date("2026-11-22"))
    found = due(a_catalog(company, guides={guide.id: guide}))
    assert ("2026-11-22", "never reviewed") in [(one.on.isoformat(), one.reason) for one in found]


def test_statements_are_due_on_the_day_that_their_author_set():
    shared = Claim(
        id="act", title="An act", statement="x", status=ClaimStatus.CURRENT, review_by=date(2027, 3, 31)
    )
    own = replace(shared, id="own", review_by=date(2026, 1, 31))
    found = of_kind(DueKind.CLAIM, a_guide(own_claims=(own,)), claims={"act": shared})
    assert [(on, subject) for on, subject, _ in found] == [
        ("2026-01-31", "mistral-ai/security-engineer#own"),
        ("2027-03-31", "act"),
    ]


def test_old_sources_of_one_file_are_told_together():
    row = a_row(base_salary="80K", evidence=evidence("old", "older", "new", "undated"))
    sources = (
        a_source("old", published_on="2025-06-30"),
        a_source("older", published_on="2023-06-30"),
        a_source("new", published_on="2026-09"),
        a_source("undated", accessed_on="2026-11-22"),
    )
    assert of_kind(DueKind.SOURCES, a_guide(row, sources=sources)) == [
        (
            "2024-06-30",
            "guides/mistral-ai/security-engineer.yml",
            "2 of 3 dated sources of its figures are over 12 months old, 1 of them over 24; "
            "the oldest is of 2023-06-30",
        )
    ]


def test_the_evidence_of_a_plan_that_has_ended_cannot_grow_old():
    old = a_source("old", published_on="2019-06")
    held = a_company(equity_plans=(a_plan(months=48, evidence=evidence("old")),), sources=(old,))
    ended = replace(held, equity_plans=(replace(held.equity_plans[0], valid_until=old.published_on),))
    day = read_partial_date("2026-11-22")
    counts = [
        sum(one.kind is DueKind.SOURCES for one in due(a_catalog(replace(one, reviewed_on=day))))
        for one in (held, ended)
    ]
    assert counts == [1, 0]


def test_exchange_rates_are_due_after_three_months():
    assert of_kind(DueKind.TABLE, a_guide()) == [
        ("2027-01-30", "Exchange rates", "figures of 2026-10-30"),
    ]


def test_accepted_findings_are_due_when_they_run_out():
    waiver = Waiver(rule="late-cliff", file="guides/a/b.yml", reason="x", until=date(2027, 6, 30))
    found = [one for one in due(a_catalog(), waiver) if one.kind is DueKind.WAIVER]
    assert [(one.on, one.subject, one.document, one.reason) for one in found] == [
        (date(2027, 6, 30), "late-cliff", "guides/waivers.yml", "guides/a/b.yml")
    ]


def test_the_longest_overdue_comes_first():
    catalog = a_catalog(a_company(), guides={"a": a_guide()})
    days = [one.on for one in due(catalog)]
    assert days == sorted(days)


def test_what_falls_due_in_a_guide_names_the_guide_and_the_title_of_its_statement():
    claim = Claim(
        id="own", title="An act", statement="x", status=ClaimStatus.CURRENT, review_by=date(2026, 1, 31)
    )
    guide = a_guide(own_claims=(claim,))
    found = due(a_catalog(a_company(), guides={guide.id: guide}))
    named = {(one.kind, one.guide, one.title) for one in found if one.kind is not DueKind.TABLE}
    assert named == {(DueKind.GUIDE, guide.id, guide.title), (DueKind.CLAIM, guide.id, "An act")}
