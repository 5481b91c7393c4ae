"""Finds vesting schedules whose yearly shares do not make up the whole grant, year for year.

Why it matters:
    Pay of the first year is computed from these shares; a missing one silently lowers every total.
Wrong:
    vesting: {months: 48, yearly: [25, 25, 25, 20], cliff_months: 12}
Right:
    vesting: {months: 48, yearly: [25, 25, 25, 25], cliff_months: 12}
"""

from collections.abc import Iterator

from generator.check.plans import every_plan
from generator.check.rule import CheckContext, Placed, Scope
from generator.diagnostics import Finding, Severity
from generator.model.catalog import Catalog
from generator.model.equity import VestingSchedule
from generator.units.percent import WHOLE

ID = "incomplete-vesting"
SEVERITY = Severity.ERROR
SCOPE = Scope.CATALOG


def check(catalog: Catalog, _: CheckContext) -> Iterator[Placed]:
    """Yield the schedules whose shares do not add up to 100 %, or are too few or too many."""
    for placed in every_plan(catalog):
        for message in _faults(placed.plan.vesting):
            at = (*placed.at, "vesting", "yearly")
            help_text = "give one share for every year of the schedule"
            yield Placed(placed.document, Finding(at=at, message=message, help=help_text))


def _faults(vesting: VestingSchedule) -> Iterator[str]:
    if vesting.yearly is None:
        return
    if vesting.vested != WHOLE:
        yield f"vesting adds up to {vesting.vested}, not {WHOLE}"
    # A term of 42 months has four years, the last of them short.
    if vesting.months is not None and len(vesting.yearly) != -(-vesting.months // 12):
        yield f"{len(vesting.yearly)} yearly shares for a term of {vesting.months} months"
