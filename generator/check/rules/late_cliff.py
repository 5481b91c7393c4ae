"""Finds vesting schedules whose cliff comes after their end.

Why it matters:
    Before the cliff nothing vests; a cliff beyond the term would mean that nothing ever does.
Wrong:
    vesting: {months: 12, cliff_months: 48}
Right:
    vesting: {months: 48, cliff_months: 12}
"""

from collections.abc import Iterator

from generator.check.context import CheckContext
from generator.check.plans import plans_in
from generator.check.rule import Checks
from generator.diagnostics import Finding, Severity
from generator.model.company import Company
from generator.model.guide import Guide

ID = "late-cliff"
SEVERITY = Severity.ERROR


def check(subject: Guide | Company, _: CheckContext) -> Iterator[Finding]:
    """Yield the schedules whose cliff lies beyond the whole term."""
    for place, plan in plans_in(subject):
        cliff, months = plan.vesting.cliff_months, plan.vesting.months
        if cliff is not None and months is not None and cliff > months:
            at = (*place, "vesting", "cliff_months")
            message = f"a cliff of {cliff} months in a term of {months} months"
            yield Finding(at=at, message=message, help="check whether the two figures were exchanged")


CHECKS = Checks(guide=check, company=check)
