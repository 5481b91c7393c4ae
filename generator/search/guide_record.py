"""A guide as the search knows it: company, role and every row of pay by place and level."""

import re
from collections.abc import Iterable, Iterator

from generator.derive.conversion import in_currency
from generator.derive.coverage import Coverage
from generator.derive.figures import GuideFigures
from generator.derive.places import wider
from generator.derive.rows import RowFigures
from generator.emit.formatting import money_range
from generator.model.catalog import Catalog
from generator.model.level import level_codes
from generator.pages.evidence_view import marker_of
from generator.pages.page import guide_uri, served_at
from generator.search.record import Facet, SearchRecord, SearchRow
from generator.text import slugify

_WORD = re.compile(r"\w+")


def guide_record(catalog: Catalog, figures: GuideFigures) -> SearchRecord:
    """Return what the search knows of a guide; the catalog need hold no other guide."""
    guide = figures.guide
    company, role = catalog.companies.get(guide.company), catalog.roles.get(guide.role)
    related = (*(company.aliases if company else ()), *(role.aliases if role else ()))
    return SearchRecord(
        address=served_at(guide_uri(guide.id)),
        title=f"{guide.title} at {company.name if company else guide.company}",
        related=related if role is None or role.name == guide.title else (role.name, *related),
        rows=tuple(_row(catalog, figures, row) for row in figures.rows.values()),
        facets=tuple(dict.fromkeys(_facets(catalog, figures))),
        total=_sorting_total(catalog, figures.headline_row),
        dated=_sorting_day(figures),
    )


def _row(catalog: Catalog, figures: GuideFigures, row: RowFigures) -> SearchRow:
    """Return one row of pay: headed by its place and level, with its total and the areas around it."""
    names = [_region_name(catalog, row.row.region), row.row.level, row.row.package_label]
    heading = ", ".join(name for name in names if name)
    found = catalog.regions.get(row.row.region)
    around = (_region_name(catalog, area) for area in wider(catalog, row.row.region))
    told = [*_level_titles(catalog, figures, row), *around, *(found.aliases if found else ())]
    text = " · ".join(_adding_words(heading, told))
    return SearchRow(anchor=f"pay-{row.row.id}", heading=heading, text=text, total=_total(row))


def _adding_words(heading: str, texts: Iterable[str]) -> Iterator[str]:
    """Yield the texts with a word that a row is not found by yet: `London, UK` has one, `London` none."""
    seen = set(_WORD.findall(heading.casefold()))
    for text in texts:
        words = set(_WORD.findall(text.casefold()))
        if not words <= seen:
            seen |= words
            yield text


def _total(row: RowFigures) -> str:
    """Write a row's yearly total with how it came about; empty without one."""
    if row.yearly_total is None:
        return ""
    coverage = row.coverage
    if coverage is None:
        how = "as its source states it"
    else:
        how = "computed" if coverage is Coverage.WHOLE else f"computed, {coverage.value}"
    return f"{money_range(row.yearly_total)} a year, {how}"


def _level_titles(catalog: Catalog, figures: GuideFigures, row: RowFigures) -> Iterator[str]:
    """Yield the company's own titles of the levels that a row is about."""
    company = catalog.companies.get(figures.guide.company)
    if company is None or company.ladder is None:
        return
    codes = {*row.row.ladder_levels, *(level_codes(row.row.level) if row.row.level else ())}
    for level in company.ladder.levels:
        if level.code in codes and level.title:
            yield level.title


def _facets(catalog: Catalog, figures: GuideFigures) -> Iterator[Facet]:
    guide, company = figures.guide, catalog.companies.get(figures.guide.company)
    role = catalog.roles.get(guide.role)
    yield Facet(key="company", value=guide.company, text=company.name if company else guide.company)
    yield Facet(key="role", value=guide.role, text=role.name if role else guide.role)
    for row in figures.rows.values():
        region = row.row.region
        for area in (region, *wider(catalog, region)):
            yield Facet(key="region", value=area, text=_region_name(catalog, area))
        for code in _codes(row):
            yield Facet(key="level", value=slugify(code), text=code)
        if row.yearly_total is not None:
            code = row.yearly_total.currency.code
            yield Facet(key="currency", value=code.lower(), text=code)
        marker = marker_of(row.basis.sources).value
        yield Facet(key="evidence", value=marker, text=marker)


def _codes(row: RowFigures) -> Iterable[str]:
    return row.row.ladder_levels or (level_codes(row.row.level) if row.row.level else ())


def _region_name(catalog: Catalog, region: str) -> str:
    found = catalog.regions.get(region)
    return found.name if found else region


def _sorting_total(catalog: Catalog, row: RowFigures | None) -> int | None:
    """Return the middle of a row's yearly total in the base currency of the rates, `None` without a rate."""
    if row is None or row.yearly_total is None or catalog.rates is None:
        return None
    amount = in_currency(row.yearly_total, catalog.rates.base, catalog.rates)
    ends = [end for end in (amount.low, amount.high) if end is not None] if amount else []
    return round(sum(ends) / len(ends)) if ends else None


def _sorting_day(figures: GuideFigures) -> str | None:
    """Return the first day that the date of the guide's leading figures can mean, as tables of guides do."""
    dated = figures.freshness.newest if figures.freshness else None
    return dated.first_day.isoformat() if dated else None
