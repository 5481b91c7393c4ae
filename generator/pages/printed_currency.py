"""A currency as scripts in the browser print amounts in it."""

from dataclasses import dataclass

from generator.units.currency import Currency


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedCurrency:
    """How amounts in a currency are printed."""

    code: str
    """ISO 4217 code."""

    symbol: str
    """What readers see before an amount; the code itself where a symbol would be ambiguous."""

    minor_units: int
    """Decimal places of the smallest coin or cent."""


def printed_currency(currency: Currency) -> PrintedCurrency:
    """Return how amounts in a currency are printed; in a file of data a currency is its code alone."""
    return PrintedCurrency(code=currency.code, symbol=currency.symbol, minor_units=currency.minor_units)
