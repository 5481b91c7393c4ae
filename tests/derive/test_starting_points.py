"""Which guides serve a reader best, and in which order."""

from dataclasses import replace

from generator.derive.figures import GuideFigures, derive_figures
from generator.derive.starting_points import (
    across_countries,
    best_evidenced,
    with_compared_levels,
    with_paper_equity,
    with_posted_pay,
)
from generator.model.catalog import Catalog
from generator.model.company import Company, Stage
from generator.model.evidence import SourceKind
from generator.model.level import Confidence, LevelEquivalence, Position, Relation
from generator.units.calendar import read_partial_date
from tests.derive.builders import AS_OF, GBP, REGIONS, a_catalog, a_guide, a_row, a_source, evidence

POSTING = a_source("posting", SourceKind.OFFICIAL_POSTING, url="https://example.org")
GUIDE = a_source("guide", SourceKind.SECONDARY_GUIDE)


def figures(found: Catalog, company: str, *rows, role="engineer", **keys) -> GuideFigures:
    guide = a_guide(*rows, company=company, role=role, sources=(POSTING, GUIDE), **keys)
    return derive_figures(found, guide, AS_OF)


def posted(on: str, **keys):
    keys = {"base_salary": "100K"} | keys
    return a_row("paris", evidence=evidence("posting", observed_on=on), **keys)


def names(found: list[GuideFigures]) -> list[str]:
    return [one.guide.company for one in found]


def test_the_surest_come_first_then_the_newest():
    catalog = a_catalog()
    listed = [
        figures(catalog, "hearsay", a_row("paris", base_salary="100K", evidence=evidence("guide"))),
        figures(catalog, "old", posted("2025-01")),
        figures(catalog, "older", posted("2024-12")),
        figures(catalog, "new", posted("2026-10")),
        figures(catalog, "silent"),
    ]
    assert names(best_evidenced(listed, 4)) == ["new", "old", "older", "hearsay"]


def test_no_company_fills_a_list():
    catalog = a_catalog()
    listed = [figures(catalog, "acme", posted("2026-10"), role=f"role-{number}") for number in range(3)]
    assert [one.guide.role for one in best_evidenced(listed, 9)] == ["role-0", "role-1"]


def test_only_guides_that_lead_with_a_posting_are_listed_the_newest_first():
    catalog = a_catalog()
    listed = [
        figures(catalog, "hearsay", a_row("paris", base_salary="100K", evidence=evidence("guide"))),
        figures(catalog, "old", posted("2025-01")),
        figures(catalog, "new", posted("2026-10")),
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
        derive_figures(catalog, guide, AS_OF),
        figures(catalog, "year", posted("2026")),
        figures(catalog, "day", posted("2026-10-07")),
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
        figures(catalog, "one", equivalences=(pair,)),
        figures(catalog, "two", equivalences=(pair, compared("L5", "E5"))),
        figures(catalog, "vague", equivalences=(compared("L4", None),)),
    ]
    assert names(with_compared_levels(listed, 9)) == ["two", "one"]


def test_private_companies_with_an_amount_of_equity_come_first():
    companies = [
        Company(id=id, name=id, stage=stage)
        for id, stage in (("open", Stage.PUBLIC), ("closed", Stage.PRIVATE), ("shut", Stage.PRIVATE))
    ]
    catalog = a_catalog(*companies)
    listed = [
        figures(catalog, "open", posted("2026-10", equity_grant="40K over 4 years")),
        figures(catalog, "closed", posted("2026-10", equity_grant="undisclosed")),
        figures(catalog, "shut", posted("2026-10", equity_grant="40K over 4 years")),
    ]
    assert names(with_paper_equity(listed, 9)) == ["shut", "closed"]


def test_guides_of_several_countries_are_listed():
    countries = {"paris": "FR", "london": "GB"}
    places = {id: replace(REGIONS[id], country=country) for id, country in countries.items()}
    catalog = a_catalog(regions=places)
    listed = [
        figures(catalog, "home", posted("2026-10")),
        figures(catalog, "abroad", posted("2026-10"), a_row("london", GBP, base_salary="80K")),
    ]
    assert names(across_countries(listed, catalog, 9)) == ["abroad"]
