"""Which guides serve a reader best, and in which order."""

from dataclasses import replace

from generator.derive.starting_points import (
    across_countries,
    best_evidenced,
    with_compared_levels,
    with_paper_equity,
    with_posted_pay,
)
from generator.derive.summary import GuideListing
from generator.model.catalog import Catalog
from generator.model.company import Company, Stage
from generator.model.evidence import SourceKind
from generator.model.level import Confidence, LevelEquivalence, Position, Relation
from generator.units.calendar import read_partial_date
from tests.derive.builders import GBP, REGIONS, a_catalog, a_guide, a_row, a_source, evidence
from tests.pages.summed_up import listing_of

POSTING = a_source("posting", SourceKind.OFFICIAL_POSTING, url="https://example.org")
GUIDE = a_source("guide", SourceKind.SECONDARY_GUIDE)


def listed_guide(found: Catalog, company: str, *rows, role="engineer", **keys) -> GuideListing:
    guide = a_guide(*rows, company=company, role=role, sources=(POSTING, GUIDE), **keys)
    return listing_of(found, guide)


def posted(on: str, **keys):
    keys = {"base_salary": "100K"} | keys
    return a_row("paris", evidence=evidence("posting", observed_on=on), **keys)


def names(found: list[GuideListing]) -> list[str]:
    return [one.company for one in found]


def test_the_surest_come_first_then_the_newest():
    catalog = a_catalog()
    listed = [
        listed_guide(catalog, "hearsay", a_row("paris", base_salary="100K", evidence=evidence("guide"))),
        listed_guide(catalog, "old", posted("2025-01")),
        listed_guide(catalog, "older", posted("2024-12")),
        listed_guide(catalog, "new", posted("2026-10")),
        listed_guide(catalog, "silent"),
    ]
    assert names(best_evidenced(listed, 4)) == ["new", "old", "older", "hearsay"]


def test_no_company_fills_a_list():
    catalog = a_catalog()
    listed = [listed_guide(catalog, "acme", posted("2026-10"), role=f"role-{number}") for number in range(3)]
    assert [one.role for one in best_evidenced(listed, 9)] == ["role-0", "role-1"]


def test_only_guides_that_lead_with_a_posting_are_listed_the_newest_first():
    catalog = a_catalog()
    listed = [
        listed_guide(catalog, "hearsay", a_row("paris", base_salary="100K", evidence=evidence("guide"))),
        listed_guide(catalog, "old", posted("2025-01")),
        listed_guide(catalog, "new", posted("2026-10")),
    ]
    assert names(with_posted_pay(listed, 9)) == ["new", "old"]


def test_reading_a_posting_again_does_not_make_it_newer():
    catalog, read_lately = a_catalog(), replace(POSTING, accessed_on=read_partial_date("2026-11-20"))
    guide = a_guide(
        a_row("paris", base_salary="100K", evidence=evidence("posting")),
        company="undated",
        role="engineer",
        sources=(read_lately,),
    )
    listed = [
        listing_of(catalog, guide),
        listed_guide(catalog, "year", posted("2026")),
        listed_guide(catalog, "day", posted("2026-10-07")),
    ]
    assert names(with_posted_pay(listed, 9)) == ["day", "year", "undated"]


def compared(here: str | None, there: str | None) -> LevelEquivalence:
    return LevelEquivalence(
        here=Position(company="acme", role_label="Engineer", level=here),
        there=Position(company="google", role_label="Engineer", level=there),
        relation=Relation.EQUAL,
        confidence=Confidence.LOW,
    )


def test_levels_count_where_both_sides_name_one():
    catalog, pair = a_catalog(), compared("L4", "E4")
    listed = [
        listed_guide(catalog, "one", equivalences=(pair,)),
        listed_guide(catalog, "two", equivalences=(pair, compared("L5", "E5"))),
        listed_guide(catalog, "vague", equivalences=(compared("L4", None),)),
    ]
    assert names(with_compared_levels(listed, 9)) == ["two", "one"]


def test_private_companies_with_an_amount_of_equity_come_first():
    companies = [
        Company(id=id, name=id, stage=stage)
        for id, stage in (("open", Stage.PUBLIC), ("closed", Stage.PRIVATE), ("shut", Stage.PRIVATE))
    ]
    catalog = a_catalog(*companies)
    listed = [
        listed_guide(catalog, "open", posted("2026-10", equity_grant="40K over 4 years")),
        listed_guide(catalog, "closed", posted("2026-10", equity_grant="undisclosed")),
        listed_guide(catalog, "shut", posted("2026-10", equity_grant="40K over 4 years")),
    ]
    assert names(with_paper_equity(listed, 9)) == ["shut", "closed"]


def test_guides_of_several_countries_are_listed():
    countries = {"paris": "FR", "london": "GB"}
    places = {id: replace(REGIONS[id], country=country) for id, country in countries.items()}
    catalog = a_catalog(regions=places)
    listed = [
        listed_guide(catalog, "home", posted("2026-10")),
        listed_guide(catalog, "abroad", posted("2026-10"), a_row("london", GBP, base_salary="80K")),
    ]
    assert names(across_countries(listed, 9)) == ["abroad"]
