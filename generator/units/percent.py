"""Shares of a whole: exact percentages and ranges of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, order=True)
class Percent:
    """A share in hundredths: `Percent(Decimal("15"))` is 15 %. May be negative for differences."""

    value: Decimal

    @property
    def fraction(self) -> Decimal:
        """The share as a factor: 15 % is 0.15."""
        return self.value / 100

    def __add__(self, other: Percent) -> Percent:
        return Percent(self.value + other.value)

    def __str__(self) -> str:
        return f"{plain(self.value)}%"


WHOLE = Percent(Decimal(100))


@dataclass(frozen=True, slots=True)
class PercentRange:
    """A percentage or a range of them; an end that nobody stated is `None` (`25%+`)."""

    low: Percent | None
    high: Percent | None
    open_end: bool = False
    """Whether the high end is known to be exceeded (`10–15%+`)."""

    def __post_init__(self) -> None:
        if self.low is None and self.high is None:
            raise ValueError("a range needs at least one end")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"the low end {self.low} is above the high end {self.high}")

    def __str__(self) -> str:
        plus = "+" if self.open_end else ""
        if self.low is None:
            return f"up to {self.high}{plus}"
        if self.high is None or self.low == self.high:
            return f"{self.low}{plus}"
        return f"{plain(self.low.value)}–{self.high}{plus}"


def total_share(parts: Iterable[Percent]) -> Percent:
    """Return the sum of shares, exactly."""
    return Percent(sum((part.value for part in parts), start=Decimal(0)))


def plain(number: Decimal) -> str:
    """Write a decimal without exponent and trailing zeros: `12`, `12.5`, `-3`."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
