"""The lines that one guide gives to each table, and those that the shared files give."""

from collections.abc import Iterable, Iterator, Mapping

from generator.bulk.pay_claims import pay_claims, told_apart
from generator.bulk.support import (
    SHARED_SOURCES,
    Supports,
    company_owner,
    role_owner,
)
from generator.bulk.table import Part, Row
from generator.bulk.tables.all import TABLES
from generator.bulk.tables.claims import CLAIMS, SHARED_CLAIMS, ClaimEntry
from generator.bulk.tables.guides import GUIDES
from generator.bulk.tables.pay_claims import PAY_CLAIMS
from generator.bulk.tables.pay_rows import PAY_ROWS, RowEntry
from generator.bulk.tables.shared import COMPANIES, LEVELS, REGIONS, ROLES, LevelEntry
from generator.bulk.tables.sources import SOURCES, SourceEntry
from generator.bulk.tables.totals import TOTALS, TotalEntry
from generator.derive.figures import GuideFigures
from generator.model.catalog import Catalog
from generator.model.claim import Claim
from generator.model.evidence import Source
from generator.model.references import shared_scope


def guide_part(catalog: Catalog, figures: GuideFigures) -> Part:
    """Return the lines of one guide; no other guide is looked at."""
    guide, supports = figures.guide, Supports(catalog, figures.guide)
    rows = (
        RowEntry(
            guide=guide, row=row, support=supports.of(row.evidence), is_headline=row.id == figures.headline
        )
        for row in told_apart(figures)
    )
    totals = (
        TotalEntry(guide=guide, figures=row, total=total)
        for row in figures.rows.values()
        for total in row.totals.known
    )
    return {
        PAY_CLAIMS.name: tuple(map(PAY_CLAIMS.row, pay_claims(catalog, figures, supports))),
        PAY_ROWS.name: tuple(map(PAY_ROWS.row, rows)),
        TOTALS.name: tuple(map(TOTALS.row, totals)),
        GUIDES.name: (GUIDES.row(guide),),
        SOURCES.name: _sources(guide.id, guide.sources),
        CLAIMS.name: _claims(guide.id, guide.own_claims, supports),
    }


def shared_part(catalog: Catalog) -> Part:
    """Return the lines of everything that is not of one guide; no guide is looked at."""
    companies, roles = catalog.companies.values(), catalog.roles.values()
    sources = [
        *(line for one in companies for line in _sources(company_owner(one.id), one.sources)),
        *(line for one in roles for line in _sources(role_owner(one.id), one.sources)),
        *_sources(SHARED_SOURCES, catalog.sources.values()),
    ]
    supports = Supports(catalog, shared_scope(catalog).guide)
    return {
        SOURCES.name: tuple(sources),
        COMPANIES.name: tuple(map(COMPANIES.row, companies)),
        LEVELS.name: tuple(map(LEVELS.row, _levels(catalog))),
        ROLES.name: tuple(map(ROLES.row, roles)),
        REGIONS.name: tuple(map(REGIONS.row, catalog.regions.values())),
        CLAIMS.name: _claims(SHARED_CLAIMS, catalog.claims.values(), supports),
    }


def join(parts: Iterable[Part]) -> Mapping[str, tuple[Row, ...]]:
    """Return all lines of every table, part by part; a table that nobody gives a line to is empty."""
    joined: dict[str, list[Row]] = {table.name: [] for table in TABLES}
    for part in parts:
        for name, lines in part.items():
            joined[name] += lines
    return {name: tuple(lines) for name, lines in joined.items()}


def _sources(owner: str, sources: Iterable[Source]) -> tuple[Row, ...]:
    return tuple(SOURCES.row(SourceEntry(owner=owner, source=source)) for source in sources)


def _claims(owner: str, claims: Iterable[Claim], supports: Supports) -> tuple[Row, ...]:
    return tuple(
        CLAIMS.row(ClaimEntry(owner=owner, claim=claim, support=supports.of(claim.evidence)))
        for claim in claims
    )


def _levels(catalog: Catalog) -> Iterator[LevelEntry]:
    for company in catalog.companies.values():
        for rank, level in enumerate(company.ladder.levels if company.ladder else (), start=1):
            yield LevelEntry(company=company.id, rank=rank, level=level)
