"""Documents, drafts and what they become, for tests."""

from collections.abc import Callable

from generator.importing.document import Document
from generator.importing.draft import Draft, Entry
from generator.importing.markdown.reader import read_blocks
from generator.importing.naming.names import Names
from generator.importing.remarks import Remarks
from generator.model.catalog import Catalog
from generator.model.region import Region, RegionKind
from generator.units.currency import CURRENCIES

NAME = "acme/baker.md"


PLACES = {
    "london": ("London", "GB", "GBP"),
    "paris": ("Paris", "FR", "EUR"),
    "new-york": ("New York", "US", "USD"),
    "san-francisco": ("San Francisco", "US", "USD"),
    "toronto": ("Toronto", "CA", "CAD"),
    "oslo": ("Oslo", "NO", "NOK"),
    "bergen": ("Bergen", "NO", "NOK"),
}


def some_names() -> Names:
    """A vocabulary of a few towns."""
    regions = {
        place: Region(
            id=place, name=name, kind=RegionKind.CITY, country=country, currency=CURRENCIES[currency]
        )
        for place, (name, country, currency) in PLACES.items()
    }
    return Names.from_catalog(Catalog(regions=regions))


def a_document(text: str) -> Document:
    """A document with this text."""
    return Document(name=NAME, text=text, blocks=read_blocks(text))


def a_draft(**data: str) -> Draft:
    """A draft of the guide acme/baker with these keys."""
    return Draft(company="acme", role="baker", data={**data})


def taken(
    take: Callable[[Document, Draft, Names, Remarks], None], text: str, **data: str
) -> tuple[Document, Draft, Remarks]:
    """What one reader makes of a text, where a few places are known."""
    document, draft, remarks = a_document(text), a_draft(**data), Remarks(NAME)
    take(document, draft, some_names(), remarks)
    return document, draft, remarks


def entries(draft: Draft, key: str) -> list[Entry]:
    """The mappings under one key of a draft."""
    found = draft.data.get(key, [])
    assert isinstance(found, list)
    return [entry for entry in found if isinstance(entry, dict)]
