"""Finds claims that a guide names and the shared list does not hold.

Why it matters:
    The statement would be missing from the page without a word.
Wrong:
    claims: [ai-act-date]
Right:
    claims: [ai-act-dates]
"""

from collections.abc import Iterator

from generator.check.rule import CheckContext, Scope
from generator.diagnostics import Finding, Severity
from generator.model.guide import Guide
from generator.spelling import did_you_mean

ID = "unknown-claim"
SEVERITY = Severity.ERROR
SCOPE = Scope.GUIDE


def check(guide: Guide, context: CheckContext) -> Iterator[Finding]:
    """Yield ids of shared claims that guides/claims.yml does not have."""
    known = context.catalog.claims
    for claim in guide.shared_claims:
        if claim not in known:
            help_text = did_you_mean(claim, known) or "add it to guides/claims.yml"
            yield Finding(at=("claims", claim), message=f"there is no claim `{claim}`", help=help_text)
