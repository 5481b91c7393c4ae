"""Remembers what asking gave, so that no host is asked again before its time."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from generator.emit.write import write_if_changed
from generator.links.asking import Answer, State

FILE = "links.json"

DAYS = 7
"""An address that was there is asked again after as many days; any other one at every run."""

MOST_BYTES = 50_000_000
"""A larger file was not written here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """What is known of one address."""

    answer: Answer
    asked_on: date
    since: date
    """First day of this state, without another one between."""

    def is_fresh(self, day: date) -> bool:
        """Whether it need not be asked again on this day."""
        age = day - self.asked_on
        return self.answer.state is State.THERE and timedelta(0) <= age < timedelta(days=DAYS)


def remember(answer: Answer, day: date, before: Remembered | None) -> Remembered:
    """Return what is known after asking."""
    same = before is not None and before.answer.state is answer.state
    return Remembered(answer=answer, asked_on=day, since=before.since if before and same else day)


def read_memory(folder: Path) -> dict[str, Remembered]:
    """Return what earlier runs found, by address; nothing of a file that is damaged or foreign."""
    try:
        path = folder / FILE
        if path.stat().st_size > MOST_BYTES:
            return {}
        entries = json.loads(path.read_text("utf-8"))
        return {str(url): _entry(found) for url, found in entries.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def write_memory(folder: Path, memory: Mapping[str, Remembered]) -> None:
    """Keep what was found; raises `OSError` when the folder takes nothing."""
    entries = {
        url: {
            "state": found.answer.state.value,
            "told": found.answer.told,
            "marks": dict(found.answer.marks),
            "asked_on": found.asked_on.isoformat(),
            "since": found.since.isoformat(),
        }
        for url, found in sorted(memory.items())
    }
    write_if_changed(folder / FILE, json.dumps(entries, indent=1, ensure_ascii=False) + "\n")


def _entry(found: dict[str, object]) -> Remembered:
    marks = found["marks"]
    if not isinstance(marks, dict):
        raise TypeError("marks are a mapping")
    # A line end in a header would begin another one.
    kept = {str(name): str(value) for name, value in marks.items() if str(value).isprintable()}
    answer = Answer(state=State(found["state"]), told=str(found["told"]), marks=kept)
    asked_on, since = date.fromisoformat(str(found["asked_on"])), date.fromisoformat(str(found["since"]))
    return Remembered(answer=answer, asked_on=asked_on, since=since)
