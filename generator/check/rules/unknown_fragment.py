"""Finds generic sections that a guide shows and its role does not have.

Why it matters:
    The section would be missing from the page without a word.
Wrong:
    # guides/roles/data-engineer.md has a section {#growth}
    fragments: [grow]
Right:
    fragments: [growth]
"""

from collections.abc import Iterator

from generator.check.context import GuideContext
from generator.check.rule import Checks
from generator.diagnostics import Finding, Severity
from generator.model.documents import role_prose_file
from generator.model.guide import Guide
from generator.model.prose import Prose
from generator.spelling import did_you_mean

ID = "unknown-fragment"
SEVERITY = Severity.ERROR


def check(guide: Guide, context: GuideContext) -> Iterator[Finding]:
    """Yield fragment ids that the role's prose file has no section for."""
    role = context.catalog.roles.get(guide.role)
    if role is None:
        return
    known = {section.id for section in (role.fragments or Prose()).sections}
    for index, fragment in enumerate(guide.fragments):
        if fragment not in known:
            message = f"{role_prose_file(role.id)} has no section `{fragment}`"
            help_text = did_you_mean(fragment, known) or "write the section, or remove the id"
            yield Finding(at=("fragments", index), message=message, help=help_text)


CHECKS = Checks(guide=check)
