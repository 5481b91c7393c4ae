"""Cuts prose into sentences that can be compared."""

import re
from collections.abc import Iterator

# An end begins with one of a few characters: the search then runs past all others without trying them.
_END = re.compile(
    r"[\"'”’)\s](?:(?<=[.!?][\"'”’)])[\"'”’)]*\s+|(?<=[.!?]\s)\s*|(?<=\n)\s*(?:\n|[-*+>#|]|\d+\.\s))"
)
_MARKUP = re.compile(r"[*_`>#|\"“”‘’']+")


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text without Markdown marks and quotes, blanks folded.

    List items and headings count as sentences of their own.
    """
    # The line end in front lets a list mark at the very beginning count as one.
    for piece in _END.split("\n" + text):
        sentence = " ".join(_MARKUP.sub(" ", piece).split())
        if sentence:
            yield sentence


def folded(sentence: str) -> str:
    """Return what two sentences are compared by: case and the last mark do not count."""
    return sentence.casefold().rstrip(".!?;: ")
