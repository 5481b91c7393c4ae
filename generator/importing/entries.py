"""Adding entries to the lists of a draft, and the plain text that they hold."""

import re
from collections.abc import Iterable

from generator.importing.draft import Draft, Yaml
from generator.importing.speech.fill_ins import convert_fill_ins
from generator.limits import MAX_LIST_ITEMS

_EMPHASIS = re.compile(r"\*\*|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)|(?<!\w)_{1,2}(?=\S)|(?<=\S)_{1,2}(?!\w)|`")
"""Marks round a text; not the star of `E*TRADE`."""

_EMPTY = frozenset(["", "-", "--", "–", "—", "n/a", "na", "none", "?", "tbd"])


def append_to(draft: Draft, key: str, entries: Iterable[Yaml]) -> None:
    """Add entries to the list under a key of the draft; an empty text is none."""
    known = draft.data.get(key)
    listed = [*(known if isinstance(known, list) else []), *(entry for entry in entries if entry != "")]
    if listed:
        draft.data[key] = listed


def room(draft: Draft, key: str) -> int:
    """Return how many entries a list or mapping of the draft can still take."""
    known = draft.data.get(key)
    return MAX_LIST_ITEMS - (len(known) if isinstance(known, list | dict) else 0)


def plain_text(markdown: str) -> str:
    """Return a text without emphasis and code marks, on one line, with blanks in our notation."""
    return convert_fill_ins(" ".join(_EMPHASIS.sub("", markdown).split()))


def is_empty(cell: str) -> bool:
    """Whether a cell of a table says that there is nothing to say."""
    return plain_text(cell).casefold() in _EMPTY
