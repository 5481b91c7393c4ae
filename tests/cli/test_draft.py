"""`guides draft`: an issue goes in, a guide that passes the check comes out."""

from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.forms.issues import ANSWERS, issue
from tests.sites import read_tree

NEW = ANSWERS | {"role": "Chemist", "job_family": "science"}


def form(folder: Path, text: str) -> Path:
    path = folder / "issue.md"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def free(project: Path) -> Path:
    """The project, without its guide."""
    (project / "guides/acme/data-engineer.yml").unlink()
    (project / "guides/sources.yml").unlink()
    return project


def test_a_complete_form_becomes_a_guide_that_passes(free: Path, tmp_path: Path, guides: Command):
    result = guides("draft", form(tmp_path, issue(ANSWERS)), "--today", "2026-11-22")
    assert result.exit_code == 0
    assert result.stdout.startswith("wrote guides/acme/data-engineer.yml\nblanks to fill in:\n")
    assert guides("check", "--today", "2026-11-22").stdout == "no problems found\n"
    assert guides("fmt", "--check", "guides/acme/data-engineer.yml").exit_code == 0


def test_what_is_new_or_not_understood_is_listed(free: Path, tmp_path: Path, guides: Command):
    result = guides("draft", form(tmp_path, issue(NEW | {"bonus": "plenty \x1b[2J::error::x"})))
    assert result.exit_code == 1
    assert "wrote guides/acme/chemist.yml" in result.stdout
    told = result.stdout.partition("not understood, or to be looked at:\n")[2].splitlines()
    assert [line.split(":")[0] for line in told] == ["  Job title", "  Bonus"]
    assert "\x1b" not in result.stdout
    assert guides("check").exit_code == 0


def test_nothing_is_overwritten(project: Path, tmp_path: Path, guides: Command):
    before = read_tree(project / "guides")
    result = guides("draft", form(tmp_path, issue(ANSWERS)))
    assert result.exit_code == 2
    assert "guides/acme/data-engineer.yml is already there" in result.stderr
    assert read_tree(project / "guides") == before


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        pytest.param(b"no form", "a guide needs a company and a job title", id="no form"),
        pytest.param(b"", "a guide needs a company and a job title", id="nothing"),
        pytest.param(b"\xff\xfe", "not UTF-8", id="bytes"),
        pytest.param(b"x" * 300_000, "longer than 256,000 bytes", id="too long"),
    ],
)
def test_what_is_no_form_writes_nothing(
    project: Path, tmp_path: Path, guides: Command, raw: bytes, told: str
):
    before = read_tree(project / "guides")
    (tmp_path / "issue.md").write_bytes(raw)
    result = guides("draft", tmp_path / "issue.md")
    assert result.exit_code == 2
    assert told in result.stderr
    assert read_tree(project / "guides") == before
