"""Everything that work may read, each part with its fingerprint."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import cast

from generator.cache.digest import ABSENT, bytes_digest, joint_digest, value_digest
from generator.cache.pieces import Pieces
from generator.cache.places import file_bytes
from generator.cache.tracing import EVERYTHING, PRESENCE, Asked, ByField, Read

Fingerprint = Callable[[str], str]
"""Returns the fingerprint of what a collection holds under a key, `ABSENT` where it holds nothing."""

FileDigest = Callable[[Path | str], str]
"""Returns the fingerprint of a file, `ABSENT` where there is none."""


@dataclass(slots=True)
class Inputs:
    """Fingerprints of all inputs of one run, each made when it is first asked for."""

    collections: dict[str, Fingerprint] = field(default_factory=dict)
    _known: dict[Read, str] = field(default_factory=dict)

    def digest(self, read: Read) -> str:
        """Return the fingerprint of what a read would find now."""
        known = self._known.get(read)
        if known is None:
            name, key = read
            find = self.collections.get(name)
            known = self._known[read] = ABSENT if find is None else find(key)
        return known

    def fingerprinted(self, reads: Iterable[Read]) -> list[tuple[str, str, str]]:
        """Return reads of new work in order, each with the fingerprint of what it found.

        Raises `KeyError` for a read of a collection that is not here: it would never be seen to change.
        """
        ordered = sorted(reads)
        unknown = {name for name, _ in ordered} - self.collections.keys()
        if unknown:
            raise KeyError(", ".join(sorted(unknown)))
        return [(*read, self.digest(read)) for read in ordered]

    def add(self, name: str, find: Fingerprint) -> None:
        """Add a collection; what was known of one with this name is forgotten."""
        self.collections[name] = find
        for read in [read for read in self._known if read[0] == name]:
            del self._known[read]

    def add_values(self, name: str, value: object, by_field: ByField | None = None) -> None:
        """Add the fields of a data class, under the names that `tracing.traced` writes down."""
        apart = by_field or {}
        for one in fields(cast("type", type(value))):
            held: object = getattr(value, one.name)
            if hasattr(type(held), "watched"):
                self.add_answers(f"{name}.{one.name}", cast("Asked", held))
            elif isinstance(held, Mapping) and one.name in apart:
                self._add_entries(f"{name}.{one.name}", held, apart[one.name])
            else:
                self.add(f"{name}.{one.name}", _of_mapping(held) if isinstance(held, Mapping) else _of(held))

    def _add_entries(self, name: str, entries: Mapping[str, object], kind: type) -> None:
        self.add(f"{name}.{PRESENCE}", _of_mapping(dict.fromkeys(entries, PRESENCE)))
        for one in fields(kind):
            self.add(f"{name}.{one.name}", _of_field(entries, one.name))

    def add_answers(self, name: str, asked: Asked) -> None:
        """Add the answers of a value that is asked, under the names that `tracing.watched` writes down."""
        for question, answer in asked.answers().items():
            self.add(f"{name}.{question}", answer)


def _of(value: object) -> Fingerprint:
    return lambda _key: value_digest(value)


def _of_field(entries: Mapping[str, object], name: str) -> Fingerprint:
    return lambda key: value_digest(getattr(entries[key], name)) if key in entries else ABSENT


def _of_mapping(values: Mapping[str, object]) -> Fingerprint:
    digest = values.digest if isinstance(values, Pieces) else lambda key: value_digest(values[key])

    def find(key: str) -> str:
        if key == EVERYTHING:
            return joint_digest(part for id in values for part in (id, digest(id)))
        return digest(key) if key in values else ABSENT

    return find


def file_digest(path: Path | str) -> str:
    """Return the fingerprint of a file's bytes, `ABSENT` when there is none to read.

    A pipe or a device is none: reading it might never end.
    """
    try:
        return bytes_digest(file_bytes(path))
    except OSError:
        return ABSENT


@dataclass(frozen=True, slots=True)
class FileDigests:
    """Fingerprints of files as they were when one run first asked for them.

    A file that changes after that is noticed by the next run, as one is that changes after it was read.
    """

    _known: dict[str, str] = field(default_factory=dict)

    def __call__(self, path: Path | str) -> str:
        """Return the fingerprint of a file, `ABSENT` when there is none to read."""
        name = str(path)
        known = self._known.get(name)
        if known is None:
            known = self._known[name] = file_digest(name)
        return known


def files_digest(paths: Iterable[Path], root: Path, digest: FileDigest = file_digest) -> str:
    """Return one fingerprint of several files and their names below a folder."""
    return joint_digest(
        part for path in sorted(paths) for part in (path.relative_to(root).as_posix(), digest(path))
    )
