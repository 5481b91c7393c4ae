"""The floor of a negotiation beside the totals that it has to stand between."""

from dataclasses import dataclass
from enum import Enum

from generator.derive.conversion import Converted, convert
from generator.model.difference import EndDifferences, end_differences
from generator.model.equity import EquityPlan
from generator.model.floor import floor_basis, yearly_floor
from generator.model.pay import TotalBasis
from generator.model.rates import RateTable
from generator.model.speech import Floor
from generator.model.totals import ComputedTotal
from generator.units.money import MoneyRange


class FloorOrder(Enum):
    """How the floor stands to a total."""

    BELOW = "below"
    EQUAL = "equal"
    ABOVE = "above"
    OVERLAPPING = "overlapping"
    """One of the two is a range, and they have amounts in common."""


class Against(Enum):
    """What the floor is compared with."""

    ASK = "ask"
    TARGET = "target"
    ALTERNATIVE = "alternative"


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorFigures:
    """The lowest total at which the reader accepts."""

    floor: Floor
    amount: MoneyRange
    """Gross, per year; as typed, else the sum of the parts."""

    basis: TotalBasis
    """Which total it means; the recurring one when the guide does not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorComparison:
    """The floor beside one total of the same name."""

    against: Against
    alternative: str | None
    """Id of the alternative, `None` for ask and target."""

    basis: TotalBasis
    total: MoneyRange
    """The other total, gross per year, in the currency of the floor."""

    converted: Converted | None
    """How it came into that currency; `None` when it was in it already."""

    difference: EndDifferences
    """The other total over the floor, minus one."""

    order: FloorOrder
    """How the floor stands to the other total."""


def derive_floor(floor: Floor | None, plan: EquityPlan | None = None) -> FloorFigures | None:
    """Return the floor per year, `None` without one or when nothing of it makes a yearly amount."""
    amount = yearly_floor(floor, plan.vesting if plan else None) if floor else None
    if floor is None or amount is None:
        return None
    return FloorFigures(floor=floor, amount=amount, basis=floor_basis(floor))


def common_total(
    floor: FloorFigures, total: ComputedTotal, rates: RateTable | None
) -> MoneyRange | Converted | None:
    """Return a total in the currency of the floor, `None` when no rate brings it there."""
    common = floor.amount.currency
    return total.range if total.range.currency == common else convert(total.range, common, rates)


def compare_floor(
    floor: FloorFigures, total: MoneyRange | Converted, against: Against, alternative: str | None = None
) -> FloorComparison:
    """Return the floor beside another total of the same name, in the currency of the floor."""
    converted = total if isinstance(total, Converted) else None
    amount = total.amount if isinstance(total, Converted) else total
    return FloorComparison(
        against=against,
        alternative=alternative,
        basis=floor.basis,
        total=amount,
        converted=converted,
        difference=end_differences(floor.amount, amount),
        order=_order(floor.amount, amount),
    )


def _order(floor: MoneyRange, total: MoneyRange) -> FloorOrder:
    if floor == total and floor.is_single:
        return FloorOrder.EQUAL
    if _ends_before(floor, total):
        return FloorOrder.BELOW
    return FloorOrder.ABOVE if _ends_before(total, floor) else FloorOrder.OVERLAPPING


def _ends_before(one: MoneyRange, other: MoneyRange) -> bool:
    return one.high is not None and not one.open_end and other.low is not None and one.high < other.low
