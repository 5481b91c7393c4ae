"""What the comments of the sample guide say of each key: required, or what leaving it out means."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.load.nodes import Mapping
from generator.load.records import Field
from tests.load.records import GUIDE_RECORDS, OPTIONAL

COMMENT = re.compile(r"(?:^|\s)#\s(.*)$")
CONTINUES = re.compile(r"\s{30,}#")
"""A line with nothing but a comment far to the right goes on with the comment above it."""

LISTED = re.compile(r"((?:[a-z_]+(?: \([^)]*\))?(?:, )?)+): default ")
"""Names keys that are not written out, before what leaving them out means."""

DEFAULTS = sorted({one.default for _, one in OPTIONAL}, key=len, reverse=True)

REQUIRED = "required"

ROW, FIGURE, OFFER, PEER = (GUIDE_RECORDS[name] for name in ("pay-row", "figure", "offer", "peer"))

ELSEWHERE: dict[str, tuple[Field, ...]] = {
    "the keys of evidence": tuple(ROW.fields[key] for key in GUIDE_RECORDS["evidence"].fields),
    "the keys of a figure": FIGURE.keys,
    "the keys of an offer": OFFER.keys,
    "the keys of a position": tuple(PEER.fields[key] for key in GUIDE_RECORDS["from-position"].fields),
    "every component of a row": tuple(one for one in ROW.keys if one.default == "not stated"),
}
"""Keys that one comment names all at once, because another place of the sample explains each."""


@dataclass(slots=True)
class Marks:
    """What one mapping of the sample says of its keys."""

    own: dict[str, str] = field(default_factory=dict)
    """Of a key that is written there, or listed."""

    elsewhere: list[str] = field(default_factory=list)
    """Groups of keys that it may hold too."""


def comments(text: str) -> dict[int, str]:
    """The comment of each line, with the lines that go on with it."""
    found: dict[int, str] = {}
    last = 0
    for number, line in enumerate(text.splitlines(), start=1):
        match = COMMENT.search(line)
        last = last if CONTINUES.match(line) else number
        if match:
            found[last] = f"{found.get(last, '')} {match[1].strip()}".strip()
    return found


def marks_of(mapping: Mapping, by_line: dict[int, str]) -> Marks:
    """What the comments say beside the keys of a mapping that is written line by line."""
    marks = Marks()
    for key, node in mapping.entries:
        if key.span == node.span:
            continue  # a value that stands alone: its key is not written
        own, _, also = by_line.get(key.span.line, "").partition("also ")
        stated = _stated(own)
        if stated:
            marks.own[key.text] = stated
        marks.own |= dict(_listed(also))
        marks.elsewhere += [group for group in ELSEWHERE if group in also]
    return marks


def _stated(comment: str) -> str | None:
    """What a comment says of the key beside it, `None` when it says nothing."""
    _, found, rest = comment.partition("default ")
    if found:
        return _default(rest)
    return REQUIRED if re.search(r"\brequired\b", comment) else None


def _default(text: str) -> str | None:
    """The known words with which a text starts."""
    return next((known for known in DEFAULTS if re.match(rf"{re.escape(known)}(?!\w)", text)), None)


def _listed(text: str) -> Iterator[tuple[str, str]]:
    for match in LISTED.finditer(text):
        stated = _default(text[match.end() :])
        for name in re.sub(r" \([^)]*\)", "", match[1]).split(", "):
            if stated:
                yield name, stated
