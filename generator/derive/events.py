"""What the data say happened, and when: a history that needs nothing but the data."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from generator.derive.figures import GuideFigures
from generator.derive.moves import Move, figure_moves, plan_moves, statement_move
from generator.derive.published import STATED
from generator.derive.rows import RowFigures
from generator.model.catalog import Catalog
from generator.model.claim import Claim
from generator.model.company import Company, Stage
from generator.model.evidence import SourceKind
from generator.model.pay import ComponentKind, PayFigure, PayRow
from generator.units.calendar import PartialDate


class EventKind(Enum):
    """What happened."""

    STATEMENT_REPLACED = "statement-replaced"
    """Something that used to be said stopped being true."""

    DATE_OF_STATEMENT = "date-of-statement"
    """A date that a statement is about: a law applies, a deadline passes."""

    PLAN_BEGAN = "plan-began"
    """Grants follow an equity plan from here on."""

    PLAN_ENDED = "plan-ended"
    STAGE = "stage"
    """A company was known to be private, public or a part of another one."""

    FIGURE_REPLACED = "figure-replaced"
    """A figure of pay became another one."""

    RANGE_POSTED = "range-posted"
    """An employer's posting showed a range."""

    GUIDE_REVIEWED = "guide-reviewed"
    """Somebody went through a guide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedClaim:
    """A dated statement as a list names it."""

    id: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PostedRange:
    """What a posting showed for one row of pay."""

    row: str
    """Id of the row."""

    region: str
    level: str | None
    figure: PayFigure | None
    """Base salary, else the total; `None` when the row gives neither."""

    is_base: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RowPlace:
    """The row of pay that an event is about."""

    row: str
    """Id of the row."""

    region: str
    level: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that happened, or will, on a date."""

    on: PartialDate
    kind: EventKind
    guide: str | None = None
    """Id of the guide that it is about, or that holds its statement."""

    job: str = ""
    """The job that this guide is about."""

    company: Company | None = None
    claim: NamedClaim | None = None
    posted: PostedRange | None = None
    place: RowPlace | None = None
    """Of a figure that was replaced."""

    what: str = ""
    """The data's own words: what used to be said, what happens on the date; instrument of a plan."""

    moves: tuple[Move, ...] = ()
    """What it changed, from what to what, where the data hold both."""


def derive_events(catalog: Catalog, guides: Iterable[tuple[Event, ...]]) -> tuple[Event, ...]:
    """Return everything with a date, the newest first; of one month what is known to the day comes first.

    `guides` is what `guide_events` found in each guide.
    """
    found = [
        *(event for claim in catalog.claims.values() for event in _claim(claim)),
        *(event for company in catalog.companies.values() for event in company_events(company)),
        *(event for own in guides for event in own),
    ]
    return newest_first(found)


def newest_first(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return events in the order in which pages and feeds tell them; those of one date stay in theirs."""
    return tuple(sorted(events, key=lambda event: event.on, reverse=True))


def guide_events(figures: GuideFigures) -> tuple[Event, ...]:
    """Return what one guide dates, in the order of its data."""
    guide = figures.guide
    return tuple(replace(event, guide=guide.id, job=guide.title) for event in _guide(figures))


def _claim(claim: Claim) -> Iterator[Event]:
    named = NamedClaim(id=claim.id, title=claim.title)
    for old in claim.supersedes:
        if old.until is not None:
            kind, what = EventKind.STATEMENT_REPLACED, old.statement
            yield Event(on=old.until, kind=kind, claim=named, what=what, moves=(statement_move(old, claim),))
    for entry in claim.dates:
        kind = EventKind.DATE_OF_STATEMENT
        yield Event(on=entry.on, kind=kind, claim=named, what=entry.what)


def company_events(company: Company) -> Iterator[Event]:
    """Yield what a company's own file dates, in the order of its data."""
    for plan in company.equity_plans:
        what = plan.instrument.value
        if plan.valid_from is not None:
            yield Event(
                on=plan.valid_from,
                kind=EventKind.PLAN_BEGAN,
                company=company,
                what=what,
                moves=plan_moves(company.equity_plans, plan),
            )
        if plan.valid_until is not None:
            yield Event(on=plan.valid_until, kind=EventKind.PLAN_ENDED, company=company, what=what)
    if company.stage_as_of is not None and company.stage is not Stage.UNKNOWN:
        yield Event(on=company.stage_as_of, kind=EventKind.STAGE, company=company)


def _guide(figures: GuideFigures) -> Iterator[Event]:
    guide = figures.guide
    for claim in guide.own_claims:
        yield from _claim(claim)
    for row in figures.rows.values():
        yield from _replaced(row.row)
        posted_on = _posted_on(row)
        if posted_on is not None:
            yield Event(on=posted_on, kind=EventKind.RANGE_POSTED, posted=_posted(row.row))
    if guide.reviewed_on is not None:
        yield Event(on=guide.reviewed_on, kind=EventKind.GUIDE_REVIEWED)


def _replaced(row: PayRow) -> Iterator[Event]:
    place = RowPlace(row=row.id, region=row.region, level=row.level)
    for kind, figure in row.pay.components:
        for former, move in figure_moves(kind, figure):
            yield Event(on=former.until, kind=EventKind.FIGURE_REPLACED, place=place, moves=(move,))


def _posted(row: PayRow) -> PostedRange:
    base = row.pay.figure(ComponentKind.BASE_SALARY)
    is_base = base is not None and base.state in STATED
    return PostedRange(
        row=row.id,
        region=row.region,
        level=row.level,
        figure=base if is_base else row.stated_total,
        is_base=is_base,
    )


def _posted_on(row: RowFigures) -> PartialDate | None:
    """Return when a posted range was seen or published, `None` for a row without a dated posting."""
    postings = [source for source in row.basis.sources if source.kind is SourceKind.OFFICIAL_POSTING]
    if not postings:
        return None
    published = [posting.published_on for posting in postings if posting.published_on is not None]
    return row.row.evidence.observed_on or max(published, key=lambda day: day.last_day, default=None)
