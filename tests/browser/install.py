"""Make sure that there is a browser for the tests: `python -m tests.browser.install`.

Root on Debian and Ubuntu gets the distribution's Chromium without windows, which needs less than half the
time of the whole browser. The package brings its libraries along, and the font beside it is as wide as most
readers' Arial. Everybody else uses the browser that the system has, or gets Playwright's own build.
"""

import os
import shutil
import subprocess
import sys

from tests.browser.chromium import WINDOWLESS, find_chromium

FONT = "fonts-liberation"
PACKAGES = ((WINDOWLESS, FONT), ("chromium", FONT))
"""What is tried, in turn: older systems have the whole browser only."""


def main() -> int:
    """Install a browser where none is found; 0 when the tests can start one."""
    if is_there() or (can_use_apt() and any(map(install_with_apt, PACKAGES))) or find_chromium():
        return 0
    print("Installing Chromium with Playwright ...", flush=True)
    return subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False).returncode


def is_there() -> bool:
    """Whether the browser is there that the tests are quickest with, or the one that somebody named."""
    return bool(find_chromium()) and bool(os.environ.get("CHROMIUM") or shutil.which(WINDOWLESS))


def can_use_apt() -> bool:
    return os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install_with_apt(packages: tuple[str, ...]) -> bool:
    """Install packages; say whether there is a browser now. apt-get itself tells what went wrong."""
    print(f"Installing {packages[0]} with apt-get ...", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        ran = subprocess.run(
            ["apt-get", "-qq", *command], env=environment, stdout=subprocess.DEVNULL, check=False
        )
        if ran.returncode != 0:
            return False
    return find_chromium() is not None


if __name__ == "__main__":
    sys.exit(main())
