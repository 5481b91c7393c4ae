"""Fits text into a width without knowing the font: an estimate that errs on the wide side."""

from decimal import Decimal
from unicodedata import combining, east_asian_width

CHARACTER = Decimal("7.2")
"""Width of a usual letter in units of the drawing, at its font size."""

ELLIPSIS = "…"


def width(content: str) -> Decimal:
    """Return about how wide a text is; letters of East Asian scripts and pictures count twice."""
    return CHARACTER * (len(content) if content.isascii() else sum(map(_columns, content)))


def fitted(content: str, room: Decimal) -> str:
    """Return the text on one line, cut with an ellipsis to fit; the whole text stands in the table."""
    line = " ".join(content.split())
    if width(line) <= room:
        return line
    kept, left = "", room - width(ELLIPSIS)
    for character in line:
        left -= width(character)
        if left < 0:
            break
        kept += character
    return kept.rstrip() + ELLIPSIS


def wrapped(content: str, room: Decimal, most: int) -> tuple[str, ...]:
    """Return the text on at most so many lines, broken between words where they fit; the rest is cut."""
    words, lines = content.split(), [""]
    while words:
        longer = f"{lines[-1]} {words[0]}".strip()
        if lines[-1] and width(longer) > room and len(lines) < most:
            lines.append("")
        else:
            lines[-1] = longer
            words.pop(0)
    return tuple(fitted(line, room) for line in lines)


def _columns(character: str) -> int:
    if combining(character):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
