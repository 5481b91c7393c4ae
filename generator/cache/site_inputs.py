"""The fingerprint of everything that a site is made from: as long as it stays, there is nothing to do.

Inputs are read, every byte; that takes far less than to go through every piece of work.
"""

import os
import re
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from generator.cache.code import code_digest
from generator.cache.digest import joint_digest
from generator.cache.folder_record import paths_below
from generator.cache.inputs import file_digest

_WORD = re.compile(r"[A-Za-z_]\w*")


def inputs_digest(settings_file: Path, data: Path, folders: Iterable[Path]) -> str:
    """Return the fingerprint of everything that a site is made from.

    These are its settings, the environment variables that the settings may name, all files of the folders,
    and the program. Links are followed in the folders, as whoever reads them does, and never in the data.
    """
    settings = settings_file.read_text(encoding="utf-8", errors="replace")
    names = sorted({"SOURCE_DATE_EPOCH", *_WORD.findall(settings)})
    environment = [f"{name}={os.environ[name]}" for name in names if name in os.environ]
    paths = chain(paths_below(data), *map(_files_below, folders))
    files = (part for path in paths for part in (path, file_digest(path)))
    return joint_digest([settings, *environment, code_digest(), *files])


def _files_below(folder: Path) -> Iterator[str]:
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
