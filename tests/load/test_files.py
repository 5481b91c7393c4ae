"""Files are opened so that nothing can be smuggled in, and decoded strictly."""

import os
from pathlib import Path

import pytest

from generator.limits import MAX_FILE_BYTES
from generator.load.files import read_source
from generator.text import SourceText
from tests.load.folders import told
from tests.timing import quickly


def outcome(path) -> tuple[SourceText | None, list[str]]:
    source, problems = read_source(path, "guides/test.yml")
    assert all(problem.file == "guides/test.yml" for problem in problems)
    return source, [told(problem) for problem in problems]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"a: 1\nb: 2\n", id="LF"),
        pytest.param(b"a: 1\r\nb: 2\r\n", id="CRLF"),
        pytest.param(b"\xef\xbb\xbfa: 1\nb: 2\n", id="byte order mark"),
    ],
)
def test_line_ends_and_byte_order_mark_do_not_count(content, tmp_path):
    (tmp_path / "a.yml").write_bytes(content)
    assert outcome(tmp_path / "a.yml") == (SourceText("guides/test.yml", "a: 1\nb: 2\n"), [])


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        pytest.param("é".encode("latin-1"), "wrong-encoding 1:1", id="Latin-1"),
        pytest.param("a: 1\nb: é".encode("latin-1"), "wrong-encoding 2:4", id="Latin-1 in the second line"),
        pytest.param("ü: é\n".encode() + b"\xff", "wrong-encoding 2:1", id="after letters of two bytes"),
        pytest.param("a: 1".encode("utf-16"), "wrong-encoding 1:1", id="UTF-16"),
        pytest.param("a: 1".encode("utf-16-le"), "wrong-encoding 1:1", id="UTF-16 without its mark"),
        pytest.param("a: 1".encode("utf-32"), "wrong-encoding 1:1", id="UTF-32"),
        pytest.param(b"a: \xc0\xaf", "wrong-encoding 1:4", id="overlong form"),
        pytest.param(b"a: \xed\xa0\x80", "wrong-encoding 1:4", id="half a character"),
        pytest.param(b"a: some text \0", "forbidden-character 1:14", id="one NUL"),
        pytest.param(b"a: 1\rb: 2", "forbidden-character 1:5", id="old Macintosh line ends"),
        pytest.param(b"a: 1\r\r\nb: 2", "forbidden-character 1:5", id="a carriage return too many"),
        pytest.param(b"\xef\xbb\xbf\xef\xbb\xbfa: 1", "forbidden-character 1:1", id="two byte order marks"),
    ],
)
def test_only_clean_utf8_is_read(content, problem, tmp_path):
    (tmp_path / "a.yml").write_bytes(content)
    assert outcome(tmp_path / "a.yml") == (None, [problem])


def test_the_largest_file_is_read_and_a_larger_one_is_not(tmp_path):
    (tmp_path / "a.yml").write_bytes(b"#" * MAX_FILE_BYTES)
    assert outcome(tmp_path / "a.yml")[1] == []
    (tmp_path / "a.yml").write_bytes(b"#" * (MAX_FILE_BYTES + 1))
    assert outcome(tmp_path / "a.yml") == (None, ["file-too-large 1:1"])


def test_a_giant_is_refused_without_being_read(tmp_path):
    with (tmp_path / "a.yml").open("wb") as stream:
        stream.truncate(5_000_000_000)
    with quickly(1):
        assert outcome(tmp_path / "a.yml") == (None, ["file-too-large 1:1"])


def test_a_file_that_hides_its_size_is_cut_off():
    """Files under /proc say that they are empty."""
    endless = Path("/proc/kallsyms")
    if not endless.exists() or endless.stat().st_size > 0:
        pytest.skip("needs /proc")
    assert outcome(endless) == (None, ["file-too-large 1:1"])


def test_special_files_are_refused_at_once(tmp_path):
    (tmp_path / "target.yml").write_text("a: 1", "utf-8")
    (tmp_path / "link.yml").symlink_to(tmp_path / "target.yml")
    (tmp_path / "broken.yml").symlink_to("nowhere")
    (tmp_path / "loop.yml").symlink_to("loop.yml")
    (tmp_path / "folder.yml").mkdir()
    os.mkfifo(tmp_path / "pipe.yml")
    for name in ("link", "broken", "loop", "folder", "pipe"):
        assert outcome(tmp_path / f"{name}.yml") == (None, ["unsafe-path 1:1"]), name


def test_a_missing_file_is_told(tmp_path):
    assert outcome(tmp_path / "a.yml") == (None, ["unreadable-file 1:1"])


def test_a_file_that_cannot_be_opened_is_told(tmp_path, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.yml").write_text("a: 1", "utf-8")
    monkeypatch.setattr(os, "open", refuse)
    source, (problem,) = read_source(tmp_path / "a.yml", "guides/a.yml")
    assert source is None
    assert problem.message == "the file cannot be read: Permission denied"


def test_many_forbidden_characters_are_told_up_to_the_limit(tmp_path):
    (tmp_path / "a.yml").write_text("\u200b\n" * 60_000, "utf-8")
    with quickly():
        problems = outcome(tmp_path / "a.yml")[1]
    assert len(problems) == 200
    assert problems[-2:] == ["forbidden-character 199:1", "too-many-problems 200:1"]
