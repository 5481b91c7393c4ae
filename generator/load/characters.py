"""Finds characters that hide, reorder or break text, before any parser sees it."""

import re
import unicodedata
from collections.abc import Iterator

from generator.text import Span

_JOINED = (
    "\u00a9\u00ae\u0590-\u109f\u1780-\u17b3\u17b6-\u180d\u1810-\u18af\u1900-\u1cff"  # Hebrew to Vedic
    "\u203c-\u205f\u2100-\u27ff\u2801-\u2bff\u3030-\u303f\u3297-\u3299"  # signs and symbols
    "\ua800-\uabff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe0e\ufe0f\ufe70-\ufefe\U0001f000-\U0001faff"
)
"""What joiners and variation selectors may stand behind: letters of joining scripts, signs and emoji."""

_FORBIDDEN = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 and C1 controls, with NUL, a lone CR and NEL; tab and line feed stay
    "\u2028\u2029"  # line and paragraph separators: editors and YAML disagree on whether they end a line
    "\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c"  # bidirectional embeddings, overrides, isolates and marks
    "\u200b\u2060-\u2065\u206a-\u206f\ufeff\u00ad\u034f\u180e"  # invisible characters
    "\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\U0001d173-\U0001d17a"  # fillers that look like blanks
    "\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff"  # annotations, non-characters, lone surrogates
    "\U000e0000-\U000e01ef"  # tags and the variation selectors that can carry a hidden message
    "\u200c\u200d\ufe00-\ufe0f"
    "]"
    # Persian needs U+200C, emoji families U+200D, a red heart U+FE0F; behind other letters they hide things.
    f"(?<![{_JOINED}][\u200c\u200d\ufe0e\ufe0f])"
    # A digit in a box is an emoji too.
    "(?<![#*0-9]\ufe0f)"
)


def find_forbidden(text: str) -> Iterator[tuple[Span, str]]:
    """Yield the place and the spoken name of each character that no data file may hold, in linear time."""
    line, line_start, seen = 1, 0, 0
    for match in _FORBIDDEN.finditer(text):
        start = match.start()
        line += text.count("\n", seen, start)
        if "\n" in text[seen:start]:
            line_start = text.rindex("\n", seen, start) + 1
        seen = start
        yield Span(line, start - line_start + 1), describe(match.group())


def first_forbidden(text: str) -> str | None:
    """Return the spoken name of the first forbidden character of a text, `None` when it has none."""
    match = _FORBIDDEN.search(text)
    return None if match is None else describe(match.group())


def without_forbidden(text: str) -> str:
    """Return the text with every forbidden character taken out."""
    return _FORBIDDEN.sub("", text)


def visible(text: str) -> str:
    """Return the text with forbidden characters and line ends written as escapes, fit for any report."""
    escaped = _FORBIDDEN.sub(lambda match: match.group().encode("unicode_escape").decode("ascii"), text)
    return escaped.replace("\n", "\\n").replace("\t", "\\t")


def describe(character: str) -> str:
    """Name a character by code point, and by its Unicode name where it has one."""
    name = unicodedata.name(character, "control character")
    return f"U+{ord(character):04X} {name.lower()}"
