"""Every measure runs through, on a catalogue that takes seconds: what it says here is worth nothing."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from benchmarks.measures import MEASURES
from benchmarks.multiply import guide_files
from benchmarks.session import Options, Session
from benchmarks.table import Row

pytestmark = pytest.mark.long

Measure = Callable[[str], list[Row]]


@pytest.fixture(scope="module")
def measure(project_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Measure:
    """Runs one of the measures with twenty guides more than the project has."""
    count = len(guide_files(project_root / "guides")) + 20
    options = Options(
        guides=count,
        many_guides=count + 10,
        runs=1,
        documents=None,
        hugo=None,
        mkdocs=True,
        cache=tmp_path_factory.mktemp("bench"),
    )
    session = Session(options=options)
    return lambda name: list(MEASURES[name](session))


def test_builds_are_compared_with_a_peer(measure: Measure):
    time, memory = measure("cold")
    assert "MkDocs + Material (" in time.peer
    assert time.measured > 0
    assert memory.measured > 0


def test_edits_make_part_of_the_site_again(measure: Measure):
    rows = {row.what: row.detail for row in measure("rebuild")}
    assert rows["nothing changed, built again"].endswith("no page made")
    assert all("pages made" in detail for what, detail in rows.items() if "edited" in what)


def test_pages_are_measured(measure: Measure):
    middle, largest = measure("page")
    assert 1 < middle.measured <= largest.measured
    assert "MkDocs + Material" in middle.peer


def test_one_guide_is_checked(measure: Measure):
    (row,) = measure("check")
    assert row.measured > 0


def apart(measure: Measure, name: str) -> list[Row]:
    """Measure in a thread of its own: one thread cannot drive two browsers, and other tests have one open."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(measure, name).result()


@pytest.mark.browser
def test_an_edit_is_seen_in_the_browser(measure: Measure):
    (row,) = apart(measure, "preview")
    assert row.measured > 0


@pytest.mark.browser
def test_bytes_of_a_search_are_counted(measure: Measure):
    (row,) = apart(measure, "search")
    assert row.measured > 10


def test_time_per_guide_is_compared_at_two_sizes(measure: Measure):
    (row,) = measure("scale")
    assert row.measured > 0
