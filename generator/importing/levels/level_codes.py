"""Ladder codes inside the words of a position: `L4-L5`, `IC4-5`, `61–63`, `L6+`, `Band 5-6`."""

import re

_CODE = r"[A-Z]{1,4}[0-9]{1,2}"
_DASH = r"[ ]?[-–—/][ ]?"
_LEVEL = re.compile(
    rf"(?<![\w-])(?P<code>{_CODE}\+?(?:{_DASH}(?:{_CODE}|[0-9]{{1,2}}(?![0-9]))\+?){{0,3}})"
    r"(?P<alike>[- ]equivalent)?(?!\w)"
    r"|(?<!\w)(?P<named>(?:Level|Band|Grade|Tier|Rank)[ ][0-9]{1,2}\+?(?:[-–/][0-9]{1,2}\+?)?)(?!\w)"
    rf"|(?<![\w.$€£+-])(?P<bare>[5-8][0-9]\+?(?:{_DASH}[5-8][0-9]\+?)?)(?![\w.%+-])"
    r"|(?<= )(?P<last>[0-9]{1,2}[-–][0-9]{1,2})$"
)
_EMPTY_ROUND = re.compile(r"\(\s*\)")
MAX_POSITION_CHARS = 300
"""Longest text that is looked at as a position."""


def split_level(text: str) -> tuple[str | None, str]:
    """Return the first ladder code of a text, or `None`, and the text without it.

    `IC5-equivalent` leaves the word `equivalent` in the text.
    """
    match = _LEVEL.search(text[:MAX_POSITION_CHARS])
    if match is None:
        return None, text
    code = match["code"] or match["named"] or match["bare"] or match["last"]
    alike = " equivalent " if match["alike"] else " "
    rest = f"{text[: match.start()]}{alike}{text[match.end() :]}"
    return code, " ".join(_EMPTY_ROUND.sub(" ", rest).split())


def is_level(text: str) -> bool:
    """Whether a text is a ladder code, a range or a list of them, and nothing else."""
    match = _LEVEL.fullmatch(text.strip()[:MAX_POSITION_CHARS])
    return match is not None and not match["alike"]
