"""The line of a file that a diagnostic is about, cut to size, with its span underlined."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.report.escaping import cells, printable, printable_character
from generator.text import Span

WIDTH = 100
"""Most columns of an excerpt, without the marks that show where it was cut."""

CONTEXT = 40
"""Columns kept before the span when the line has to be cut."""

CUT = "…"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of a line and the marks below it."""

    text: str
    underline: str
    """Blanks, then one caret for each column of the span that is shown."""


def draw_excerpt(line: str, span: Span) -> Excerpt:
    """Return the part of a line around a span, at most 100 columns of it, safe to print."""
    start = min(span.column - 1, len(line))
    nearby = line[max(0, start - WIDTH) : start]
    after = _fitting(line[start : start + WIDTH], WIDTH - min(_columns(nearby), CONTEXT))
    shown_after = line[start : start + after]
    before = _fitting(reversed(nearby), WIDTH - _columns(shown_after))
    left = (CUT if before < start else "") + printable(line[start - before : start])
    right = printable(shown_after) + (CUT if start + after < len(line) else "")
    carets = max(1, _columns(shown_after[: span.width]))
    return Excerpt(left + right, " " * cells(left) + "^" * carets)


def _columns(text: str) -> int:
    return cells(printable(text))


def _fitting(characters: Iterable[str], room: int) -> int:
    """Return how many of the characters fit into so many columns."""
    count = 0
    for character in characters:
        room -= cells(printable_character(character))
        if room < 0:
            break
        count += 1
    return count
