"""How a single text is written: plain where YAML lets it, else in double quotes, folded or line by line."""

import re

from generator.canonical.tree import KEPT_WIDTH, WIDTH, Text
from generator.load.characters import first_forbidden

# What may start a plain text; a minus only before a letter or digit, as in `-5–10%`.
_PLAIN = re.compile(r"(?!---|\.\.\.)(?:-(?=[^\s,\[\]{}])|[^\s\-?:,\[\]{}#&*!|>'\"%@`]).*")
_BREAKS_PLAIN = re.compile(r":(?:\s|$)|\s#|\s$|\t")
# A colon may stand in an address; whatever else brackets and braces could take as theirs is quoted.
_BREAKS_FLOW = re.compile(r"[,\[\]{}?]|:(?![A-Za-z0-9/])")
_UNPRINTABLE = re.compile("[^\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SINGLE_BLANK = re.compile(r"(?<! ) (?! )")

TYPED = frozenset(["", "~", "null", "Null", "NULL", "true", "True", "TRUE", "false", "False", "FALSE"])
"""Words that editors take for something else than text."""


def inline(text: str, *, in_flow: bool = False, is_quoted: bool = False) -> str:
    """Return the text on one line: plain, or in double quotes where YAML or an editor would misread it."""
    if _needs_quotes(text) or (is_quoted and text in TYPED) or (in_flow and _BREAKS_FLOW.search(text)):
        return _in_quotes(text)
    return text


def written(text: Text, head: str, indent: int) -> list[str]:
    """Return the lines of a value, the first with its head (`key:` or `-`), the others at the indent."""
    if "\n" in text.text and _fits_block(text.text):
        return [f"{head} |-", *(" " * indent + line if line else "" for line in text.text.split("\n"))]
    value = inline(text.text, is_quoted=text.is_quoted)
    if _stays_on_line(text, value, len(head) + 1 + len(value)):
        return [f"{head} {value}"]
    return [f"{head} >-", *(" " * indent + line for line in _folded(text, indent))]


def is_block(lines: list[str]) -> bool:
    """Whether lines are those of a text in a block, below whose first line everything is text."""
    return len(lines) > 1


def _stays_on_line(text: Text, value: str, width: int) -> bool:
    if " " not in text.text or "\n" in text.text or not _fits_block(text.text):
        return True
    if value != text.text:
        return width <= WIDTH and not text.folded and "\\" not in value
    return width <= (KEPT_WIDTH if text.by_hand and not text.folded else WIDTH)


def _folded(text: Text, indent: int) -> list[str]:
    """Return the lines of a folded text: those of the person who folded it, as long as they fit."""
    by_hand = list(text.folded)
    if by_hand and " ".join(by_hand) == text.text and max(map(len, by_hand)) + indent <= KEPT_WIDTH:
        return by_hand
    lines: list[str] = []
    for word in _SINGLE_BLANK.split(text.text):
        if lines and indent + len(lines[-1]) + 1 + len(word) <= WIDTH:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _needs_quotes(text: str) -> bool:
    return _PLAIN.fullmatch(text) is None or bool(_BREAKS_PLAIN.search(text)) or _is_unprintable(text)


def _fits_block(text: str) -> bool:
    """Whether the text can stand folded or line by line: blanks that nobody would see there need quotes."""
    if _is_unprintable(text):
        return False
    lines = text.split("\n")
    if not lines[0] or not lines[-1] or lines[0][0].isspace():
        return False
    return not any(line != line.rstrip() for line in lines)


def _is_unprintable(text: str) -> bool:
    return _UNPRINTABLE.search(text) is not None or first_forbidden(text) is not None


def _in_quotes(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return '"' + "".join(_escaped(character) for character in escaped) + '"'


def _escaped(character: str) -> str:
    if not _is_unprintable(character):
        return character
    return f"\\u{ord(character):04x}" if ord(character) < 0x10000 else f"\\U{ord(character):08x}"
