"""A finished folder is left alone only when nothing that it was made from has changed, nor it itself."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cache import standing
from generator.cache.standing import inputs_digest, output_digest, read_standing, record_standing


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name, text in {
        "mkdocs.yml": "site_url: !ENV [SITE_URL, '']",
        "guides/acme/engineer.yml": "title: Engineer",
        "templates/guide.jinja": "{{ view }}",
        "site/index.html": "<p>A page",
        "site/guides/acme/index.html": "<p>Another",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def inputs(project: Path) -> str:
    return inputs_digest(project / "mkdocs.yml", (project / "guides", project / "templates"))


def test_a_folder_stands_until_something_changes(project: Path):
    record = project / ".cache" / "standing.json"
    record_standing(record, inputs(project), project / "site", 7)
    found = read_standing(record, project / "site")
    assert found is not None
    assert (found.inputs, found.warnings) == (inputs(project), 7)


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


def test_another_program_counts(project: Path, monkeypatch: pytest.MonkeyPatch):
    before = inputs(project)
    monkeypatch.setattr(standing, "code_digest", lambda: "another")
    assert inputs(project) != before


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda p: (p / "site/index.html").write_text("<p>A pagE"), id="same size"),
        pytest.param(lambda p: (p / "site/index.html").unlink(), id="gone"),
        pytest.param(lambda p: (p / "site/more.html").write_text(""), id="added"),
        pytest.param(lambda p: (p / "site/index.html").chmod(0o600), id="rights"),
    ],
)
def test_any_change_of_the_output_counts(change: Callable[[Path], object], project: Path):
    before = output_digest(project / "site")
    change(project)
    assert output_digest(project / "site") != before


def test_a_change_counts_whose_date_was_set_back(project: Path):
    page = project / "site/index.html"
    before, entry = output_digest(project / "site"), page.stat()
    page.write_text("<p>A pagE", encoding="utf-8")
    os.utime(page, ns=(entry.st_atime_ns, entry.st_mtime_ns))
    assert output_digest(project / "site") != before


def test_a_folder_that_was_touched_does_not_stand(project: Path):
    record = project / "standing.json"
    record_standing(record, inputs(project), project / "site", 0)
    (project / "site" / "index.html").write_text("<p>Another", encoding="utf-8")
    assert read_standing(record, project / "site") is None


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"inputs": 1}', "\x00", '{"inputs":"a","output":"b"}'])
def test_a_broken_record_is_none(text: str, project: Path):
    record = project / "standing.json"
    record.write_text(text, encoding="utf-8")
    assert read_standing(record, project / "site") is None


def test_a_record_that_cannot_be_written_is_left_out(project: Path):
    (project / ".cache").write_text("a file")
    record_standing(project / ".cache" / "standing.json", inputs(project), project / "site", 0)
    assert read_standing(project / ".cache" / "standing.json", project / "site") is None
