"""Finds claims that a guide or a rights card names and the shared list does not hold.

Why it matters:
    The statement would be missing from the page without a word.
Wrong:
    claims: [ai-act-date]
Right:
    claims: [ai-act-dates]
"""

from collections.abc import Iterator

from generator.check.context import CheckContext, GuideContext, SharedContext
from generator.check.rule import Checks, Placed
from generator.diagnostics import Finding, Severity
from generator.model.catalog import Catalog
from generator.model.documents import CLAIMS, RIGHTS
from generator.model.guide import Guide
from generator.spelling import did_you_mean
from generator.text import FieldPath

ID = "unknown-claim"
SEVERITY = Severity.ERROR


def check_guide(guide: Guide, context: GuideContext) -> Iterator[Finding]:
    """Yield ids of shared claims that guides/claims.yml does not have; none when it cannot be read."""
    for claim in guide.shared_claims:
        yield from _unknown(claim, ("claims", claim), context)


def check_shared(catalog: Catalog, context: SharedContext) -> Iterator[Placed]:
    """Yield the same of rights cards."""
    for right in catalog.rights.values():
        found = _unknown(right.claim, (right.id, "claim"), context)
        yield from (Placed(RIGHTS, finding) for finding in found)


def _unknown(claim: str, at: FieldPath, context: CheckContext) -> Iterator[Finding]:
    claims = context.catalog.claims
    if claim not in claims and CLAIMS not in context.catalog.unread:
        help_text = did_you_mean(claim, claims) or "add it to guides/claims.yml"
        yield Finding(at=at, message=f"there is no claim `{claim}`", help=help_text)


CHECKS = Checks(guide=check_guide, shared=check_shared)
