"""Finds vesting curves that lose a part of the grant, hand out too much, or skip a year.

Why it matters:
    A lost part is pay that no year of the table shows, and the first-year total rests on this curve.
Wrong:
    vesting: {months: 48, cliff_months: 12, yearly: [40, 30, 20]}
Right:
    vesting: {months: 48, cliff_months: 12, yearly: [40, 30, 20, 10]}
"""

from collections.abc import Iterator

from generator.check.context import CheckContext
from generator.check.plans import plans_in
from generator.check.rule import Checks
from generator.diagnostics import Finding, Severity
from generator.model.company import Company
from generator.model.equity import VestingSchedule
from generator.model.guide import Guide
from generator.units.percent import WHOLE

ID = "incomplete-vesting"
SEVERITY = Severity.ERROR


def check(subject: Guide | Company, _: CheckContext) -> Iterator[Finding]:
    """Yield the curves that make more or less than 100 %, or have too few or too many years."""
    for place, plan in plans_in(subject):
        for message in _faults(plan.vesting):
            at = (*place, "vesting", "yearly")
            help_text = "write the share of each year; together they make 100%"
            yield Finding(at=at, message=message, help=help_text)


def _faults(vesting: VestingSchedule) -> Iterator[str]:
    if vesting.yearly is None:
        return
    if vesting.vested != WHOLE:
        yield f"the yearly shares make {vesting.vested} of the grant, not {WHOLE}"
    # A term of 42 months has four years, the last of them short.
    if vesting.months is not None and len(vesting.yearly) != -(-vesting.months // 12):
        yield f"{len(vesting.yearly)} yearly shares for a term of {vesting.months} months"


CHECKS = Checks(guide=check, company=check)
