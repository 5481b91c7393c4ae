"""Finds companies that own themselves, directly or through others.

Why it matters:
    A subsidiary takes its equity from its owner; with a circle there is no company to take it from.
Wrong:
    # guides/companies/acme.yml
    parent: globex
    # guides/companies/globex.yml
    parent: acme
Right:
    # guides/companies/acme.yml
    parent: globex
"""

from collections.abc import Iterator

from generator.check.documents import company_file
from generator.check.graphs import circles
from generator.check.rule import CheckContext, Placed, Scope
from generator.check.wording import listing
from generator.diagnostics import Finding, Severity
from generator.model.catalog import Catalog

ID = "circular-owners"
SEVERITY = Severity.ERROR
SCOPE = Scope.CATALOG


def check(catalog: Catalog, _: CheckContext) -> Iterator[Placed]:
    """Yield one finding for each circle of owners."""
    arrows = [(company.id, company.parent) for company in catalog.companies.values() if company.parent]
    for knot in circles(arrows):
        members = [arrows[index][0] for index in knot]
        names = listing([f"`{member}`" for member in members])
        message = f"{names} {'own each other' if len(members) > 1 else 'owns itself'}"
        finding = Finding(at=("parent",), message=message, help="leave out `parent` where the chain ends")
        yield Placed(company_file(members[0]), finding)
