"""Finds ladders that list a level twice.

Why it matters:
    The order of the ladder says which level is higher; a level that stands twice has no place in it.
Wrong:
    ladder: {levels: [{code: L3}, {code: L4}, {code: L3}]}
Right:
    ladder: {levels: [{code: L3}, {code: L4}, {code: L5}]}
"""

from collections.abc import Iterator

from generator.check.context import CompanyContext
from generator.check.rule import Checks
from generator.diagnostics import Finding, Severity
from generator.model.company import Company, Ladder

ID = "duplicate-level"
SEVERITY = Severity.ERROR


def check(company: Company, _: CompanyContext) -> Iterator[Finding]:
    """Yield the later entry of every code that the ladder repeats."""
    seen: set[str] = set()
    for index, level in enumerate((company.ladder or Ladder()).levels):
        if level.code in seen:
            message = f"the ladder lists `{level.code}` twice"
            yield Finding(at=("ladder", "levels", index), message=message, help="keep one of them")
        seen.add(level.code)


CHECKS = Checks(company=check)
