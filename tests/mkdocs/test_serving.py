"""A running preview follows every change of data and of pages written by hand."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

PATIENCE = 60.0
"""Seconds after which a change counts as not followed; machines that test are slow."""

HEEDING_INTERRUPTS = """\
import signal
from generator.cli.main import main
signal.signal(signal.SIGINT, signal.default_int_handler)
main()
"""
"""The program as somebody starts it by hand: what a script runs in its background ignores interrupts."""

GUIDE = "guides/acme/data-engineer"


@pytest.fixture
def address(small_project: Path) -> Iterator[str]:
    """Where the preview of the project answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    log = small_project / "serve.log"
    with log.open("wb") as told:
        running = subprocess.Popen(
            [sys.executable, "-m", "generator", "serve", "--address", place],
            cwd=small_project,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
            stderr=told,
        )
    try:
        yield f"http://{place}/"
    finally:
        running.terminate()
        end(running)
        print(log.read_text("utf-8"))  # noqa: T201  # pytest shows it when the test fails


def end(running: subprocess.Popen[bytes]) -> None:
    """Wait for a preview that was told to end; one that does not is ended, or the tests would wait for it."""
    try:
        running.communicate(timeout=30)
    finally:
        running.kill()


def page(address: str) -> str | None:
    """The text at an address; nothing when there is none."""
    with (
        suppress(urllib.error.URLError, ConnectionError),
        urllib.request.urlopen(address, timeout=30) as answer,
    ):
        return str(answer.read().decode())
    return None


def wait_for(address: str, words: str | None) -> str | None:
    """Wait until the page says something, or is gone."""
    latest = time.monotonic() + PATIENCE
    while time.monotonic() < latest:
        text = page(address)
        if (text is None) if words is None else (words in (text or "")):
            return text
        time.sleep(0.05)
    raise AssertionError(f"{address} never said {words!r}")


def test_a_preview_follows_changes(small_project: Path, address: str):
    first = wait_for(f"{address}{GUIDE}/", "First title")
    assert first is not None
    assert "/livereload/" in first
    assert "Content-Security-Policy" not in first
    assert page(f"{address}data/v1/datapackage.json") is None  # it would be joined again after each save

    (small_project / "guides" / "acme" / "data-engineer.md").write_text(
        "## Background\n\nKnown for its pipelines.\n", "utf-8"
    )
    wait_for(f"{address}{GUIDE}/", "Known for its pipelines.")

    own = small_project / "guides" / "acme" / "data-engineer.yml"
    right = own.read_text("utf-8")
    own.write_text("title: [\n", "utf-8")
    time.sleep(1)
    assert "Known for its pipelines." in (page(f"{address}{GUIDE}/") or "")
    own.write_text(right, "utf-8")

    (small_project / "docs" / "index.md").write_text("# Second title\n", "utf-8")
    wait_for(f"{address}{GUIDE}/", "Second title")
    wait_for(address, "Second title")

    (small_project / "guides" / "acme" / "analyst.yml").unlink()
    wait_for(f"{address}guides/acme/analyst/", None)
    assert "Second title" in (page(address) or "")


def test_a_file_that_is_older_than_what_it_replaces_is_shown(small_project: Path, address: str):
    wait_for(address, "First title")
    for name, text in (("index.md", "# Old title\n"), ("note.txt", "old")):
        (small_project / name).write_text(text, "utf-8")
        os.utime(small_project / name, (1e9, 1e9))
    (small_project / "docs" / "note.txt").write_text("new", "utf-8")
    wait_for(f"{address}note.txt", "new")
    for name in ("index.md", "note.txt"):
        (small_project / name).rename(small_project / "docs" / name)
    wait_for(address, "Old title")
    wait_for(f"{address}note.txt", "old")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_an_ended_preview_leaves_nothing(
    number: signal.Signals, small_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    with subprocess.Popen(
        [sys.executable, "-c", HEEDING_INTERRUPTS, "serve", "--address", "127.0.0.1:0"],
        cwd=small_project,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as running:
        latest = time.monotonic() + PATIENCE
        while not list((tmp_path / "temporary").glob("*/index.html")) and time.monotonic() < latest:
            time.sleep(0.01)
        running.send_signal(number)
        end(running)
    assert list((tmp_path / "temporary").iterdir()) == []
