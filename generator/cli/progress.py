"""Says on a terminal how far the work is; silent where nobody is looking."""

import sys
import time

import click

PATIENCE = 0.5
"""Seconds of work before anything is said."""

RATE = 0.1
"""Seconds between two lines."""


class Progress:
    """One line that tells the stage, what is done of it, and the time; cleared at the end."""

    def __init__(self) -> None:
        """Begin to count the time."""
        self._is_shown = sys.stderr.isatty()
        self._started = time.monotonic()
        self._said = 0.0
        self._has_said = False

    def __enter__(self) -> "Progress":
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """Clear the line."""
        if self._has_said:
            click.echo("\r\x1b[K", nl=False, err=True)

    def __call__(self, stage: str, done: int, of: int) -> None:
        """Tell how far a stage is."""
        now = time.monotonic()
        if not self._is_shown or now - self._started < PATIENCE or (now - self._said < RATE and done < of):
            return
        self._said = now
        self._has_said = True
        text = f"{stage}: {done:,} of {of:,}, {now - self._started:.0f} s"
        click.echo(f"\r\x1b[K{text}", nl=False, err=True)
