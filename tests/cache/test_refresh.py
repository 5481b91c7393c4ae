"""What still holds is kept; the rest is done again."""

import os
from pathlib import Path

from generator.cache.refresh import refresh
from tests.cache.adding import Adding, inputs, total, write_numbers


def test_everything_is_done_once(tmp_path: Path):
    slots, work = write_numbers(tmp_path, 3), Adding(tmp_path, os.getpid())
    first = refresh(slots, {}, inputs(tmp_path), work)
    again = refresh(slots, first.results, inputs(tmp_path), work)
    assert [total(kept) for kept in first.results.values()] == [1, 2, 3]
    assert first.reasons == {"0": (), "1": (), "2": ()}
    assert again.reasons == {}
    assert again.results == first.results


def test_only_what_changed_is_done_again_and_says_why(tmp_path: Path):
    slots, work = write_numbers(tmp_path, 3), Adding(tmp_path, os.getpid())
    first = refresh(slots, {}, inputs(tmp_path), work)
    (tmp_path / "1.txt").write_text("40 2", encoding="utf-8")
    again = refresh(slots, first.results, inputs(tmp_path), work)
    assert again.reasons == {"1": (("file", "1.txt"),)}
    assert [total(kept) for kept in again.results.values()] == [1, 42, 3]


def test_results_keep_the_order_in_which_they_were_asked_for(tmp_path: Path):
    slots, work = write_numbers(tmp_path, 3), Adding(tmp_path, os.getpid())
    first = refresh(slots[:1], {}, inputs(tmp_path), work)
    assert list(refresh(slots[::-1], first.results, inputs(tmp_path), work).results) == ["2", "1", "0"]


def test_progress_counts_what_is_done_again(tmp_path: Path):
    seen: list[tuple[int, int]] = []
    slots, work = write_numbers(tmp_path, 2), Adding(tmp_path, os.getpid())
    refresh(slots, {}, inputs(tmp_path), work, lambda done, of: seen.append((done, of)))
    assert seen == [(1, 2), (2, 2)]
