"""Twice as much of anything costs twice as much: no step of reading and checking grows faster."""

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.checked import check_project
from generator.diagnostics import Severity
from tests.hostile.many import write_aliases, write_guides, write_vocabulary

MOST = 8
"""How often four times as much may cost what it costs once: a square would be sixteen.

Measured by itself it is 4.0 to 4.4; tests that run beside this one take its caches from it.
"""

TODAY = date(2026, 11, 22)


def seconds(folder: Path) -> float:
    """Return the time of checking a folder in which nothing is wrong."""
    start = time.process_time()
    found = check_project(folder, "guides", TODAY).diagnostics
    taken = time.process_time() - start
    assert [one for one in found if one.severity is Severity.ERROR] == []
    return taken


@pytest.mark.parametrize(
    ("write", "count"),
    [
        pytest.param(write_guides, 1_600, id="guides"),
        pytest.param(write_vocabulary, 6_000, id="companies"),
        pytest.param(write_aliases, 10_000, id="aliases"),
    ],
)
def test_twice_as_much_costs_twice_as_much(write: Callable[[Path, int], Path], count: int, tmp_path: Path):
    few, many = write(tmp_path / "few", count // 4), write(tmp_path / "many", count)
    costs = [(seconds(few), seconds(many)) for _ in range(3)]
    least, most = (min(taken) for taken in zip(*costs, strict=True))
    assert most / least <= MOST, costs
