"""The date of a page is the newest that it shows, whatever the date of all data."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.derive.figures import derive_figures
from generator.model.catalog import Catalog
from generator.model.guide import Guide
from generator.pages.updated import guide_updated, hub_updated, newest_of
from generator.units.calendar import read_partial_date
from tests.derive.builders import AS_OF, EUR, a_catalog, a_company, a_guide, a_row, a_source, evidence
from tests.pages.invented import catalog, pages, pages_of
from tests.pages.summed_up import listing_of


def a_dated(*, reviewed_on: str | None = None, observed_on: str | None = None, **source: Any) -> Guide:
    observed: dict[str, Any] = {"observed_on": observed_on} if observed_on else {}
    row = a_row("paris", EUR, base_salary="80K", evidence=evidence("own", **observed))
    review = read_partial_date(reviewed_on) if reviewed_on else None
    return replace(a_guide(row, sources=(a_source("own", **source),)), reviewed_on=review)


def a_whole(guide: Guide) -> Catalog:
    return a_catalog(a_company(), guides={guide.id: guide}, dated=AS_OF.day)


@pytest.mark.parametrize(
    ("guide", "expected"),
    [
        pytest.param(a_dated(), None, id="nothing dated"),
        pytest.param(a_dated(accessed_on="2025-03-04"), date(2025, 3, 4), id="read"),
        pytest.param(a_dated(accessed_on="2025-03-04", observed_on="2026-05"), date(2026, 5, 1), id="true"),
        pytest.param(
            a_dated(accessed_on="2025-03-04", observed_on="2027"), date(2025, 3, 4), id="true in the future"
        ),
        pytest.param(
            a_dated(accessed_on="2026-03-04", reviewed_on="2025-01-02"), date(2025, 1, 2), id="reviewed"
        ),
    ],
)
def test_a_guide_is_dated_by_its_review_else_by_what_it_shows(guide, expected):
    assert guide_updated(derive_figures(a_whole(guide), guide, AS_OF)) == expected


def test_a_hub_is_dated_by_its_guides_and_its_own_review():
    guides = [listing_of(a_whole(one), one) for one in (a_dated(observed_on="2026-05"), a_dated())]
    assert hub_updated(guides, AS_OF) == date(2026, 5, 1)
    assert hub_updated(guides, AS_OF, read_partial_date("2024-02")) == date(2024, 2, 29)
    assert hub_updated([], AS_OF) is None


def test_a_page_of_dated_things_bears_the_newest_date_that_has_come():
    days = [None, *map(read_partial_date, ("2026-05", "2025", "2062"))]
    assert newest_of(days, AS_OF) == date(2026, 5, 1)
    assert newest_of([None], AS_OF) is None


def test_a_review_of_one_guide_dates_the_pages_alone_that_are_about_it():
    """A page that shows nothing of it bears no date of the whole data."""
    before, guide = pages(), catalog().guides["acme-robotics/data-engineer"]
    later = replace(guide, reviewed_on=read_partial_date("2026-12-01"))
    after = pages_of(
        replace(catalog(), guides={**catalog().guides, later.id: later}, dated=date(2026, 12, 1))
    )
    moved = {uri for uri in after if after[uri].updated != before[uri].updated}
    about_all = {"changes.md", "freshness.md", "quality.md"}
    assert {uri.partition("/")[0] for uri in moved} == {*about_all, "companies", "guides", "regions", "roles"}
    assert "companies/borealis-cloud.md" not in moved
