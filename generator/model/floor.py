"""What a floor comes to in a year, for rules, references and pages alike."""

from generator.model.equity import VestingSchedule
from generator.model.pay import Amount, TotalBasis
from generator.model.speech import Floor
from generator.model.totals import ComputedTotal, compute_total
from generator.units.money import MoneyRange


def floor_basis(floor: Floor) -> TotalBasis:
    """Return which of our totals the floor means: the recurring one when nobody says."""
    return TotalBasis.RECURRING if floor.basis is TotalBasis.UNSTATED else floor.basis


def floor_total(floor: Floor, vesting: VestingSchedule | None = None) -> Amount | ComputedTotal | None:
    """Return the total at which the reader accepts: as typed, else made by the parts; else `None`."""
    if floor.amount is not None:
        return floor.amount
    return compute_total(floor.offer.pay, floor_basis(floor), vesting) if floor.offer else None


def yearly_floor(floor: Floor, vesting: VestingSchedule | None = None) -> MoneyRange | None:
    """Return that total gross per year, `None` when it has none."""
    total = floor_total(floor, vesting)
    if isinstance(total, ComputedTotal):
        return total.range
    return total.per_year() if total else None
