"""Shapes of vesting curves, and what they mean for pay in the first year."""

from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from enum import Enum

from generator.derive.equity import even_shares
from generator.model.equity import VestingSchedule
from generator.units.percent import Percent


class CurveShape(Enum):
    """When a grant vests, against a grant that vests evenly over the same time."""

    FRONT_LOADED = "front-loaded"
    """More has vested by the end of the first year that differs from an even one."""

    EVEN = "even"
    """The same in every year; of a year that is only begun, its part."""

    BACK_LOADED = "back-loaded"
    """Less has vested by the end of the first year that differs from an even one."""

    UNKNOWN = "unknown"
    """Nobody gives the shares of the years."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CurveFigures:
    """A curve beside an even one."""

    shares: tuple[Percent, ...]
    """Part of the grant that vests in year 1, year 2 and so on."""

    even: tuple[Percent, ...]
    """The same for a grant that vests evenly."""

    shape: CurveShape

    @property
    def first_year_difference(self) -> Percent:
        """How much more of the grant than evenly vests in year 1: `share ÷ even share − 1`."""
        return Percent((self.shares[0].value / self.even[0].value - 1) * 100)


def derive_curve(vesting: VestingSchedule) -> CurveFigures | None:
    """Return a schedule's curve beside an even one of the same term, `None` when it is unknown."""
    shares = vesting.yearly
    if not shares:
        return None
    even = even_shares(_years(vesting, len(shares)))
    return CurveFigures(shares=shares, even=even, shape=_shape(shares, even))


def curve_shape(vesting: VestingSchedule) -> CurveShape:
    """Return the shape of a schedule's curve."""
    found = derive_curve(vesting)
    return found.shape if found else CurveShape.UNKNOWN


def _years(vesting: VestingSchedule, stated: int) -> Decimal:
    """Return the term in years: its months where they fit the shares, else a year for each share."""
    years = vesting.years
    if years is not None and years.to_integral_value(ROUND_CEILING) == stated:
        return years
    return Decimal(stated)


def _shape(shares: tuple[Percent, ...], even: tuple[Percent, ...]) -> CurveShape:
    vested = Decimal(0)
    for share, evenly in zip(shares, even, strict=True):
        vested += share.value - evenly.value
        # Thirds are printed as 33, 33 and 34: less than a hundredth of the grant is rounding.
        if abs(vested) >= 1:
            return CurveShape.FRONT_LOADED if vested > 0 else CurveShape.BACK_LOADED
    return CurveShape.EVEN
