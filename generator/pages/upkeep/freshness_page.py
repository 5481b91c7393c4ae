"""What is due for review: overdue first, then by the day on which it falls due."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from generator.derive.due import Due, DueKind, derive_due
from generator.diagnostics import Waiver
from generator.model.catalog import Catalog
from generator.pages.context import SiteContext, shared_context
from generator.pages.data_file import DataFile
from generator.pages.frame import FrameView, frame_view
from generator.pages.page import FRESHNESS_URI, RULES_URI, Link, Page
from generator.pages.quality.members import company_figures
from generator.pages.upkeep.links import due_link
from generator.units.calendar import PartialDate
from generator.units.today import months_after

DATA_URI = "freshness.json"

SOON_MONTHS = 6
"""What falls due within these months is listed; what comes later is counted by month."""

MOST = 120
"""Entries that a list of the page holds; all of them are in the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueView:
    """One thing that somebody has to look at again."""

    on: date
    kind: str
    link: Link
    """The page that shows it."""

    reason: str
    dated: PartialDate | None
    """Date that the reason ends with."""

    edit: Link | None
    """The file in which it is mended; `None` without a place where people edit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FreshnessView:
    """Everything that the template of the page may read."""

    frame: FrameView
    as_of: date
    overdue: tuple[DueView, ...]
    soon: tuple[DueView, ...]
    soon_until: date
    overdue_left_out: int
    soon_left_out: int
    later: tuple[tuple[PartialDate, int], ...]
    """Months after that, each with how many fall due in it."""

    data: str
    """Address of the whole list for programs."""

    rules: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DueData:
    """One entry of the file."""

    due_on: date
    kind: DueKind
    subject: str
    file: str
    reason: str
    dated: PartialDate | None


def build_freshness_page(
    catalog: Catalog, guides: Iterable[tuple[Due, ...]], waivers: Iterable[Waiver], edit_base: str | None
) -> Page:
    """Return the page of everything that falls due, counted to the date of the data.

    `guides` is what falls due in each guide.
    """
    context = shared_context(catalog, FRESHNESS_URI)
    due = derive_due(catalog, guides, company_figures(catalog).values(), waivers)
    value = tuple(_data(one) for one in due)
    return Page(
        uri=FRESHNESS_URI,
        template="pages/freshness.md.jinja",
        view=_view(due, context, edit_base),
        title="What is due for review: guides, statements, sources",
        description="Guides, dated statements, old sources, exchange rates and accepted findings that "
        "somebody should look at again, the longest overdue first, each with its file.",
        updated=catalog.as_of,
        data_files=(DataFile(uri=DATA_URI, name="freshness", version=1, as_of=catalog.as_of, value=value),),
    )


def _view(due: Sequence[Due], context: SiteContext, edit_base: str | None) -> FreshnessView:
    as_of = context.catalog.as_of
    until = months_after(as_of, SOON_MONTHS)
    overdue = [one for one in due if one.on <= as_of]
    soon = [one for one in due if as_of < one.on <= until]
    later = Counter(PartialDate(one.on.year, one.on.month) for one in due if one.on > until)
    return FreshnessView(
        frame=frame_view(context, "What is due for review"),
        as_of=as_of,
        overdue=tuple(_due(one, context, edit_base) for one in overdue[:MOST]),
        soon=tuple(_due(one, context, edit_base) for one in soon[:MOST]),
        soon_until=until,
        overdue_left_out=max(len(overdue) - MOST, 0),
        soon_left_out=max(len(soon) - MOST, 0),
        later=tuple(sorted(later.items())),
        data=context.address.to_file(DATA_URI),
        rules=context.address.to(RULES_URI),
    )


def _due(due: Due, context: SiteContext, edit_base: str | None) -> DueView:
    edit = Link(text=due.document, href=f"{edit_base.rstrip('/')}/{due.document}") if edit_base else None
    return DueView(
        on=due.on,
        kind=KINDS[due.kind],
        link=due_link(due, context),
        reason=due.reason,
        dated=due.dated,
        edit=edit,
    )


KINDS = {
    DueKind.GUIDE: "guide",
    DueKind.COMPANY: "company",
    DueKind.CLAIM: "statement",
    DueKind.SOURCES: "old sources",
    DueKind.TABLE: "table",
    DueKind.WAIVER: "accepted finding",
}
"""What each kind is called on the page."""


def _data(due: Due) -> DueData:
    return DueData(
        due_on=due.on,
        kind=due.kind,
        subject=due.subject,
        file=due.document,
        reason=due.reason,
        dated=due.dated,
    )
