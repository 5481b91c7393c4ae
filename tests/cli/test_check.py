"""`guides check`: exit codes, formats, colours and where the report goes."""

import json
from pathlib import Path

import pytest

from generator.cli.check import FORMATS
from tests.cli.conftest import Command, spoil, weaken

ESCAPE = "\x1b"


def test_sound_data_exit_with_0(project: Path, guides: Command):
    result = guides("check")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "no problems found" in result.stdout


@pytest.mark.parametrize("format", FORMATS)
def test_findings_exit_with_1_in_every_format(format: str, project: Path, guides: Command):
    spoil(project)
    result = guides("check", "--format", format)
    assert (result.exit_code, result.stderr) == (1, "")
    assert "malformed-figure" in result.stdout


def test_a_warning_alone_is_a_finding_too(project: Path, guides: Command):
    weaken(project)
    result = guides("check", "--format", "json", "--today", "2026-11-22")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["summary"]["errors"] == 0


@pytest.mark.parametrize("format", ["json", "sarif"])
def test_formats_for_programs_are_json(format: str, project: Path, guides: Command):
    assert json.loads(guides("check", "--format", format).stdout)


def test_people_are_told_file_line_column_and_help(project: Path, guides: Command):
    spoil(project)
    output = guides("check").stdout
    assert "guides/acme/data-engineer.yml:4:" in output
    assert "help: " in output


def test_code_hosts_get_their_own_format(project: Path, guides: Command, monkeypatch: pytest.MonkeyPatch):
    spoil(project)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert guides("check").stdout.startswith("::error file=guides/acme/data-engineer.yml,line=4,")
    assert not guides("check", "--format", "concise").stdout.startswith("::")


@pytest.mark.parametrize(
    ("environment", "options", "colored"),
    [
        pytest.param({}, [], False, id="a pipe"),
        pytest.param({"FORCE_COLOR": "1"}, [], True, id="FORCE_COLOR"),
        pytest.param({"FORCE_COLOR": "1", "NO_COLOR": "1"}, [], False, id="NO_COLOR wins"),
        pytest.param({"FORCE_COLOR": "1", "TERM": "dumb"}, [], False, id="a terminal without colours"),
        pytest.param({"NO_COLOR": "1"}, ["--color"], True, id="the option wins over NO_COLOR"),
        pytest.param({"FORCE_COLOR": "1"}, ["--no-color"], False, id="the option wins over FORCE_COLOR"),
    ],
)
def test_colours_are_for_people_who_want_them(
    environment: dict[str, str],
    options: list[str],
    colored: bool,
    project: Path,
    guides: Command,
    monkeypatch: pytest.MonkeyPatch,
):
    spoil(project)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert (ESCAPE in guides("check", *options).stdout) is colored


@pytest.mark.parametrize("format", FORMATS)
def test_a_report_in_a_file_is_the_same_without_colours(
    format: str, project: Path, guides: Command, monkeypatch: pytest.MonkeyPatch
):
    spoil(project)
    printed = guides("check", "--format", format, "--no-color").stdout
    monkeypatch.setenv("FORCE_COLOR", "1")
    result = guides("check", "--format", format, "--output", "report.txt")
    assert (result.exit_code, result.output) == (1, "")
    assert (project / "report.txt").read_text("utf-8") == printed


def test_another_folder_may_be_checked_from_anywhere(
    project: Path, tmp_path: Path, guides: Command, monkeypatch: pytest.MonkeyPatch
):
    spoil(project)
    monkeypatch.chdir(tmp_path)
    result = guides("check", "project/guides", "--format", "concise")
    assert result.exit_code == 1
    assert "project/guides/acme/data-engineer.yml:4:" in result.stdout


ALONE = "rules across guides were not run; `guides check` runs them all\n"


@pytest.mark.parametrize("path", ["guides/acme/data-engineer.yml", "guides/acme"])
def test_a_guide_alone_is_checked_by_the_rules_about_one_guide(path: str, project: Path, guides: Command):
    assert (guides("check", path).exit_code, guides("check", path).stderr) == (0, ALONE)
    weaken(project)
    result = guides("check", path, "--format", "concise")
    assert (result.exit_code, result.stderr) == (1, ALONE)
    among_all = guides("check", "--format", "concise").stdout.splitlines()
    assert result.stdout.splitlines()[:-1] == [line for line in among_all if line.startswith("guides/acme/")]


def test_other_guides_are_not_spoken_of(project: Path, guides: Command):
    spoil(project)
    other = project / "guides" / "acme" / "data-analyst.yml"
    other.write_text("title: Data Analyst\nreviewed_on: 2026-11-22\n", encoding="utf-8")
    assert "data-engineer" not in guides("check", other).stdout
    assert "data-analyst" not in guides("check", "guides/acme/data-engineer.yml").stdout


def test_prose_stands_for_its_guide(project: Path, guides: Command):
    spoil(project)
    prose = project / "guides" / "acme" / "data-engineer.md"
    prose.write_text("A line that runs \u202e backwards.\n", encoding="utf-8")
    output = guides("check", prose, "--format", "concise").stdout
    assert "data-engineer.md:1:" in output
    assert "data-engineer.yml:4:" in output


def test_a_shared_file_is_checked_among_all_data_and_reported_alone(project: Path, guides: Command):
    weaken(project)
    company = project / "guides" / "companies" / "acme.yml"
    assert (guides("check", company).exit_code, guides("check", company).stderr) == (0, "")
    company.write_text("name: Acme\nstage: privat\n", encoding="utf-8")
    output = guides("check", company, "--format", "concise").stdout
    assert "guides/companies/acme.yml:2:" in output
    assert "data-engineer" not in output


def test_the_data_folder_by_its_name_is_all_data(project: Path, guides: Command):
    weaken(project)
    result = guides("check", "guides", "--format", "concise")
    assert (result.stdout, result.stderr) == (guides("check", "--format", "concise").stdout, "")


@pytest.mark.parametrize(
    ("paths", "sentence"),
    [
        pytest.param(["mkdocs.yml"], "mkdocs.yml is not in the data folder", id="a file elsewhere"),
        pytest.param(["guides/notes.txt"], "guides/notes.txt is no data file", id="no data file"),
        pytest.param(["guides/acme", "templates"], "templates is not in the data folder", id="two folders"),
    ],
)
def test_what_is_no_data_cannot_be_checked(paths: list[str], sentence: str, project: Path, guides: Command):
    (project / "guides" / "notes.txt").write_text("notes", encoding="utf-8")
    result = guides("check", *paths)
    assert (result.exit_code, result.stdout) == (2, "")
    assert sentence in result.stderr


def test_deadlines_are_judged_for_the_given_day(
    project: Path, guides: Command, monkeypatch: pytest.MonkeyPatch
):
    assert guides("check", "--today", "2026-11-22").exit_code == 0
    assert "stale-evidence" in guides("check", "--today", "2039-01-01").stdout
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "2177452800")
    assert "stale-evidence" in guides("check").stdout
