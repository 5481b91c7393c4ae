"""Reads everything of a data folder but its guides, and finds the files that those stand in."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from generator.diagnostics import Diagnostic, Waiver
from generator.load.collections import ById
from generator.load.documents import Documents
from generator.load.format.claim import claim_reader
from generator.load.format.company import company_reader
from generator.load.format.evidence import source_reader
from generator.load.format.price_levels import PRICE_LEVELS
from generator.load.format.right import right_reader
from generator.load.format.role import role_reader
from generator.load.format.shared import EXCHANGE_RATES, REGIONS, SITE, WAIVERS, term_reader
from generator.load.format.wages import OCCUPATION_WAGES
from generator.load.guide_file import GuideFiles, locate_in
from generator.load.layout import Kind, Misplacement
from generator.load.readers import Reader
from generator.load.reading import Document, Vocabulary
from generator.load.scalars import PAGE_ID
from generator.load.walk import DataFile, find_files, objection
from generator.model.catalog import Catalog
from generator.model.claim import Claim
from generator.model.company import Company
from generator.model.evidence import Source
from generator.model.glossary import Term
from generator.model.prose import Prose
from generator.model.region import Region
from generator.model.right import Right
from generator.model.role import Role
from generator.text import FieldPath, Span

T = TypeVar("T")
Named = TypeVar("Named", Region, Claim, Source, Term, Right)
Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What all guides of a folder share, and the files in which the guides stand."""

    catalog: Catalog
    """Companies, roles, regions, claims and the rest; without any guide."""

    waivers: tuple[Waiver, ...]
    vocabulary: Vocabulary
    """The names that a guide may use."""

    guides: tuple[GuideFiles, ...]
    """The files of every guide, in the order of their ids; not opened yet."""

    diagnostics: tuple[Diagnostic, ...]
    """What is wrong with the shared files, and with the folder itself, in the order of reports."""

    documents: Mapping[str, Document]
    """Every file that was opened, by its name relative to the project folder."""

    def locate(self, document: str, at: FieldPath) -> tuple[Span, str]:
        """Return the place of a field of a shared file, and the line it stands in."""
        return locate_in(self.documents, document, at)


def load_shared(folder: Path, name: str = "guides") -> Shared:
    """Read a data folder without its guides; what is wrong is in the diagnostics, and never raised.

    `name` is the folder's path as reports print it.
    """
    return read_shared(*find_files(folder, name))


def read_shared(files: Iterable[DataFile], problems: list[Diagnostic]) -> Shared:
    """Read the files of a data folder without its guides; `problems` are those of the folder itself."""
    return _Loader(files, Documents(problems=problems)).shared()


def guide_files(files: Iterable[DataFile]) -> tuple[GuideFiles, ...]:
    """Return the files of every guide, in their order; prose without a guide is left out."""
    data, prose = [], {}
    for file in files:
        if file.place.kind is Kind.GUIDE:
            data.append(file)
        elif file.place.kind is Kind.GUIDE_PROSE:
            prose[file.place.ids] = file
    return tuple(GuideFiles(data=file, prose=prose.get(file.place.ids)) for file in data)


