"""Finds dated statements past the day by which they should have been looked at again.

Why it matters:
    Laws and deadlines move; a statement that nobody has checked since then may be false by now, on
    every page that uses it.
Wrong:
    ai-act-dates: {title: AI Act dates, statement: …, status: planned, review_by: 2024-01-31}
Right:
    ai-act-dates: {title: AI Act dates, statement: …, status: planned, as_of: 2026-11, review_by: 2027-05-31}
"""

from collections.abc import Iterator

from generator.check.context import CheckContext, GuideContext, SharedContext
from generator.check.rule import Checks, Placed
from generator.diagnostics import Finding, Severity
from generator.model.catalog import Catalog
from generator.model.claim import Claim
from generator.model.documents import CLAIMS
from generator.model.guide import Guide
from generator.text import FieldPath

ID = "overdue-claim"
SEVERITY = Severity.WARNING


def check_guide(guide: Guide, context: GuideContext) -> Iterator[Finding]:
    """Yield claims of a guide whose review day has passed."""
    for claim in guide.own_claims:
        yield from _overdue(claim, ("claims", claim.id), context)


def check_shared(catalog: Catalog, context: SharedContext) -> Iterator[Placed]:
    """Yield shared claims whose review day has passed."""
    for claim in catalog.claims.values():
        yield from (Placed(CLAIMS, finding) for finding in _overdue(claim, (claim.id,), context))


def _overdue(claim: Claim, at: FieldPath, context: CheckContext) -> Iterator[Finding]:
    if claim.review_by is not None and context.today.is_past(claim.review_by):
        days = (context.today.day - claim.review_by).days
        message = f"review of `{claim.id}` was due on {claim.review_by.isoformat()}, {days} days ago"
        help_text = "hold it against its sources, then renew `as_of` and `review_by`"
        yield Finding(at=(*at, "review_by"), message=message, help=help_text)


CHECKS = Checks(guide=check_guide, shared=check_shared)
