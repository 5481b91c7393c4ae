"""Whether a finished folder still stands as it was made, from inputs that have not changed since.

When it does, there is nothing to do, and to know it takes far less than to go through every piece of work.
Inputs are read again, every byte. Of the output the dates and sizes are looked at, and the date of the last
change of each file's entry, which nobody can set.
"""

import json
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from generator.cache.code import code_digest
from generator.cache.digest import joint_digest
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
    files = (
        part for folder in folders for path in _files(folder) for part in (path, file_digest(Path(path)))
    )
    return joint_digest([settings, *environment, code_digest(), *files])


def output_digest(folder: Path) -> str:
    """Return the fingerprint of the files of a folder by their entries, without reading them."""
    return joint_digest(part for path in _files(folder) for part in (path, _entry(path)))


@dataclass(frozen=True, slots=True)
class Standing:
    """A finished folder."""

    inputs: str
    """Fingerprint of what it was made from."""

    output: str
    """Fingerprint of its files."""

    warnings: int
    """How many findings in the data nobody had accepted."""


def read_standing(record: Path, folder: Path) -> Standing | None:
    """Return what was recorded of a folder, `None` when any of its files has been touched since."""
    try:
        known = json.loads(record.read_bytes())
        found = Standing(str(known["inputs"]), str(known["output"]), int(known["warnings"]))
    except (OSError, ValueError, TypeError, KeyError):
        return None
    return found if found.output == output_digest(folder) else None


def record_standing(record: Path, inputs: str, folder: Path, warnings: int) -> None:
    """Record a finished folder; where that cannot be written, the next run looks at everything again."""
    with suppress(OSError):
        record.parent.mkdir(parents=True, exist_ok=True)
        standing = Standing(inputs, output_digest(folder), warnings)
        record.write_text(json.dumps(asdict(standing)), encoding="utf-8")


def _files(folder: Path) -> Iterator[str]:
    """Yield every file below a folder, in order, and links to folders, which are not followed."""
    for at, folders, files in os.walk(folder):
        folders.sort()
        yield from (path for path in (f"{at}/{name}" for name in folders) if Path(path).is_symlink())
        yield from (f"{at}/{name}" for name in sorted(files))


def _entry(path: str) -> str:
    entry = Path(path).lstat()
    return f"{entry.st_size} {entry.st_mtime_ns} {entry.st_ctime_ns} {entry.st_mode}"
