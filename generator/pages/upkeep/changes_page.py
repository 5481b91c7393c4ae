"""What changed, as the data themselves say: what is coming, then month by month, the newest first."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from generator.derive.events import Event, EventKind, derive_events
from generator.pages.context import SiteContext, shared_context
from generator.pages.data_file import DataFile
from generator.pages.frame import FrameView, frame_view
from generator.pages.page import CHANGES_URI, GUIDES_URI, Page
from generator.pages.site_inputs import SiteInputs
from generator.pages.upkeep.event_view import EventView, event_data, event_view, review_view
from generator.pages.upkeep.feeds import build_site_feed
from generator.units.calendar import PartialDate
from generator.units.today import months_after

DATA_URI = "changes.json"

RECENT_MONTHS = 24
"""Events of these months stand under their month; older ones under their year."""

MOST = 40
"""Events that one month or year lists; all of them are in the file."""

MOST_IN_ALL = 320
"""Events that all months and years list together; of more than that, each lists its share."""


COUNTED = frozenset({EventKind.GUIDE_REVIEWED})
"""What stands in one line, however often it happened in a month."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StretchView:
    """The events of one month or year."""

    name: PartialDate
    is_rest_of_year: bool
    """Whether it holds what is known to the year only, beside the months of that year."""

    events: tuple[EventView, ...]
    left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesView:
    """Everything that the template of the page may read."""

    frame: FrameView
    as_of: date
    coming: tuple[EventView, ...]
    """The nearest first."""

    coming_left_out: int
    recent: tuple[StretchView, ...]
    """Months, the newest first."""

    older: tuple[StretchView, ...]
    """Years before that."""

    most: int
    data: str
    """Address of the whole list for programs."""


def build_changes_page(inputs: SiteInputs) -> Page:
    """Return the page of everything that the data date, parted by the date of the data; the site's feed."""
    catalog = inputs.catalog
    context = shared_context(catalog, CHANGES_URI)
    events = derive_events(catalog, inputs.summaries.events.values())
    feed = build_site_feed(inputs, events)
    value = tuple(map(event_data, events))
    return Page(
        uri=CHANGES_URI,
        template="pages/changes.md.jinja",
        view=_view(events, context, feed.uri),
        title="What changed, and what is coming",
        description="Laws and deadlines that are coming, newly posted ranges, equity plans that began or "
        "ended, statements that stopped being true, and guides reviewed, month by month.",
        updated=catalog.as_of,
        data_files=(
            DataFile(uri=DATA_URI, name="changes", version=1, as_of=catalog.as_of, value=value, is_lean=True),
        ),
        feeds=(feed,),
    )


def _view(events: Sequence[Event], context: SiteContext, feed: str) -> ChangesView:
    as_of = context.catalog.as_of
    coming = sorted((event for event in events if event.on.first_day > as_of), key=lambda event: event.on)
    past = [event for event in events if event.on.first_day <= as_of]
    recent = [event for event in past if as_of < months_after(event.on.last_day, RECENT_MONTHS)]
    older = [event for event in past if as_of >= months_after(event.on.last_day, RECENT_MONTHS)]
    most = _most(past)
    return ChangesView(
        frame=replace(frame_view(context, "What changed"), feed=context.address.to_file(feed)),
        as_of=as_of,
        coming=tuple(event_view(event, context) for event in coming[:MOST]),
        coming_left_out=max(len(coming) - MOST, 0),
        recent=tuple(_stretches(recent, context, most, by_month=True)),
        older=tuple(_stretches(older, context, most, by_month=False)),
        most=most,
        data=context.address.to_file(DATA_URI),
    )


def _most(events: Sequence[Event]) -> int:
    """Return how many events a month or year lists, so that all of them together stay readable."""
    per_month = Counter((event.on.year, event.on.month) for event in events if event.kind not in COUNTED)
    if sum(min(number, MOST) for number in per_month.values()) <= MOST_IN_ALL:
        return MOST
    return max(MOST_IN_ALL // len(per_month), 1)


def _stretches(
    events: Sequence[Event], context: SiteContext, most: int, *, by_month: bool
) -> Iterator[StretchView]:
    """Yield the events of each month or year; they come sorted."""

    def stretch(event: Event) -> PartialDate:
        return PartialDate(event.on.year, event.on.month if by_month else 0)

    for name, group in groupby(events, key=stretch):
        found = list(group)
        reviewed = [event for event in found if event.kind in COUNTED]
        others = [event for event in found if event.kind not in COUNTED]
        views = [event_view(event, context) for event in others[:most]]
        if reviewed:
            views.append(review_view(reviewed, context, context.address.to(GUIDES_URI)))
        yield StretchView(
            name=name,
            is_rest_of_year=by_month and not name.month,
            events=tuple(views),
            left_out=max(len(others) - most, 0),
        )
