from datetime import date
from pathlib import Path

import pytest

from benchmarks.synthetic_guides import write_documents, write_guides
from generator.checked import check_project
from generator.diagnostics import Severity

COUNT = 24


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made-up") / "guides"
    write_guides(COUNT, folder)
    return folder


def guides(folder: Path) -> list[Path]:
    return sorted(folder.glob("company-*/*"))


def test_made_up_guides_have_no_errors(data: Path):
    found = check_project(data, "guides", date(2026, 11, 22)).diagnostics
    assert [one for one in found if one.severity is Severity.ERROR] == []


def test_there_are_as_many_as_wanted_each_with_its_prose(data: Path):
    assert sum(file.suffix == ".yml" for file in guides(data)) == COUNT
    assert sum(file.suffix == ".md" for file in guides(data)) == COUNT


def test_they_are_as_long_as_real_ones(data: Path):
    sizes = [file.stat().st_size for file in guides(data)]
    assert 8_000 < sum(sizes) / COUNT < 14_000


def test_hardly_a_sentence_stands_in_two_of_them(data: Path):
    prose = [file.read_text(encoding="utf-8") for file in guides(data) if file.suffix == ".md"]
    lines = [line for text in prose for line in text.splitlines() if len(line) > 90]
    assert len(set(lines)) > 0.95 * len(lines)


def test_two_runs_write_the_same_bytes(data: Path, tmp_path: Path):
    write_guides(COUNT, tmp_path / "again")
    again = {file.name: file.read_bytes() for file in guides(tmp_path / "again")}
    assert {file.name: file.read_bytes() for file in guides(data)} == again


def test_the_plain_documents_say_the_same(data: Path, tmp_path: Path):
    write_documents(COUNT, tmp_path)
    documents = sorted(tmp_path.glob("*/*.md"))
    assert [file.relative_to(tmp_path).with_suffix("") for file in documents] == [
        file.relative_to(data).with_suffix("") for file in guides(data) if file.suffix == ".md"
    ]
    text = documents[-1].read_text(encoding="utf-8")
    assert "| **London** |" in text
    assert "### A larger grant" in text
