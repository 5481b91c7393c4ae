"""Finds figures and statements of fact that name no source.

Why it matters:
    The other side asks where a number comes from; one without a source is marked "unsourced" on
    the page and weakens whoever quotes it.
Wrong:
    pay:
      - {region: paris, base_salary: 80K–108K}
Right:
    pay:
      - {region: paris, base_salary: 80K–108K, sources: [levels]}
"""

from collections.abc import Iterator

from generator.check.context import CheckContext
from generator.check.rule import Checks, Placed
from generator.diagnostics import Finding, Severity

ID = "unsourced-figures"
SEVERITY = Severity.WARNING


def check(_: object, context: CheckContext) -> Iterator[Placed]:
    """Yield pay, comparisons, accounts and company facts that rest on nothing."""
    for citation in context.bibliography.citations:
        if citation.needs_source and not citation.evidence.sources:
            finding = Finding(
                at=citation.at,
                message=f"{citation.what} names no source",
                help="add `sources: [...]`; a figure without one is marked as unsourced",
            )
            yield Placed(citation.document, finding)


CHECKS = Checks(guide=check, company=check, role=check, shared=check)
