"""Finds guides whose role has no file.

Why it matters:
    The role's name, family and shared passages come from that file, and its page lists the guide.
Wrong:
    # guides/acme/data-enginer.yml, while guides/roles/ holds data-engineer.yml
Right:
    # guides/acme/data-engineer.yml
"""

from collections.abc import Iterator

from generator.check.context import GuideContext
from generator.check.rule import Checks
from generator.check.vocabulary import spellings, suggest
from generator.diagnostics import Finding, Severity
from generator.model.documents import role_file
from generator.model.guide import Guide

ID = "unknown-role"
SEVERITY = Severity.ERROR


def check(guide: Guide, context: GuideContext) -> Iterator[Finding]:
    """Yield one finding for a guide whose file name is no known role; none when its file cannot be read."""
    roles = context.catalog.roles
    if guide.role not in roles and role_file(guide.role) not in context.catalog.unread:
        yield Finding(
            at=(),
            message=f"there is no role `{guide.role}`",
            note=f"looked for {role_file(guide.role)}",
            help=suggest(guide.role, spellings(roles.values()), "add a role file, or rename this one"),
        )


CHECKS = Checks(guide=check)
