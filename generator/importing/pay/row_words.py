"""The words of a row of pay: what it says against other places, and what became part of a figure."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from generator.importing.draft import Entry, Yaml
from generator.importing.ledger import tokens
from generator.importing.naming.names import Names
from generator.importing.naming.places import read_place
from generator.importing.pay.cells import Cell, PrintedDifference
from generator.importing.pay.figure_text import figure_text
from generator.importing.remarks import Remarks
from generator.units.notation import MULTIPLIERS, NotationError, read_percent

_FIGURE = re.compile(r"[0-9][0-9.,]{0,30}(?:\s?(?:lakh|crore|[KkMmBL]|Cr)(?![A-Za-z]))")
_WORD = re.compile(r"[0-9]{0,2}[^\W\d_]+\$?")


def read_differentials(
    found: Iterable[PrintedDifference], region: str, names: Names, remarks: Remarks, line: int
) -> tuple[list[Yaml], list[str]]:
    """Return the differences against other places as entries, and as notes those that are none."""
    entries: list[Yaml] = []
    notes: list[str] = []
    for difference in found:
        entry = _differential(difference, region, names, remarks, line)
        if entry is not None and entry not in entries:
            entries.append(entry)
        elif entry is None:
            notes.append(_as_printed(difference))
    return entries, notes


def _differential(
    difference: PrintedDifference, region: str, names: Names, remarks: Remarks, line: int
) -> Entry | None:
    try:
        share = figure_text([read_percent(difference.share.lstrip("~≈ "))])
    except NotationError:
        return None
    place = read_place(difference.versus, (), names, remarks, line)
    if place.region in ("worldwide", region) or place.label:
        return None
    return {"versus": place.region, "effective" if difference.is_effective else "nominal": share}


def _as_printed(difference: PrintedDifference) -> str:
    effective = " effective" if difference.is_effective else ""
    return f"{difference.share}{effective} vs {difference.versus}"


def forgotten_words(cells: Sequence[Cell], entry: Entry) -> str:
    """Return the words of the cells that stand nowhere in the entry, because a figure says the same."""
    kept = Counter(word.casefold() for text in _texts(entry) for word in _words(text))
    forgotten: list[str] = []
    for word in (word for cell in cells for word in _words(cell.text)):
        if kept[word.casefold()] > 0:
            kept[word.casefold()] -= 1
        else:
            forgotten.append(word)
    return " ".join([*forgotten, *_repeated_amounts(cells, entry)])


def _repeated_amounts(cells: Iterable[Cell], entry: Entry) -> Iterator[str]:
    """Yield the numbers that a figure says with another one: `40` of `40–€40`, `6` of `1K-6`."""
    kept = Counter(_amounts(_texts(entry)))
    values = set(kept)
    for amount in _amounts(cell.text for cell in cells):
        if kept[amount] > 0:
            kept[amount] -= 1
        elif any(amount * multiplier in values for multiplier in MULTIPLIERS.values()):
            yield f"{amount:f}"


def _amounts(texts: Iterable[str]) -> list[Decimal]:
    return [token for text in texts for token in tokens(text) if isinstance(token, Decimal)]


def _words(text: str) -> list[str]:
    return _WORD.findall(_FIGURE.sub(" ", text))


def _texts(value: Yaml) -> Iterator[str]:
    """Yield every text of nested data."""
    waiting: list[Yaml] = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            waiting.extend(one.values())
        elif isinstance(one, list):
            waiting.extend(one)
        elif isinstance(one, str):
            yield one
