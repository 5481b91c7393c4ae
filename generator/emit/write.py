"""Puts files on disk: only inside a folder that is ours.

`write_tree` brings a folder up to date file by file, so a run that is killed leaves some old files;
`publish` replaces a folder in one step.
"""

import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

MARKER = ".open-pay-guides"
"""File that says a folder was made by this program and may be replaced by it."""

MARKER_TEXT = "Made by Open Pay Guides; replaced at the next run.\n"


class WriteRefused(Exception):
    """The folder is not ours to replace; the message says why in one sentence."""


def write_if_changed(path: Path, text: str) -> bool:
    """Write a text file as UTF-8 with `\\n` line ends, unless it holds just this text already.

    Returns whether it was written. A run that is killed leaves the old file or the new one, never a part.
    """
    data = text.encode("utf-8")
    if path.is_symlink():
        path.unlink()  # writing through a link would change a file that is not ours
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    _replace(path, data)
    return True


def write_tree(folder: Path, files: Mapping[str, str]) -> int:
    """Make a folder hold exactly these files; return how many were written.

    A folder that exists must be empty or carry the marker. Raises `WriteRefused` otherwise.
    """
    refuse_foreign(folder)
    wanted = {MARKER: MARKER_TEXT, **files}
    _remove_links(folder)
    written = sum(write_if_changed(folder / name, text) for name, text in sorted(wanted.items()))
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_file() and path.relative_to(folder).as_posix() not in wanted:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    return written


def refuse_foreign(folder: Path) -> None:
    """Raise `WriteRefused` unless the folder is absent, empty or made by this program."""
    if folder.is_symlink():
        raise WriteRefused(f"{folder} is a link; give the folder itself")
    if not folder.exists():
        return
    if not folder.is_dir():
        raise WriteRefused(f"{folder} is a file, not a folder")
    if any(folder.iterdir()) and not (folder / MARKER).is_file():
        raise WriteRefused(
            f"{folder} holds files that this program did not make; empty it or give another folder"
        )


def claim(folder: Path) -> None:
    """Mark a folder that others will fill as one of ours; raises `WriteRefused` for one that is not."""
    refuse_foreign(folder)
    folder.mkdir(parents=True, exist_ok=True)
    _mark(folder)


def staging_folder(target: Path) -> Path:
    """Return a new folder with the marker beside the target, on the same disk, for an unfinished build."""
    target.parent.mkdir(parents=True, exist_ok=True)
    staged = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    _mark(staged)
    return staged


def tidy_up(target: Path) -> None:
    """Put right what builds that were killed left beside the target.

    The site that one had just moved out of the way comes back; what others had not finished is removed.
    Only for a time at which nobody else builds this target.
    """
    old = [path for path in _leftovers(target) if path.name.startswith(f".{target.name}-old-")]
    if old and not target.exists() and not target.is_symlink():
        max(old, key=lambda path: path.stat().st_mtime_ns).rename(target)
    for path in _leftovers(target):
        shutil.rmtree(path, ignore_errors=True)


def own_folder(folder: Path) -> Path:
    """Return a folder with the marker; what stands in its place and does not carry one is removed.

    Only for a place where nobody but this program writes.
    """
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    elif folder.exists() and not _is_marked(folder):
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)
    _mark(folder)
    return folder


def is_movable(folder: Path, other: Path) -> bool:
    """Say whether what stands in one folder can be moved into the other without being copied.

    It is tried out: two folders of one disk can be mounted apart, and either may be closed to writers.
    """
    with suppress(OSError):
        probe = Path(tempfile.mkdtemp(dir=folder))
        moved = other / f".{probe.name}"
        try:
            probe.rename(moved)
            moved.rmdir()
        except OSError:
            probe.rmdir()
            return False
        return True
    return False


def publish(staged: Path, target: Path, old: Path | None = None) -> None:
    """Swap a finished folder in for the target, so that a reader sees the old site or the new one.

    The old site moves to `old`, which may be where the finished folder was, or is removed. When the new one
    cannot take its place, it comes back; after a kill between the two moves `tidy_up` brings it back.
    Raises `WriteRefused` when the target is not ours.
    """
    refuse_foreign(target)
    _mark(staged)  # the site generator may have emptied the folder
    staged.chmod(0o755)
    away = target.with_name(f".{target.name}-old-{os.getpid()}")
    try:
        if target.exists():
            target.rename(away)
        staged.rename(target)
    except BaseException:
        if away.exists() and not target.exists():
            away.rename(target)
        raise
    if old is not None and away.exists():
        with suppress(OSError):  # a folder that is closed to writers cannot move to another one
            away.rename(old)
    shutil.rmtree(away, ignore_errors=True)


def _replace(path: Path, data: bytes) -> None:
    """Put a finished file in place of the old one, with the rights that the old one had."""
    draft = path.with_name(f".{path.name}-{os.getpid()}")
    try:
        draft.unlink(missing_ok=True)
        with draft.open("xb") as file:
            file.write(data)
        if path.exists():
            shutil.copymode(path, draft)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _mark(folder: Path) -> None:
    write_if_changed(folder / MARKER, MARKER_TEXT)  # a full disk may have cut it short


def _is_marked(folder: Path) -> bool:
    marker = folder / MARKER
    return marker.is_file() and not marker.is_symlink()


def _remove_links(folder: Path) -> None:
    """Remove every link below the folder: what it leads to is not ours to write or to empty."""
    for path in list(folder.rglob("*")):
        if path.is_symlink():
            path.unlink()


def _leftovers(target: Path) -> Iterator[Path]:
    """Yield the folders of earlier builds beside the target: named after it alone, and with the marker."""
    named = re.compile(rf"\.{re.escape(target.name)}-(old-\d+|[a-z0-9_]{{8}})")
    if target.parent.is_dir():
        found = [path for path in target.parent.iterdir() if named.fullmatch(path.name)]
        yield from (path for path in found if not path.is_symlink() and _is_marked(path))
