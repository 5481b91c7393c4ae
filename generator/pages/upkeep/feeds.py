"""Feeds of what the data date: one for the site, one for each company and one for each role."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID, uuid5

from generator.derive.events import Event, EventKind, company_events, newest_first
from generator.model.catalog import LONG_AGO
from generator.model.company import Company
from generator.model.role import Role
from generator.pages.context import SiteContext, shared_context
from generator.pages.feed import FEED_FILE, Feed, FeedEntry, Words
from generator.pages.page import CHANGES_URI, company_uri, role_uri, served_at
from generator.pages.shown import BlankRun, Inline, LinkRun, TextRun, ValueRun
from generator.pages.site_inputs import SiteInputs
from generator.pages.upkeep.event_view import event_view

MOST_ENTRIES = 100
"""Entries of one feed; older events stand on the page of what changed and in its file of data."""

NAMES = UUID("6f1d9c1e-6f0b-5d0e-9a53-3b9a3f6d2c41")
"""Name space of the URNs (RFC 9562, 5.5): made up once, so that no feed or entry depends on a host."""

HOME = "index.md"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Subject:
    """What a feed is about, and where it lies."""

    uri: str
    """The page in whose folder it lies."""

    page: str
    """The page that it follows and beside which readers should ask for it."""

    name: str
    """What makes its URN; it stays when the subject is renamed."""

    title: str
    own: str = ""
    """The page beside which readers should ask for it, when that is another one than `uri`."""


def build_site_feed(inputs: SiteInputs, events: Iterable[Event]) -> Feed:
    """Return what happened anywhere, without reviews of guides: those of thousands would fill it.

    `events` are those of the whole data, the newest first.
    """
    subject = _Subject(uri=HOME, page=CHANGES_URI, name="site", title="Open Pay Guides: what changed")
    return _feed(subject, [one for one in events if one.kind is not EventKind.GUIDE_REVIEWED], inputs)


def build_company_feed(inputs: SiteInputs, company: Company, uri: str = "") -> Feed:
    """Return what happened to a company and its guides; `uri` is a former address of its page."""
    page = company_uri(company.id)
    subject = _Subject(
        uri=uri or page,
        page=page,
        own=page,
        name=f"company {former_name(company.former_ids, company.id)}",
        title=f"{company.name}: what changed",
    )
    guides = inputs.summaries.by_company.get(company.id, ())
    return _feed(subject, [*company_events(company), *_of_guides(inputs, guides)], inputs)


def build_role_feed(inputs: SiteInputs, role: Role, uri: str = "") -> Feed:
    """Return what happened to the guides for a role; `uri` is a former address of its page."""
    page = role_uri(role.id)
    subject = _Subject(
        uri=uri or page,
        page=page,
        own=page,
        name=f"role {former_name(role.former_ids, role.id)}",
        title=f"{role.name}: what changed",
    )
    return _feed(subject, _of_guides(inputs, inputs.summaries.by_role.get(role.id, ())), inputs)


def _of_guides(inputs: SiteInputs, guides: Iterable[str]) -> list[Event]:
    return [event for guide in guides for event in inputs.summaries.events[guide]]


def _feed(subject: _Subject, events: Sequence[Event], inputs: SiteInputs) -> Feed:
    folder = served_at(subject.uri)
    # As a neighbour of the page sees it: `#equity` alone would be a place within the feed.
    context = shared_context(inputs.catalog, f"{folder}{HOME}")
    today = inputs.catalog.today
    past = [event for event in newest_first(events) if today.has_come(event.on.first_day)]
    entries = tuple(_entry(event, id, context) for event, id in _newest(past, inputs))
    return Feed(
        uri=f"{folder}{FEED_FILE}",
        id=_urn(f"feed {subject.name}"),
        title=subject.title,
        page=context.address.to(subject.page),
        own=context.address.to_file(f"{served_at(subject.own or subject.uri)}{FEED_FILE}"),
        site_url=inputs.site_url,
        updated=max((entry.updated for entry in entries), default=LONG_AGO),
        entries=entries,
    )


def _newest(events: Sequence[Event], inputs: SiteInputs) -> Iterator[tuple[Event, str]]:
    """Yield the newest events with their URNs; the same event has the same one in every feed."""
    seen: Counter[str] = Counter()
    for event in events[:MOST_ENTRIES]:
        name = _name(event, inputs)
        seen[name] += 1
        yield event, _urn(name if seen[name] == 1 else f"{name} {seen[name]}")


def _name(event: Event, inputs: SiteInputs) -> str:
    """Return what tells an event from others, whatever its subject is called today."""
    parts = [event.kind.value, str(event.on)]
    if event.guide is not None:
        parts.append(former_name(inputs.summaries.former_addresses.get(event.guide, ()), event.guide))
    if event.company is not None:
        parts.append(former_name(event.company.former_ids, event.company.id))
    parts += [event.claim.id] if event.claim else []
    parts += [event.posted.row] if event.posted else []
    parts += [event.place.row, *(move.what for move in event.moves)] if event.place else []
    return "\n".join(parts)


def _entry(event: Event, id: str, context: SiteContext) -> FeedEntry:
    view = event_view(event, context)
    link = next((run for run in view.text if isinstance(run, LinkRun)), None)
    name = link.text if link else event.what
    return FeedEntry(
        id=id,
        title=(f"{view.tag.capitalize()}: {name}",),
        summary=(event.on, ": ", *_words(view.text)),
        href=link.href if link else context.address.to(CHANGES_URI),
        kind=event.kind.value,
        updated=event.on.first_day,
    )


def _words(text: Inline) -> Words:
    found: list[object] = []
    for run in text:
        match run:
            case ValueRun():
                found.append(run.value)
            case TextRun() | LinkRun():
                found.append(run.text)
            case BlankRun():
                found.append(run.label)
    return tuple(found)


def former_name(former: Sequence[str], now: str) -> str:
    """Return the oldest of the former ids, which stand newest first, else the id of today."""
    return former[-1] if former else now


def _urn(name: str) -> str:
    return uuid5(NAMES, name).urn
