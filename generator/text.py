"""Places in text: spans, field paths and the file they belong to."""

import re
import unicodedata
from dataclasses import dataclass
from typing import NamedTuple

from generator.limits import MAX_LINE_CHARS, MAX_SLUG_CHARS

FieldPath = tuple[str | int, ...]
"""Way to one field inside a document, e.g. `("pay", 0, "base_salary")`; list positions count from 0."""


class Span(NamedTuple):
    """A stretch of one line of a file; lines and columns count from 1, in characters."""

    line: int = 1
    column: int = 1
    width: int = 1
    """Characters covered, at least 1; a stretch over several lines covers the rest of its first line."""


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of one file with the name under which messages speak of it."""

    name: str
    """Path relative to the project folder, with forward slashes."""

    text: str

    def line(self, number: int) -> str:
        """Return one line (counted from 1) without its line end; empty when there is no such line.

        A line longer than any line of prose is cut, so that a report never repeats a giant.
        """
        lines = self.text.split("\n", number)
        return lines[number - 1].rstrip("\r")[:MAX_LINE_CHARS] if 0 < number <= len(lines) else ""


def dotted(path: FieldPath) -> str:
    """Write a field path as people read it: `pay[0].base_salary`."""
    out = ""
    for part in path:
        out += f"[{part}]" if isinstance(part, int) else (f".{part}" if out else part)
    return out


def shortened(text: str, limit: int = 60) -> str:
    """Return somebody's text on one line, cut at `limit` characters, for use inside a message."""
    line = " ".join(text[: 10 * limit].split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def slugify(text: str) -> str:
    """Turn a title into an id: small letters, digits and single hyphens; `x` when nothing is left.

    Letters outside ASCII lose their marks where Unicode can take them off, and are dropped otherwise;
    dashes and other signs part words as blanks do.
    """
    letters = text.lower() if text.isascii() else _without_marks(text)
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:MAX_SLUG_CHARS].rstrip("-") or "x"


def _without_marks(text: str) -> str:
    return "".join(filter(_stays_in_slug, unicodedata.normalize("NFKD", text).casefold()))


def _stays_in_slug(character: str) -> bool:
    return character.isascii() or unicodedata.category(character)[0] not in "LM"
