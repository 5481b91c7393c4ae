"""The page for maintainers says what is there."""

import re
from importlib.util import find_spec
from pathlib import Path

import pytest

from generator.cli.main import VERBS
from generator.links import client, memory, run
from generator.links.asking import MOST_REDIRECTS
from tests.workflows.test_workflows import PATHS, jobs

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def page() -> str:
    """The page."""
    return (ROOT / "docs/contributing/maintaining.md").read_text("utf-8")


def test_every_workflow_is_told(page: str):
    assert set(re.findall(r"^\| `(\w+\.yml)` ", page, re.MULTILINE)) == {path.name for path in PATHS}


def test_every_command_exists(page: str):
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"`make ([a-z]+)", page)) <= targets
    assert set(re.findall(r"(?:bin/|`)guides ([a-z]+)", page)) <= set(VERBS)
    assert all(find_spec(name) for name in re.findall(r"python -m ([a-z.]+)", page))


def test_every_form_exists(page: str):
    names = [re.search(r"^name: (.+)$", path.read_text("utf-8"), re.MULTILINE) for path in forms()]
    told = set(re.findall(r"form \*([^*]+)\*", page))
    assert told == {"Add a guide", "Correct a figure"} <= {name[1] for name in names if name}


def forms() -> list[Path]:
    return [path for path in (ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config"]


def test_every_label_of_a_form_is_among_the_settings(page: str):
    labels = {
        label
        for path in forms()
        for line in re.findall(r"^labels: \[(.+)\]$", path.read_text("utf-8"), re.MULTILINE)
        for label in line.split(", ")
    }
    assert all(f"`{label}`" in page for label in labels)


def test_every_environment_is_among_the_settings(page: str):
    named = {job["environment"]["name"] for path in PATHS for _, job in jobs(path) if "environment" in job}
    assert named == {"github-pages", "pypi"}
    assert "Environment `pypi`" in page


def test_the_bounds_of_asking_are_those_of_the_program(page: str):
    asked = " ".join(page.partition("## Are the sources")[2].partition("\n## ")[0].split())
    assert (run.HOSTS_AT_ONCE, MOST_REDIRECTS, client.ANSWER_SECONDS, memory.DAYS) == (8, 5, 30, 7)
    for words in ("eight hosts", "five redirects", "30 seconds", "seven days", f".cache/{memory.FILE}"):
        assert words in asked
