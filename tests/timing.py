"""Time limits for hostile input, in time of this process so that a busy machine is no failure.

A limit is meant for the machine on which it was chosen. What is over it is judged again by how fast this one
is at that moment: others on it take caches and hidden cores from this process, which no clock of it sees.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager

ORDINARY_SECONDS = 0.025
"""What `_ordinary_work` takes on the machine on which the limits were chosen, with nothing beside it."""


MOST_SLOWNESS = 2.0
"""What a slow machine may be forgiven; what grows faster than it should takes many times as long."""


@contextmanager
def quickly(seconds: float = 2) -> Iterator[None]:
    """Fail when the block takes longer than so many seconds of a machine of ordinary speed."""
    start = time.process_time()
    yield
    taken = time.process_time() - start
    assert taken < seconds or taken < seconds * _slowness(), f"took {taken:.1f} s"


def _slowness() -> float:
    """Return how many times longer this machine takes now than an ordinary one; 1 to `MOST_SLOWNESS`."""
    start = time.process_time()
    for _ in range(3):
        _ordinary_work()
    return min(MOST_SLOWNESS, max(1.0, (time.process_time() - start) / 3 / ORDINARY_SECONDS))


def _ordinary_work() -> int:
    """Do what readers of text do most: take apart, look up, keep and put together."""
    kept: dict[str, list[str]] = {}
    for number in range(40_000):
        word = f"word-{number % 5_000}"
        kept.setdefault(word, []).append(word.partition("-")[2])
    return len(" ".join(" ".join(words) for words in kept.values()))
