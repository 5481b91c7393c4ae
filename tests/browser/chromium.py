"""Find and start the Chromium that the browser tests drive."""

import os
import shutil
import subprocess

from playwright.sync_api import Browser, Playwright

WINDOWLESS = "chromium-headless-shell"
"""Chromium without windows, tabs and menus: the same pages in less than half the time."""

NAMES = (WINDOWLESS, "chromium", "chromium-browser", "google-chrome-stable", "google-chrome")

FLAGS = (
    "--headless",
    # Tests run as root in containers, where the sandbox cannot start; they open no page but our own.
    "--no-sandbox",
    "--disable-gpu",
    # The browser itself shall ask nothing of any host: such requests would hide ours.
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find_chromium() -> str | None:
    """The path of a browser of this system that starts; None when Playwright's own is to be used.

    The environment variable CHROMIUM names one and comes first.
    """
    wanted = os.environ.get("CHROMIUM")
    candidates = (wanted,) if wanted else NAMES
    paths = (shutil.which(name) for name in candidates)
    return next((path for path in paths if path and starts(path)), None)


def starts(path: str) -> bool:
    """Whether a program tells its version: on some systems `chromium` only says how to install it."""
    try:
        finished = subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return finished.returncode == 0


def launch(playwright: Playwright) -> Browser:
    """Start the browser that the tests use."""
    return playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
