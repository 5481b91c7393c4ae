"""Dated exchange rates."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from generator.units.currency import Currency
from generator.units.money import MoneyRange


@dataclass(frozen=True, slots=True, kw_only=True)
class RateTable:
    """Reference rates of one publisher on one day."""

    base: Currency
    on: date
    publisher: str
    source: str
    """Source id."""

    rates: tuple[tuple[Currency, Decimal], ...]
    """Units of each currency for one unit of `base`."""

    _units: dict[Currency, Decimal] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Every amount of every table is compared at these; of a currency that stands twice the first counts.
        units = dict(reversed(self.rates)) | {self.base: Decimal(1)}
        object.__setattr__(self, "_units", units)

    def rate(self, currency: Currency) -> Decimal | None:
        """Return units of `currency` per unit of the base, `None` when the table does not hold it."""
        return self._units.get(currency)

    def convert(self, amount: MoneyRange, to: Currency) -> MoneyRange | None:
        """Return the range in another currency, rounded to its smallest unit; `None` without both rates."""
        from_rate, to_rate = self.rate(amount.currency), self.rate(to)
        if from_rate is None or to_rate is None:
            return None
        scaled = amount * to_rate / from_rate
        return MoneyRange(scaled.low, scaled.high, to, scaled.open_end).rounded()
