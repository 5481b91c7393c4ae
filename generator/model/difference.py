"""How far one range of pay lies from another, end by end."""

from dataclasses import dataclass
from decimal import Decimal

from generator.units.money import CurrencyMismatchError, MoneyRange
from generator.units.percent import Percent


@dataclass(frozen=True, slots=True, kw_only=True)
class EndDifferences:
    """Differences between the low ends and between the high ends of two ranges.

    The difference at the low end may well be the larger one, so this is no range.
    """

    low: Percent | None
    """Low end over the other low end, minus one; `None` when either is open or the other is 0."""

    high: Percent | None
    """High end over the other high end, minus one; `None` when either is open or the other is 0."""

    @property
    def known(self) -> tuple[Percent, ...]:
        """The differences that could be computed, low end first."""
        return tuple(end for end in (self.low, self.high) if end is not None)

    @property
    def largest(self) -> Percent | None:
        """The larger difference without its sign, `None` when neither could be computed."""
        return max((Percent(abs(end.value)) for end in self.known), default=None)


def end_differences(reference: MoneyRange, other: MoneyRange) -> EndDifferences:
    """Return `other ÷ reference − 1` at both ends; raises `CurrencyMismatchError` across currencies."""
    if other.currency != reference.currency:
        raise CurrencyMismatchError(reference.currency, other.currency)
    return bare_differences(reference, other)


def bare_differences(reference: MoneyRange, other: MoneyRange) -> EndDifferences:
    """Return `other ÷ reference − 1` of the bare numbers, whatever their currencies."""
    return EndDifferences(
        low=_over(reference.low, other.low),
        high=_over(reference.high, other.high),
    )


def _over(reference: Decimal | None, other: Decimal | None) -> Percent | None:
    if other is None or not reference:
        return None
    return Percent((other / reference - 1) * 100)
