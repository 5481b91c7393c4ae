"""What is fuzzed keeps its promises: on every seed, and on what a coverage-guided fuzzer makes of them.

`make fuzz SECONDS=600` looks for longer. A finding is printed with its input; put it, made small, among the
cases of tests/importing/test_found_by_fuzzing.py.
"""

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fuzz.seeds import read_seeds
from tests.fuzz.targets import TARGETS

pytestmark = pytest.mark.long

WRITTEN = re.compile(r"Test unit written to (\S+)")


@pytest.mark.parametrize("name", TARGETS)
def test_every_seed_keeps_the_promise(name):
    seeds = read_seeds(name)
    for seed in seeds:
        TARGETS[name].check(seed)
    assert seeds


@pytest.mark.skipif(
    importlib.util.find_spec("atheris") is None,
    reason="atheris has no wheel for this machine and this Python",
)
def test_inputs_led_by_coverage_keep_the_promises(project_root):
    finished = subprocess.run(
        [sys.executable, "-m", "tests.fuzz.run", "all"],
        cwd=project_root,
        env={**os.environ, "PYTHONHASHSEED": "0"},
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    told = finished.stderr + finished.stdout
    found = [Path(path).read_bytes() for path in WRITTEN.findall(told)]
    assert found == [], "\n".join(line for line in told.splitlines() if "Error" in line)
    assert (finished.returncode, told.count("DONE")) == (0, len(TARGETS)), told[-4_000:]
