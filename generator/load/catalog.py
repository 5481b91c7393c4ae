"""Reads a whole data folder into the catalog: what guides share first, then each guide by itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.diagnostics import Diagnostic, Waiver
from generator.load.guide_file import GuideFiles, ReadGuide, locate_in, read_guide
from generator.load.reading import Document, Vocabulary
from generator.load.shared import load_shared
from generator.model.catalog import Catalog
from generator.text import FieldPath, Span


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
        return locate_in(self.documents, document, at)


def load_catalog(folder: Path, name: str = "guides") -> Loaded:
    """Read a data folder; everything wrong in any file is in the diagnostics, in sorted order.

    `name` is the folder's path as reports print it. Never raises for bad data. A file that cannot be
    read as a whole is left out of the catalog; a part that cannot be read is left out of its file.
    """
    shared = load_shared(folder, name)
    read = {files: _read_and_let_go(files, shared.vocabulary) for files in shared.guides}
    unread = {files.data.name for files, found in read.items() if found.guide is None}
    guides = {found.guide.id: found.guide for found in read.values() if found.guide is not None}
    problems = [*shared.diagnostics, *(problem for found in read.values() for problem in found.diagnostics)]
    opened = [shared.documents, *(found.documents for found in read.values())]
    return Loaded(
        catalog=replace(shared.catalog, guides=guides, unread=shared.catalog.unread | unread),
        waivers=shared.waivers,
        diagnostics=tuple(sorted(problems, key=lambda problem: problem.sort_key)),
        documents={name: document for documents in opened for name, document in documents.items()},
    )


def _read_and_let_go(files: GuideFiles, vocabulary: Vocabulary) -> ReadGuide:
    """Read one guide of many; few fields of them all will be asked for their place."""
    found = read_guide(files, vocabulary)
    for document in found.documents.values():
        document.let_go()
    return found
