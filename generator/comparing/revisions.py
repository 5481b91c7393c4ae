"""Reads two states of the data out of git, and of them only the guides that differ.

Nothing is checked out: git prints the files, and they are laid into a folder of their own for the loader,
which has the same limits for them as for any other. A link, or a file that is too large, is left for the
loader to refuse by not being there.
"""

import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from generator.limits import MAX_FILE_BYTES
from generator.load.catalog import Loaded, load_catalog
from generator.load.walk import find_files
from generator.project import Project

REGULAR = ("100644", "100755")
"""Modes of plain files in git; links and submodules have others."""

MOST_FILES = 400_000
"""Entries of a revision that are looked at."""


class RevisionUnknown(Exception):
    """Git does not know a revision, or is not there; the message says which and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One file of a revision."""

    id: str
    """Name of its content in git; two files with the same one are equal."""

    size: int
    """Bytes."""

    path: Path | None = None
    """Where it stands; `None` for one that only git has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two states of the data; of guides that are equal in both, neither is there."""

    before: Loaded
    after: Loaded


def read_pair(project: Project, before: str, after: str | None) -> Pair:
    """Return the data of a revision, and of another one; of the working tree when that is `None`.

    Raises `RevisionUnknown`.
    """
    old = _entries(project, before)
    new = _written(project) if after is None else _entries(project, after)
    different = {_stem(name) for name in old.keys() | new.keys() if _id(old, name) != _id(new, name)}
    alike = {name for name in old if _is_of_guide(name) and _stem(name) not in different}
    return Pair(before=_loaded(project, old, alike), after=_loaded(project, new, alike))


def _id(entries: Mapping[str, Entry], name: str) -> str | None:
    return entries[name].id if name in entries else None


def _stem(name: str) -> str:
    """Return the name of a guide: its figures and its prose are read together."""
    return name.rpartition(".")[0]


def _is_of_guide(name: str) -> bool:
    """Say whether a file belongs to one guide: other files do not need it to be understood."""
    parts = PurePosixPath(name).parts
    return len(parts) == 2 and parts[0] not in ("companies", "roles")


def _loaded(project: Project, entries: Mapping[str, Entry], alike: set[str]) -> Loaded:
    wanted = {name: one for name, one in entries.items() if name not in alike and one.size <= MAX_FILE_BYTES}
    with TemporaryDirectory() as folder:
        for name, data in _contents(project, wanted):
            path = Path(folder) / "guides" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        (Path(folder) / "guides").mkdir(exist_ok=True)
        return load_catalog(Path(folder) / "guides")


def _entries(project: Project, revision: str) -> dict[str, Entry]:
    """Return every plain file of the data in a revision, by its path below the data folder."""
    commit = _git(project, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if not commit:
        raise RevisionUnknown(
            f"git knows no revision `{revision}` here; a shallow clone has few: `git fetch --deepen=100`"
        )
    listed = _git(project, "ls-tree", "-r", "-z", "--long", commit.decode().strip(), "./guides/")
    found: dict[str, Entry] = {}
    for line in listed.split(b"\0")[:MOST_FILES]:
        head, _, path = line.partition(b"\t")
        mode, _, id, size = (*head.decode().split(), "", "", "", "")[:4]
        name = path.decode("utf-8", "replace").removeprefix("guides/")
        if mode in REGULAR and _is_plain(name):
            found[name] = Entry(id=id, size=int(size))
    return found


def _is_plain(name: str) -> bool:
    """Say whether a path stays below the folder that it is laid into, on any system."""
    return all(
        part not in ("", ".", "..") and "\\" not in part and ":" not in part for part in name.split("/")
    )


def _written(project: Project) -> dict[str, Entry]:
    """Return every file of the data as it stands in the working tree; git names their contents."""
    files = find_files(project.data, "guides")[0]
    names = [file.name.removeprefix("guides/") for file in files]
    paths = "\n".join(str(file.path) for file in files)
    ids = _git(project, "hash-object", "--no-filters", "--stdin-paths", given=paths.encode())
    pairs = zip(names, ids.decode().split(), files, strict=True)
    return {name: Entry(id=id, size=file.path.stat().st_size, path=file.path) for name, id, file in pairs}


def _contents(project: Project, wanted: Mapping[str, Entry]) -> Iterator[tuple[str, bytes]]:
    """Yield the content of files by their names."""
    in_git = {name: one.id for name, one in wanted.items() if one.path is None}
    answer, start = _git(project, "cat-file", "--batch", given="\n".join(in_git.values()).encode()), 0
    for name, id in in_git.items():
        end = answer.find(b"\n", start)
        head = answer[start : max(end, start)].split()
        if len(head) != 3:
            raise RevisionUnknown(f"git does not have the content of guides/{name} here ({id[:12]})")
        start = end + 1 + int(head[2])
        yield name, answer[end + 1 : start]
        start += 1
    for name, one in wanted.items():
        if one.path is not None:
            yield name, one.path.read_bytes()


def _git(project: Project, *words: str, given: bytes = b"") -> bytes:
    """Return what git prints; nothing when it refuses."""
    command = ("git", "-C", str(project.root), "-c", "core.quotePath=false", *words)
    try:
        done = subprocess.run(command, input=given, capture_output=True, check=False)
    except OSError as problem:
        raise RevisionUnknown(f"git could not be started: {problem.strerror}") from problem
    return done.stdout if done.returncode == 0 else b""
