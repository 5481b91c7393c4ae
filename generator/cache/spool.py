"""Large files that one process makes and another puts in their places, without sending or copying them."""

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from generator.cache.digest import bytes_digest


class Spool:
    """Nameless files for a time: they are gone with the last process that knows of them, however that ends,
    but for those that were given a name."""

    def __init__(self, folder: Path, names: Iterable[str]) -> None:
        """Begin empty files on the disk of a folder; where nobody may write, among temporary files."""
        self._files = {name: _nameless(folder) for name in names}

    def fill(self, files: Mapping[str, bytes]) -> dict[str, str]:
        """Write files in place of what they held; return the fingerprint of each.

        Raises `KeyError` for a name that it was not begun with, and `OSError` on a full disk.
        """
        for name, data in files.items():
            # The place in a file is shared with a process that was forked; these calls do without it.
            number, done = self._files[name].fileno(), 0
            os.ftruncate(number, 0)
            while done < len(data):
                done += os.pwrite(number, memoryview(data)[done:], done)
        return {name: bytes_digest(data) for name, data in files.items()}

    def read(self, name: str) -> bytes:
        """Return what a file holds."""
        number, pieces, start = self._files[name].fileno(), [], 0
        end = os.fstat(number).st_size
        while start < end and (piece := os.pread(number, end - start, start)):
            pieces.append(piece)
            start += len(piece)
        return b"".join(pieces)

    def put(self, name: str, target: Path) -> None:
        """Give a file a name, in place of what has it; a copy where that cannot be done.

        It must not be filled again after that.
        """
        target.unlink(missing_ok=True)
        try:
            _link(self._files[name].fileno(), target)
        except (OSError, NotImplementedError):  # no Linux, another disk, or a file that cannot have a name
            target.write_bytes(self.read(name))


def _nameless(folder: Path) -> IO[bytes]:
    with suppress(OSError, AttributeError):
        # Those of `TemporaryFile` can never have a name.
        return os.fdopen(os.open(folder, os.O_TMPFILE | os.O_RDWR, 0o666), "w+b")
    try:
        return TemporaryFile(dir=folder)
    except OSError:
        return TemporaryFile()


def _link(number: int, target: Path) -> None:
    """Give an open file a name."""
    place = os.open(target.parent, os.O_RDONLY)
    try:
        # With a folder, Python makes the call that follows the link to the file instead of naming the link.
        os.link(f"/proc/self/fd/{number}", target.name, src_dir_fd=place, dst_dir_fd=place)
    finally:
        os.close(place)
