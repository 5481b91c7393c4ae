"""Nothing that reads strangers' text takes long over any piece, however often repeated."""

import time

import pytest

from generator.garbage import uncollected
from tests.hostile.repetition import PIECES, READERS, repeated

SECONDS = 4.0
"""Longest that the longest text may take, in time of this process; by itself each takes less than two.

Tests that run beside this one share its caches, which costs it up to twice as much.
"""

GROWTH = 9.0
"""Most that four times the length may cost, where it is enough to be measured; a square would be sixteen.

Twice the length says too little: where lines of a piece break decides how much of it is, say, code, and some
lengths cost by that alone half as much again as their neighbours.
"""

MEASURABLE = 0.5
"""Seconds below which nothing can be said about growth."""


def seconds(reader: str, piece: str, share: float) -> float:
    text = repeated(piece, int(READERS[reader].longest * share))
    with uncollected():  # else all that the tests hold is looked through, at times that no text chooses
        start = time.process_time()
        READERS[reader].read(text)
        return time.process_time() - start


@pytest.mark.parametrize("reader", READERS)
def test_no_piece_is_slow_or_grows_faster_than_its_length(reader: str):
    assert len(PIECES) >= 61
    slow = {}
    for piece in PIECES:
        whole = seconds(reader, piece, 1)
        if whole > MEASURABLE:
            whole = min(whole, seconds(reader, piece, 1))
            quarter = min(seconds(reader, piece, 0.25), seconds(reader, piece, 0.25))
            if whole > GROWTH * quarter:  # a busy machine slows single runs down; growth does not go away
                whole = min(whole, *(seconds(reader, piece, 1) for _ in range(3)))
            if whole > SECONDS or whole > GROWTH * quarter:
                slow[piece] = (quarter, whole)
    assert slow == {}
