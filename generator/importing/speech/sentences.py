"""Cuts a text into its sentences without changing it: joined again, they are the text."""

import re

_END = re.compile(r"[.!?][\"”’')\]]{0,3}\s+(?=[\"“‘'(\[$€£₹]{0,3}[A-Z0-9])")
_SHORT_FORM = re.compile(
    r"(?:\b(?:e\.g|i\.e|vs|etc|approx|incl|Inc|Ltd|Co|Corp|Sr|Jr|Dr|Mr|Ms|St|No|Fig|est|yr|U\.S|U\.K|D\.E)"
    r"|\b[A-Z])\.\s+$"
)


def cut_sentences(text: str) -> list[str]:
    """Return the sentences in order, each with the blanks behind it; abbreviations end none."""
    found: list[str] = []
    start = 0
    for match in _END.finditer(text):
        if _SHORT_FORM.search(text[max(start, match.start() - 12) : match.end()]):
            continue
        found.append(text[start : match.end()])
        start = match.end()
    return [*found, text[start:]] if text[start:] else found
