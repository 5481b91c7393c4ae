import sys
from pathlib import Path

import pytest

from benchmarks.measuring import CommandFailed, measure, measure_success

HELD = 60_000_000
TWO_PROCESSES = f"""
import os, time
child = os.fork()
held = bytearray({HELD})
time.sleep(0.6)
if child:
    os.waitpid(child, 0)
"""


def run(code: str, folder: Path):
    return measure("step", [sys.executable, "-c", code], folder, folder / "output")


@pytest.mark.skipif(sys.platform != "linux", reason="there is no /proc")
def test_memory_is_that_of_all_processes(tmp_path: Path):
    assert 2 * HELD < run(TWO_PROCESSES, tmp_path).megabytes * 1_000_000 < 3 * HELD


def test_waiting_is_no_work(tmp_path: Path):
    cost = run("import time; time.sleep(0.5)", tmp_path)
    assert cost.seconds > 0.5
    assert cost.processor_seconds < cost.seconds


def test_a_command_that_fails_is_not_measured(tmp_path: Path):
    command = [sys.executable, "-c", "raise SystemExit('no such guide')"]
    with pytest.raises(CommandFailed, match="no such guide"):
        measure_success("step", command, tmp_path, tmp_path / "output")
