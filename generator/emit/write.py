"""Puts files on disk: only what changed, only inside the folder that is ours, all or nothing."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

MARKER = ".open-pay-guides"
"""File that says a folder was made by this program and may be replaced by it."""


class WriteRefused(Exception):
    """The folder is not ours to replace; the message says why in one sentence."""


def write_if_changed(path: Path, text: str) -> bool:
    """Write a text file as UTF-8 with `\\n` line ends, unless it holds just this text already.

    Returns whether it was written.
    """
    data = text.encode("utf-8")
    if path.is_symlink():
        path.unlink()  # writing through a link would change a file that is not ours
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return True


def write_tree(folder: Path, files: Mapping[str, str]) -> int:
    """Make a folder hold exactly these files; return how many were written.

    A folder that exists must be empty or carry the marker. Raises `WriteRefused` otherwise.
    """
    refuse_foreign(folder)
    wanted = {MARKER: "Made by Open Pay Guides; replaced at the next run.\n", **files}
    written = sum(write_if_changed(folder / name, text) for name, text in sorted(wanted.items()))
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_symlink() or (path.is_file() and path.relative_to(folder).as_posix() not in wanted):
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


def staging_folder(target: Path) -> Path:
    """Return a new empty folder beside the target, on the same disk, for a build that is not finished yet."""
    target.parent.mkdir(parents=True, exist_ok=True)
    return Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))


def publish(staged: Path, target: Path) -> None:
    """Swap a finished folder in for the target, so that a reader sees the old site or the new one.

    Raises `WriteRefused` when the target is not ours.
    """
    refuse_foreign(target)
    (staged / MARKER).write_text("Made by Open Pay Guides; replaced at the next run.\n", encoding="utf-8")
    staged.chmod(0o755)
    old = target.with_name(f".{target.name}-old-{os.getpid()}")
    if target.exists():
        target.rename(old)
    staged.rename(target)
    shutil.rmtree(old, ignore_errors=True)
