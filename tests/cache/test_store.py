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
    store = Store(folder / NAME)
    store.keep([kept(f"guide {number}", f"page {number}".encode()) for number in range(count)])
    store.close()
    return folder / NAME


def test_what_was_saved_is_found_again(tmp_path: Path):
    assert Store(tmp_path / "new" / NAME).keep([kept()]) == [without_body(kept())]
    store = Store(tmp_path / "new" / NAME)
    found = store.load()
    assert found == {"guide acme/engineer": without_body(kept())}
    assert store.body(found["guide acme/engineer"]) == b"a page"
    assert store.notes == []


def test_a_later_result_takes_the_place_of_an_earlier_one_and_others_go(tmp_path: Path):
    path = filled(tmp_path)
    store = Store(path)
    store.keep([kept("guide 1", b"new")])
    store.forget(["guide 2"])
    found = store.load()
    assert sorted(found) == ["guide 0", "guide 1"]
    assert store.body(found["guide 1"]) == b"new"


def test_nothing_is_kept_without_a_place():
    store = Store(None)
    assert store.keep([kept()]) == [kept()]
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
    store.keep([kept()])
    assert any("damaged" in note for note in store.notes)
    assert list(Store(path).load()) == ["guide acme/engineer"]


@pytest.mark.parametrize("column", ["reads", "facts", "body_digest", "pool_digest", "digest"])
def test_a_damaged_row_is_no_row(column: str, tmp_path: Path):
    path = filled(tmp_path)
    with sqlite3.connect(path) as connection:
        connection.execute(f"UPDATE kept SET {column} = 'x' WHERE slot = 'guide 1'")
    store = Store(path)
    assert sorted(store.load()) == ["guide 0", "guide 2"]
    assert store.notes == ["a part of the cache was damaged and is made again"]


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM pools",
        "UPDATE pools SET pool = x'00'",
        "UPDATE pools SET pool = 'text'",
        "UPDATE pools SET digest = 'x'",
    ],
)
def test_results_whose_pool_is_not_what_it_was_are_none(change: str, tmp_path: Path):
    path = filled(tmp_path)
    with sqlite3.connect(path) as connection:
        connection.execute(change)
    store = Store(path)
    assert store.load() == {}
    assert store.notes == ["a part of the cache was damaged and is made again"]


def test_pools_go_with_the_last_result_that_reads_of_them(tmp_path: Path):
    path = filled(tmp_path, count=2)
    store = Store(path)
    other = keep("guide 2", [("file", "y.yml", "cd34")], b"", b"")
    store.keep([other])
    store.forget(["guide 0"])
    assert _pools(path) == 2
    store.forget(["guide 1"])
    assert _pools(path) == 1
    assert store.load() == {"guide 2": without_body(other)}


def _pools(path: Path) -> int:
    with sqlite3.connect(path) as connection:
        (count,) = connection.execute("SELECT count(*) FROM pools").fetchone()
    return int(count)


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


def test_builds_that_run_at_once_do_not_see_each_others_bodies(tmp_path: Path):
    path = filled(tmp_path)
    first, second = Store(path), Store(path)
    found = first.load()
    second.keep([kept("guide 1", b"new")])
    assert first.body(found["guide 1"]) == b"page 1"
    assert second.body(second.load()["guide 1"]) == b"new"
    second.forget([])
    with pytest.raises(BrokenStore):
        first.body(found["guide 1"])
    assert first.body(found["guide 0"]) == b"page 0"


def test_two_builds_may_write_in_turn(tmp_path: Path):
    first, second = Store(tmp_path / NAME), Store(tmp_path / NAME)
    first.keep([kept("guide 1")])
    second.keep([kept("guide 2")])
    assert sorted(first.load()) == sorted(second.load()) == ["guide 1", "guide 2"]
    assert first.notes == second.notes == []


def test_a_store_that_another_build_holds_costs_a_note(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = filled(tmp_path)
    monkeypatch.setattr("generator.cache.store.PATIENCE", 0.05)
    store, other = Store(path), sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert store.keep([kept()]) == [kept()]
    assert store.notes == ["the cache cannot be written: database is locked"]
    assert sorted(store.load()) == ["guide 0", "guide 1", "guide 2"]
    other.close()


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to this user")
def test_a_folder_that_cannot_be_written_is_read(tmp_path: Path):
    path = filled(tmp_path)
    tmp_path.chmod(0o555)
    try:
        store = Store(path)
        assert sorted(store.load()) == ["guide 0", "guide 1", "guide 2"]
        assert store.keep([kept()]) == [kept()]
        assert store.notes
    finally:
        tmp_path.chmod(0o755)


def test_a_place_that_is_no_folder_gives_a_note_and_nothing_else(tmp_path: Path):
    (tmp_path / "file").write_text("")
    store = Store(tmp_path / "file" / NAME)
    assert store.load() == {}
    assert store.keep([kept()]) == [kept()]
    assert any("cannot be written" in note for note in store.notes)


@pytest.mark.parametrize("ending", ["", "-wal", "-shm"])
def test_no_database_is_written_to_which_a_link_leads(ending: str, tmp_path: Path):
    with sqlite3.connect(tmp_path / "diary") as diary:
        diary.execute("CREATE TABLE kept (day TEXT)")
    before = (tmp_path / "diary").read_bytes()
    (tmp_path / f"{NAME}{ending}").symlink_to("diary")
    assert len(Store(filled(tmp_path)).load()) == 3
    assert (tmp_path / "diary").read_bytes() == before
