"""Finds documents below the paths that somebody named, and reads each within bounds."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.diagnostics import Diagnostic
from generator.importing.csv_files.table import MAX_CSV_BYTES
from generator.importing.document import Document
from generator.importing.markdown.reader import read_blocks
from generator.importing.remarks import Remarks
from generator.limits import MAX_FILE_BYTES, MAX_LINE_CHARS
from generator.load.characters import visible
from generator.load.files import read_source
from generator.load.layout import Misplacement
from generator.load.walk import objection

ENDINGS = (".md", ".markdown", ".txt", ".csv")
NO_DOCUMENTS = frozenset(["readme", "license", "licence", "changelog", "contributing"])

SHORTEN = "split it or shorten it; nothing of this document was imported"

MAX_BLOCKS = 4_000
"""Most paragraphs, headings and list entries of one document; the longest real ones have under 300."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One document that can be read."""

    path: Path
    shown: str
    """Path as reports print it: as somebody named it."""

    origin: PurePosixPath
    """Its last two parts: the same however it was named."""

    @property
    def is_csv(self) -> bool:
        """Whether it holds rows of pay and no text."""
        return self.path.suffix.casefold() == ".csv"


def find_documents(paths: Sequence[Path]) -> tuple[list[Found], list[Diagnostic]]:
    """Return the documents below the paths in sorted order, each once, and what could not be looked at.

    Links below a named folder are not followed, hidden entries are passed over.
    """
    found: dict[Path, Found] = {}
    problems: list[Diagnostic] = []
    for path in paths:
        if path.is_dir():
            for inside in _walk(path, problems):
                found.setdefault(inside.resolve(), _found(inside))
        else:
            found.setdefault(path.resolve(), _found(path))
    return sorted(found.values(), key=lambda one: (one.origin, one.shown)), problems


def _found(path: Path) -> Found:
    parts = [_printable(part) for part in path.resolve().parts[-2:]]
    return Found(path=path, shown=_printable(path.as_posix()), origin=PurePosixPath(*parts))


def _printable(name: str) -> str:
    """Return a file name fit for reports and data; bytes that are no UTF-8 are written as escapes."""
    return visible(os.fsencode(name).decode("utf-8", "backslashreplace"))


def _walk(folder: Path, problems: list[Diagnostic]) -> Iterator[Path]:
    def note(error: OSError) -> None:
        message = f"the folder cannot be read: {error.strerror}"
        problems.append(objection(_printable(str(error.filename)), Misplacement("unreadable-file", message)))

    for inside, folders, names in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(inside, name)
            is_wanted = path.suffix.casefold() in ENDINGS and path.stem.casefold() not in NO_DOCUMENTS
            if is_wanted and not name.startswith(".") and not path.is_symlink():
                yield path


def read_text(found: Found, remarks: Remarks) -> str | None:
    """Return the text of a file; `None` after noting why it was not read."""
    limit = MAX_CSV_BYTES if found.is_csv else MAX_FILE_BYTES
    source, problems = read_source(found.path, found.shown, limit)
    remarks.findings += problems
    return None if source is None else source.text


def read_document(text: str, found: Found, remarks: Remarks) -> Document | None:
    """Return the blocks of a document; `None` after noting why nothing of it is imported."""
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > MAX_LINE_CHARS:
            message = f"the line has {len(line):,} characters, the limit is {MAX_LINE_CHARS:,}"
            remarks.refuse("line-too-long", message, help_text=SHORTEN, line=number)
            return None
    blocks = read_blocks(text)
    if len(blocks) > MAX_BLOCKS:
        message = f"the document has {len(blocks):,} paragraphs and list entries, the limit is {MAX_BLOCKS:,}"
        remarks.refuse("too-many-items", message, help_text=SHORTEN)
        return None
    return Document(name=found.shown, text=text, blocks=blocks)
