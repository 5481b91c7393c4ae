"""Exact results of the tools as values that pages can show."""

from decimal import Decimal
from fractions import Fraction

from generator.units.currency import Currency
from generator.units.money import Money


def shown_money(value: Fraction, currency: Currency) -> Money:
    """Return an exact amount in major units as money, rounded once: half to even, to the smallest unit."""
    minor = round(value * 10**currency.minor_units)
    return Money(Decimal(minor).scaleb(-currency.minor_units).normalize(), currency)


def shown_share(value: Fraction, places: int) -> str:
    """Write a share of 1 in percent, half to even, with at most so many decimals: `0.05787%`."""
    percent = Decimal(round(value * 100 * 10**places)).scaleb(-places)
    text = f"{percent:f}"
    return f"{text.rstrip('0').rstrip('.') if '.' in text else text}%"
