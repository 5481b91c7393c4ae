"""A finished folder is left alone only when nobody has touched a file of it."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cache.folder_record import (
    FolderRecord,
    KnownFile,
    contents,
    entries,
    from_bytes,
    outlast,
    read_record,
    to_bytes,
    write_record,
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in {"index.html": "<p>A page", "guides/acme/index.html": "<p>Another"}.items():
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_text(text, encoding="utf-8")
    return tmp_path / "site"


def recorded(site: Path) -> FolderRecord:
    files = {path: KnownFile(f"key of {path}", "digest", entry) for path, entry in entries(site).items()}
    return FolderRecord(inputs="inputs", warnings=7, files=files)


def test_a_record_is_read_as_it_was_written(site: Path, tmp_path: Path):
    write_record(tmp_path / "cache" / "site.json", recorded(site))
    assert read_record(tmp_path / "cache" / "site.json") == recorded(site)
    assert read_record(tmp_path / "cache" / "site.json").describes(site)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda site: (site / "index.html").write_text("<p>A pagE"), id="same size"),
        pytest.param(lambda site: (site / "index.html").unlink(), id="gone"),
        pytest.param(lambda site: (site / "more.html").write_text(""), id="added"),
        pytest.param(lambda site: (site / "index.html").chmod(0o600), id="rights"),
        pytest.param(lambda site: (site / "guides/link").symlink_to("acme"), id="link to a folder"),
        pytest.param(lambda site: (site / "guides/acme").rename(site / "guides/acme-2"), id="renamed"),
    ],
)
def test_any_change_of_a_folder_counts(change: Callable[[Path], object], site: Path):
    record = recorded(site)
    assert record.describes(site)
    change(site)
    assert not record.describes(site)


def test_a_change_counts_whose_date_was_set_back(site: Path):
    record, page = recorded(site), site / "index.html"
    entry = page.stat()
    page.write_text("<p>A pagE", encoding="utf-8")
    os.utime(page, ns=(entry.st_atime_ns, entry.st_mtime_ns))
    assert not record.describes(site)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[]",
        "\x00",
        '{"form": 1, "inputs": "", "warnings": 0, "files": {}}',
        '{"form": 2, "inputs": "", "warnings": 0, "files": {"a": ["b"]}}',
        '{"form": 2, "inputs": "", "warnings": 0, "files": [1]}',
    ],
)
def test_a_broken_record_knows_nothing(text: str, tmp_path: Path):
    (tmp_path / "record.json").write_text(text, encoding="utf-8")
    assert read_record(tmp_path / "record.json") == FolderRecord()


def test_a_record_that_cannot_be_written_is_left_out(site: Path, tmp_path: Path):
    (tmp_path / "cache").write_text("a file")
    write_record(tmp_path / "cache" / "site.json", recorded(site))
    assert read_record(tmp_path / "cache" / "site.json") == FolderRecord()


def test_no_file_is_written_to_which_a_link_leads(site: Path, tmp_path: Path):
    (tmp_path / "letter.txt").write_text("dear", encoding="utf-8")
    (tmp_path / "site.json").symlink_to("letter.txt")
    write_record(tmp_path / "site.json", recorded(site))
    assert (tmp_path / "letter.txt").read_text(encoding="utf-8") == "dear"
    assert read_record(tmp_path / "site.json") == recorded(site)


@pytest.mark.parametrize(("ahead", "waits"), [(-1.0, False), (0.1, True), (3600.0, False)])
def test_a_tick_of_the_clock_is_waited_for_and_no_clock_that_was_set_back(
    ahead: float, waits: bool, site: Path
):
    began = time.time()
    entry = f"1 2 3 {int((began + ahead) * 1e9)} 33188"
    outlast(site, {"index.html": KnownFile("key", "digest", entry)})
    assert (time.time() > began + 0.1) == waits


def test_folders_that_hold_no_file_are_told_inner_ones_first(site: Path):
    (site / "empty" / "inner" / "most").mkdir(parents=True)
    (site / "guides" / "none").mkdir()
    (site / "linked").mkdir()
    (site / "linked" / "away").symlink_to(site / "empty")
    found = contents(site)
    assert sorted(found.empty) == ["empty", "empty/inner", "empty/inner/most", "guides/none"]
    inner = [found.empty.index(name) for name in ("empty/inner/most", "empty/inner", "empty")]
    assert inner == sorted(inner)
    assert found.entries == entries(site)
    assert set(found.entries) == {"index.html", "guides/acme/index.html", "linked/away"}


def test_contents_arrive_as_they_were_sent_whatever_the_names(site: Path):
    (site / os.fsdecode(b"not \xff text")).write_text("", encoding="utf-8")
    (site / "empty \n").mkdir()
    assert from_bytes(to_bytes(contents(site))) == contents(site)


def test_nothing_stands_in_a_folder_that_is_not_there(tmp_path: Path):
    assert contents(tmp_path / "none") == ({}, [])
