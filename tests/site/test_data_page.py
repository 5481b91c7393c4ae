"""The examples of the page for re-users, run on the built site."""

import csv
import json
import re
from datetime import date
from pathlib import Path

import pytest

from generator.model.pay import FigureState
from generator.units.period import Period
from tests.examples import printed_and_promised

ADDRESS = re.compile(r"`((?:api|data)/v1/[^`<{]*\.[a-z]+)`")
ROOT_FILE = re.compile(r"`([a-z]+\.json)`")
CITED = ("mistral-ai/security-engineer", "paris", "base_salary")
"""Guide, row and component of the model citation."""


@pytest.fixture(scope="module")
def text(project_root: Path) -> str:
    return (project_root / "docs" / "data.md").read_text(encoding="utf-8")


def test_every_example_prints_what_the_page_says(
    text: str, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "site").symlink_to(site)
    monkeypatch.chdir(tmp_path)
    for printed, promised in printed_and_promised(text):
        assert printed == promised


def test_every_address_that_the_page_names_is_there(text: str, site: Path):
    named = ADDRESS.findall(text)
    assert named
    assert [address for address in named if not (site / address).is_file()] == []


def test_the_model_citation_is_what_the_tables_hold(text: str, site: Path):
    cited = " ".join(line.removeprefix("> ") for line in text.splitlines() if line.startswith("> "))
    data = site / "data" / "v1"
    (claim,) = [
        row for row in table(data, "pay_claims") if (row["guide"], row["row"], row["component"]) == CITED
    ]
    (source,) = [row for row in table(data, "sources") if row["id"] == claim["source"]]
    (row,) = [row for row in table(data, "pay_rows") if (row["guide"], row["id"]) == CITED[:2]]
    package = json.loads((data / "datapackage.json").read_text(encoding="utf-8"))
    assert (claim["currency"], claim["period"], claim["statement"]) == ("EUR", "year", "1")
    amount = f"€{int(claim['low']):,}–€{int(claim['high']):,} gross a year"
    parts = (
        amount,
        f"figures of {claim['dated']}",
        claim["mark"],
        source["publisher"],
        f"“{source['title']}”",
        f"<{source['url']}>",
        f"read on {in_words(source['accessed_on'])}",
        package["contributors"][0]["title"],
        package["title"],
        row["page"],
        f"data of {in_words(package['as_of'])}",
        package["licenses"][0]["title"],
    )
    assert [part for part in parts if part not in cited] == []


def test_every_column_that_a_citation_needs_is_there(text: str, site: Path):
    named = re.findall(r"^\| [^|`]+ \| `([a-z_]+)`: (.*) \|$", text, re.MULTILINE)
    assert {name for name, _ in named} == {"pay_claims", "pay_rows", "sources"}
    for name, columns in named:
        first = columns.partition(", in the line")[0].partition(";")[0]
        assert {*re.findall(r"`([a-z_]+)`", first)} <= table(site / "data" / "v1", name)[0].keys()


def test_every_period_and_every_way_to_have_no_figure_is_named(text: str):
    explained = " ".join(text.partition("## How to read a figure")[2].partition("\n## ")[0].split())
    periods = explained.partition("names its `period`**")[2].partition(" An amount")[0]
    assert [*re.findall(r"`([a-z]+)`", periods)] == [one.value for one in Period]
    states = explained.partition("Four ways to have no figure.**")[2].partition(" Only")[0]
    assert [*re.findall(r"`([a-z]+)`", states)] == ["state", *(one.value for one in FigureState)]


def test_what_is_not_promised_is_every_json_file_at_the_root(text: str, site: Path):
    unpromised = text.partition("JSON files at the root of the site:")[2].partition("\n\n")[0]
    assert {*ROOT_FILE.findall(unpromised)} == {path.name for path in site.glob("*.json")}


def table(data: Path, name: str) -> list[dict[str, str]]:
    """The lines of a table."""
    with (data / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def in_words(day: str) -> str:
    """A day as people write it."""
    found = date.fromisoformat(day)
    return f"{found.day} {found:%B %Y}"
