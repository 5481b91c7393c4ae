"""Reads the locks: every package with its version, by the file that pins it."""

import re
from pathlib import Path

FOLDER = Path(__file__).resolve().parent

_PIN = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)==(\S+)", re.MULTILINE)


def normalized(name: str) -> str:
    """Return the one spelling of a package's name (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def read_locks(folder: Path = FOLDER) -> dict[str, set[tuple[str, str]]]:
    """Return name and version of every pin, by the name of its lock without ending."""
    return {
        path.stem: {(normalized(name), version) for name, version in _PIN.findall(path.read_text("utf-8"))}
        for path in sorted(folder.glob("*.txt"))
    }


def all_pins(folder: Path = FOLDER) -> set[tuple[str, str]]:
    """Return name and version of everything that any lock pins."""
    return {pin for pins in read_locks(folder).values() for pin in pins}
