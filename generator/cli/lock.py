"""One build of a site at a time."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from generator.cache.places import make_room


@contextmanager
def alone(lock_file: Path) -> Iterator[None]:
    """Hold a lock file while work is done; wait, and say so, while another process holds it.

    The lock ends with the process, however it ends. Where the file cannot be written, nothing is locked.
    """
    try:
        lock_file.parent.mkdir(parents=True, exist_ok=True)
        make_room(lock_file)
        held = _open(lock_file)
    except OSError:
        yield
        return
    try:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            click.echo("another build of this site is running; waiting for it to end", err=True)
            fcntl.flock(held, fcntl.LOCK_EX)
        yield
    finally:
        os.close(held)


@contextmanager
def if_free(lock_file: Path) -> Iterator[bool]:
    """Hold a lock file when nobody else does; say whether it is held, and do not wait."""
    try:
        held = _open(lock_file)
    except OSError:
        yield False
        return
    try:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            yield False
        else:
            yield True
    finally:
        os.close(held)


def _open(lock_file: Path) -> int:
    # Not for writing from the start, and not through a link: it might lead to a file that is not ours.
    return os.open(lock_file, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o644)
