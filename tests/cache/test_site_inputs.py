"""Whatever a site is made from counts in one fingerprint."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cache import site_inputs
from generator.cache.digest import ABSENT
from generator.cache.inputs import FileDigests
from generator.cache.site_inputs import inputs_digest


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name, text in {
        "mkdocs.yml": "site_url: !ENV [SITE_URL, '']",
        "guides/acme/engineer.yml": "title: Engineer",
        "templates/guide.jinja": "{{ view }}",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def inputs(project: Path) -> str:
    return inputs_digest(
        project / "mkdocs.yml", project / "guides", (project / "docs", project / "templates")
    )


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda p: (p / "guides/acme/engineer.yml").write_text("title: Other"), id="data"),
        pytest.param(lambda p: (p / "guides/acme/engineer.yml").unlink(), id="data gone"),
        pytest.param(lambda p: (p / "guides/acme/x.md").write_text(""), id="new file"),
        pytest.param(lambda p: (p / "guides/acme").rename(p / "guides/acme-2"), id="renamed folder"),
        pytest.param(lambda p: (p / "templates/guide.jinja").write_text("{{ view }} "), id="template"),
        pytest.param(lambda p: (p / "mkdocs.yml").write_text("site_name: X"), id="settings"),
    ],
)
def test_any_change_of_an_input_counts(change: Callable[[Path], object], project: Path):
    before = inputs(project)
    change(project)
    assert inputs(project) != before


def test_the_date_of_an_input_does_not_count(project: Path):
    before = inputs(project)
    os.utime(project / "guides/acme/engineer.yml", (1, 1))
    assert inputs(project) == before


def test_a_variable_that_the_settings_name_counts(project: Path, monkeypatch: pytest.MonkeyPatch):
    before = inputs(project)
    monkeypatch.setenv("UNNAMED_VARIABLE", "x")
    assert inputs(project) == before
    monkeypatch.setenv("SITE_URL", "https://pay.example/")
    assert inputs(project) != before


def test_a_variable_may_have_any_name(project: Path, monkeypatch: pytest.MonkeyPatch):
    (project / "mkdocs.yml").write_text("site_name: !ENV [b, my_name]")
    before = inputs(project)
    monkeypatch.setenv("my_name", "x")
    named = inputs(project)
    monkeypatch.setenv("b", "x")
    assert len({before, named, inputs(project)}) == 3


def test_a_folder_that_a_link_leads_to_counts_where_links_are_followed(project: Path):
    (project / "docs").mkdir()
    (project / "elsewhere").mkdir()
    (project / "docs" / "notes").symlink_to(project / "elsewhere")
    (project / "docs" / "notes" / "round").symlink_to(project / "docs")
    (project / "guides" / "notes").symlink_to(project / "elsewhere")
    before = inputs(project)
    (project / "elsewhere" / "note.md").write_text("x")
    assert inputs(project) != before
    (project / "docs" / "notes").unlink()
    before = inputs(project)
    (project / "elsewhere" / "note.md").write_text("y")
    assert inputs(project) == before


def test_what_nobody_can_read_to_its_end_is_not_read(project: Path):
    os.mkfifo(project / "guides" / "pipe.yml")
    (project / "guides" / "zero.yml").symlink_to("/dev/zero")
    assert inputs(project) == inputs(project)


def test_another_program_counts(project: Path, monkeypatch: pytest.MonkeyPatch):
    before = inputs(project)
    monkeypatch.setattr(site_inputs, "code_digest", lambda: "another")
    assert inputs(project) != before


def test_files_are_known_as_they_were_when_a_run_began(project: Path):
    guide, digests = project / "guides/acme/engineer.yml", FileDigests()
    folders = (project / "docs", project / "templates")
    before = inputs_digest(project / "mkdocs.yml", project / "guides", folders, digests)
    assert before == inputs(project)
    known = digests(guide)
    guide.write_text("title: Other", encoding="utf-8")
    assert digests(str(guide)) == known != FileDigests()(guide)
    assert FileDigests()(project / "none") == ABSENT
