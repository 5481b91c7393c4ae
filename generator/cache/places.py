"""Files that others may have put something else in place of: a link, a pipe, a device, a folder."""

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from stat import S_ISDIR, S_ISREG


def file_bytes(path: Path | str) -> bytes:
    """Return what a file holds; raises `OSError` for what is none: a pipe or a device might never end."""
    # Asked of every file of a project: a file object, or a Path of each name, takes as long as reading it.
    file = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        found = os.fstat(file)
        if not S_ISREG(found.st_mode):
            raise OSError(f"{path} is no file")
        return b"".join(_pieces(file, found.st_size + 1))
    finally:
        os.close(file)


def _pieces(file: int, size: int) -> Iterator[bytes]:
    """Yield what a file holds; it may have grown since somebody asked for its size."""
    while piece := os.read(file, size):
        yield piece
        if len(piece) < size:
            return


def make_room(path: Path) -> None:
    """Remove what stands in place of a file of ours and is no file itself.

    What a link leads to stays. Only for a place where nobody but this program writes.
    """
    with suppress(OSError):
        mode = path.lstat().st_mode
        if S_ISDIR(mode):
            shutil.rmtree(path)
        elif not S_ISREG(mode):
            path.unlink()
