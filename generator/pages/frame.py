"""The head and the foot that every generated page has."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model.site import SiteSettings
from generator.pages.context import SiteContext
from generator.pages.page import (
    FRESHNESS_URI,
    GLOSSARY_URI,
    HOW_TO_READ_URI,
    METHODOLOGY_URI,
    QUALITY_URI,
    Address,
    Link,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """Pages that explain what the others show."""

    how_to_read: str
    methodology: str
    glossary: str
    quality: str
    freshness: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataLinks:
    """Where programs find what a page says."""

    json: str
    markdown: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameView:
    """Where the reader is, and what can be done about the page."""

    title: str
    crumbs: tuple[Link, ...]
    """The way down to this page; the last one has no address. Empty for a page of the navigation."""

    help: Help
    edit_links: tuple[Link, ...]
    site: SiteSettings
    feed: str | None = None
    """Address of the feed of what this page shows, `None` for a page without one."""


EDIT_TEXTS = {
    ".yml": "Correct the data (YAML)",
    ".md": "Improve the text (Markdown)",
    ".py": "Improve this page (docstring)",
}
"""What an edit link says, by the ending of the file that it opens."""


def frame_view(
    context: SiteContext,
    title: str,
    parents: Iterable[tuple[str, str]] = (),
    files: Iterable[str] = (),
    edit_base: str | None = None,
) -> FrameView:
    """Return head and foot of a page.

    `parents` are names and uris of the pages above it; `files` is what an edit link opens, below
    `edit_base`, and without that there are none.
    """
    above = [Link(text=text, href=context.address.to(uri)) for text, uri in parents]
    return FrameView(
        title=title,
        crumbs=(*above, Link(text=title, href="")) if above else (),
        help=help_links(context.address),
        edit_links=edit_links(files, edit_base),
        site=context.catalog.site,
    )


def help_links(address: Address) -> Help:
    """Return the addresses of the explaining pages as one page sees them."""
    return Help(
        how_to_read=address.to(HOW_TO_READ_URI),
        methodology=address.to(METHODOLOGY_URI),
        glossary=address.to(GLOSSARY_URI),
        quality=address.to(QUALITY_URI),
        freshness=address.to(FRESHNESS_URI),
    )


def data_links(address: Address, json: str, markdown: str) -> DataLinks:
    """Return the addresses of two files of the site as one page sees them."""
    return DataLinks(json=address.to_file(json), markdown=address.to_file(markdown))


def edit_links(files: Iterable[str], edit_base: str | None) -> tuple[Link, ...]:
    """Return one link for each file that a page came from; none without a place where people edit."""
    if edit_base is None:
        return ()
    return tuple(
        Link(text=EDIT_TEXTS[PurePosixPath(file).suffix], href=f"{edit_base.rstrip('/')}/{file}")
        for file in files
    )
