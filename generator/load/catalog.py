"""Reads a whole data folder into the catalog: shared vocabularies first, then what refers to them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from generator.diagnostics import Diagnostic, Waiver
from generator.load.collections import ById
from generator.load.documents import Documents
from generator.load.format.claim import claim_reader
from generator.load.format.company import company_reader
from generator.load.format.evidence import source_reader
from generator.load.format.guide import guide_reader
from generator.load.format.price_levels import PRICE_LEVELS
from generator.load.format.right import right_reader
from generator.load.format.role import role_reader
from generator.load.format.shared import EXCHANGE_RATES, REGIONS, SITE, WAIVERS, term_reader
from generator.load.format.wages import OCCUPATION_WAGES
from generator.load.layout import Kind, Misplacement
from generator.load.readers import Reader
from generator.load.reading import Document, Vocabulary
from generator.load.walk import DataFile, find_files, objection
from generator.model.catalog import Catalog
from generator.model.claim import Claim
from generator.model.company import Company
from generator.model.evidence import Source
from generator.model.glossary import Term
from generator.model.guide import Guide
from generator.model.prose import Prose
from generator.model.region import Region
from generator.model.right import Right
from generator.model.role import Role
from generator.text import FieldPath, Span

T = TypeVar("T")
Named = TypeVar("Named", Region, Claim, Source, Term, Right)
Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Loaded:
    """The catalog, and everything that was wrong on the way to it."""

    catalog: Catalog
    waivers: tuple[Waiver, ...]
    diagnostics: tuple[Diagnostic, ...]
    documents: Mapping[str, Document] = field(default_factory=dict)
    """Every file that was read, by its name relative to the project folder."""

    def locate(self, document: str, at: FieldPath) -> tuple[Span, str]:
        """Return the place of a field and the line it stands in; line 1 for a file that was not read."""
        found = self.documents.get(document)
        if found is None:
            return Span(), ""
        span = found.locate(at)
        return span, found.source.line(span.line)


def load_catalog(folder: Path, name: str = "guides") -> Loaded:
    """Read a data folder; everything wrong in any file is in the diagnostics, in sorted order.

    `name` is the folder's path as reports print it. Never raises for bad data. A file that cannot be
    read as a whole is left out of the catalog; a part that cannot be read is left out of its file.
    """
    files, problems = find_files(folder, name)
    loader = _Loader(files, Documents(problems=problems))
    catalog = loader.catalog()
    return Loaded(
        catalog=catalog,
        waivers=loader.shared(Kind.WAIVERS, WAIVERS) or (),
        diagnostics=tuple(loader.documents.diagnostics),
        documents=loader.documents.opened,
    )


class _Loader:
    """One pass over the data files of a folder; what is read later may use names of what was read before."""

    def __init__(self, files: Iterable[DataFile], documents: Documents) -> None:
        self.documents = documents
        self.vocabulary = Vocabulary()
        self.unread: set[str] = set()
        self.files: dict[Kind, list[DataFile]] = {kind: [] for kind in Kind}
        for file in files:
            self.files[file.place.kind].append(file)

    def catalog(self) -> Catalog:
        regions = self.shared(Kind.REGIONS, REGIONS) or ()
        currencies = {region.id: region.currency for region in regions if region.currency is not None}
        self.vocabulary = Vocabulary(regions=_names(regions), currencies=currencies)
        companies, roles = self._each(Kind.COMPANY, company_reader), self._each(Kind.ROLE, role_reader)
        self.vocabulary = replace(
            self.vocabulary, companies=_names(companies.values()), roles=_names(roles.values())
        )
        site = self.shared(Kind.SITE, SITE)
        return Catalog(
            guides=self._guides(),
            companies={company.id: company for company in companies.values()},
            roles=self._with_fragments(roles),
            regions=_by_id(regions),
            claims=_by_id(self.shared(Kind.CLAIMS, ById(claim_reader))),
            sources=_by_id(self.shared(Kind.SOURCES, ById(source_reader))),
            terms=_by_id(self.shared(Kind.GLOSSARY, ById(term_reader))),
            rights=_by_id(self.shared(Kind.RIGHTS, ById(right_reader))),
            rates=self.shared(Kind.EXCHANGE_RATES, EXCHANGE_RATES),
            price_levels=self.shared(Kind.PRICE_LEVELS, PRICE_LEVELS),
            wages=self.shared(Kind.OCCUPATION_WAGES, OCCUPATION_WAGES),
            unread=frozenset(self.unread),  # after all that is read for the lines above
            **({} if site is None else {"site": site}),
        )

    def shared(self, kind: Kind, reader: Reader[T]) -> T | None:
        """Return what the one file of this kind holds, `None` without it."""
        return next((self._read(file, reader) for file in self.files[kind]), None)

    def _guides(self) -> dict[str, Guide]:
        guides, prose = self._each(Kind.GUIDE, guide_reader), self._prose(Kind.GUIDE_PROSE, Kind.GUIDE)
        return {guide.id: replace(guide, prose=prose.get(ids, guide.prose)) for ids, guide in guides.items()}

    def _with_fragments(self, roles: Mapping[Ids, Role]) -> dict[str, Role]:
        fragments = self._prose(Kind.ROLE_PROSE, Kind.ROLE)
        return {role.id: replace(role, fragments=fragments.get(ids)) for ids, role in roles.items()}

    def _read(self, file: DataFile, reader: Reader[T]) -> T | None:
        found = self.documents.read(file, reader, self.vocabulary)
        if found is None:
            self.unread.add(file.name)
        return found

    def _each(self, kind: Kind, reader: Callable[..., Reader[T]]) -> dict[Ids, T]:
        """Read every file of a kind; `reader` takes what the file's place says."""
        found = ((file.place.ids, self._read(file, reader(*file.place.ids))) for file in self.files[kind])
        return {ids: value for ids, value in found if value is not None}

    def _prose(self, kind: Kind, owner: Kind) -> dict[Ids, Prose]:
        """Read the Markdown files of a kind; each belongs to the YAML file of the same name."""
        owners = {file.place.ids for file in self.files[owner]}
        found: dict[Ids, Prose] = {}
        for file in self.files[kind]:
            prose = self.documents.read_prose(file)
            if prose is not None:
                found[file.place.ids] = prose
            if file.place.ids not in owners:
                self.documents.problems.append(objection(file.name, _lonely(file)))
        return found


def _lonely(prose: DataFile) -> Misplacement:
    message = f"there is no `{prose.path.stem}.yml` beside this prose"
    return Misplacement("misplaced-file", message, "write it, or move the prose")


def _by_id(found: Iterable[Named] | None) -> dict[str, Named]:
    return {entry.id: entry for entry in sorted(found or (), key=lambda entry: entry.id)}


def _names(found: Iterable[Region | Company | Role]) -> dict[str, str]:
    """Return every spelling of every name, folded, with its id; an id wins over any alias."""
    names: dict[str, str] = {}
    entries = sorted(found, key=lambda entry: entry.id)
    for entry in entries:
        for spelling in (entry.name, *entry.aliases, *entry.former_ids):
            names.setdefault(spelling.casefold(), entry.id)
    return names | {entry.id: entry.id for entry in entries}
