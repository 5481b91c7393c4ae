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


def test_deadlines_are_judged_for_the_given_day(
    project: Path, guides: Command, monkeypatch: pytest.MonkeyPatch
):
    assert guides("check", "--today", "2026-11-22").exit_code == 0
    assert "stale-evidence" in guides("check", "--today", "2039-01-01").stdout
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "2177452800")
    assert "stale-evidence" in guides("check").stdout
