"""Results on disk, and everything that can happen to a file."""

import os
import sqlite3
from pathlib import Path

import pytest

from generator.cache.kept import Kept, keep
from generator.cache.pickles import to_bytes
from generator.cache.store import BrokenStore, Store

NAME = "results.sqlite"


def kept(slot: str = "guide acme/engineer", body: bytes = b"a page") -> Kept:
    return keep(slot, [("file", "x.yml", "ab12")], to_bytes(("facts", slot)), body)


def without_body(one: Kept) -> Kept:
    return Kept(slot=one.slot, reads=one.reads, facts=one.facts, body=b"", body_digest=one.body_digest)


def filled(folder: Path, count: int = 3) -> Path:
    Store(folder / NAME).save([kept(f"guide {number}") for number in range(count)])
    return folder / NAME


def test_what_was_saved_is_found_again(tmp_path: Path):
    Store(tmp_path / "new" / NAME).save([kept()])
    store = Store(tmp_path / "new" / NAME)
    found = store.load()
    assert found == {"guide acme/engineer": without_body(kept())}
    assert store.body(found["guide acme/engineer"]) == b"a page"
    assert store.notes == []


def test_a_later_result_takes_the_place_of_an_earlier_one_and_others_go(tmp_path: Path):
    path = filled(tmp_path)
    Store(path).save([kept("guide 1", b"new")], gone=["guide 2"])
    store = Store(path)
    found = store.load()
    assert sorted(found) == ["guide 0", "guide 1"]
    assert store.body(found["guide 1"]) == b"new"


def test_nothing_is_kept_without_a_place():
    store = Store(None)
    store.save([kept()])
    assert store.load() == {}
    assert store.notes == []


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda path: path.write_bytes(b"no database" * 1000), id="another file"),
        pytest.param(lambda path: path.write_bytes(path.read_bytes()[:5000]), id="cut off"),
        pytest.param(lambda path: path.write_bytes(path.read_bytes()[:50]), id="cut off in its head"),
        pytest.param(lambda path: path.write_bytes(b"SQLite format 3\0" + bytes(9000)), id="zeros"),
    ],
)
def test_a_damaged_file_is_replaced_with_a_note(damage, tmp_path: Path):
    path = filled(tmp_path)
    damage(path)
    for ending in ("-wal", "-shm"):
        path.with_name(NAME + ending).unlink(missing_ok=True)
    store = Store(path)
    assert store.load() == {}
    store.save([kept()])
    assert any("damaged" in note for note in store.notes)
    assert list(Store(path).load()) == ["guide acme/engineer"]


@pytest.mark.parametrize("column", ["reads", "facts", "body_digest", "digest"])
def test_a_damaged_row_is_no_row(column: str, tmp_path: Path):
    path = filled(tmp_path)
    with sqlite3.connect(path) as connection:
        connection.execute(f"UPDATE kept SET {column} = 'x' WHERE slot = 'guide 1'")
    store = Store(path)
    assert sorted(store.load()) == ["guide 0", "guide 2"]
    assert store.notes == ["a part of the cache was damaged and is made again"]


@pytest.mark.parametrize("change", ["DELETE FROM bodies", "UPDATE bodies SET body = x'00'"])
def test_a_body_that_is_not_what_it_was_is_never_handed_out(change: str, tmp_path: Path):
    path = filled(tmp_path)
    with sqlite3.connect(path) as connection:
        connection.execute(change)
    store = Store(path)
    found = store.load()
    with pytest.raises(BrokenStore, match="guide 1"):
        store.body(found["guide 1"])


def test_a_store_of_another_form_is_emptied(tmp_path: Path):
    path = filled(tmp_path)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version=999")
    assert Store(path).load() == {}


def test_a_reader_goes_on_seeing_what_was_there_when_it_opened(tmp_path: Path):
    path = filled(tmp_path)
    reader = Store(path)
    found = reader.load()
    Store(path).save([kept("guide 1", b"new")], gone=["guide 2"])
    assert reader.body(found["guide 1"]) == b"a page"
    assert reader.body(found["guide 2"]) == b"a page"
    reader.close()
    assert sorted(Store(path).load()) == ["guide 0", "guide 1"]


def test_two_builds_may_save_in_turn(tmp_path: Path):
    first, second = Store(tmp_path / NAME), Store(tmp_path / NAME)
    first.load(), second.load()
    first.save([kept("guide 1")])
    second.save([kept("guide 2")])
    assert sorted(Store(tmp_path / NAME).load()) == ["guide 1", "guide 2"]
    assert first.notes == second.notes == []


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to this user")
def test_a_folder_that_cannot_be_written_is_read(tmp_path: Path):
    path = filled(tmp_path)
    tmp_path.chmod(0o555)
    try:
        store = Store(path)
        assert sorted(store.load()) == ["guide 0", "guide 1", "guide 2"]
        store.save([kept()])
        assert store.notes
    finally:
        tmp_path.chmod(0o755)


def test_a_place_that_is_no_folder_gives_a_note_and_nothing_else(tmp_path: Path):
    (tmp_path / "file").write_text("")
    store = Store(tmp_path / "file" / NAME)
    assert store.load() == {}
    store.save([kept()])
    assert any("cannot be written" in note for note in store.notes)
