"""One page as the search knows it: a few names and lines, not the whole page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """Something that results can be narrowed down to: a company, a role, a region, a level."""

    key: str
    """Which filter it belongs to; one of `FACETS`."""

    value: str
    """Its id among those of the filter, written as a slug."""

    text: str
    """What readers call it."""


FACETS = ("region", "role", "company", "level", "currency", "evidence")
"""Keys of all filters, in the order in which readers are offered them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRow:
    """A part of a page that can be found on its own, such as one row of pay."""

    anchor: str
    """Element id of the part in its page."""

    heading: str
    text: str = ""
    """What else it is found by, and what a result shows of it."""

    total: str = ""
    """What it pays, which a result shows; nobody searches for an amount."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRecord:
    """One page, or one word of the glossary."""

    address: str
    """Where it is served, relative to the root of the site: `guides/acme/engineer/`."""

    title: str
    aliases: tuple[str, ...] = ()
    """Other names of what the page is about; they find it as surely as its title."""

    related: tuple[str, ...] = ()
    """Other names of what the page has to do with; pages that are about those come first."""

    text: str = ""
    rows: tuple[SearchRow, ...] = ()
    facets: tuple[Facet, ...] = ()
    """Each once."""

    total: int | None = None
    """Recurring pay per year that it is sorted by, in the base currency of the rates; `None` without one."""

    dated: str | None = None
    """ISO day that it is sorted by; `None` for pages without figures."""

    is_minor: bool = False
    """Whether any other page of the same name comes first."""
