"""Lists of companies, roles, regions, statements and sources: enough to choose one, and where its file is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One item, and where its file is."""

    id: str
    name: str
    file: str
    """Address of its file below the site's root."""

    page: str | None = None
    """Address of its page below the site's root; `None` when it has none of its own."""

    guides: int = 0
    """How many guides are about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntriesData:
    """Every item of a collection in order of their ids."""

    items: tuple[Entry, ...]
