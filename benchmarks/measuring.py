"""Runs a command and measures it from outside: time, processor time and memory of the whole process."""

import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one run of a command took."""

    step: str
    code: int
    """Exit code."""

    seconds: float
    """From start to end, as a clock on the wall shows it."""

    megabytes: float
    """Largest resident memory, in millions of bytes."""

    def __str__(self) -> str:
        ending = "" if self.code == 0 else f"   exit {self.code}"
        return f"{self.step:<46} {self.seconds:8.1f} s {self.megabytes:8.0f} MB{ending}"


def measure(step: str, command: Sequence[str], folder: Path, output: Path) -> Cost:
    """Run a command in a folder, with its output in a file, and return what it took."""
    start = time.perf_counter()
    with output.open("wb") as written:
        process = subprocess.Popen(command, cwd=folder, stdout=written, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    kilobytes = usage.ru_maxrss  # on Linux; other systems count bytes
    return Cost(
        step=step,
        code=process.returncode,
        seconds=time.perf_counter() - start,
        megabytes=kilobytes * 1024 / 1_000_000,
    )
