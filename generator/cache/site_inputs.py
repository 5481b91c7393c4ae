"""The fingerprint of everything that a site is made from: as long as it stays, there is nothing to do.

Inputs are read, every byte; that takes far less than to go through every piece of work.
"""

import os
import re
from collections.abc import Iterable
from pathlib import Path

from generator.cache.code import code_digest
from generator.cache.digest import joint_digest
from generator.cache.folder_record import paths_below
from generator.cache.inputs import file_digest

_ENVIRONMENT = re.compile(r"[A-Z][A-Z0-9_]{2,}")


def inputs_digest(settings_file: Path, folders: Iterable[Path]) -> str:
    """Return the fingerprint of everything that a site is made from.

    These are its settings, the environment variables that the settings may name, all files of the folders,
    and the program.
    """
    settings = settings_file.read_text(encoding="utf-8", errors="replace")
    names = sorted({"SOURCE_DATE_EPOCH", *_ENVIRONMENT.findall(settings)})
    environment = [f"{name}={os.environ[name]}" for name in names if name in os.environ]
    files = (part for folder in folders for path in paths_below(folder) for part in (path, file_digest(path)))
    return joint_digest([settings, *environment, code_digest(), *files])
