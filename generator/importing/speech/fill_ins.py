"""Blanks in foreign texts, `$[X]K` and `XX terabytes`, to the one way of ours: `[$XK]`, `[XX terabytes]`.

What stands in brackets and is no blank keeps its words: notes on sources, reference numbers and nested
brackets get round ones, links and check-boxes stay as they are.
"""

import re

from generator.units.currency import CURRENCIES, MARKS

MAX_LABEL_CHARS = 120
"""Longest label of a blank (generator/inline.py)."""

_MARK = "|".join(re.escape(mark) for mark in MARKS if mark not in CURRENCIES)
_BIG = r"(?:million|billion|trillion|thousand)\b"
_COUNTED = (
    rf"(?:{_BIG}|(?:terabytes|petabytes|gigabytes|TB|PB|GB|QPS|TPS|RPS|ms|percent|years|months|weeks|days|hours"
    r"|minutes|seconds|engineers|people|teams|services|servers|models|countries|markets|clients|customers"
    r"|projects|deployments|requests|transactions|pipelines|microservices|architects|PMs)\b)"
)
_UNKNOWN = r"X{1,4}(?:\.X)?"
_PIECE = re.compile(
    # A link or the text of one, a task, an escaped bracket: they stay.
    r"(?P<stays>\[[^\[\]\n]{0,400}\](?:\([^()\n]{0,600}\)|\[(?!\[))|(?<=[-*+] )\[[xX ]\]|\\\["
    r"|`[^`\n]{0,200}`)"
    rf"|(?P<before>(?<![\\\]$€£])(?:{_MARK})|(?<![\w\[])[A-Z]{{1,3}}(?=\[[\dA-Z])|(?<!\w))\[(?P<inside>[^\[\]]{{1,600}})\]"
    rf"(?P<after>(?:[KMB](?![A-Za-z])|%)?\+?(?:[ \t]{_BIG})?)(?!\()"
    r"|(?P<untouched>\[[^\[\]]{0,600}\])"
    rf"|(?<![\\\]$€£])(?P<money>(?:{_MARK})(?:{_UNKNOWN}|[YZ])(?:[KMB](?![A-Za-z]))?+\+?+(?:[ \t]{_BIG})?+)"
    r"(?![\w$%+])"
    rf"|(?<!\d )(?<!\+ )(?<![\w$€£.&'’\\\]-])(?P<count>(?:{_UNKNOWN}|[YZ])(?:%|(?:-[XYZ])?\+?[ \t]{_COUNTED})"
    r")(?![\w%+])"
)
_SIGN = re.compile(r"[\[XYZ]")
"""What every blank has; most texts have none of it."""

_MOST_PASSES = 6
"""What a blank takes in can make the next one; real texts need one pass."""

_NESTED = re.compile(r"\[\[([^\[\]\n]{1,600})\]\]")
_OPENED_TWICE = re.compile(r"\[(?=\[)")
_SOURCE = re.compile(r"\s*(?:sources?|citations?|refs?|references?|note|see|via)\b\s?[:—–-]", re.IGNORECASE)
_NUMBERS = re.compile(r"\s*\d{1,3}(?:\s*[,–-]\s*\d{1,3})*\s*")
_NUMBER_DASH = re.compile(r"(?<=[\dKMB])-(?=[$€£]?\d)")
_HAS_MONEY = re.compile(rf"(?:{_MARK})?\d")


def convert_fill_ins(text: str) -> str:
    """Return the text with every blank in the notation of ours; a converted text stays as it is."""
    if not _SIGN.search(text):
        return text
    for _ in range(_MOST_PASSES):
        before, text = text, _pass(text)
        if text == before:
            break
    return text


def without_references(text: str) -> str:
    """Return the text with single brackets where two would name something in our data."""
    return _OPENED_TWICE.sub("(", _NESTED.sub(r"[\1]", text))


def _pass(text: str) -> str:
    return _OPENED_TWICE.sub("(", _PIECE.sub(_converted, without_references(text)))


def _converted(match: re.Match[str]) -> str:
    if match["stays"] or match["untouched"]:
        return match[0]
    if bare := match["money"] or match["count"]:
        return f"[{bare}]"
    return _bracketed(match["before"], match["inside"], match["after"])


def _bracketed(before: str, inside: str, after: str) -> str:
    if not before and (_SOURCE.match(inside) or _NUMBERS.fullmatch(inside)):
        return f"({inside}){after}"
    label = f"{before}{inside}{after}"
    if len(label) > MAX_LABEL_CHARS or "\n" in label or not inside.strip():
        return f"{before}[{inside}]{after}"
    return f"[{_with_dashes(label)}]"


def _with_dashes(label: str) -> str:
    return _NUMBER_DASH.sub("–", label) if _HAS_MONEY.match(label) else label
