"""Writes any value that a view may hold, by its type."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

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
    for kind, write in WRITERS:
        if isinstance(value, kind):
            return write(value)
    raise TypeError(f"nothing says how a {type(value).__name__} is written")
