"""Writes `requirements/LICENCES.md`: the licence of every locked package, as its own metadata state it.

    python -m requirements.licences ENVIRONMENT…

Environments are folders with installed packages; together they should hold what the locks name. A package
that is not installed on this machine keeps the entry that it has.
"""

import re
import sys
from collections.abc import Iterable, Mapping
from importlib.metadata import Distribution, distributions
from pathlib import Path

from requirements.locks import FOLDER, all_pins, normalized, read_locks

FILE = FOLDER / "LICENCES.md"

HEAD = """\
# Licences of the locked packages

Written by `make licences` from what each package says of itself. None of them is part of the site or of the
package `career-guides`; they are installed beside it. `site` builds the site, `test` is what the tests need,
`bench`, `lock` and `release` are tools of maintainers.

| Package | Version | Licence | Locks |
| --- | --- | --- | --- |
"""

READ = {"atheris": "Apache-2.0", "axe-playwright-python": "MIT"}
"""Licences that somebody read in the package, whose metadata name none."""

_ROW = re.compile(r"^\| (\S+) \| \S+ \| (.+?) \| ", re.MULTILINE)

_LONGEST_NAME = 60
"""A longer text in the old free field is the licence itself, not its name."""


def licence_of(package: Distribution) -> str:
    """Return the licence that a package names: SPDX expression, else classifiers, else free field."""
    metadata = package.metadata
    if expression := metadata.get("License-Expression"):
        return str(expression)
    classified = [
        text.rpartition(" :: ")[2]
        for text in metadata.get_all("Classifier") or []
        if text.startswith("License :: ") and text.count(" :: ") > 1
    ]
    free = " ".join(str(metadata.get("License") or "").split())
    return " / ".join(sorted(classified)) or (free if len(free) <= _LONGEST_NAME else "") or "unknown"


def installed(environments: Iterable[Path]) -> dict[str, str]:
    """Return the licence of every package that is installed in any of these environments."""
    folders = [
        str(folder) for root in environments for folder in sorted(root.glob("lib/python*/site-packages"))
    ]
    found = {normalized(one.metadata["Name"]): licence_of(one) for one in distributions(path=folders)}
    return found | {name: licence for name, licence in READ.items() if found.get(name) == "unknown"}


def table(licences: Mapping[str, str]) -> str:
    """Return the page; a package whose licence nobody knows says so."""
    locks = read_locks()
    rows = []
    for name, version in sorted(all_pins()):
        used = ", ".join(lock for lock, pins in locks.items() if (name, version) in pins)
        licence = licences.get(name, "unknown").replace("|", "/")
        rows.append(f"| {name} | {version} | {licence} | {used} |\n")
    return HEAD + "".join(rows)


def main() -> None:
    """Write the page."""
    before = FILE.read_text("utf-8") if FILE.is_file() else ""
    known = {name: licence for name, licence in _ROW.findall(before) if licence != "unknown"}
    FILE.write_text(table(known | installed(map(Path, sys.argv[1:]))), encoding="utf-8")


if __name__ == "__main__":
    main()
