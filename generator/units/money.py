"""Exact amounts of money and ranges of them; currencies never mix."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from generator.units.currency import Currency
from generator.units.percent import Percent, PercentRange

EndChange = Callable[[Decimal], Decimal]


class CurrencyMismatchError(ValueError):
    """Arithmetic between two currencies was attempted; holds both."""

    def __init__(self, left: Currency, right: Currency) -> None:
        super().__init__(f"{left.code} and {right.code} cannot be combined without a dated rate")
        self.left = left
        self.right = right


@dataclass(frozen=True, slots=True)
class Money:
    """An exact amount in one currency."""

    amount: Decimal
    currency: Currency

    def _same(self, other: Money) -> Decimal:
        if other.currency != self.currency:
            raise CurrencyMismatchError(self.currency, other.currency)
        return other.amount

    def __add__(self, other: Money) -> Money:
        return Money(self.amount + self._same(other), self.currency)

    def __sub__(self, other: Money) -> Money:
        return Money(self.amount - self._same(other), self.currency)

    def __mul__(self, factor: Decimal | int) -> Money:
        return Money(self.amount * factor, self.currency)

    def __truediv__(self, divisor: Decimal | int) -> Money:
        return Money(self.amount / divisor, self.currency)

    def __lt__(self, other: Money) -> bool:
        return self.amount < self._same(other)

    def __le__(self, other: Money) -> bool:
        return self.amount <= self._same(other)

    def share(self, part: Percent) -> Money:
        """Return that share of the amount, exactly."""
        return Money(self.amount * part.fraction, self.currency)

    def rounded(self) -> Money:
        """Round to the currency's smallest unit, halves to even."""
        step = Decimal(1).scaleb(-self.currency.minor_units)
        return Money(self.amount.quantize(step, rounding=ROUND_HALF_EVEN), self.currency)


@dataclass(frozen=True, slots=True)
class MoneyRange:
    """Observed pay from a low to a high figure; an end that nobody stated is `None`.

    Adding two ranges adds low to low and high to high: an envelope of what is possible, not a
    distribution. An open end stays open in every sum.
    """

    low: Decimal | None
    high: Decimal | None
    currency: Currency
    open_end: bool = False
    """Whether the high end is known to be exceeded (`240K–420K+`)."""

    def __post_init__(self) -> None:
        if self.low is None and self.high is None:
            raise ValueError("a range needs at least one end")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"the low end {self.low} is above the high end {self.high}")

    @classmethod
    def exactly(cls, money: Money) -> MoneyRange:
        """Return the range that holds one figure only."""
        return cls(money.amount, money.amount, money.currency)

    @property
    def is_open(self) -> bool:
        """Whether one end was left open (`100K+`, `240K–420K+`, `up to 100K`)."""
        return self.low is None or self.high is None or self.open_end

    @property
    def is_single(self) -> bool:
        """Whether low and high are the same figure."""
        return self.low == self.high

    @property
    def low_money(self) -> Money | None:
        """The low end as money, `None` when open."""
        return None if self.low is None else Money(self.low, self.currency)

    @property
    def high_money(self) -> Money | None:
        """The high end as money, `None` when open."""
        return None if self.high is None else Money(self.high, self.currency)

    def __add__(self, other: MoneyRange) -> MoneyRange:
        if other.currency != self.currency:
            raise CurrencyMismatchError(self.currency, other.currency)
        is_open = self.open_end or other.open_end
        return MoneyRange(_plus(self.low, other.low), _plus(self.high, other.high), self.currency, is_open)

    def __mul__(self, factor: Decimal | int) -> MoneyRange:
        if factor < 0:
            raise ValueError("a pay range is never scaled by a negative factor")
        return self._map_ends(lambda end: end * factor)

    def __truediv__(self, divisor: Decimal | int) -> MoneyRange:
        return self._map_ends(lambda end: end / divisor)

    def shares(self, part: PercentRange) -> MoneyRange:
        """Return low × low share to high × high share, e.g. the target bonus of a base-salary range."""
        ends = (_times(self.low, part.low), _times(self.high, part.high))
        return MoneyRange(*ends, self.currency, self.open_end or part.open_end)

    def rounded(self) -> MoneyRange:
        """Round both ends to the currency's smallest unit."""
        step = Decimal(1).scaleb(-self.currency.minor_units)
        return self._map_ends(lambda end: end.quantize(step, rounding=ROUND_HALF_EVEN))

    def _map_ends(self, change: EndChange) -> MoneyRange:
        low = None if self.low is None else change(self.low)
        high = None if self.high is None else change(self.high)
        return MoneyRange(low, high, self.currency, self.open_end)


def _plus(left: Decimal | None, right: Decimal | None) -> Decimal | None:
    return None if left is None or right is None else left + right


def _times(end: Decimal | None, part: Percent | None) -> Decimal | None:
    return None if end is None or part is None else end * part.fraction
