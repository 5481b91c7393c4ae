"""Finds former addresses of guides that belong to another guide.

Why it matters:
    A former address redirects; one that is also a page, or the former address of a second guide,
    would lead readers to the wrong one.
Wrong:
    # guides/acme/data-engineer.yml, while guides/acme/data-scientist.yml exists
    former_addresses: [acme/data-scientist]
Right:
    former_addresses: [acme/etl-engineer]
"""

from collections.abc import Iterator

from generator.check.rule import CheckContext, Placed, Scope
from generator.diagnostics import Finding, Severity
from generator.model.catalog import Catalog
from generator.model.documents import guide_file

ID = "taken-address"
SEVERITY = Severity.ERROR
SCOPE = Scope.CATALOG


def check(catalog: Catalog, _: CheckContext) -> Iterator[Placed]:
    """Yield former addresses that are in use, or that an earlier guide has claimed."""
    owners = {address: address for address in catalog.guides}
    for guide in catalog.guides.values():
        for index, address in enumerate(guide.former_addresses):
            owner = owners.setdefault(address, guide.id)
            if owner != guide.id or address == guide.id:
                message = f"`{address}` already leads to the guide `{owner}`"
                finding = Finding(
                    at=("former_addresses", index), message=message, help="remove it from one of them"
                )
                yield Placed(guide_file(guide), finding)
