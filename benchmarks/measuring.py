"""Runs a command and measures it from outside: time, processor time and memory of all its processes."""

import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.memory import Memory


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one run of a command took."""

    step: str
    code: int
    """Exit code."""

    seconds: float
    """From start to end, as a clock on the wall shows it."""

    processor_seconds: float
    """Work of the command and of all processes that it started and waited for, in user and system mode."""

    megabytes: float
    """Most memory that all its processes held at one time, in millions of bytes; 0 where nobody can tell."""

    def __str__(self) -> str:
        ending = "" if self.code == 0 else f"   exit {self.code}"
        return (
            f"{self.step:<46} {self.seconds:8.2f} s {self.processor_seconds:8.2f} s of processor "
            f"{self.megabytes:6.0f} MB{ending}"
        )


class CommandFailed(Exception):
    """A measured command ended with an error: its time says nothing."""


def measure(step: str, command: Sequence[str], folder: Path, output: Path) -> Cost:
    """Run a command in a folder, with its output in a file, and return what it took."""
    with output.open("wb") as written:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, stdout=written, stderr=subprocess.STDOUT, start_new_session=True
        )
        with Memory(session=process.pid) as memory:
            _, status, usage = os.wait4(process.pid, 0)
            seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    return Cost(
        step=step,
        code=process.returncode,
        seconds=seconds,
        processor_seconds=usage.ru_utime + usage.ru_stime,
        megabytes=memory.peak / 1_000_000,
    )


def measure_success(step: str, command: Sequence[str], folder: Path, output: Path) -> Cost:
    """Like `measure`, after everything written before has reached the disk; raises `CommandFailed`."""
    os.sync()
    cost = measure(step, command, folder, output)
    if cost.code != 0:
        end = output.read_text(encoding="utf-8", errors="replace")[-2_000:]
        raise CommandFailed(f"{step} ended with exit code {cost.code}:\n{end}")
    return cost
