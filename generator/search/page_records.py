"""Every page but the guides as the search knows it."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from generator.model.catalog import Catalog
from generator.model.company import Company
from generator.model.region import Region
from generator.model.role import Role
from generator.pages.page import GLOSSARY_URI, served_at
from generator.search.record import Facet, SearchRecord


class PageHead(Protocol):
    """What a page says of itself before anybody opens it."""

    @property
    def uri(self) -> str:
        """Path of its Markdown file below the site's root."""

    @property
    def title(self) -> str:
        """Plain text."""

    @property
    def description(self) -> str:
        """Plain text."""


SUBJECTS = {"companies": "company", "roles": "role", "regions": "region"}
"""Filters that pages belong to, by the folder of the pages."""

MINOR = {"levels", "rules"}
"""Folders of pages that come after any other of the same name."""


def shared_records(catalog: Catalog, pages: Iterable[PageHead]) -> Iterator[SearchRecord]:
    """Yield a record for every page that is no guide, and one for every word of the glossary.

    Guides among the pages are passed over, as are pages at former addresses. The catalog need hold no guide.
    """
    for page in pages:
        found = _page_record(catalog, page)
        if found is not None:
            yield found
    for term in catalog.terms.values():
        address = f"{served_at(GLOSSARY_URI)}#term-{term.id}"
        aliases = (term.id.replace("-", " "),)
        yield SearchRecord(address=address, title=term.name, aliases=aliases, text=term.definition)


def _page_record(catalog: Catalog, page: PageHead) -> SearchRecord | None:
    """Return the record of one page, `None` for a guide and for a page at a former address."""
    folder, _, id = page.uri.removesuffix(".md").rpartition("/")
    if id == "index" or folder not in SUBJECTS:
        return None if page.uri.startswith("guides/") and id != "index" else _plain(page, folder, id)
    about = _subject(catalog, folder, id)
    if about is None:
        return None
    return SearchRecord(
        address=served_at(page.uri),
        title=about.name,
        # Its own name once more: a page about something comes before pages that only name it.
        aliases=(about.name, *about.aliases),
        text=about.summary or "",
        facets=(Facet(key=SUBJECTS[folder], value=id, text=about.name),),
    )


def _subject(catalog: Catalog, folder: str, id: str) -> Company | Role | Region | None:
    match folder:
        case "companies":
            return catalog.companies.get(id)
        case "roles":
            return catalog.roles.get(id)
    return catalog.regions.get(id)


def _plain(page: PageHead, folder: str, id: str) -> SearchRecord:
    """Return the record of a page that is about no single company, role or region."""
    is_minor = folder in MINOR and id != "index"
    return SearchRecord(
        address=served_at(page.uri),
        title=page.title,
        # Menus call it what its address does.
        aliases=() if is_minor else ((folder if id == "index" else id).replace("-", " "),),
        text=page.description,
        is_minor=is_minor,
    )
