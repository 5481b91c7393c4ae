"""What is known of the files of a finished folder, and how they are found to stand as they were made.

The dates and sizes of files are looked at, and the date of the last change of each file's entry, which
nobody can set. So no file has to be read to see that nobody has touched it.
"""

import json
import os
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_ISLNK
from tempfile import TemporaryFile
from typing import NamedTuple

from generator.cache.places import file_bytes, make_room

LONGEST_TICK = 3_000_000_000
"""Nanoseconds between two dates that a disk can tell apart, at most; more than that is a clock set back."""

FORM = 2
"""Version of a record; one of another form counts as none."""


class KnownFile(NamedTuple):
    """One file of a finished folder."""

    key: str
    """Fingerprint of everything that it was made from; empty for a file that is made again each time."""

    digest: str
    """Fingerprint of its bytes; empty where there is no key."""

    entry: str
    """Its entry in the folder, as `entry_of` tells it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderRecord:
    """A finished folder."""

    inputs: str = ""
    """Fingerprint of what the whole folder was made from; empty when that is not known."""

    warnings: int = 0
    """How many findings in the data nobody had accepted."""

    files: Mapping[str, KnownFile] = field(default_factory=dict)
    """By path below the folder."""

    def describes(self, folder: Path) -> bool:
        """Say whether the folder holds these files and no others, and nobody has touched one since."""
        return {path: known.entry for path, known in self.files.items()} == entries(folder)


def read_record(path: Path) -> FolderRecord:
    """Read a record; one that is missing or broken knows nothing."""
    with suppress(OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        told = json.loads(file_bytes(path))
        if told["form"] == FORM:
            files = {str(name): _known_file(*parts) for name, parts in told["files"].items()}
            return FolderRecord(inputs=str(told["inputs"]), warnings=int(told["warnings"]), files=files)
    return FolderRecord()


def write_record(path: Path, record: FolderRecord) -> None:
    """Keep a record; where that cannot be written, the next run looks at everything again."""
    told = {
        "form": FORM,
        "inputs": record.inputs,
        "warnings": record.warnings,
        "files": dict(sorted(record.files.items())),
    }
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        make_room(path)
        path.unlink(missing_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(json.dumps(told))


def outlast(folder: Path, files: Mapping[str, KnownFile]) -> None:
    """Wait until any later change of these files below a folder would show in their entries.

    The clock of a disk ticks every few milliseconds, or every other second: a file that is changed in the
    tick in which it was written can look as it did.
    """
    newest = max((int(known.entry.split()[3]) for known in files.values()), default=0)
    with suppress(OSError), TemporaryFile(dir=folder.parent) as probe:
        while 0 <= newest - _touched(probe.fileno()) < LONGEST_TICK:
            time.sleep(0.002)


def _touched(file: int) -> int:
    """Change a file, and return the date of that in nanoseconds."""
    os.utime(file)
    return os.fstat(file).st_ctime_ns


class Contents(NamedTuple):
    """What stands in a folder."""

    entries: dict[str, str]
    """The entry of every file by its path below the folder; links count as files."""

    empty: list[str]
    """Every folder below it that holds nothing but such folders, by its path; inner ones first."""


def to_bytes(found: Contents) -> bytes:
    """Return contents as another process can be sent them."""
    return json.dumps(found).encode()


def from_bytes(sent: bytes) -> Contents:
    """Return contents that were sent by another process."""
    return Contents(*json.loads(sent))


def contents(folder: Path) -> Contents:
    """Return what stands in a folder, and nothing of folders that cannot be entered.

    Raises `OSError` when a file goes meanwhile.
    """
    found: dict[str, str] = {}
    entered, full = [""], set[str]()
    for at in entered:  # grows with every folder that is found
        try:
            standing = os.scandir(f"{folder}/{at}")
        except OSError:
            full.add(at)
            continue
        with standing:
            for one in standing:
                if one.is_dir(follow_symlinks=False):
                    entered.append(f"{at}{one.name}/")
                else:
                    found[f"{at}{one.name}"] = _entry(one.stat(follow_symlinks=False))
                    full.add(at)
    return Contents(found, list(_empty(entered[1:], full)))


def _empty(folders: Sequence[str], full: set[str]) -> Iterator[str]:
    """Yield those of some folders that hold none of the full ones; each stands before what is in it."""
    full = {*full}
    for folder in reversed(folders):
        if folder in full:
            full.add(folder[: folder.rfind("/", 0, -1) + 1])
        else:
            yield folder.removesuffix("/")


def entries(folder: Path) -> dict[str, str]:
    """Return the entry of every file below a folder by its path; links count as files."""
    return contents(folder).entries


def entry_of(path: str) -> str:
    """Return what the folder says of a file: its number, size, dates and rights."""
    return _entry(os.lstat(path))  # a Path for each of thousands of files takes longer than this


def _entry(found: os.stat_result) -> str:
    return f"{found.st_ino} {found.st_size} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_mode}"


def is_link(entry: str) -> bool:
    """Say whether an entry is that of a link."""
    return S_ISLNK(int(entry.rpartition(" ")[2]))


def paths_below(folder: Path) -> Iterator[str]:
    """Yield every file below a folder, in the same order each time, and links, which are not followed.

    Nothing is told of a folder that cannot be entered.
    """
    waiting = [str(folder)]
    while waiting:
        try:
            with os.scandir(waiting.pop()) as standing:
                found = sorted((one.path, one.is_dir(follow_symlinks=False)) for one in standing)
        except OSError:
            continue
        waiting += [path for path, is_folder in found if is_folder]
        yield from (path for path, is_folder in found if not is_folder)


def paths_within(folder: Path) -> Iterator[str]:
    """Yield every file below a folder, in order, also through links to folders."""
    entered: set[str] = set()
    for at, folders, files in os.walk(folder, followlinks=True):
        # A link can lead back to where it stands.
        folders[:] = sorted(name for name in folders if _is_first(f"{at}/{name}", entered))
        yield from (f"{at}/{name}" for name in sorted(files))


def _is_first(path: str, entered: set[str]) -> bool:
    """Say whether a folder is none that a link has led to before."""
    if not os.path.islink(path):  # noqa: PTH114  # a Path for each folder takes longer
        return True
    real = os.path.realpath(path)
    is_first = real not in entered
    entered.add(real)
    return is_first


def _known_file(key: str, digest: str, entry: str) -> KnownFile:
    return KnownFile(str(key), str(digest), str(entry))
