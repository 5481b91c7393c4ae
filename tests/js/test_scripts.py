"""Runs the tests of the browser scripts in the Node that comes with the browser driver."""

import subprocess
from pathlib import Path

from playwright._impl._driver import compute_driver_executable

HERE = Path(__file__).parent


def test_functions_of_browser_scripts_do_what_their_tests_say() -> None:
    """Every `*.test.mjs` beside this file passes under `node --test`."""
    node = compute_driver_executable()[0]
    scripts = sorted(str(path) for path in HERE.glob("*.test.mjs"))
    assert scripts
    finished = subprocess.run(
        [node, "--test", *scripts], capture_output=True, text=True, check=False, timeout=120
    )
    assert finished.returncode == 0, finished.stdout + finished.stderr
