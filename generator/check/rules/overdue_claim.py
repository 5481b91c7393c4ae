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

from generator.check.rule import CheckContext, Placed, Scope
from generator.diagnostics import Finding, Severity
from generator.model.catalog import Catalog
from generator.model.claim import Claim
from generator.model.documents import CLAIMS, guide_file
from generator.text import FieldPath

ID = "overdue-claim"
SEVERITY = Severity.WARNING
SCOPE = Scope.CATALOG


def check(catalog: Catalog, context: CheckContext) -> Iterator[Placed]:
    """Yield shared claims and claims of single guides whose review day has passed."""
    for document, at, claim in _claims(catalog):
        if claim.review_by is not None and claim.review_by < context.today:
            days = (context.today - claim.review_by).days
            message = f"review of `{claim.id}` was due on {claim.review_by.isoformat()}, {days} days ago"
            help_text = "hold it against its sources, then renew `as_of` and `review_by`"
            yield Placed(document, Finding(at=(*at, "review_by"), message=message, help=help_text))


def _claims(catalog: Catalog) -> Iterator[tuple[str, FieldPath, Claim]]:
    for claim in catalog.claims.values():
        yield CLAIMS, (claim.id,), claim
    for guide in catalog.guides.values():
        for claim in guide.own_claims:
            yield guide_file(guide), ("claims", claim.id), claim
