"""Reads one guide by itself: its YAML file and its prose, against the names that the shared files know."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.diagnostics import Diagnostic
from generator.load.documents import Documents
from generator.load.format.guide import guide_reader
from generator.load.reading import Document, Vocabulary
from generator.load.walk import DataFile
from generator.model.guide import Guide
from generator.text import FieldPath, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideFiles:
    """The files of one guide."""

    data: DataFile
    prose: DataFile | None = None

    @property
    def id(self) -> str:
        """`company/role`: the id of the guide, as its place says."""
        return "/".join(self.data.place.ids)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadGuide:
    """One guide, with everything that was wrong on the way to it and the places of its fields."""

    guide: Guide | None
    """`None` when its YAML file could not be read as a whole."""

    diagnostics: tuple[Diagnostic, ...]
    """What is wrong with its files, in the order of reports."""

    documents: Mapping[str, Document]
    """Its files that could be opened, by their name relative to the project folder."""

    def locate(self, document: str, at: FieldPath) -> tuple[Span, str]:
        """Return the place of a field of one of its files, and the line it stands in."""
        return locate_in(self.documents, document, at)


def read_guide(files: GuideFiles, vocabulary: Vocabulary) -> ReadGuide:
    """Read the files of one guide; looks at no other file, and never raises for bad data.

    Names of regions, companies and roles are looked up in the vocabulary by key, and nothing else is.
    """
    documents = Documents()
    guide = documents.read(files.data, guide_reader(*files.data.place.ids), vocabulary)
    prose = documents.read_prose(files.prose) if files.prose else None
    if guide is not None and prose is not None:
        guide = replace(guide, prose=prose)
    return ReadGuide(guide=guide, diagnostics=tuple(documents.diagnostics), documents=documents.opened)


def locate_in(documents: Mapping[str, Document], document: str, at: FieldPath) -> tuple[Span, str]:
    """Return the place of a field and the line it stands in; line 1 for a file that was not read."""
    found = documents.get(document)
    if found is None:
        return Span(), ""
    span = found.locate(at)
    return span, found.source.line(span.line)
