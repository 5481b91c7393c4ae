"""What somebody has to look at again, and by which day: reviews, statements, old evidence, tables, waivers.

Everything follows from the dates in the data; no clock is read.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from generator.derive.figures import GuideFigures
from generator.derive.freshness import FRESH_MONTHS, STALE_MONTHS
from generator.derive.published import PublishedFigure
from generator.diagnostics import Waiver
from generator.model.catalog import LONG_AGO, Catalog
from generator.model.claim import Claim
from generator.model.documents import (
    CLAIMS,
    EXCHANGE_RATES,
    OCCUPATION_WAGES,
    PRICE_LEVELS,
    WAIVERS,
    company_file,
    guide_file,
)
from generator.model.evidence import Source
from generator.units.calendar import PartialDate
from generator.units.today import Today, months_after

RATE_MONTHS = 3
"""Exchange rates older than this have moved by more than the rounding that pages show."""

RELEASE_MONTHS = 24
"""Statistics of a year are replaced by those of the next one within this time."""


class DueKind(Enum):
    """What has to be looked at again."""

    GUIDE = "guide"
    COMPANY = "company"
    CLAIM = "claim"
    """A dated statement, by the day that its author set."""

    SOURCES = "sources"
    """Sources of published figures that are older than 12 months, for all of one file together."""

    TABLE = "table"
    """A table of reference: exchange rates, price levels, official wages."""

    WAIVER = "waiver"
    """A finding that people accepted until a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """One thing that somebody has to look at again."""

    on: date
    """Day from which on it is due; `LONG_AGO` for what was due from the beginning."""

    kind: DueKind
    subject: str
    """Id of the guide, company or claim; the name of the table; the rule of a waiver."""

    guide: str | None = None
    """Id of the guide that holds it; `None` for what guides share."""

    title: str = ""
    """Title of the claim, else the job that the guide is about; empty for everything else."""

    document: str
    """File in which it is mended, relative to the project folder."""

    dated: PartialDate | None = None
    """Date from which its age is counted; `None` when nothing of it is dated, and for days set by people."""

    reason: str = ""
    """Why, as a plain phrase."""


def derive_due(
    catalog: Catalog,
    guides: Iterable[tuple[Due, ...]],
    companies: Iterable[Sequence[PublishedFigure]],
    waivers: Iterable[Waiver] = (),
) -> tuple[Due, ...]:
    """Return everything that falls due, the longest overdue first.

    `guides` is what `guide_due` found in each guide, `companies` are the published figures of each company's
    file.
    """
    found = [
        *(_now(due, catalog.as_of) for own in guides for due in own),
        *_companies(catalog),
        *(due for claim in catalog.claims.values() for due in _claim(claim, claim.id, CLAIMS)),
        *_tables(catalog),
        *(old for figures in companies for old in _old_sources(figures, catalog.today)),
        *(_waiver(waiver) for waiver in waivers),
    ]
    return tuple(sorted(found, key=lambda due: (due.on, due.kind.value, due.subject, due.document)))


def guide_due(figures: GuideFigures) -> tuple[Due, ...]:
    """Return what of one guide falls due: its review, its own statements, its old sources."""
    guide = figures.guide
    claims = (
        due
        for claim in guide.own_claims
        for due in _claim(claim, f"{guide.id}#{claim.id}", guide_file(guide))
    )
    found = (
        replace(_guide(figures), title=guide.title),
        *claims,
        *(replace(old, title=guide.title) for old in _old_sources(figures.published, figures.today)),
    )
    return tuple(replace(due, guide=guide.id) for due in found)


def _now(due: Due, as_of: date) -> Due:
    """Return what is due with a day: what was due from the beginning falls due now."""
    return replace(due, on=as_of) if due.on == LONG_AGO else due


