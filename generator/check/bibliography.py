"""Which sources each file lists, which it may name, and what it cites."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.check.citations import (
    Citation,
    company_citations,
    guide_citations,
    role_citations,
    shared_citations,
)
from generator.check.figures import PlacedFigures
from generator.check.texts import (
    Text,
    claims_texts,
    company_texts,
    rights_texts,
    role_texts,
)
from generator.model.catalog import Catalog
from generator.model.company import Company
from generator.model.documents import SOURCES, company_file, guide_file, role_file
from generator.model.evidence import Source
from generator.model.guide import Guide
from generator.model.role import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The sources that one file lists."""

    document: str
    sources: Mapping[str, Source]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bibliography:
    """What one company, role, guide or shared list cites, and where its sources may stand."""

    shelves: tuple[Shelf, ...]
    """In the order in which an id is looked up: the file's own first."""

    citations: tuple[Citation, ...]
    texts: tuple[Text, ...] = ()
    """Texts that can cite a source in line."""

    @property
    def shelf(self) -> Shelf:
        """The sources that the file itself lists."""
        return self.shelves[0]

    def named(self) -> Iterator[str]:
        """Yield the id of every source that evidence or a text names, as often as it is named."""
        for citation in self.citations:
            yield from citation.evidence.sources
        for text in self.texts:
            for name in text.references:
                if name.startswith("source."):
                    yield name.removeprefix("source.")

    def shelf_of(self, source: str) -> Shelf | None:
        """Return the shelf that an id is found on, `None` when no source has it."""
        return next((shelf for shelf in self.shelves if source in shelf.sources), None)

    def source(self, wanted: str) -> Source | None:
        """Return the source with this id as seen from here, `None` when there is none."""
        shelf = self.shelf_of(wanted)
        return shelf.sources[wanted] if shelf else None


def guide_bibliography(
    guide: Guide, catalog: Catalog, figures: PlacedFigures, texts: tuple[Text, ...]
) -> Bibliography:
    """Return what a guide with these figures and texts cites.

    It may name its own sources, its company's, its role's and shared ones.
    """
    company, role = catalog.companies.get(guide.company), catalog.roles.get(guide.role)
    shelves = [guide_shelf(guide)]
    shelves += [company_shelf(company)] if company else []
    shelves += [role_shelf(role)] if role else []
    return Bibliography(
        shelves=(*shelves, shared_shelf(catalog)),
        citations=tuple(guide_citations(guide, figures)),
        texts=texts,
    )


def company_bibliography(company: Company, catalog: Catalog) -> Bibliography:
    """Return what a company file cites; it may name its own sources and shared ones."""
    return Bibliography(
        shelves=(company_shelf(company), shared_shelf(catalog)),
        citations=tuple(company_citations(company)),
        texts=tuple(company_texts(company)),
    )


def role_bibliography(role: Role, catalog: Catalog) -> Bibliography:
    """Return what the files of a role cite; they may name its own sources and shared ones."""
    return Bibliography(
        shelves=(role_shelf(role), shared_shelf(catalog)),
        citations=tuple(role_citations(role)),
        texts=tuple(role_texts(role)),
    )


def shared_bibliography(catalog: Catalog) -> Bibliography:
    """Return what the shared lists cite; they may name shared sources only."""
    return Bibliography(
        shelves=(shared_shelf(catalog),),
        citations=tuple(shared_citations(catalog)),
        texts=(*claims_texts(catalog), *rights_texts(catalog)),
    )


def guide_shelf(guide: Guide) -> Shelf:
    """Return the sources of a guide."""
    return _shelf(guide_file(guide), guide.sources)


def company_shelf(company: Company) -> Shelf:
    """Return the sources of a company file."""
    return _shelf(company_file(company.id), company.sources)


def role_shelf(role: Role) -> Shelf:
    """Return the sources of a role file."""
    return _shelf(role_file(role.id), role.sources)


def shared_shelf(catalog: Catalog) -> Shelf:
    """Return the sources that every file may name."""
    return Shelf(document=SOURCES, sources=catalog.sources)


def _shelf(document: str, sources: tuple[Source, ...]) -> Shelf:
    return Shelf(document=document, sources={source.id: source for source in sources})
