"""Amounts of money as people speak of them, and the currency that a mark means in one guide."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.importing.draft import Draft, Entry
from generator.importing.naming.names import Names
from generator.units.currency import AMBIGUOUS_SYMBOLS, CURRENCIES, MARK_PATTERN, SYMBOLS
from generator.units.notation import NotationError, WrittenMoney, read_figure

_COUNT = r"[0-9]{1,3}(?:,[0-9]{2,3}){1,4}(?:\.[0-9]{1,3})?|[0-9]{1,9}(?:\.[0-9]{1,3})?"
_SUFFIX = r"(?:[KkMBL]|Cr)(?![A-Za-z])"
AMOUNT = (
    rf"(?<![\w.,$])(?-i:(?P<mark>{MARK_PATTERN}))\s?(?P<low>(?:{_COUNT})(?:{_SUFFIX})?)"
    rf"(?:\s?[-–—]\s?(?:{MARK_PATTERN})?\s?(?P<high>(?:{_COUNT})(?:{_SUFFIX})?))?(?P<plus>\+)?(?![\w%])(?!,[0-9])"
)
"""Pattern of one amount or range with its currency in front."""

ANY_AMOUNT = re.sub(r"\?P<\w+>", "?:", AMOUNT)
"""The same without names, so that a pattern can hold it several times."""

_AMOUNT = re.compile(AMOUNT)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenAmount:
    """One amount or range in a text."""

    start: int
    end: int
    """Where it stands in the text; `end` is behind its last letter."""

    mark: str
    figure: str
    """In our notation without its mark: `50K–100K+`."""

    high: Decimal
    """Its upper end, else its only one, as a plain number."""


@dataclass(frozen=True, slots=True)
class MoneyReader:
    """Reads amounts of one guide."""

    main: str | None
    """ISO code of the currency of the guide's pay; `None` when it is not one and the same in all rows."""

    codes: frozenset[str]
    """ISO codes of the guide's pay rows."""

    @classmethod
    def of(cls, draft: Draft, names: Names) -> "MoneyReader":
        """Return the reader for a draft whose pay has been read."""
        rows = draft.data.get("pay")
        codes = (
            {_row_currency(row, names) for row in rows if isinstance(row, dict)}
            if isinstance(rows, list)
            else set()
        )
        known = frozenset(code for code in codes if code)
        return cls(main=next(iter(known)) if len(codes) == len(known) == 1 else None, codes=known)

    def written(self, amount: SpokenAmount) -> str | None:
        """Return the amount in our notation, its currency named where it is not the guide's own.

        `None` where its mark may mean several currencies.
        """
        code = self.code(amount.mark)
        if code is None:
            return None
        return amount.figure if code == self.main else f"{code} {amount.figure}"

    def code(self, mark: str) -> str | None:
        """Return the ISO code that a mark means here, `None` when it may mean several."""
        if mark in CURRENCIES or mark in SYMBOLS:
            return mark if mark in CURRENCIES else SYMBOLS[mark]
        meant = AMBIGUOUS_SYMBOLS.get(mark, frozenset()) & self.codes
        if len(meant) == 1 and (mark != "$" or meant == {"USD"}):
            return next(iter(meant))
        return "USD" if mark == "$" and not meant and self.codes else None


def _row_currency(row: Entry, names: Names) -> str:
    own = row.get("currency")
    return own if isinstance(own, str) else names.region_facts(str(row.get("region")), "currency") or ""


def amounts_in(text: str) -> Iterator[SpokenAmount]:
    """Yield the amounts of a text that carry a currency."""
    for match in _AMOUNT.finditer(text):
        amount = amount_of(match)
        if amount is not None:
            yield amount


def amount_of(match: re.Match[str]) -> SpokenAmount | None:
    """Return the amount that `AMOUNT` found; `None` when our notation cannot say it."""
    ends = "–".join(end.replace("k", "K") for end in (match["low"], match["high"]) if end)
    figure = f"{ends}{match['plus'] or ''}"
    try:
        (part,) = read_figure(figure)
    except (NotationError, ValueError):
        return None
    if not isinstance(part, WrittenMoney):
        return None
    return SpokenAmount(
        start=match.start("mark"),
        end=match.end("plus") if match["plus"] else match.end("high" if match["high"] else "low"),
        mark=match["mark"],
        figure=figure,
        high=part.high or part.low or Decimal(0),
    )
