"""The folder in which the next output is put together, out of what the last two hold already.

Two folders take turns in being the site. The one that is not holds the output before the last: most of it
is right, so that only what changed in the last two builds has to be linked, written or removed.
"""

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Self

from generator.cache.digest import bytes_digest
from generator.cache.folder_record import (
    Contents,
    FolderRecord,
    KnownFile,
    contents,
    entry_of,
    is_link,
    paths_below,
)
from generator.cache.inputs import file_digest
from generator.emit.write import MARKER

NEW = ""
"""Entry of a file that was put into the folder now."""

_UNKNOWN = KnownFile("", "", NEW)
"""A file that is made again each time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """A finished folder, and what was recorded of its files when it was made."""

    folder: Path
    files: Mapping[str, KnownFile] = field(default_factory=dict)

    def holds(self, path: str, key: str, entry: str | None = None) -> bool:
        """Say whether a file stands there that was made from the same, and that nobody changed since.

        `entry` is what the folder says of it now, when that is known already.
        """
        known = self.files.get(path)
        if known is None or known.key != key or not key:
            return False
        if entry is None:
            try:
                entry = entry_of(f"{self.folder}/{path}")
            except OSError:
                return False
            if is_link(entry):
                return False  # what it leads to may change
        return entry == known.entry or file_digest(f"{self.folder}/{path}") == known.digest


@dataclass(slots=True, kw_only=True)
class Draft:
    """A folder on its way to being the next output.

    No file in it is written in place: it may share each one with the last output, which readers see.
    """

    own: Output
    """What was recorded of the folder itself when it was an output."""

    last: Output
    """The last output, whose files can be shared."""

    found: dict[str, str]
    """What stood in the folder at the beginning, and was not removed since: entries by path."""

    held: dict[str, KnownFile] = field(default_factory=dict)
    """What stands in it as the next output needs it."""

    is_known: bool = True
    """Whether nobody else writes into it."""

    @classmethod
    def begin(
        cls, folder: Path, record: FolderRecord, last: Output, standing: Contents | None = None
    ) -> Self:
        """Take a folder as it stands, or make it, with the files alone that can be taken over.

        No link stays in it: nothing is written through one; nor a folder without files. `standing` is what
        stands in it, when that is known already.
        """
        folder.mkdir(parents=True, exist_ok=True)
        found, empty = contents(folder) if standing is None else standing
        for path in empty:
            (folder / path).rmdir()  # it might stand where a file belongs
        found.pop(MARKER, None)
        draft = cls(own=Output(folder=folder, files=record.files), last=last, found=found)
        keyed = {path for path, known in record.files.items() if known.key}
        draft.drop(path for path, entry in found.items() if path not in keyed or is_link(entry))
        return draft

    @property
    def folder(self) -> Path:
        """Where it is."""
        return self.own.folder

    def take(self, path: str, key: str) -> bool:
        """Have a file stand in the folder that was made from the same; return whether there was one."""
        if path in self.found and self.own.holds(path, key, self.found[path]):
            self.held[path] = self.own.files[path]._replace(entry=self.found[path])
            return True
        if not self.last.holds(path, key):
            return False
        self._make_room(path)
        _link(f"{self.last.folder}/{path}", f"{self.folder}/{path}")
        self.held[path] = self.last.files[path]._replace(entry=NEW)
        return True

    def put(self, path: str, data: bytes) -> None:
        """Have a file stand in the folder that holds these bytes."""
        digest = bytes_digest(data)
        if not self.take(path, digest):
            self._make_room(path)
            (self.folder / path).write_bytes(data)
            self.held[path] = KnownFile(digest, digest, NEW)

    def note(self, path: str, key: str, digest: str) -> None:
        """Remember a file that somebody else writes, with the fingerprint of what it holds."""
        self.held[path] = KnownFile(key, digest, NEW)

    def adopt(self, other: "Draft", below: str) -> None:
        """Know of the files below a folder what another draft of the same place, which has ended, knows."""
        known = {path: other.own.files[path] for path in other.found} | other.held
        known = {path: one for path, one in known.items() if _is_below(path, below)}
        self.own = replace(self.own, files={**self.own.files, **known})
        self.found |= {path: one.entry for path, one in known.items()}

    def clear(self, *, below: str = "", but: str | None = None) -> None:
        """Remove what stood `below` a folder at the beginning and was not taken, except in another."""
        self.drop(
            path for path in self.found if _is_below(path, below) and not (but and _is_below(path, but))
        )

    def drop(self, paths: Iterable[str]) -> None:
        """Remove those of some files that stood there at the beginning and were not taken."""
        gone = [path for path in paths if path in self.found and path not in self.held]
        for path in gone:
            (self.folder / path).unlink(missing_ok=True)
            del self.found[path]
        _remove_empty(self.folder, gone)

    def forgo(self) -> None:
        """Begin with nothing and tell nothing of it: somebody else may change any file of it in place."""
        self.clear()
        self.last = Output(folder=self.last.folder)
        self.is_known = False

    def finish(self, *, is_whole: bool = True) -> dict[str, KnownFile]:
        """Return what stands in the folder now.

        Of one that is not whole each new file is read: the last may have been cut short.
        """
        start = len(str(self.folder)) + 1
        return {path[start:]: self._known(path, path[start:], is_whole) for path in paths_below(self.folder)}

    def _known(self, whole_path: str, path: str, is_whole: bool) -> KnownFile:
        known = self.held.get(path, _UNKNOWN) if self.is_known else _UNKNOWN
        if known.entry != NEW:
            return known
        if known.key and not is_whole and file_digest(whole_path) != known.digest:
            known = _UNKNOWN
        return known._replace(entry=entry_of(whole_path))

    def _make_room(self, path: str) -> None:
        target = self.folder / path
        if path in self.found:
            target.unlink(missing_ok=True)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)


def _is_below(path: str, folder: str) -> bool:
    return not folder or path.startswith(f"{folder}/")


def _link(source: str, target: str) -> None:
    """Share a file, or copy it where the disk cannot."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def _remove_empty(folder: Path, gone: Iterable[str]) -> None:
    """Remove the folders that held nothing but files which are gone."""
    for parent in sorted({parent for path in gone for parent in _parents(path)}, reverse=True):
        with suppress(OSError):
            (folder / parent).rmdir()


def _parents(path: str) -> Iterator[str]:
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path
