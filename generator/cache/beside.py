"""Makes something in a process beside this one, so that it is there when it is asked for."""

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection

from generator.cache.workers import START_METHOD, process_count

Make = Callable[[], bytes]
"""Makes bytes."""

PATIENCE = 120.0
"""Seconds to wait for the other process; whoever has to wait longer makes it again."""


def beside(make: Make) -> Make:
    """Begin to make something; return what waits for it.

    Where no process can be forked, or the one that was forked ends or hangs, it is made here when it is asked
    for.
    """
    if not _can_fork():
        return make
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    # As a daemon it ends with this process, whether or not anybody has asked.
    process = context.Process(target=_send, args=(make, sender, receiver), daemon=True)
    try:
        process.start()
    except OSError:
        return make
    sender.close()

    def made() -> bytes:
        try:
            data = receiver.recv_bytes() if receiver.poll(PATIENCE) else None
        except (EOFError, OSError):
            data = None
        receiver.close()
        process.kill()  # it has sent what it made, or never will
        process.join()
        return make() if data is None else data

    return made


def _can_fork() -> bool:
    """Say whether a process may be forked: a fork copies one thread only, with the locks that others hold."""
    if multiprocessing.current_process().daemon:
        return False
    wanted = os.environ.get(START_METHOD)
    if wanted is not None:
        return wanted == "fork"
    return sys.platform == "linux" and process_count() > 1 and threading.active_count() == 1


def _send(make: Make, sender: Connection, receiver: Connection) -> None:
    """Make it and send it. A failure is not told: whoever asks makes it again and sees for himself."""
    # An interrupt reaches the whole group; the process that waits for this one ends it in order.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Whoever waits may be gone: nobody then reads, and writing has to fail.
    receiver.close()
    with suppress(Exception):
        sender.send_bytes(make())
