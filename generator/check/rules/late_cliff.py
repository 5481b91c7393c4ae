"""Finds vesting schedules whose cliff comes after their end.

Why it matters:
    Before the cliff nothing vests; a cliff beyond the term would mean that nothing ever does.
Wrong:
    vesting: {months: 12, cliff_months: 48}
Right:
    vesting: {months: 48, cliff_months: 12}
"""

from collections.abc import Iterator

from generator.check.plans import every_plan
from generator.check.rule import CheckContext, Placed, Scope
from generator.diagnostics import Finding, Severity
from generator.model.catalog import Catalog

ID = "late-cliff"
SEVERITY = Severity.ERROR
SCOPE = Scope.CATALOG


def check(catalog: Catalog, _: CheckContext) -> Iterator[Placed]:
    """Yield the schedules whose cliff lies beyond the whole term."""
    for placed in every_plan(catalog):
        cliff, months = placed.plan.vesting.cliff_months, placed.plan.vesting.months
        if cliff is not None and months is not None and cliff > months:
            at = (*placed.at, "vesting", "cliff_months")
            message = f"a cliff of {cliff} months in a term of {months} months"
            finding = Finding(at=at, message=message, help="check whether the two figures were exchanged")
            yield Placed(placed.document, finding)
