"""Every locked package has a licence that is listed."""

import re
from email.message import Message
from importlib.metadata import Distribution
from pathlib import Path

import pytest

from requirements.licences import FILE, licence_of, table
from requirements.locks import all_pins, read_locks

ROW = re.compile(r"^\| (\S+) \| (\S+) \| (.+?) \| ([a-z, ]+) \|$", re.MULTILINE)

FREE = re.compile(
    r"\b(MIT|BSD|0BSD|Apache|PSF|Python Software Foundation|ISC|MPL|Mozilla Public License|any-OSI)\b"
)
"""Licences under which a package may be used and passed on with this project."""


def rows() -> list[tuple[str, str, str, str]]:
    return ROW.findall(FILE.read_text("utf-8"))


def test_the_list_names_exactly_what_is_locked():
    assert {(name, version) for name, version, _, _ in rows()} == all_pins(), "run `make licences`"


def test_the_list_says_which_lock_names_a_package():
    told = {(name, version): set(locks.split(", ")) for name, version, _, locks in rows()}
    for lock, pins in read_locks().items():
        assert all(lock in told[pin] for pin in pins)


def test_every_licence_is_known_and_free():
    assert [row for row in rows() if not FREE.search(row[2].replace("BSD-", "BSD -"))] == []


@pytest.mark.parametrize("path", sorted(FILE.parent.glob("*.txt")), ids=lambda path: path.stem)
def test_every_pin_has_a_hash(path: Path):
    pins = re.split(r"\n(?=[a-z0-9])", re.sub(r"(?m)^\s*#.*\n", "", path.read_text("utf-8")))
    assert len(pins) > 1 or path.stem in ("lock", "bench")
    assert [pin.splitlines()[0] for pin in pins if "--hash=sha256:" not in pin] == []


class Package(Distribution):
    """A package with nothing but metadata."""

    def __init__(self, *fields: tuple[str, str]) -> None:
        self.fields = fields

    def read_text(self, filename: str) -> str | None:
        message = Message()
        for key, value in self.fields:
            message[key] = value
        return str(message) if filename == "METADATA" else None

    def locate_file(self, path: object) -> Path:
        return Path(str(path))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(
            [("License-Expression", "MIT"), ("Classifier", "License :: OSI Approved :: X")], "MIT", id="SPDX"
        ),
        pytest.param(
            [("Classifier", "License :: OSI Approved :: BSD License"), ("License", "see file")],
            "BSD License",
            id="classifier",
        ),
        pytest.param([("License", "Apache 2")], "Apache 2", id="free field"),
        pytest.param([("License", "x" * 500)], "unknown", id="the licence itself"),
        pytest.param(
            [("Classifier", "License :: OSI Approved")], "unknown", id="a classifier that says none"
        ),
        pytest.param([], "unknown", id="nothing"),
    ],
)
def test_a_licence_is_what_the_metadata_say(fields: list[tuple[str, str]], expected: str):
    assert licence_of(Package(("Name", "x"), *fields)) == expected


def test_a_package_of_which_nothing_is_known_is_not_passed_over():
    assert "| unknown |" in table({})
