"""`guides import` as a user meets it: what it writes, what it leaves alone, what it says, how it exits."""

import json
import os
import stat
from pathlib import Path

import pytest

from tests.cli.conftest import Command

BAKER = """\
### Baker | Orb Global Negotiation Guide

| Region | Base Salary | Bonus | Total Comp |
|---|---|---|---|
| Paris | €61K–€70K | 10% | €67K–€77K |

## Ovens

Ovens are hot.
"""
COOK = "### Cook | Orb Global Negotiation Guide\n\nPans are heavy, and the pay is {}.\n"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A folder with the documents of two guides, and a file that is none."""
    folder = tmp_path / "old" / "orb"
    folder.mkdir(parents=True)
    (folder / "baker.md").write_text(BAKER, encoding="utf-8")
    (folder / "cook.md").write_text(COOK.format("€50K"), encoding="utf-8")
    (folder / "README.md").write_text("# Nothing\n", encoding="utf-8")
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_documents_become_files_of_the_project(project: Path, guides: Command, old: Path):
    result = guides("import", old)
    assert result.exit_code == 0
    found = contents(project / "guides")
    assert {
        "orb/baker.yml",
        "orb/baker.md",
        "orb/cook.yml",
        "companies/orb.yml",
        "roles/cook.yml",
    } <= found.keys()
    assert "2 documents read, 2 became guides" in result.stdout
    assert "nothing was written" not in result.stdout


def test_what_it_writes_passes_the_check_but_for_doubts(project: Path, guides: Command, old: Path):
    guides("import", old)
    report = json.loads(guides("check", "--format", "json").stdout)
    errors = [found for found in report["diagnostics"] if found["severity"] == "error"]
    assert errors == []


def test_the_summary_says_which_share_was_found_again(project: Path, guides: Command, old: Path):
    lines = guides("import", old).stdout.splitlines()
    assert [line for line in lines if line.startswith("found again: 100% (") and "100%" in line[20:]]


def test_a_dry_run_writes_nothing_but_the_report(project: Path, guides: Command, old: Path, tmp_path: Path):
    before = contents(project)
    result = guides("import", old, "--dry-run", "--report", tmp_path / "report.json")
    assert result.exit_code == 0
    assert contents(project) == before
    assert "nothing was written: this was a dry run" in result.stdout
    report = json.loads((tmp_path / "report.json").read_text("utf-8"))
    assert report["written"]["orb/baker.yml"] == "new"


def test_the_report_accounts_for_each_document(project: Path, guides: Command, old: Path, tmp_path: Path):
    guides("import", old, "--report", tmp_path / "report.json")
    report = json.loads((tmp_path / "report.json").read_text("utf-8"))
    assert [Path(one["document"]).name for one in report["files"]] == ["baker.md", "cook.md"]
    for one in report["files"]:
        assert (one["lost"], one["words"]["found"]) == ([], one["words"]["total"])
        assert one["guides"] == [f"orb/{Path(one['document']).stem}"]
    assert report["amounts"]["total"] > 0


def test_another_folder_is_made_when_it_is_named(project: Path, guides: Command, old: Path, tmp_path: Path):
    before = contents(project)
    assert guides("import", old, "--into", tmp_path / "new" / "data").exit_code == 0
    assert contents(project) == before
    assert "orb/baker.yml" in contents(tmp_path / "new" / "data")


def test_twice_is_once(project: Path, guides: Command, old: Path):
    guides("import", old)
    before = contents(project)
    result = guides("import", old)
    assert (result.exit_code, contents(project)) == (0, before)
    assert "unchanged" in result.stdout
    assert " new" not in result.stdout


def test_an_edited_guide_is_kept_and_named(project: Path, guides: Command, old: Path):
    guides("import", old)
    edited = project / "guides" / "orb" / "baker.yml"
    edited.write_text(edited.read_text("utf-8") + "# mine\n", encoding="utf-8")
    before = contents(project)
    result = guides("import", old)
    assert (result.exit_code, contents(project)) == (1, before)
    assert "  orb/baker.yml" in result.stdout
    assert "--overwrite" in result.stdout


def test_an_edited_guide_is_replaced_on_demand(project: Path, guides: Command, old: Path):
    guides("import", old)
    before = contents(project)
    edited = project / "guides" / "orb" / "baker.md"
    edited.write_text("## Mine\n\nx\n", encoding="utf-8")
    assert guides("import", old, "--overwrite").exit_code == 0
    assert contents(project) == before


def test_both_files_of_a_guide_stay_together(project: Path, guides: Command, old: Path):
    guides("import", old)
    (project / "guides" / "orb" / "baker.yml").write_text(
        "title: Mine\nreviewed_on: unknown\n", encoding="utf-8"
    )
    (old / "baker.md").write_text(BAKER.replace("hot", "cold"), encoding="utf-8")
    guides("import", old)
    assert b"hot" in contents(project)["guides/orb/baker.md"]


def test_a_folder_and_its_files_give_the_same_bytes(
    project: Path, guides: Command, old: Path, tmp_path: Path
):
    guides("import", old, "--into", tmp_path / "one")
    for name in ("cook.md", "baker.md"):
        guides("import", old / name, "--into", tmp_path / "two")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_regions_are_added_behind_those_that_are_there(project: Path, guides: Command, old: Path):
    regions = project / "guides" / "regions.yml"
    before = regions.read_text("utf-8")
    (old / "baker.md").write_text(BAKER.replace("Paris", "London").replace("€", "£"), encoding="utf-8")
    assert guides("import", old).exit_code == 0
    after = regions.read_text("utf-8")
    assert after.startswith(before)
    assert "\nlondon:" in after


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("bad.md", b"\xff\xfe\x00", id="no text"),
        pytest.param("bad.md", b"a" * 300_000, id="too long"),
        pytest.param("bad.csv", b"company\n", id="no rows"),
        pytest.param("bad.txt", b"### Baker | Orb Guide\n\nhot", id="an address that is taken"),
    ],
)
def test_one_document_that_fails_stops_no_other(
    name: str, content: bytes, project: Path, guides: Command, old: Path
):
    (old / name).write_bytes(content)
    result = guides("import", old)
    assert result.exit_code == 1
    assert name in result.stdout
    assert {"guides/orb/baker.yml", "guides/orb/cook.yml"} <= contents(project).keys()


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["nowhere"], id="no such path"),
        pytest.param([], id="no path"),
        pytest.param([".", "--into", "mkdocs.yml"], id="a file in place of a folder"),
        pytest.param([".", "--report", "guides"], id="a folder in place of a file"),
        pytest.param([".", "--colour", "red"], id="an unknown option"),
    ],
)
def test_a_command_that_makes_no_sense_is_refused(arguments: list[str], project: Path, guides: Command):
    before = contents(project)
    result = guides("import", *arguments)
    assert (result.exit_code, contents(project)) == (2, before)
    assert result.stderr.startswith("Usage:")


def test_without_a_project_a_folder_must_be_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, guides: Command, old: Path
):
    monkeypatch.chdir(tmp_path)
    assert guides("import", old).exit_code == 2
    assert guides("import", old, "--into", "data").exit_code == 0
    assert "orb/cook.yml" in contents(tmp_path / "data")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_nobody_may_write_to_is_named(project: Path, guides: Command, old: Path):
    before = contents(project)
    (project / "guides").chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        result = guides("import", old)
    finally:
        (project / "guides").chmod(stat.S_IRWXU)
    assert (result.exit_code, contents(project)) == (2, before)
    assert "cannot be written" in result.stderr


def test_a_file_where_a_folder_should_be_is_named_and_nothing_half_written(
    project: Path, guides: Command, old: Path
):
    (project / "guides" / "orb").write_text("in the way", encoding="utf-8")
    result = guides("import", old)
    assert result.exit_code == 2
    assert "cannot be written" in result.stderr
    assert not [name for name in contents(project) if "baker" in name or Path(name).name.startswith(".")]


def test_a_report_that_cannot_be_written_is_named(project: Path, guides: Command, old: Path):
    result = guides("import", old, "--report", project / "mkdocs.yml" / "report.json")
    assert result.exit_code == 2
    assert "cannot be written" in result.stderr


def test_a_link_in_the_data_folder_is_not_followed(project: Path, guides: Command, old: Path, tmp_path: Path):
    outside = tmp_path / "outside.yml"
    outside.write_text("mine", encoding="utf-8")
    (project / "guides" / "orb").mkdir()
    (project / "guides" / "orb" / "baker.yml").symlink_to(outside)
    assert guides("import", old).exit_code == 1
    assert outside.read_text("utf-8") == "mine"
    guides("import", old, "--overwrite")
    assert outside.read_text("utf-8") == "mine"


@pytest.mark.parametrize("name", ["orb", "companies"])
def test_a_folder_that_is_a_link_is_not_followed(
    name: str, project: Path, guides: Command, old: Path, tmp_path: Path
):
    outside = tmp_path / "outside"
    outside.mkdir()
    folder = project / "guides" / name
    if folder.exists():
        folder.rename(project / "guides" / f".{name}")
    folder.symlink_to(outside, target_is_directory=True)
    guides("import", old, "--overwrite")
    assert contents(outside) == {}


def test_a_document_that_is_a_link_is_passed_over(project: Path, guides: Command, old: Path, tmp_path: Path):
    secret = tmp_path / "secret.md"
    secret.write_text(COOK.format("a secret"), encoding="utf-8")
    (old / "smith.md").symlink_to(secret)
    guides("import", old)
    assert not [name for name, content in contents(project).items() if b"a secret" in content]


def test_options_say_what_an_article_is_about(project: Path, guides: Command, tmp_path: Path):
    article = tmp_path / "notes.txt"
    article.write_text("Ovens are hot.\n", encoding="utf-8")
    assert guides("import", article).exit_code == 1
    assert guides("import", article, "--company", "Orb", "--role", "Baker").exit_code == 0
    assert "guides/orb/baker.md" in contents(project)


def test_options_that_the_data_cannot_hold_are_refused(project: Path, guides: Command, old: Path):
    for option in (["--url", "here"], ["--accessed-on", "yesterday"], ["--publisher", "x" * 400]):
        before = contents(project)
        result = guides("import", old, *option)
        assert (result.exit_code, contents(project)) == (2, before), option
