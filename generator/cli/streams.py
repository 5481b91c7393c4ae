"""Standard streams that may be closed, or lead to a disk that is full."""

import os
import sys
from contextlib import suppress

_STANDARD = 3
"""How many streams a program is started with: for input, output and errors."""


def open_closed_streams() -> None:
    """Give a program that was started without some standard streams empty ones.

    Otherwise the next file that is opened takes the place of the stream, and is written to as such.
    """
    while (opened := os.open(os.devnull, os.O_RDWR)) < _STANDARD:
        pass
    os.close(opened)
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123  # for good


def forgo_output() -> None:
    """Let go of output that cannot be written, so that the end of the program does not try once more."""
    try:
        sys.stdout.flush()
    except OSError:
        with suppress(OSError, ValueError):
            empty = os.open(os.devnull, os.O_WRONLY)
            os.dup2(empty, sys.stdout.fileno())
            os.close(empty)