class _Loader:
    """One pass over the shared files; what is read later may use names of what was read before."""

    def __init__(self, files: Iterable[DataFile], documents: Documents) -> None:
        self.documents = documents
        self.vocabulary = Vocabulary()
        self.unread: set[str] = set()
        self.files: dict[Kind, list[DataFile]] = {kind: [] for kind in Kind}
        for file in files:
            self.files[file.place.kind].append(file)

    def shared(self) -> Shared:
        catalog = self._catalog()
        waivers = self._one(Kind.WAIVERS, WAIVERS) or ()
        guides = self._guides()
        return Shared(
            catalog=catalog,
            waivers=waivers,
            vocabulary=self.vocabulary,
            guides=guides,
            diagnostics=tuple(self.documents.diagnostics),
            documents=self.documents.opened,
        )

    def _catalog(self) -> Catalog:
        regions = self._one(Kind.REGIONS, REGIONS) or ()
        currencies = {region.id: region.currency for region in regions if region.currency is not None}
        self.vocabulary = Vocabulary(regions=names_by_spelling(regions), currencies=currencies)
        companies, roles = self._each(Kind.COMPANY, company_reader), self._each(Kind.ROLE, role_reader)
        self.vocabulary = replace(
            self.vocabulary,
            companies=names_by_spelling(companies.values()),
            roles=names_by_spelling(roles.values()),
        )
        site = self._one(Kind.SITE, SITE)
        catalog = Catalog(
            companies={company.id: company for company in companies.values()},
            roles=self._with_fragments(roles),
            regions=_by_id(regions),
            claims=_by_id(self._one(Kind.CLAIMS, ById(claim_reader, PAGE_ID))),
            sources=_by_id(self._one(Kind.SOURCES, ById(source_reader, PAGE_ID))),
            terms=_by_id(self._one(Kind.GLOSSARY, ById(term_reader))),
            rights=_by_id(self._one(Kind.RIGHTS, ById(right_reader))),
            rates=self._one(Kind.EXCHANGE_RATES, EXCHANGE_RATES),
            price_levels=self._one(Kind.PRICE_LEVELS, PRICE_LEVELS),
            wages=self._one(Kind.OCCUPATION_WAGES, OCCUPATION_WAGES),
            unread=frozenset(self.unread),  # after all that is read for the lines above
        )
        return catalog if site is None else replace(catalog, site=site)

    def _guides(self) -> tuple[GuideFiles, ...]:
        """Pair the files of each guide; prose that belongs to none is read for what is wrong with it."""
        found = guide_files([*self.files[Kind.GUIDE], *self.files[Kind.GUIDE_PROSE]])
        owned = {one.data.place.ids for one in found}
        for file in self.files[Kind.GUIDE_PROSE]:
            if file.place.ids not in owned:
                self._read_lonely(file)
        return found

    def _with_fragments(self, roles: Mapping[Ids, Role]) -> dict[str, Role]:
        fragments: dict[Ids, Prose | None] = {}
        owners = {file.place.ids for file in self.files[Kind.ROLE]}
        for file in self.files[Kind.ROLE_PROSE]:
            if file.place.ids in owners:
                fragments[file.place.ids] = self.documents.read_prose(file)
            else:
                self._read_lonely(file)
        return {role.id: replace(role, fragments=fragments.get(ids)) for ids, role in roles.items()}

    def _read_lonely(self, prose: DataFile) -> None:
        self.documents.read_prose(prose)
        message = f"there is no `{prose.path.stem}.yml` beside this prose"
        found = Misplacement("misplaced-file", message, "write it, or move the prose")
        self.documents.problems.append(objection(prose.name, found))

    def _one(self, kind: Kind, reader: Reader[T]) -> T | None:
        """Return what the one file of this kind holds, `None` without it."""
        return next((self._read(file, reader) for file in self.files[kind]), None)

    def _each(self, kind: Kind, reader: Callable[[str], Reader[T]]) -> dict[Ids, T]:
        """Read every file of a kind; `reader` takes the id that the file's place says."""
        found = ((file.place.ids, self._read(file, reader(*file.place.ids))) for file in self.files[kind])
        return {ids: value for ids, value in found if value is not None}

    def _read(self, file: DataFile, reader: Reader[T]) -> T | None:
        found = self.documents.read(file, reader, self.vocabulary)
        if found is None:
            self.unread.add(file.name)
        self.documents.let_go(file)
        return found


def _by_id(found: Iterable[Named] | None) -> dict[str, Named]:
    return {entry.id: entry for entry in sorted(found or (), key=lambda entry: entry.id)}


def names_by_spelling(found: Iterable[Region | Company | Role]) -> dict[str, str]:
    """Return every spelling of every name, folded, with its id; an id wins over any alias."""
    names: dict[str, str] = {}
    entries = sorted(found, key=lambda entry: entry.id)
    for entry in entries:
        for spelling in (entry.name, *entry.aliases, *entry.former_ids):
            names.setdefault(spelling.casefold(), entry.id)
    return names | {entry.id: entry.id for entry in entries}
