"""Writes any value that a view may hold, by its type."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache

from generator.emit.formatting import amount, day, money, money_range, percent, percent_range, units
from generator.model.pay import Amount, UnitCount
from generator.pages.shown import Shown
from generator.units.calendar import DateSpan, PartialDate
from generator.units.money import Money, MoneyRange
from generator.units.percent import Percent, PercentRange, plain

WRITERS: tuple[tuple[type, Callable[..., str]], ...] = (
    (str, str),
    (Money, money),
    (MoneyRange, money_range),
    (Amount, amount),
    (Percent, percent),
    (PercentRange, percent_range),
    (UnitCount, units),
    (Decimal, plain),
    (date, day),
    (PartialDate, day),
    (DateSpan, day),
)
"""How each type is written."""


def shown(value: Shown | Decimal) -> str:
    """Write any value that a view may hold, by its type; raises `TypeError` for any other."""
    kind: type = type(value)
    return _writer(kind)(value)


@cache
def _writer(kind: type) -> Callable[..., str]:
    for known, write in WRITERS:
        if issubclass(kind, known):
            return write
    raise TypeError(f"nothing says how a {kind.__name__} is written")
