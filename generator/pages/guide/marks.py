"""What scripts read beside the figures of a guide, in attributes: a page is also its own data."""

from generator.derive.equity import Liquidity
from generator.derive.rows import RowFigures
from generator.model.equity import Instrument, VestingFrequency, VestingSchedule
from generator.units.percent import plain

SALES = {Liquidity.LIQUID: "liquid", Liquidity.PAPER: "paper", Liquidity.UNKNOWN: "unclear"}
"""Whether equity can be sold once it has vested."""

UNKNOWN = "-"


def equity_mark(row: RowFigures | None) -> str | None:
    """Return how the equity of a row works: `paper bspce 48 25/25/25/25 12 monthly`; `-` is unknown.

    `None` when the row has no equity to speak of. A curve that sources dispute counts as unknown.
    """
    if row is None or (row.annual_equity is None and row.vesting is None):
        return None
    plan = row.plan
    instrument = UNKNOWN if plan is None or plan.instrument is Instrument.UNKNOWN else plan.instrument.value
    schedule = VestingSchedule() if plan is None or plan.vesting.is_disputed else plan.vesting
    return " ".join([SALES[row.liquidity], instrument, *_terms(schedule)])


def _terms(schedule: VestingSchedule) -> tuple[str, str, str, str]:
    is_timed = schedule.frequency is not VestingFrequency.UNKNOWN
    return (
        UNKNOWN if schedule.months is None else str(schedule.months),
        "/".join(plain(share.value) for share in schedule.yearly or ()) or UNKNOWN,
        UNKNOWN if schedule.cliff_months is None else str(schedule.cliff_months),
        schedule.frequency.value if is_timed else UNKNOWN,
    )
