"""Finds totals typed in a pay row that its components do not add up to.

Why it matters:
    Either a component or the total is mistyped, or the source counts something else: in each case
    a reader who trusts the total is misled. Half of the unit that it was rounded to is allowed.
Wrong:
    region: london
    base_salary: 74K–99K
    equity_grant: 92K–180K over 4 years
    stated_total: 97K–145K
Right:
    region: london
    base_salary: 74K–99K
    equity_grant: 92K–180K over 4 years
    stated_total: 97K–144K
"""

from collections.abc import Iterator

from generator.check.arithmetic import differs, find_mismatch
from generator.check.context import GuideContext
from generator.check.rule import Checks
from generator.diagnostics import Finding, Severity
from generator.model.guide import Guide

ID = "mismatched-total"
SEVERITY = Severity.WARNING


def check(guide: Guide, context: GuideContext) -> Iterator[Finding]:
    """Yield the rows whose stated total differs from the computed one by more than rounding."""
    for row in guide.pay:
        if row.stated_total is not None:
            mismatch = find_mismatch(row.pay, row.stated_total, row.stated_basis, context.vesting)
            if mismatch is not None:
                yield Finding(
                    at=("pay", row.id, "stated_total"),
                    message=f"the stated total is {differs(mismatch)}",
                    note=mismatch.note,
                    help=mismatch.help,
                )


CHECKS = Checks(guide=check)
