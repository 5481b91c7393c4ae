"""Time limits for hostile input, in time of this process so that a busy machine is no failure."""

import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def quickly(seconds: int = 2) -> Iterator[None]:
    """Fail when the block takes longer."""
    start = time.process_time()
    yield
    taken = time.process_time() - start
    assert taken < seconds, f"took {taken:.1f} s"
