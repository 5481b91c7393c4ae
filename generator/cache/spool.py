"""Large files that one process makes and another puts in their places, without sending them."""

import os
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, NamedTuple

from generator.cache.digest import bytes_digest


class Spooled(NamedTuple):
    """One file in a spool."""

    start: int
    size: int
    """Bytes."""

    digest: str
    """Fingerprint of what it holds."""


class Spool:
    """A nameless file for a time: it is gone with the last process that knows of it, however that ends."""

    def __init__(self, folder: Path) -> None:
        """Begin an empty one on the disk of a folder; where nobody may write, among temporary files."""
        self._file = _nameless(folder)

    def fill(self, files: Mapping[str, bytes]) -> dict[str, Spooled]:
        """Write files in place of what it held; return where each lies. Raises `OSError` on a full disk."""
        # The place in a file is shared with a process that was forked; these calls do without it.
        found, start, number = {}, 0, self._file.fileno()
        for name, data in files.items():
            done = 0
            while done < len(data):
                done += os.pwrite(number, memoryview(data)[done:], start + done)
            found[name] = Spooled(start, len(data), bytes_digest(data))
            start += len(data)
        return found

    def read(self, one: Spooled) -> bytes:
        """Return what a file holds."""
        pieces, end, start = [], one.start + one.size, one.start
        while start < end and (piece := os.pread(self._file.fileno(), end - start, start)):
            pieces.append(piece)
            start += len(piece)
        return b"".join(pieces)


def _nameless(folder: Path) -> IO[bytes]:
    try:
        return TemporaryFile(dir=folder)
    except OSError:
        return TemporaryFile()
