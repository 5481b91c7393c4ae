"""Finds roles whose occupation the table of official wages does not hold.

Why it matters:
    Readers set pay against the official wages of the nearest occupation; a wrong or missing code leaves that
    part of the page out without a word.
Wrong:
    # guides/roles/data-engineer.yml, while guides/occupation-wages.yml holds 15-1243
    occupation_codes: [15-1234]
Right:
    # guides/roles/data-engineer.yml
    occupation_codes: [15-1243]
"""

from collections.abc import Iterator

from generator.check.context import RoleContext
from generator.check.rule import Checks
from generator.diagnostics import Finding, Severity
from generator.model.role import Role
from generator.spelling import did_you_mean

ID = "unknown-occupation"
SEVERITY = Severity.WARNING


def check(role: Role, context: RoleContext) -> Iterator[Finding]:
    """Yield the codes of roles without official wages; none while there is no table."""
    if context.catalog.wages is None:
        return
    known = [occupation.code for occupation in context.catalog.wages.occupations]
    for index, code in enumerate(role.occupation_codes):
        if code not in known:
            help_text = did_you_mean(code, known) or "add its wages, or correct the code"
            message = f"there are no official wages for occupation `{code}`"
            yield Finding(at=("occupation_codes", index), message=message, help=help_text)


CHECKS = Checks(role=check)
