"""Make sure that there is a browser for the tests: `python -m tests.browser.install`.

A browser that the system has is used. Otherwise root on Debian and Ubuntu gets the distribution's package,
which brings its libraries along, and the font that it recommends, as wide as most readers' Arial. Everybody
else gets Playwright's own build.
"""

import os
import shutil
import subprocess
import sys

from tests.browser.chromium import find_chromium

APT = (
    ("apt-get", "update", "-qq"),
    ("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation"),
)


def main() -> int:
    """Install a browser where none is found; 0 when the tests can start one."""
    if find_chromium():
        return 0
    if can_use_apt():
        print("Installing Chromium with apt-get ...", flush=True)
        install_with_apt()
        if find_chromium():
            return 0
    print("Installing Chromium with Playwright ...", flush=True)
    return subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False).returncode


def can_use_apt() -> bool:
    return os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install_with_apt() -> None:
    """Run apt-get as far as it goes; its own messages tell what went wrong."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in APT:
        if subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=False).returncode != 0:
            return


if __name__ == "__main__":
    sys.exit(main())
