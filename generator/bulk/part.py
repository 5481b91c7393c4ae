"""The lines that one guide gives to each table, and those that the shared files give."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TypeVar

from generator.bulk.csv_file import csv_lines
from generator.bulk.pay_claims import pay_claims, told_apart
from generator.bulk.support import (
    SHARED_SOURCES,
    Supports,
    company_owner,
    role_owner,
)
from generator.bulk.table import Lines, Part, Table
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

Entry = TypeVar("Entry")


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
        PAY_CLAIMS.name: _lines(PAY_CLAIMS, pay_claims(catalog, figures, supports)),
        PAY_ROWS.name: _lines(PAY_ROWS, rows),
        TOTALS.name: _lines(TOTALS, totals),
        GUIDES.name: _lines(GUIDES, (guide,)),
        SOURCES.name: _lines(SOURCES, _sources(guide.id, guide.sources)),
        CLAIMS.name: _lines(CLAIMS, _claims(guide.id, guide.own_claims, supports)),
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
        SOURCES.name: _lines(SOURCES, sources),
        COMPANIES.name: _lines(COMPANIES, companies),
        LEVELS.name: _lines(LEVELS, _levels(catalog)),
        ROLES.name: _lines(ROLES, roles),
        REGIONS.name: _lines(REGIONS, catalog.regions.values()),
        CLAIMS.name: _lines(CLAIMS, _claims(SHARED_CLAIMS, catalog.claims.values(), supports)),
    }


def join(parts: Iterable[Part]) -> Part:
    """Return all lines of every table, part by part; a table that nobody gives a line to is empty."""
    joined: dict[str, list[Lines]] = {table.name: [] for table in TABLES}
    for part in parts:
        for name, lines in part.items():
            joined[name].append(lines)
    return {
        name: Lines(tuple(chain.from_iterable(one.rows for one in lines)), b"".join(one.csv for one in lines))
        for name, lines in joined.items()
    }


def _lines(table: Table[Entry], entries: Iterable[Entry]) -> Lines:
    rows = tuple(map(table.row, entries))
    return Lines(rows, csv_lines(table, rows))


def _sources(owner: str, sources: Iterable[Source]) -> Iterator[SourceEntry]:
    return (SourceEntry(owner=owner, source=source) for source in sources)


def _claims(owner: str, claims: Iterable[Claim], supports: Supports) -> Iterator[ClaimEntry]:
    return (ClaimEntry(owner=owner, claim=claim, support=supports.of(claim.evidence)) for claim in claims)


def _levels(catalog: Catalog) -> Iterator[LevelEntry]:
    for company in catalog.companies.values():
        for rank, level in enumerate(company.ladder.levels if company.ladder else (), start=1):
            yield LevelEntry(company=company.id, rank=rank, level=level)
