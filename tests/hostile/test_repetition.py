"""Nothing that reads strangers' text takes long over any piece, however often repeated."""

import time

import pytest

from tests.hostile.repetition import PIECES, READERS, repeated

SECONDS = 4.0
"""Longest that the longest text may take, in time of this process; by itself each takes less than two.

Tests that run beside this one share its caches, which costs it up to twice as much.
"""

DOUBLING = 3.2
"""Most that twice the length may cost, where it is enough to be measured; a square would be four."""

MEASURABLE = 0.5
"""Seconds below which nothing can be said about doubling."""


def seconds(reader: str, piece: str, share: float) -> float:
    text = repeated(piece, int(READERS[reader].longest * share))
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
            half = min(seconds(reader, piece, 0.5), seconds(reader, piece, 0.5))
            if whole > DOUBLING * half:  # a busy machine slows single runs down; growth does not go away
                whole = min(whole, *(seconds(reader, piece, 1) for _ in range(3)))
            if whole > SECONDS or whole > DOUBLING * half:
                slow[piece] = (half, whole)
    assert slow == {}
