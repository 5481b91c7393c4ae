"""The command as a whole: help, exit codes and places where it cannot run."""

import subprocess
import sys
from pathlib import Path

import click
import pytest

from generator.cli.main import VERBS, verb_command
from tests.cli.conftest import Command

ARGUMENTS = {
    "diff": ["HEAD"],
    "draft": ["-"],
    "export": ["data"],
    "import": ["."],
    "new": ["company", "--name", "Acme"],
    "rename": ["company", "acme", "zeta"],
    "render": ["pages"],
}
"""What a verb needs to be told."""


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help_with_examples(verb: str, guides: Command):
    result = guides(verb, "--help")
    assert result.exit_code == 0
    assert "Examples:" in result.output
    assert f"guides {verb}" in result.output


@pytest.mark.parametrize("verb", VERBS)
def test_every_option_and_argument_is_explained(verb: str):
    command = verb_command(verb)
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{parameter.name} has no help"
        else:
            assert (parameter.name or "").upper() in (command.help or "")


def test_the_command_itself_has_help_with_examples(guides: Command):
    result = guides("--help")
    assert result.exit_code == 0
    assert "Examples:" in result.output
    assert all(verb in result.output for verb in VERBS)


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["chekc"], id="a verb that is none"),
        pytest.param(["check", "--formt", "json"], id="an option that is none"),
        pytest.param(["check", "--format", "xml"], id="a format that is none"),
        pytest.param(["check", "--today", "tomorrow"], id="a day that is none"),
        pytest.param(["check", "no-such-folder"], id="a folder that is not there"),
        pytest.param(["check", "mkdocs.yml"], id="a file that holds no data"),
        pytest.param(
            ["check", "--output", "no-such-folder/report"], id="a report into a folder that is not there"
        ),
        pytest.param(["check", "--output", "guides"], id="a report in place of a folder"),
        pytest.param(["render"], id="no folder"),
    ],
)
def test_what_cannot_run_exits_with_2_and_a_sentence(arguments: list[str], project: Path, guides: Command):
    result = guides(*arguments)
    assert result.exit_code == 2
    assert "Error: " in result.stderr
    assert result.stdout == ""


HEAVY = ("jinja2", "mkdocs", "markdown", "nh3", "ruamel", "urllib3", "generator.pages", "generator.importing")


def test_checking_loads_nothing_that_only_other_verbs_need():
    code = "import sys, generator.cli.check; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert "generator.check.registry" in loaded.split()
    assert [name for name in loaded.split() if name.startswith(HEAVY)] == []


@pytest.mark.parametrize("verb", VERBS)
def test_outside_a_project_there_is_nothing_to_do(
    verb: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, guides: Command
):
    monkeypatch.chdir(tmp_path)
    result = guides(verb, *ARGUMENTS.get(verb, []))
    assert result.exit_code == 2
    assert "mkdocs.yml" in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "epoch",
    [
        pytest.param("not a number", id="words"),
        pytest.param("-1", id="negative"),
        pytest.param("9" * 30, id="past the end of the calendar"),
        pytest.param("²", id="a digit that is none"),
    ],
)
def test_a_day_from_the_environment_that_is_none_is_refused_or_passed_over(
    epoch: str, project: Path, monkeypatch: pytest.MonkeyPatch, guides: Command
):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert guides("check").exit_code in (0, 2)
