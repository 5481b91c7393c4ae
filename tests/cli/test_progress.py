"""Progress is for people at a terminal."""

import io

import pytest

from generator.cli import progress
from generator.cli.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_stage_count_and_time(monkeypatch: pytest.MonkeyPatch):
    shown = Terminal()
    monkeypatch.setattr("sys.stderr", shown)
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    with Progress() as tell:
        tell("guides", 1200, 4466)
        tell("guides", 4466, 4466)
    assert "guides: 1,200 of 4,466, 0 s" in shown.getvalue()
    assert shown.getvalue().endswith("guides: 4,466 of 4,466, 0 s\r\x1b[K")


def test_short_work_says_nothing(monkeypatch: pytest.MonkeyPatch):
    shown = Terminal()
    monkeypatch.setattr("sys.stderr", shown)
    with Progress() as tell:
        tell("guides", 1, 1)
    assert shown.getvalue() == ""


def test_nothing_is_said_where_nobody_looks(monkeypatch: pytest.MonkeyPatch):
    shown = io.StringIO()
    monkeypatch.setattr("sys.stderr", shown)
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    with Progress() as tell:
        tell("guides", 1, 1)
    assert shown.getvalue() == ""
