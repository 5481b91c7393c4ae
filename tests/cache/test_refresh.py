"""What still holds is kept; the rest is done again."""

import os
from pathlib import Path

import pytest

from generator.cache.pickles import from_bytes
from generator.cache.refresh import refresh
from generator.cache.store import Store
from generator.cache.workers import WorkFailed
from tests.cache.adding import Adding, total, write_numbers


def test_everything_is_done_once(tmp_path: Path):
    slots, work = write_numbers(tmp_path, 3), Adding(tmp_path, os.getpid())
    first = refresh(slots, {}, work, Store(None))
    again = refresh(slots, first.results, work, Store(None))
    assert [total(kept) for kept in first.results.values()] == [1, 2, 3]
    assert first.reasons == {"0": (), "1": (), "2": ()}
    assert again.reasons == {}
    assert again.results == first.results


def test_only_what_changed_is_done_again_and_says_why(tmp_path: Path):
    slots, work = write_numbers(tmp_path, 3), Adding(tmp_path, os.getpid())
    first = refresh(slots, {}, work, Store(None))
    (tmp_path / "1.txt").write_text("40 2", encoding="utf-8")
    again = refresh(slots, first.results, work, Store(None))
    assert again.reasons == {"1": (("file", "1.txt"),)}
    assert [total(kept) for kept in again.results.values()] == [1, 42, 3]


def test_results_keep_the_order_in_which_they_were_asked_for(tmp_path: Path):
    slots, work = write_numbers(tmp_path, 3), Adding(tmp_path, os.getpid())
    first = refresh(slots[:1], {}, work, Store(None))
    assert list(refresh(slots[::-1], first.results, work, Store(None)).results) == [
        "2",
        "1",
        "0",
    ]


def test_progress_counts_what_is_done_again(tmp_path: Path):
    seen: list[tuple[int, int]] = []
    slots, work = write_numbers(tmp_path, 2), Adding(tmp_path, os.getpid())
    refresh(slots, {}, work, Store(None), lambda done, of: seen.append((done, of)))
    assert seen == [(1, 2), (2, 2)]


def test_what_was_done_is_on_disk_and_out_of_memory(tmp_path: Path):
    slots, work = write_numbers(tmp_path, 3), Adding(tmp_path, os.getpid())
    store = Store(tmp_path / "results.sqlite")
    done = refresh(slots, store.load(), work, store)
    assert {kept.body for kept in done.results.values()} == {b""}
    assert [from_bytes(store.body(kept)) for kept in done.results.values()] == [1, 2, 3]
    again = refresh(slots, Store(tmp_path / "results.sqlite").load(), work, store)
    assert again.reasons == {}


def test_what_was_done_before_a_failure_is_kept(tmp_path: Path):
    slots, work = write_numbers(tmp_path, 3), Adding(tmp_path, os.getpid())
    (tmp_path / "2.txt").write_text("fail", encoding="utf-8")
    store = Store(tmp_path / "results.sqlite")
    with pytest.raises(WorkFailed):
        refresh(slots, {}, work, store)
    assert sorted(store.load()) == ["0", "1"]
