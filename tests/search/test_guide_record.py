"""What the search knows of a guide."""

from collections.abc import Mapping

import pytest

from generator.derive.figures import derive_figures
from generator.model.catalog import Catalog
from generator.model.company import Company, Ladder, LadderLevel
from generator.model.pay import PayRow
from generator.model.region import Region, RegionKind
from generator.model.role import Role
from generator.search.guide_record import guide_record
from generator.search.record import SearchRecord
from tests.derive.builders import AS_OF, ECB, EUR, GBP, a_company, a_guide, a_row, a_source, evidence

REGIONS: Mapping[str, Region] = {
    "paris": Region(
        id="paris",
        name="Paris",
        kind=RegionKind.CITY,
        within="france",
        aliases=("Paris, FR", "Paris", "Ville Lumière"),
    ),
    "france": Region(id="france", name="France", kind=RegionKind.COUNTRY, currency=EUR),
    "london": Region(id="london", name="London", kind=RegionKind.CITY, currency=GBP),
}


def record(*rows, company: Company | None = None, role: Role | None = None, **more) -> SearchRecord:
    """The record of a guide of Mistral AI with these rows."""
    guide = a_guide(*rows, **more)
    found = company or a_company(aliases=("Mistral",))
    catalog = Catalog(
        guides={guide.id: guide},
        companies={found.id: found},
        roles={guide.role: role} if role else {},
        regions=REGIONS,
        rates=ECB,
    )
    return guide_record(catalog, derive_figures(catalog, guide, AS_OF))


def facets(found: SearchRecord, key: str) -> list[str]:
    return [facet.value for facet in found.facets if facet.key == key]


def test_a_guide_is_found_by_role_and_company_and_by_their_other_names():
    role = Role(id="security-engineer", name="Security Engineer", job_family="x", aliases=("SecEng",))
    found = record(a_row(base_salary="90K"), role=role)
    assert found.title.endswith(" at Mistral Ai")
    assert {"Mistral", "SecEng"} <= set(found.related)
    assert found.aliases == ()


def test_each_row_is_a_part_with_its_total():
    found = record(a_row("first", region="paris", level="L5", base_salary="90K–108K"))
    (row,) = found.rows
    assert (row.anchor, row.heading) == ("pay-first", "Paris, L5")
    assert row.total == "€90K–€108K a year, computed, base salary alone"


def test_a_row_is_found_by_the_places_around_it_and_by_what_its_place_is_called_too():
    (row,) = record(a_row(region="paris", base_salary="90K")).rows
    assert row.text.split(" · ") == ["France", "Paris, FR", "Ville Lumière"]


def test_a_row_is_found_by_the_title_of_its_level():
    ladder = Ladder(levels=(LadderLevel(code="L5", title="Senior"), LadderLevel(code="L6", title="Staff")))
    (row,) = record(a_row(level="L5", base_salary="90K"), company=a_company(ladder=ladder)).rows
    assert "Senior" in row.text
    assert "Staff" not in row.text


def test_a_guide_is_filtered_by_what_any_of_its_rows_says():
    found = record(
        a_row("one", region="paris", level="L3–L4", base_salary="90K"),
        a_row("two", region="london", currency=GBP, base_salary="80K"),
    )
    assert facets(found, "company") == ["mistral-ai"]
    assert facets(found, "region") == ["paris", "france", "london"]
    assert facets(found, "level") == ["l3", "l4"]
    assert facets(found, "currency") == ["eur", "gbp"]
    assert facets(found, "evidence") == ["unsourced"]


def test_the_kind_of_evidence_is_that_of_the_sources():
    found = record(a_row(base_salary="90K", evidence=evidence("guide")), sources=(a_source("guide"),))
    assert facets(found, "evidence") == ["unverified"]


def test_totals_are_sorted_in_one_currency_by_their_middle():
    euros = record(a_row(base_salary="90K–110K")).total
    pounds = record(a_row(currency=GBP, base_salary="90K–110K")).total
    assert euros == 100_000
    assert pounds is not None
    assert pounds > 100_000


@pytest.mark.parametrize("row", [a_row(), a_row(bonus="10%")], ids=["nothing", "no base salary"])
def test_a_guide_without_a_total_is_not_sorted_by_it(row: PayRow):
    assert record(row).total is None


def test_a_date_known_to_the_month_is_sorted_as_its_first_day():
    assert record(a_row(base_salary="90K", evidence=evidence(observed_on="2026-02"))).dated == "2026-02-01"
