"""Finds headlines that choose a pay row which the guide does not have.

Why it matters:
    The first screen would have no figure.
Wrong:
    headline: {row: berlin, reason: most openings are there}
    pay: [{region: paris, base_salary: 80K–108K}]
Right:
    headline: {row: paris, reason: most openings are there}
    pay: [{region: paris, base_salary: 80K–108K}]
"""

from collections.abc import Iterator

from generator.check.rule import CheckContext, Scope
from generator.diagnostics import Finding, Severity
from generator.model.guide import Guide
from generator.spelling import did_you_mean

ID = "unknown-row"
SEVERITY = Severity.ERROR
SCOPE = Scope.GUIDE


def check(guide: Guide, _: CheckContext) -> Iterator[Finding]:
    """Yield a headline whose row is not among the pay rows."""
    if guide.headline is not None and guide.row(guide.headline.row) is None:
        yield Finding(
            at=("headline", "row"),
            message=f"there is no pay row `{guide.headline.row}`",
            help=did_you_mean(guide.headline.row, [row.id for row in guide.pay])
            or "name the id of a pay row",
        )
