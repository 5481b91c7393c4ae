"""Which currency the marks of one row of pay mean: its place and its other marks decide."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.importing.pay.cells import Cell
from generator.units.currency import AMBIGUOUS_SYMBOLS, CURRENCIES

_USUAL = {"$": "USD", "¥": "JPY", "kr": "SEK"}
"""What an ambiguous symbol means where the place decides nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowCurrencies:
    """The currencies of one row."""

    local: str | None
    """Code of the currency of the place, as its heading or the vocabulary says."""

    written: frozenset[str]
    """Codes that the row writes without doubt."""

    def code(self, mark: str | None, heading: str | None = None) -> str | None:
        """Return the code that a mark means; `heading` is the currency that the column names.

        A bare `$` beside `S$` is none of Singapore; alone in Singapore it is taken for the local one.
        """
        if mark in CURRENCIES:
            return mark
        if mark is None:
            return heading or self.local
        possible = AMBIGUOUS_SYMBOLS[mark]
        if heading in possible:
            return heading
        if self.local in possible and self.local not in self.written:
            return self.local
        return _USUAL[mark]

    def is_guess(self, mark: str | None, heading: str | None = None) -> bool:
        """Whether nothing surer than the place says what a symbol means; `$` for US dollars is sure."""
        if mark not in AMBIGUOUS_SYMBOLS or heading is not None:
            return False
        return self.code(mark) != "USD" if mark == "$" else self.local not in AMBIGUOUS_SYMBOLS[mark]


def printed_codes(cells: Iterable[Cell]) -> tuple[str, ...]:
    """Return the currencies of a row in the order they are printed; `$` counts as the US dollar."""
    marks = [mark for cell in cells for mark in cell.marks]
    codes = [_USUAL["$"] if mark == "$" else mark for mark in marks]
    return tuple(dict.fromkeys(code for code in codes if code in CURRENCIES))


def row_currencies(local: str | None, cells: Iterable[Cell]) -> RowCurrencies:
    """Return what the marks of a row mean at a place with this currency."""
    written = frozenset(mark for cell in cells for mark in cell.marks if mark in CURRENCIES)
    return RowCurrencies(local=local, written=written)
