"""An index of companies, roles or regions: one page, or several when it is long."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.model.catalog import Catalog
from generator.pages.context import SiteContext, shared_context
from generator.pages.data_file import DataFile
from generator.pages.frame import FrameView, frame_view
from generator.pages.page import Link, Page

MOST_ENTRIES = 500
"""An index of at most so many entries is one page."""

ENTRIES = 300
"""Entries on one page of a longer index."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """What is listed."""

    uri: str
    """Its address, where its first page stands."""

    title: str
    intro: str
    columns: tuple[str, ...]
    """Headings of the name and of the remarks."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One company, role or region."""

    name: str
    uri: str
    remarks: tuple[str, ...]
    """One for each further column of the table; empty texts where nothing is known."""

    guides: int
    """How many guides there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """One company, role or region in its index."""

    link: Link
    remarks: tuple[str, ...]
    """One for each further column of the table; empty texts where nothing is known."""

    guides: int
    """How many guides there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexView:
    """Everything that the template of an index may read."""

    frame: FrameView
    intro: str
    columns: tuple[str, ...]
    """Headings of the name and of the remarks."""

    entries: tuple[EntryView, ...]
    """Those that have a guide."""

    others: tuple[EntryView, ...]
    """Those that guides only mention."""

    parts: tuple[Link, ...]
    """The pages of an index that is too long for one, by their first and last names.

    The page itself has no address; empty when there is only one.
    """


def build_index(
    catalog: Catalog, index: Index, entries: Iterable[Entry], data_file: DataFile
) -> tuple[Page, ...]:
    """Return the pages of an index in alphabetical order; the first, at its address, has all as data."""
    parts = _parts(sorted(entries, key=lambda entry: entry.name.casefold()))
    names = {_part_uri(index.uri, number): _stretch(part, len(parts)) for number, part in enumerate(parts)}
    pages = []
    for address, part in zip(names, parts, strict=True):
        context, name = shared_context(catalog, address), names[address]
        about = f": {name}" if name else ""
        views = [_view(entry, context) for entry in part]
        view = IndexView(
            frame=frame_view(
                context, f"{index.title}{about}", [(index.title, index.uri)] if address != index.uri else []
            ),
            intro=index.intro,
            columns=index.columns,
            entries=tuple(view for view in views if view.guides),
            others=tuple(view for view in views if not view.guides),
            parts=_links(names, context) if len(parts) > 1 else (),
        )
        pages.append(
            Page(
                uri=address,
                template="pages/index.md.jinja",
                view=view,
                title=f"{index.title}, from A to Z{about}",
                description=f"{index.intro} {name}." if name else index.intro,
                updated=None,
                data_files=(data_file,) if address == index.uri else (),
            )
        )
    return tuple(pages)


def _parts(entries: Sequence[Entry]) -> list[Sequence[Entry]]:
    """Return the entries page by page; of a long index those with guides first."""
    if len(entries) <= MOST_ENTRIES:
        return [entries]
    groups = ([entry for entry in entries if entry.guides], [entry for entry in entries if not entry.guides])
    return [group[first : first + ENTRIES] for group in groups for first in range(0, len(group), ENTRIES)]


def _part_uri(uri: str, number: int) -> str:
    """Return where a part lives; no company, role or region can have an address in a folder of its own."""
    return uri if number == 0 else uri.replace("index.md", f"parts/{number + 1}.md")


def _stretch(part: Sequence[Entry], parts: int) -> str:
    if parts == 1:
        return ""
    ends = f"{part[0].name} to {part[-1].name}"
    return ends if part[0].guides else f"{ends}, without a guide"


def _links(names: Mapping[str, str], context: SiteContext) -> tuple[Link, ...]:
    own = context.address.uri
    return tuple(
        Link(text=name, href="" if uri == own else context.address.to(uri)) for uri, name in names.items()
    )


def _view(entry: Entry, context: SiteContext) -> EntryView:
    link = Link(text=entry.name, href=context.address.to(entry.uri))
    return EntryView(link=link, remarks=entry.remarks, guides=entry.guides)
