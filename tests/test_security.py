"""What SECURITY.md promises is what the tests prove."""

import re
from pathlib import Path

import pytest

NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
ROW = re.compile(r"^\| ([A-Z]\d+) \| (.+) \| (.+) \| (.*) \|$", re.MULTILINE)

PROMISES = {
    "Y": 9,
    "P": 3,
    "T": 12,
    "L": 1,
    "R": 3,
    "F": 7,
    "D": 2,
    "C": 6,
    "S": 4,
}
"""How many promises there are of each kind."""


@pytest.fixture(scope="module")
def written(project_root: Path) -> str:
    """The page about security."""
    return (project_root / "SECURITY.md").read_text("utf-8")


def test_every_promise_names_its_tests_and_what_was_measured(written: str):
    rows = ROW.findall(written)
    ids = [id for id, *_ in rows]
    wanted = [f"{kind}{number}" for kind, count in PROMISES.items() for number in range(1, count + 1)]
    assert sorted(ids) == sorted(wanted)
    assert [id for id, promise, tests, measured in rows if not NAMED.search(tests) or not measured] == []


def test_every_test_that_is_named_exists(written: str, project_root: Path):
    missing = [
        f"{path}::{name}"
        for path, name in NAMED.findall(written)
        if not (project_root / path).is_file()
        or not re.search(rf"^def {name}\(", (project_root / path).read_text("utf-8"), re.MULTILINE)
    ]
    assert missing == []


def test_people_learn_how_to_report_and_when_they_are_answered(written: str):
    for words in (
        "Report a vulnerability",
        "within seven days",
        "Takedown",
        "no data about identifiable people",
    ):
        assert words in written
