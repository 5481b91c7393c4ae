"""Does many pieces of work of one kind, in several processes where that pays.

Work is a class: made once in each process from the same arguments, then called with the slots that it has
to do. Processes are forked where the system can, so that they share what is in memory; where it cannot they
start anew and are sent the arguments. Where none can be started, the work is done here.
"""

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.context import BaseContext
from typing import Protocol

from generator.cache.kept import Kept

FEW = 24
"""Pieces of work that are not worth the start of a process."""

NOT_MANY = 200
"""The same for a process that cannot be forked: it imports the program and is sent all that the pieces
share, which takes seconds where there are thousands of guides."""

CHUNK = 16
"""Pieces of work that a process is handed at a time."""

START_METHOD = "GUIDES_START_METHOD"
"""Environment variable: `fork`, `spawn`, or `none` for a single process."""


class Work(Protocol):
    """One kind of work."""

    def do(self, slot: str) -> Kept:
        """Do one piece; raises `WorkFailed`, naming what it was about."""


class WorkFailed(Exception):
    """A piece of work ended in an error of the program; says which piece and which error."""


MakeWork = Callable[[], Work]
"""Makes the work in the process that does it; it is sent to that process, so it holds values only."""


def do_all(make: MakeWork, slots: Sequence[str]) -> Iterator[Kept]:
    """Yield the result of every slot, in any order. All processes end when it is left, however that comes."""
    context = _context(len(slots))
    if context is None:
        yield from _in_turn(make(), slots)
        return
    done: set[str] = set()
    try:
        for kept in _in_processes(make, slots, context):
            done.add(kept.slot)
            yield kept
    except (BrokenProcessPool, OSError):
        # Processes could not be started, or were killed for want of memory: one is enough to end the work.
        yield from _in_turn(make(), [slot for slot in slots if slot not in done])


def process_count() -> int:
    """Return how many processes may run at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _context(pieces: int) -> BaseContext | None:
    """Return how processes are started for so many pieces of work, `None` for not at all."""
    wanted = os.environ.get(START_METHOD)
    if pieces <= FEW or wanted == "none" or (wanted is None and process_count() < 2):
        return None
    if wanted is None:
        # A fork copies one thread only, with whatever locks the others hold.
        can_fork = sys.platform == "linux" and threading.active_count() == 1
        if not can_fork and pieces <= NOT_MANY:
            return None
        wanted = "fork" if can_fork else "spawn"
    return multiprocessing.get_context(wanted)


def _in_processes(make: MakeWork, slots: Sequence[str], context: BaseContext) -> Iterator[Kept]:
    chunks = [slots[start : start + CHUNK] for start in range(0, len(slots), CHUNK)]
    pool = ProcessPoolExecutor(
        min(process_count(), len(chunks)), mp_context=context, initializer=_begin, initargs=(make,)
    )
    try:
        futures: list[Future[list[Kept]]] = [pool.submit(_do_chunk, chunk) for chunk in chunks]
        for future in as_completed(futures):
            futures.remove(future)
            yield from future.result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


_work: list[Work] = []
"""The work of this process, when it is a worker."""


def _begin(make: MakeWork) -> None:
    # An interrupt reaches the whole group; the process that waits for this one ends it in order.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    # To look for circles all the time takes a third of it.
    gc.disable()
    _work[:] = [make()]
    # What is there by now stays, so that nobody looks at it again; a forked process shares its memory.
    gc.freeze()


def _end_with_parent() -> None:
    """End this process as soon as the one that waits for it is gone, killed in the middle of the work."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _do_chunk(slots: Sequence[str]) -> list[Kept]:
    (work,) = _work
    _give_back()
    return list(map(work.do, slots))


def _in_turn(work: Work, slots: Sequence[str]) -> Iterator[Kept]:
    """Yield the result of every slot; few leave too little behind to look for it among all that is alive."""
    for start in range(0, len(slots), CHUNK):
        if start and len(slots) > FEW:
            _give_back()
        yield from map(work.do, slots[start : start + CHUNK])


def _give_back() -> None:
    """Give back what was made for earlier slots.

    A template and its macros hold each other, and with them all that a page was made from.
    """
    gc.collect(0)
