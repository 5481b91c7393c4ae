"""One dated event in words, with a link to the page that says more."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.derive.events import Event, EventKind, PostedRange, RowPlace
from generator.derive.moves import Move
from generator.derive.wording import counted
from generator.model.company import Company
from generator.model.equity import Instrument
from generator.pages.context import SiteContext
from generator.pages.page import Link, company_uri
from generator.pages.shown import Inline, LinkRun, Run, TextRun, ValueRun, figure_value
from generator.pages.upkeep.links import claim_link, named_guide
from generator.pages.upkeep.moves import moves_text, replaced_text
from generator.pages.words import word
from generator.units.calendar import PartialDate

NAMED_REVIEWS = 5
"""Guides that one line about reviews names; it counts the others."""

TAGS = {
    EventKind.STATEMENT_REPLACED: "no longer true",
    EventKind.DATE_OF_STATEMENT: "date",
    EventKind.PLAN_BEGAN: "equity plan",
    EventKind.PLAN_ENDED: "equity plan",
    EventKind.STAGE: "company",
    EventKind.FIGURE_REPLACED: "new figure",
    EventKind.RANGE_POSTED: "posted range",
    EventKind.GUIDE_REVIEWED: "reviewed",
}
"""What each kind is called on the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView:
    """One line of the page."""

    on: PartialDate | None
    """`None` for a line about several days."""

    tag: str
    text: Inline


@dataclass(frozen=True, slots=True, kw_only=True)
class EventData:
    """One entry of the file."""

    on: PartialDate
    kind: EventKind
    guide: str | None
    company: str | None
    claim: str | None
    row: str | None
    what: str
    moves: tuple[Move, ...]
    """What it changed, from what to what."""


def event_view(event: Event, context: SiteContext) -> EventView:
    """Return an event in words."""
    return EventView(on=event.on, tag=TAGS[event.kind], text=tuple(_text(event, context)))


def review_view(events: Sequence[Event], context: SiteContext, all_guides: str) -> EventView:
    """Return the reviews of one stretch of time as one line, by the names of guides."""
    links = sorted(
        (named_guide(event.guide, event.job, context) for event in events if event.guide),
        key=lambda link: link.text.casefold(),
    )
    runs: list[Run] = [TextRun(f"{counted(len(links), 'guide', 'guides')} reviewed: ".capitalize())]
    for index, link in enumerate(links[:NAMED_REVIEWS]):
        runs += [TextRun(", " if index else ""), _run(link)]
    if len(links) > NAMED_REVIEWS:
        runs += [TextRun(f" and {len(links) - NAMED_REVIEWS} more of "), LinkRun("all guides", all_guides)]
    return EventView(on=None, tag=TAGS[EventKind.GUIDE_REVIEWED], text=tuple(runs))


def event_data(event: Event) -> EventData:
    """Return an event as the file of data holds it: its words are those of the data, references included."""
    return EventData(
        on=event.on,
        kind=event.kind,
        guide=event.guide,
        company=event.company.id if event.company else None,
        claim=event.claim.id if event.claim else None,
        row=row.row if (row := event.posted or event.place) else None,
        what=event.what,
        moves=event.moves,
    )


def _text(event: Event, context: SiteContext) -> list[Run]:
    if event.claim is not None:
        title = _run(claim_link(event.claim.id, event.claim.title, event.guide, context))
        if event.kind is EventKind.STATEMENT_REPLACED:
            return [title, *_without_anchors(replaced_text(event.moves[0], context))]
        return [title, TextRun(f": {event.what}")]
    if event.company is not None:
        return _company_text(event, event.company, context)
    if event.guide is not None and event.place is not None:
        guide = _run(named_guide(event.guide, event.job, context, f"pay-{event.place.row}"))
        return [guide, TextRun(f", {_place(event.place, context)}"), *moves_text(event.moves)]
    if event.guide is not None:
        anchor = f"pay-{event.posted.row}" if event.posted else None
        guide = _run(named_guide(event.guide, event.job, context, anchor))
        return [guide, *_range(event.posted, context)] if event.posted else [guide, TextRun(" was reviewed")]
    return [TextRun(event.what)]


def _company_text(event: Event, company: Company, context: SiteContext) -> list[Run]:
    name = context.company_name(company.id)
    if event.kind is EventKind.STAGE:
        link = LinkRun(name, context.address.to(company_uri(company.id)))
        return [link, TextRun(f": {word(company.stage)}, as of this date")]
    link = LinkRun(name, context.address.to(company_uri(company.id), "equity"))
    form = "" if event.what == Instrument.UNKNOWN.value else f" ({word(Instrument(event.what))})"
    if event.kind is EventKind.PLAN_BEGAN:
        began = TextRun(f": new grants follow a plan{form} from this date on")
        return [link, began, *moves_text(event.moves)]
    return [link, TextRun(f": the plan{form} is known to have held until this date")]


def _range(posted: PostedRange, context: SiteContext) -> list[Run]:
    """Return what the posting showed, and where."""
    place = _place(posted, context)
    if posted.figure is None:
        return [TextRun(f", {place}")]
    name = "base salary" if posted.is_base else "total"
    return [TextRun(f", {place}: "), ValueRun(figure_value(posted.figure)), TextRun(f" {name}")]


def _place(row: PostedRange | RowPlace, context: SiteContext) -> str:
    return ", ".join(filter(None, (context.region_name(row.region), row.level)))


def _without_anchors(text: Sequence[Run]) -> Inline:
    """Return a text whose links to other places of its own page are mere words: it stands on this one."""
    return tuple(
        TextRun(run.text) if isinstance(run, LinkRun) and run.href.startswith("#") else run for run in text
    )


def _run(link: Link) -> LinkRun:
    return LinkRun(link.text, link.href)
