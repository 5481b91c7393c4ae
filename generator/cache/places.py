"""Files that others may have put something else in place of: a link, a pipe, a device, a folder."""

import os
import shutil
from contextlib import suppress
from pathlib import Path
from stat import S_ISDIR, S_ISREG


def file_bytes(path: Path | str) -> bytes:
    """Return what a file holds; raises `OSError` for what is none: a pipe or a device might never end."""
    # Asked of every file of a project: making a Path of each name takes as long as reading it.
    with open(path, "rb", opener=_without_waiting) as file:
        if not S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(f"{path} is no file")
        return file.read()


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_NONBLOCK)


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
