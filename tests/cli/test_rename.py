"""`guides rename`: files, references and redirects, or nothing at all."""

import json
import shutil
from pathlib import Path

import pytest

from generator.load.catalog import load_catalog
from tests.cli.conftest import Command, spoil
from tests.sites import read_tree


def test_a_company_is_renamed_and_its_old_pages_lead_on(project: Path, guides: Command):
    result = guides("rename", "company", "acme", "zeta", "--name", "Zeta")
    assert result.exit_code == 0, result.stderr
    assert "guides/acme/data-engineer.yml → guides/zeta/data-engineer.yml" in result.stdout
    assert not (project / "guides" / "acme").exists()
    assert guides("render", "pages").exit_code == 0
    for old, new in (
        ("companies/acme.md", "../zeta/"),
        ("guides/acme/data-engineer.md", "../../zeta/data-engineer/"),
    ):
        assert f'href="{new}"' in (project / "pages" / old).read_text("utf-8")


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [("company", "acme", "zeta"), ("role", "data-engineer", "x"), ("region", "paris", "x")],
)
def test_there_and_back_is_sound_and_leads_in_no_circle(
    kind: str, old: str, new: str, project: Path, guides: Command
):
    assert guides("rename", kind, old, new).exit_code == 0
    assert guides("rename", kind, new, old).exit_code == 0
    assert guides("check", "--today", "2026-11-22").exit_code == 0
    assert guides("render", "pages").exit_code == 0


def test_a_trial_shows_every_change_and_makes_none(project: Path, guides: Command):
    before = read_tree(project)
    result = guides("rename", "region", "paris", "lutetia", "--dry-run")
    assert result.exit_code == 0
    assert "+  - {region: lutetia, id: paris, base_salary: 80K" in result.stdout
    assert "0 files would move, 2 others would change" in result.stderr
    assert read_tree(project) == before


def test_what_is_no_data_is_left_and_told(project: Path, guides: Command):
    (project / "guides" / "acme" / "README.md").write_text("Notes.\n", "utf-8")
    result = guides("rename", "company", "acme", "zeta")
    assert result.exit_code == 0
    assert "guides/acme/ still holds files" in result.stderr
    assert (project / "guides" / "acme" / "README.md").is_file()


def test_an_error_that_was_there_before_is_no_obstacle(project: Path, guides: Command):
    spoil(project)
    assert guides("rename", "company", "acme", "zeta").exit_code == 0


def test_a_new_error_stops_it_with_its_place(project: Path, guides: Command):
    folder = project / "guides"
    (folder / "roles" / "analyst.yml").write_text("name: Analyst\njob_family: data\n", "utf-8")
    (folder / "acme" / "analyst.yml").write_text(
        "title: Analyst\nreviewed_on: 2026-11-22\nformer_addresses: [zeta/data-engineer]\n", "utf-8"
    )
    before = read_tree(project)
    result = guides("rename", "company", "acme", "zeta")
    assert result.exit_code == 1
    assert "taken-address" in result.stderr
    assert "nothing was renamed" in result.stderr
    assert read_tree(project) == before


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(["company", "acmee", "zeta"], "did you mean `acme`?", id="an id that is none"),
        pytest.param(["company", "acme", "companies"], "reserved", id="a reserved id"),
        pytest.param(["company", "acme", "a" * 1_000_000], "is not an id", id="a giant"),
        pytest.param(["company", "acme", "zeta\nx"], "is not an id", id="two lines"),
        pytest.param(["company", "acme", "zeta", "--name", " "], "--name", id="an empty name"),
        pytest.param(["company", "acme", "zeta", "--name", "a\u202eb"], "--name", id="a hidden mark"),
        pytest.param(["house", "acme", "zeta"], "house", id="a kind that is none"),
        pytest.param(["company", "acme"], "NEW", id="no new id"),
    ],
)
def test_what_cannot_be_renamed_exits_with_2(
    arguments: list[str], words: str, project: Path, guides: Command
):
    before = read_tree(project)
    result = guides("rename", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert words in result.stderr
    assert len(result.stderr) < 1_000
    assert read_tree(project) == before


@pytest.mark.parametrize(
    "name", ["Zeta: the # 1", "'Zeta'", 'Z"', "- Z", "[Z]", "true", "Ω & co", "z" * 300, "&z", "2026-11-22"]
)
def test_any_name_is_read_back_as_it_was_given(name: str, project: Path, guides: Command):
    assert guides("rename", "company", "acme", "zeta", "--name", name).exit_code == 0
    loaded = load_catalog(project / "guides")
    assert (loaded.catalog.companies["zeta"].name, loaded.diagnostics) == (name, ())


@pytest.mark.parametrize(
    "arguments",
    [
        ["company", "mistral-ai", "a-new-name", "--name", "A New Name"],
        ["role", "security-engineer", "guardian"],
        ["region", "london", "greater-london", "--name", "Greater London"],
        ["region", "united-states", "america"],
    ],
    ids=lambda arguments: arguments[1],
)
def test_the_guides_of_this_repository_stay_as_sound_as_they_are(
    arguments: list[str], project: Path, project_root: Path, guides: Command
):
    shutil.rmtree(project / "guides")
    shutil.copytree(project_root / "guides", project / "guides")
    before = json.loads(guides("check", "--format", "json").stdout)["summary"]
    result = guides("rename", *arguments)
    assert result.exit_code == 0, result.stderr
    assert json.loads(guides("check", "--format", "json").stdout)["summary"] == before
