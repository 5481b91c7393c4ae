"""Where tests write: in memory where there is plenty of it, because most of their files live for a second."""

import os
import shutil
import tempfile
from pathlib import Path

MEMORY = Path("/dev/shm")
"""Linux keeps files there in memory."""

ENOUGH = 6 * 2**30
"""Bytes that must be free there; all tests together hold about an eighth of that at a time."""


def write_to_memory() -> None:
    """Let this process and those it starts keep temporary files in memory, unless TMPDIR names a folder."""
    if "TMPDIR" not in os.environ and has_room(MEMORY):
        os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)


def has_room(folder: Path) -> bool:
    """Whether files can be written there, and enough of them."""
    return os.access(folder, os.W_OK) and shutil.disk_usage(folder).free >= ENOUGH
