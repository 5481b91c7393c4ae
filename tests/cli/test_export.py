"""`guides export`: the bulk files for a person, only in a folder that is its own."""

import csv
import json
from pathlib import Path

import pytest

from generator.bulk.files import NAMES
from generator.emit.write import MARKER
from tests.cli.conftest import Command, spoil
from tests.sites import read_tree


def test_every_file_is_written_into_a_new_folder(project: Path, guides: Command):
    result = guides("export", "out/data")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"{len(NAMES)} files of 1 guides are in out/data\n"
    assert read_tree(project / "out/data").keys() == {*NAMES, MARKER}
    with (project / "out/data/pay_claims.csv").open(encoding="utf-8", newline="") as lines:
        (row,) = csv.DictReader(lines)
    assert (row["company"], row["low"], row["currency"], row["mark"]) == ("acme", "80000", "EUR", "posted")
    assert row["source"] == "sources#survey"


def test_a_second_run_gives_the_same_files_and_nothing_else(project: Path, guides: Command):
    guides("export", "data")
    first = read_tree(project / "data")
    (project / "data" / "old.csv").write_text("x", "utf-8")
    assert guides("export", "data").exit_code == 0
    assert read_tree(project / "data") == first
    assert [path.name for path in project.glob(".data*")] == []


@pytest.mark.parametrize(
    "target",
    [
        pytest.param("guides", id="the data"),
        pytest.param("guides/export", id="within the data"),
        pytest.param(".", id="the project"),
        pytest.param("..", id="the folder above"),
        pytest.param("foreign", id="a folder of somebody else"),
        pytest.param("link", id="a link to a folder of its own"),
        pytest.param("mkdocs.yml/data", id="below a file"),
        pytest.param("site", id="a built site"),
    ],
)
def test_a_folder_that_is_not_its_own_is_left_alone(target: str, project: Path, guides: Command):
    (project / "foreign").mkdir()
    (project / "foreign" / "letter.txt").write_text("dear", "utf-8")
    guides("export", "own")
    (project / "link").symlink_to("own")
    guides("render", "site")
    before = read_tree(project)
    result = guides("export", target)
    assert result.exit_code == 2
    assert "Error: " in result.stderr
    after = read_tree(project)
    assert {name: after[name] for name in after if not name.startswith(".cache/")} == {
        name: before[name] for name in before if not name.startswith(".cache/")
    }


def test_errors_in_the_data_leave_the_folder_as_it_was(project: Path, guides: Command):
    guides("export", "data")
    before = read_tree(project / "data")
    spoil(project)
    result = guides("export", "data")
    assert result.exit_code == 1
    assert "malformed-figure" in result.stderr
    assert read_tree(project / "data") == before


def test_the_date_is_that_of_the_data(project: Path, guides: Command):
    guides("export", "data")
    assert json.loads((project / "data/datapackage.json").read_text("utf-8"))["as_of"] == "2026-11-22"
