"""Compares the locks with a list of known vulnerabilities: OSV records, as osv.dev publishes them for PyPI.

    python -m requirements.advisories

The list is what the environment variable ADVISORIES names, else `.cache/advisories`: a folder of records, one
JSON file each, or of ZIP archives of them. Nothing is fetched. Ends with 1 when a pin is vulnerable, with 2
when there is no list.
"""

import json
import os
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from packaging.version import InvalidVersion, Version

from requirements.locks import FOLDER, all_pins, normalized

MISSING = (
    "no advisory list is at hand: put OSV records into .cache/advisories, or name their folder in ADVISORIES"
)


@dataclass(frozen=True, slots=True, order=True)
class Vulnerable:
    """One pin that an advisory is about."""

    name: str
    version: str
    advisory: str
    summary: str

    def __str__(self) -> str:
        return f"{self.name}=={self.version}: {self.advisory} {self.summary}".rstrip()


def place() -> Path | None:
    """Return where the list lies, `None` when there is none."""
    named = os.environ.get("ADVISORIES")
    folder = Path(named) if named else FOLDER.parent / ".cache" / "advisories"
    return folder if folder.is_dir() and any(folder.iterdir()) else None


def read_records(folder: Path) -> Iterator[dict[str, object]]:
    """Return every record of a folder and of the archives in it."""
    for path in sorted(folder.rglob("*.json")):
        yield json.loads(path.read_bytes())
    for path in sorted(folder.rglob("*.zip")):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                if name.endswith(".json"):
                    yield json.loads(archive.read(name))


def vulnerable(pins: set[tuple[str, str]], folder: Path) -> list[Vulnerable]:
    """Return every pin that a record is about, withdrawn records aside."""
    wanted: dict[str, set[str]] = {}
    for name, version in pins:
        wanted.setdefault(name, set()).add(version)
    return sorted(
        Vulnerable(name, version, str(record.get("id")), str(record.get("summary") or ""))
        for record in read_records(folder)
        if not record.get("withdrawn")
        for name, affected in _affected(record)
        for version in wanted.get(name, ())
        if _is_affected(version, affected)
    )


def _affected(record: dict[str, object]) -> Iterator[tuple[str, dict[str, object]]]:
    entries = record.get("affected")
    for entry in entries if isinstance(entries, list) else []:
        package = entry.get("package") or {}
        if package.get("ecosystem") == "PyPI":
            yield normalized(str(package.get("name"))), entry


def _is_affected(version: str, affected: dict[str, object]) -> bool:
    versions, ranges = affected.get("versions"), affected.get("ranges")
    if isinstance(versions, list) and version in versions:
        return True
    spans = ranges if isinstance(ranges, list) else []
    return any(_is_within(version, span.get("events") or []) for span in spans if span.get("type") != "GIT")


def _is_within(version: str, events: list[dict[str, str]]) -> bool:
    """Whether a version lies in a range: from `introduced` until before `fixed`, or up to `last_affected`."""
    try:
        this, inside = Version(version), False
        for event in sorted(events, key=_moment):
            [(what, bound)] = event.items()
            if what == "introduced" and (bound == "0" or this >= Version(bound)):
                inside = True
            elif (what == "fixed" and this >= Version(bound)) or (
                what == "last_affected" and this > Version(bound)
            ):
                inside = False
    except (InvalidVersion, ValueError):
        return True  # a bound that nobody can read is no reason to feel safe
    return inside


def _moment(event: dict[str, str]) -> Version:
    bound = next(iter(event.values()))
    return Version("0") if bound == "0" else Version(bound)


def main() -> int:
    """Print every vulnerable pin."""
    folder = place()
    if folder is None:
        sys.stderr.write(f"{MISSING}\n")
        return 2
    found = vulnerable(all_pins(), folder)
    sys.stdout.writelines(f"{one}\n" for one in found)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
