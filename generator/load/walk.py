"""Finds the data files of a folder in sorted order, and objects to everything else that stands there."""

import os
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.diagnostics import Diagnostic, Severity
from generator.load.characters import visible
from generator.load.layout import SHARED_FOLDERS, Misplacement, Place, place_of
from generator.text import Span

BESIDE_DATA = ("readme.md", "license")
"""Files that may stand anywhere in a data folder; folded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """One file of a data folder that holds something."""

    place: Place
    name: str
    """Its path as reports print it."""

    path: Path


def find_files(
    folder: Path, name: str, companies: Collection[str] | None = None
) -> tuple[list[DataFile], list[Diagnostic]]:
    """Return the data files of a folder, in the order of their ids, and what else is wrong in it.

    Hidden entries are passed over. Links are never followed, whatever they point at, and folders below
    the first level are never entered. `name` is the folder's path as reports print it. With `companies`
    the guides of these alone are looked for.
    """
    walk = _Walk(name, None if companies is None else {*companies, *SHARED_FOLDERS})
    if folder.is_symlink():
        walk.object((), Misplacement("unsafe-path", "the data folder may not be a link"))
    else:
        walk.enter(folder, ())
    return sorted(walk.files, key=lambda file: (file.place.ids, file.name)), walk.problems


class _Walk:
    """One pass over a data folder."""

    def __init__(self, name: str, folders: Collection[str] | None) -> None:
        self.name = name
        self.folders = folders
        self.files: list[DataFile] = []
        self.problems: list[Diagnostic] = []

    def enter(self, folder: Path, parts: tuple[str, ...]) -> None:
        try:
            with os.scandir(folder) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except OSError as error:
            message = f"the folder cannot be read: {error.strerror}"
            self.object(parts, Misplacement("unreadable-file", message))
            return
        collided = _collisions(entry.name for entry in entries)
        for entry in entries:
            inside = (*parts, _printable(entry.name))
            if other := collided.get(entry.name):
                message = f"the name differs from `{_printable(other)}` only in case or Unicode form"
                help_text = "on many machines the two are one file: rename one"
                self.object(inside, Misplacement("name-collision", message, help_text))
            elif not entry.name.startswith("."):
                self._take(entry, inside)

    def _take(self, entry: os.DirEntry[str], parts: tuple[str, ...]) -> None:
        kind = _kind(entry)
        if kind == "link":
            help_text = "put the file itself here"
            self.object(parts, Misplacement("unsafe-path", "links are not followed", help_text))
        elif kind == "file":
            self._take_file(Path(entry.path), parts)
        elif len(parts) > 1:
            message = "folders stand directly in the data folder"
            self.object(parts, Misplacement("misplaced-file", message, "move its files up"))
        elif parts[-1].casefold().endswith((".yml", ".yaml", ".md")):
            self.object(parts, Misplacement("misplaced-file", "a folder stands where a data file belongs"))
        elif self.folders is None or entry.name in self.folders:
            self.enter(Path(entry.path), parts)

    def _take_file(self, path: Path, parts: tuple[str, ...]) -> None:
        if parts[-1].casefold() in BESIDE_DATA:
            return
        place = place_of(PurePosixPath(*parts))
        if isinstance(place, Misplacement):
            self.object(parts, place)
        else:
            self.files.append(DataFile(place=place, name="/".join((self.name, *parts)), path=path))

    def object(self, parts: tuple[str, ...], found: Misplacement) -> None:
        self.problems.append(objection("/".join((self.name, *parts)), found))


def objection(name: str, found: Misplacement) -> Diagnostic:
    """Return what is wrong with a file as a whole."""
    return Diagnostic(
        file=name,
        span=Span(),
        rule=found.rule,
        severity=Severity.ERROR,
        message=found.message,
        help=found.help,
    )


def _kind(entry: os.DirEntry[str]) -> str:
    try:
        if entry.is_symlink():
            return "link"
        return "folder" if entry.is_dir(follow_symlinks=False) else "file"
    except OSError:  # opening it will say why
        return "file"


def _collisions(names: Iterable[str]) -> dict[str, str]:
    """Return, for every name that some file systems cannot tell from another one, that other name.

    Of several such names the plainest, all small letters in composed form, is the one that may stay.
    """
    groups: dict[str, list[str]] = {}
    for name in names:
        groups.setdefault(unicodedata.normalize("NFKC", name).casefold(), []).append(name)
    collided: dict[str, str] = {}
    for plain, group in groups.items():
        kept = plain if plain in group else group[0]
        collided |= {name: kept for name in group if name != kept}
    return collided


def _printable(name: str) -> str:
    """Return a file name fit for reports; bytes that are no UTF-8 are written as escapes."""
    return visible(os.fsencode(name).decode("utf-8", "backslashreplace"))
