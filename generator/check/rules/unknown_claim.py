"""Finds claims that a guide or a rights card names and the shared list does not hold.

Why it matters:
    The statement would be missing from the page without a word.
Wrong:
    claims: [ai-act-date]
Right:
    claims: [ai-act-dates]
"""

from collections.abc import Iterator

from generator.check.rule import CheckContext, Placed, Scope
from generator.diagnostics import Finding, Severity
from generator.model.catalog import Catalog
from generator.model.documents import CLAIMS, RIGHTS, guide_file
from generator.spelling import did_you_mean
from generator.text import FieldPath

ID = "unknown-claim"
SEVERITY = Severity.ERROR
SCOPE = Scope.CATALOG


def check(catalog: Catalog, _: CheckContext) -> Iterator[Placed]:
    """Yield ids of shared claims that guides/claims.yml does not have; none when it cannot be read."""
    if CLAIMS in catalog.unread:
        return
    for document, at, claim in _named(catalog):
        if claim not in catalog.claims:
            help_text = did_you_mean(claim, catalog.claims) or "add it to guides/claims.yml"
            finding = Finding(at=at, message=f"there is no claim `{claim}`", help=help_text)
            yield Placed(document, finding)


def _named(catalog: Catalog) -> Iterator[tuple[str, FieldPath, str]]:
    for guide in catalog.guides.values():
        yield from ((guide_file(guide), ("claims", claim), claim) for claim in guide.shared_claims)
    for right in catalog.rights.values():
        yield RIGHTS, (right.id, "claim"), right.claim
