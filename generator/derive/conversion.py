"""Amounts in another currency, never without the day and the publisher of the rate."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.model.rates import RateTable
from generator.units.currency import Currency
from generator.units.money import MoneyRange


@dataclass(frozen=True, slots=True, kw_only=True)
class Converted:
    """An amount in another currency, with the rate that was used."""

    original: MoneyRange
    amount: MoneyRange
    """In the other currency, rounded to its smallest unit."""

    rate: Decimal
    """Units of the other currency for one unit of the original one."""

    on: date
    """Day of the rate."""

    publisher: str
    source: str
    """Source id of the rate."""


def in_currency(amount: MoneyRange, to: Currency, rates: RateTable | None) -> MoneyRange | None:
    """Return an amount in a currency, as it is when it is in it already; `None` without a rate."""
    if amount.currency == to:
        return amount
    return rates.convert(amount, to) if rates else None


def convert(amount: MoneyRange, to: Currency, rates: RateTable | None) -> Converted | None:
    """Return the amount in another currency at the table's rate, `None` without a table or a rate in it."""
    if rates is None:
        return None
    converted, own, wanted = rates.convert(amount, to), rates.rate(amount.currency), rates.rate(to)
    if converted is None or own is None or wanted is None:
        return None
    return Converted(
        original=amount,
        amount=converted,
        rate=wanted / own,
        on=rates.on,
        publisher=rates.publisher,
        source=rates.source,
    )
