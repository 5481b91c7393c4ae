"""Sources that several files share, for programs; those of one guide or company stand in its own file."""

from dataclasses import dataclass

from generator.model.catalog import Catalog
from generator.model.evidence import Source
from generator.pages.api.addresses import item
from generator.pages.api.entry import EntriesData, Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceData:
    """One publication."""

    id: str
    original: Source
    """What was typed. All sources, as a table, are `data/v1/sources.csv`."""


def sources_data(catalog: Catalog) -> EntriesData:
    """Return the list of all shared sources."""
    return EntriesData(
        items=tuple(
            Entry(id=one.id, name=one.title, file=item("sources", one.id)) for one in catalog.sources.values()
        )
    )
