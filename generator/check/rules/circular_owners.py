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

from generator.check.context import SharedContext
from generator.check.rule import Checks, Placed
from generator.check.wording import code, listing
from generator.diagnostics import Finding, Severity
from generator.graphs import circular_names
from generator.model.catalog import Catalog
from generator.model.documents import company_file

ID = "circular-owners"
SEVERITY = Severity.ERROR


def check(catalog: Catalog, _: SharedContext) -> Iterator[Placed]:
    """Yield one finding for each circle of owners."""
    arrows = [(company.id, company.parent) for company in catalog.companies.values() if company.parent]
    for members in circular_names(arrows):
        names = listing([code(member) for member in members])
        message = f"{names} {'own each other' if len(members) > 1 else 'owns itself'}"
        finding = Finding(at=("parent",), message=message, help="leave out `parent` where the chain ends")
        yield Placed(company_file(members[0]), finding)


CHECKS = Checks(shared=check)