def _guide(figures: GuideFigures) -> Due:
    """Return when a guide is due: a year after its review, or after the date of its headline figures."""
    guide, fresh = figures.guide, figures.freshness
    never = Due(
        on=LONG_AGO,
        kind=DueKind.GUIDE,
        subject=guide.id,
        document=guide_file(guide),
        reason="never reviewed",
    )
    if guide.reviewed_on is None:
        return never
    dates = [(guide.reviewed_on, "last reviewed")]
    if fresh is not None and figures.rows:
        dates.append((fresh.newest, "newest evidence of the figures that it leads with:"))
    dated, reason = min(dates, key=lambda entry: entry[0].last_day)
    return replace(never, on=months_after(dated.last_day, FRESH_MONTHS), dated=dated, reason=reason)


def _companies(catalog: Catalog) -> Iterator[Due]:
    for company in catalog.companies.values():
        if company.reviewed_on is not None:
            yield Due(
                on=months_after(company.reviewed_on.last_day, FRESH_MONTHS),
                kind=DueKind.COMPANY,
                subject=company.id,
                document=company_file(company.id),
                dated=company.reviewed_on,
                reason="last reviewed",
            )


def _claim(claim: Claim, subject: str, document: str) -> Iterator[Due]:
    if claim.review_by is not None:
        yield Due(
            on=claim.review_by,
            kind=DueKind.CLAIM,
            subject=subject,
            document=document,
            title=claim.title,
            dated=claim.as_of,
            reason="as of",
        )


def _tables(catalog: Catalog) -> Iterator[Due]:
    rates, levels, wages = catalog.rates, catalog.price_levels, catalog.wages
    if rates is not None:
        day = PartialDate(rates.on.year, rates.on.month, rates.on.day)
        yield _table("Exchange rates", EXCHANGE_RATES, day, RATE_MONTHS)
    if levels is not None:
        yield _table("Price levels", PRICE_LEVELS, PartialDate(levels.year), RELEASE_MONTHS)
    if wages is not None:
        yield _table("Official wages", OCCUPATION_WAGES, wages.period, RELEASE_MONTHS)


def _table(name: str, document: str, dated: PartialDate, months: int) -> Due:
    on = months_after(dated.last_day, months)
    return Due(on=on, kind=DueKind.TABLE, subject=name, document=document, dated=dated, reason="figures of")


def _old_sources(figures: Sequence[PublishedFigure], today: Today) -> Iterator[Due]:
    """Yield one entry for the sources of a file's figures that are over 12 months old, if there are any."""
    current = (figure for figure in figures if not figure.is_past)
    sources = {source.id: source for figure in current for source in figure.basis.sources}
    dates = [dated for source in sources.values() if (dated := _date(source)) is not None]
    old = [dated for dated in dates if today.is_aged(dated.last_day, FRESH_MONTHS)]
    stale = [dated for dated in old if today.is_aged(dated.last_day, STALE_MONTHS + 1)]
    if old:
        oldest = min(old, key=lambda dated: dated.last_day)
        yield Due(
            on=months_after(oldest.last_day, FRESH_MONTHS),
            kind=DueKind.SOURCES,
            subject=figures[0].document,
            document=figures[0].document,
            dated=oldest,
            reason=_old_words(len(old), len(stale), len(dates)),
        )


def _old_words(old: int, stale: int, total: int) -> str:
    which = f"{old} of {total} dated {'source' if total == 1 else 'sources'} of its figures"
    if old == stale:
        return f"{which} {'is' if old == 1 else 'are'} over 24 months old; the oldest is of"
    older = f", {stale} of them over 24" if stale else ""
    return f"{which} {'is' if old == 1 else 'are'} over 12 months old{older}; the oldest is of"


def _date(source: Source) -> PartialDate | None:
    """Return the time that a source's figures describe, else when it appeared."""
    return source.period.end if source.period else source.published_on


def _waiver(waiver: Waiver) -> Due:
    return Due(
        on=waiver.until,
        kind=DueKind.WAIVER,
        subject=waiver.rule,
        document=WAIVERS,
        reason=waiver.file,
    )
