"""Reading, checking and deriving without the garbage collector.

What these make are trees of values without circles: counting references frees all of it, and the collector,
which looks for circles through everything that is alive, never finds one. For a thousand guides that search
takes a third of the time, and a larger part the more there are.
"""

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Put the collector aside for a while; it is as it was before when the work ends, however it ends.

    What came into being meanwhile counts as old then: it is looked at when the collector next looks at
    everything, and not all at once because there is so much of it.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.freeze()
            gc.unfreeze()
            gc.enable()


def forgo_last_search() -> None:
    """Have the program end without a last search for circles: with thousands of guides it takes a second."""
    atexit.register(gc.freeze)
