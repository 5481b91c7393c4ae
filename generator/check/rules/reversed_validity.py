"""Finds equity plans that end before they begin.

Why it matters:
    Pages pick the plan that holds by these dates; with exchanged dates they pick none, or a past one.
Wrong:
    equity_plans: [{instrument: rsu, valid_from: 2026-01, valid_until: 2024-12}]
Right:
    equity_plans: [{instrument: rsu, valid_from: 2024-12, valid_until: 2026-01}]
"""

from collections.abc import Iterator

from generator.check.context import CompanyContext
from generator.check.rule import Checks
from generator.diagnostics import Finding, Severity
from generator.model.company import Company

ID = "reversed-validity"
SEVERITY = Severity.ERROR


def check(company: Company, _: CompanyContext) -> Iterator[Finding]:
    """Yield the plans whose last day lies before their first one."""
    for index, plan in enumerate(company.equity_plans):
        start, end = plan.valid_from, plan.valid_until
        if start is not None and end is not None and start.first_day > end.last_day:
            yield Finding(
                at=("equity_plans", index, "valid_until"),
                message=f"this plan ends on {end}, before it begins on {start}",
                help="check whether the two dates were exchanged",
            )


CHECKS = Checks(company=check)
