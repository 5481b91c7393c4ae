"""Where one amount lies in a range, and the midpoint and spread of a range.

midpoint          = (low + high) ÷ 2
spread            = (high − low) ÷ low
range penetration = (amount − low) ÷ (high − low)
compa-ratio       = amount ÷ midpoint
percentile        = linear between the two quantiles that the ends are, where they are quantiles
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from generator.model.evidence import RangeKind
from generator.units.money import CurrencyMismatchError, Money, MoneyRange

QUANTILES = {
    RangeKind.P25_P75: (Decimal(25), Decimal(75)),
    RangeKind.P10_P90: (Decimal(10), Decimal(90)),
}
"""Which percentiles the ends of a range are, for the kinds of range whose ends are percentiles."""

_ENDS = {
    RangeKind.POSTED: "the minimum and maximum that the employer published",
    RangeKind.BAND: "the minimum and maximum of the employer's own pay range",
    RangeKind.OBSERVED: "the lowest and highest figures that were reported",
    RangeKind.OFFERS: "the lowest and highest offers that were reported",
    RangeKind.ESTIMATE: "an estimate",
    RangeKind.UNSTATED: "not explained by the source",
}


class Placement(Enum):
    """On which side of a range an amount lies."""

    BELOW = "below"
    WITHIN = "within"
    """Between the ends, or exactly on one."""

    ABOVE = "above"


@dataclass(frozen=True, slots=True, kw_only=True)
class RangePosition:
    """An amount held against a range."""

    amount: Money
    range: MoneyRange
    placement: Placement
    penetration: Decimal | None
    """0 at the low end, 1 at the high end, beyond these outside; `None` for an open or single range."""

    midpoint: Money | None
    compa_ratio: Decimal | None
    """Amount over midpoint; `None` for an open range."""

    spread: Decimal | None
    """Width of the range over its low end; `None` for an open range or one from 0."""

    percentile: Decimal | None = None
    """Share of people, in percent, who were reported below the amount; `None` when `refused` says why."""

    refused: str | None = None
    """Why no percentile is given, as a sentence; `None` when there is one."""


def midpoint(pay: MoneyRange) -> Money | None:
    """Return the middle of a range, `None` when an end is open."""
    if pay.low is None or pay.high is None or pay.is_open:
        return None
    return Money((pay.low + pay.high) / 2, pay.currency)


def spread(pay: MoneyRange) -> Decimal | None:
    """Return the width of a range over its low end, `None` when an end is open or the low end is 0."""
    if not pay.low or pay.high is None or pay.is_open:
        return None
    return (pay.high - pay.low) / pay.low


def position_in(amount: Money, pay: MoneyRange, kind: RangeKind | None) -> RangePosition:
    """Return where an amount lies in a range; raises `CurrencyMismatchError` across currencies.

    `kind` says what the ends of the range are; `None` for a computed total, whose ends are sums.
    """
    if amount.currency != pay.currency:
        raise CurrencyMismatchError(amount.currency, pay.currency)
    middle = midpoint(pay)
    percentile, refused = _percentile(amount, pay, kind)
    return RangePosition(
        amount=amount,
        range=pay,
        placement=_placement(amount, pay),
        penetration=_penetration(amount, pay),
        midpoint=middle,
        compa_ratio=amount.amount / middle.amount if middle and middle.amount else None,
        spread=spread(pay),
        percentile=percentile,
        refused=refused,
    )


def _placement(amount: Money, pay: MoneyRange) -> Placement:
    if pay.low is not None and amount.amount < pay.low:
        return Placement.BELOW
    if pay.high is not None and amount.amount > pay.high and not pay.open_end:
        return Placement.ABOVE
    return Placement.WITHIN


def _penetration(amount: Money, pay: MoneyRange) -> Decimal | None:
    if pay.low is None or pay.high is None or pay.is_open or pay.is_single:
        return None
    return (amount.amount - pay.low) / (pay.high - pay.low)


def _percentile(amount: Money, pay: MoneyRange, kind: RangeKind | None) -> tuple[Decimal | None, str | None]:
    if kind is None:
        return None, "A percentile needs a distribution, and the ends of this range are sums of parts."
    if kind not in QUANTILES:
        return None, f"A percentile needs a distribution, and the ends of this range are {_ENDS[kind]}."
    low, high = QUANTILES[kind]
    depth = _penetration(amount, pay)
    if depth is None:
        return None, "A percentile needs both ends of the range."
    if depth < 0:
        return None, f"The amount lies below the {low}th percentile; how far below is not known."
    if depth > 1:
        return None, f"The amount lies above the {high}th percentile; how far above is not known."
    return low + depth * (high - low), None
