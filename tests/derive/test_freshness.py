"""How old evidence is, counted from the last day that its newest date can mean."""

from datetime import date

import pytest

from generator.derive.evidence import Basis
from generator.derive.freshness import DateKind, FreshnessStatus, derive_freshness
from generator.units.calendar import read_date_span, read_partial_date
from generator.units.today import Today
from tests.derive.builders import a_source, evidence

REVIEWED = read_partial_date("2026-11-22")


def freshness(*sources, on="2026-11-22", observed_on=None):
    stated = evidence(observed_on=observed_on) if observed_on else evidence()
    basis = Basis(evidence=(stated,), sources=sources)
    return derive_freshness(basis, REVIEWED, Today(date.fromisoformat(on)))


@pytest.mark.parametrize(
    ("sources", "observed_on", "kind", "newest"),
    [
        pytest.param((), None, DateKind.REVIEWED, "2026-11-22", id="nothing but the review"),
        pytest.param((a_source(),), None, DateKind.REVIEWED, "2026-11-22", id="a source without dates"),
        pytest.param((a_source(accessed_on="2026-02-23"),), None, DateKind.ACCESSED, "2026-02-23", id="read"),
        pytest.param(
            (a_source(accessed_on="2026-02-23", published_on="2024-05"),),
            None,
            DateKind.PUBLISHED,
            "2024-05",
            id="publication tells more than a later reading",
        ),
        pytest.param(
            (a_source(published_on="2026-03", period=read_date_span("2024–2025")),),
            None,
            DateKind.PUBLISHED,
            "2026-03",
            id="published after its figures",
        ),
        pytest.param(
            (a_source(period=read_date_span("2025–2026")),), None, DateKind.FIGURES, "2026", id="a period"
        ),
        pytest.param((a_source(published_on="2025"),), "2026-04", DateKind.FIGURES, "2026-04", id="observed"),
        pytest.param(
            (a_source(period=read_date_span("2025–2026"), published_on="2026-02"),),
            "2025-06",
            DateKind.FIGURES,
            "2025-06",
            id="observed before the source ends",
        ),
        pytest.param(
            (a_source("old", published_on="2020"), a_source("new", published_on="2026-01")),
            None,
            DateKind.PUBLISHED,
            "2026-01",
            id="the newest of several",
        ),
    ],
)
def test_which_date_counts(sources, observed_on, kind, newest):
    found = freshness(*sources, observed_on=observed_on)
    assert (found.kind, str(found.newest)) == (kind, newest)


def test_without_any_date_nothing_is_said_of_age():
    undated = Basis(evidence=(evidence(),), sources=())
    assert derive_freshness(undated, None, Today(date(2026, 11, 22))) is None


@pytest.mark.parametrize(
    ("on", "status"),
    [
        pytest.param("2026-02-23", FreshnessStatus.FRESH, id="the same day"),
        pytest.param("2027-02-22", FreshnessStatus.FRESH, id="a day short of a year"),
        pytest.param("2027-02-23", FreshnessStatus.AGEING, id="a year"),
        pytest.param("2028-03-22", FreshnessStatus.AGEING, id="a day short of 25 months"),
        pytest.param("2028-03-23", FreshnessStatus.STALE, id="25 months"),
        pytest.param("2025-01-01", FreshnessStatus.FRESH, id="a day before the date"),
    ],
)
def test_age_is_counted_in_whole_months(on, status):
    found = freshness(a_source(accessed_on="2026-02-23"), on=on)
    assert found.status is status


def test_a_year_is_as_old_as_its_last_day():
    assert freshness(a_source(published_on="2025"), on="2026-12-30").status is FreshnessStatus.FRESH
    assert freshness(a_source(published_on="2025"), on="2026-12-31").status is FreshnessStatus.AGEING


def test_a_year_that_is_not_over_is_new():
    assert freshness(a_source(period=read_date_span("2025–2026"))).status is FreshnessStatus.FRESH
