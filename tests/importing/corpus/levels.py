"""Reads which positions elsewhere a guide compares its job with."""

import re
from collections.abc import Iterator

from tests.importing.corpus.piece import Piece

_MAPPING = re.compile(r"\*\*[^*]*Level Mapping[^*]*\*\*:?\s*(.*)")
_SAME = re.compile(r"\s(?:=|≈|~)\s")
_SENTENCE = re.compile(r"(?<=\w[\w)])\. +(?=[A-Z])")
_ABBREVIATED = re.compile(r"\b(Sr|Jr|St|Inc|vs)\. ")
_NONE = re.compile(r"(?i)no (?:direct )?equivalent")
_MORE = re.compile(r",\s+(?![^()]*\))| · |\s\|\s")


def mapped_positions(lines: list[str]) -> Iterator[Piece]:
    """Yield every position of the chains `A = B = C`, on the line of the label or in the items below it."""
    for index, line in enumerate(lines):
        found = _MAPPING.match(line)
        if found is None:
            continue
        chains = [(index, found[1])]
        for below in range(index + 1, len(lines)):
            if not lines[below].startswith("- "):
                break
            chains.append((below, lines[below][2:]))
        for at, text in chains:
            for position in _positions(text):
                yield Piece(at + 1, position)


def _positions(text: str) -> Iterator[str]:
    """Yield what stands between the signs; what follows the last position as a sentence is none of it."""
    for chain in re.split(r"\s\|\s(?=[^|]*\s(?:=|≈|~)\s)", text):
        if not _SAME.search(chain):
            continue
        first, *others = _SAME.split(_first_sentence(chain))
        yield first.strip()
        for other in others:
            parts = (part.strip() for part in _MORE.split(other))
            yield from (part for part in parts if part and not _NONE.match(part))


def _first_sentence(text: str) -> str:
    kept = _ABBREVIATED.sub(r"\1.\0", text)
    return _SENTENCE.split(kept)[0].replace("\0", " ").rstrip(". ")
