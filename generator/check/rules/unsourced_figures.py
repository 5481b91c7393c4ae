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

from generator.check.bibliography import bibliographies
from generator.check.rule import CheckContext, Placed, Scope
from generator.diagnostics import Finding, Severity
from generator.model.catalog import Catalog

ID = "unsourced-figures"
SEVERITY = Severity.WARNING
SCOPE = Scope.CATALOG


def check(catalog: Catalog, _: CheckContext) -> Iterator[Placed]:
    """Yield pay, comparisons, accounts and company facts that rest on nothing."""
    for bibliography in bibliographies(catalog):
        for citation in bibliography.citations:
            if citation.needs_source and not citation.evidence.sources:
                finding = Finding(
                    at=citation.at,
                    message=f"{citation.what} names no source",
                    help="add `sources: [...]`; a figure without one is marked as unsourced",
                )
                yield Placed(citation.document, finding)
