"""Files are opened one after the other, and what was wrong in each is kept."""

import pytest

from generator.limits import MAX_DIAGNOSTICS_PER_FILE
from generator.load.documents import Documents
from generator.load.layout import Kind, Place
from generator.load.readers import SHORT_TEXT
from generator.load.reading import Vocabulary
from generator.load.walk import DataFile
from tests.load.folders import GUIDE, SOUND_GUIDE, load_files, problems


def a_file(tmp_path, content: bytes, name: str = "a.yml") -> DataFile:
    (tmp_path / name).write_bytes(content)
    return DataFile(place=Place(Kind.SITE), name=f"guides/{name}", path=tmp_path / name)


def test_a_file_gives_its_value_and_stays_open_to_questions(tmp_path):
    documents = Documents()
    assert documents.read(a_file(tmp_path, b"word"), SHORT_TEXT, Vocabulary()) == "word"
    assert documents.opened["guides/a.yml"].source.text == "word"
    assert documents.diagnostics == []


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"# remark\n", b"---\n", b"\n \n"])
def test_a_file_without_data_gives_one_message(content, tmp_path):
    documents = Documents()
    assert documents.read(a_file(tmp_path, content), SHORT_TEXT, Vocabulary()) is None
    assert [problem.rule for problem in documents.diagnostics] == ["missing-field"]


def test_a_file_that_cannot_be_opened_is_not_among_the_opened(tmp_path):
    documents = Documents()
    assert documents.read_prose(a_file(tmp_path, b"\xff", "a.md")) is None
    assert documents.opened == {}
    assert [problem.rule for problem in documents.diagnostics] == ["wrong-encoding"]


def test_problems_come_by_file_and_place(tmp_path):
    documents = Documents()
    documents.read(a_file(tmp_path, b"a: 1\na: 2\n", "b.yml"), SHORT_TEXT, Vocabulary())
    documents.read(a_file(tmp_path, b"\xff", "a.yml"), SHORT_TEXT, Vocabulary())
    found = [(problem.file, problem.rule) for problem in documents.diagnostics]
    assert found == [
        ("guides/a.yml", "wrong-encoding"),
        ("guides/b.yml", "wrong-shape"),
        ("guides/b.yml", "duplicate-key"),
    ]


def test_after_many_problems_one_says_that_reading_stopped(tmp_path):
    loaded = load_files(tmp_path, {GUIDE: SOUND_GUIDE + "levels:\n" + "  - []\n" * 500})
    assert len(loaded.diagnostics) == MAX_DIAGNOSTICS_PER_FILE
    assert problems(loaded)[-2:] == ["wrong-shape 202:5", "too-many-problems 203:5"]
    assert loaded.catalog.guides == {}


def test_after_many_problems_of_prose_one_says_that_reading_stopped(tmp_path):
    prose = "## A\n" + "# B\n" * 500
    loaded = load_files(tmp_path, {GUIDE: SOUND_GUIDE, GUIDE.replace(".yml", ".md"): prose})
    assert problems(loaded)[-1] == "too-many-problems 201:1"
