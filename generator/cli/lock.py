"""One build of a site at a time."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click


@contextmanager
def alone(lock_file: Path) -> Iterator[None]:
    """Hold a lock file while work is done; wait, and say so, while another process holds it.

    The lock ends with the process, however it ends. Where the file cannot be written, nothing is locked.
    """
    try:
        lock_file.parent.mkdir(parents=True, exist_ok=True)
        held = lock_file.open("w")
    except OSError:
        yield
        return
    with held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            click.echo("another build of this site is running; waiting for it to end", err=True)
            fcntl.flock(held, fcntl.LOCK_EX)
        yield
