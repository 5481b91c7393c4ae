"""The fingerprint of everything that a site is made from: as long as it stays, there is nothing to do.

Inputs are read, every byte; that takes far less than to go through every piece of work.
"""

import os
import re
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from generator.cache.code import code_digest
from generator.cache.digest import joint_digest
from generator.cache.folder_record import paths_below, paths_within
from generator.cache.inputs import FileDigest, file_digest

_WORD = re.compile(r"[A-Za-z_]\w*")


def inputs_digest(
    settings_file: Path, data: Path, folders: Iterable[Path], digest: FileDigest = file_digest
) -> str:
    """Return the fingerprint of everything that a site is made from.

    These are its settings, the environment variables that the settings may name, all files of the folders,
    and the program. Links are followed in the folders, as whoever reads them does, and never in the data.
    """
    settings = settings_file.read_text(encoding="utf-8", errors="replace")
    names = sorted({"SOURCE_DATE_EPOCH", *_WORD.findall(settings)})
    environment = [f"{name}={os.environ[name]}" for name in names if name in os.environ]
    paths = chain(paths_below(data), *map(paths_within, folders))
    files = (part for path in paths for part in (path, digest(path)))
    return joint_digest([settings, *environment, code_digest(), *files])
