"""An axis: round numbers around the amounts, and where each amount lies on it."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """A stretch of amounts laid over a stretch of the drawing."""

    start: Decimal
    """Amount at the left end, a multiple of `step`."""

    end: Decimal
    """Amount at the right end, a multiple of `step`, above `start`."""

    step: Decimal
    """Distance between two ticks."""

    left: Decimal
    """Where the axis begins in the drawing."""

    right: Decimal

    def at(self, amount: Decimal) -> Decimal:
        """Return where an amount lies in the drawing; amounts beyond an end lie on it."""
        inside = min(max(amount, self.start), self.end)
        return self.left + (self.right - self.left) * (inside - self.start) / (self.end - self.start)

    @property
    def ticks(self) -> tuple[Decimal, ...]:
        """The amounts at the ticks, ends included."""
        number = int((self.end - self.start) / self.step)
        return tuple(self.start + self.step * index for index in range(number + 1))


def scale_over(amounts: Iterable[Decimal], left: Decimal, right: Decimal) -> Scale:
    """Return an axis of three to six round steps around the amounts; raises `ValueError` without any."""
    known = list(amounts)
    lowest, highest = min(known), max(known)
    step = _round_step((highest - lowest) / 4 or highest / 4 or Decimal(1))
    start = (lowest / step).to_integral_value(ROUND_FLOOR) * step
    end = (highest / step).to_integral_value(ROUND_CEILING) * step
    return Scale(start=start, end=end if end > start else start + step, step=step, left=left, right=right)


def _round_step(least: Decimal) -> Decimal:
    power = Decimal(1).scaleb(least.adjusted())
    return next(factor * power for factor in _STEPS if factor * power >= least)
