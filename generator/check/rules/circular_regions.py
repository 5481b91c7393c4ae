"""Finds regions that lie within themselves, directly or through others.

Why it matters:
    A place inherits from the area that contains it; with a circle the search for that area never ends.
Wrong:
    paris: {name: Paris, kind: city, within: france}
    france: {name: France, kind: country, within: paris}
Right:
    paris: {name: Paris, kind: city, within: france}
    france: {name: France, kind: country}
"""

from collections.abc import Iterator

from generator.check.context import SharedContext
from generator.check.rule import Checks, Placed
from generator.check.wording import code, listing
from generator.diagnostics import Finding, Severity
from generator.graphs import circular_names
from generator.model.catalog import Catalog
from generator.model.documents import REGIONS

ID = "circular-regions"
SEVERITY = Severity.ERROR


def check(catalog: Catalog, _: SharedContext) -> Iterator[Placed]:
    """Yield one finding for each circle of regions."""
    arrows = [(region.id, region.within) for region in catalog.regions.values() if region.within]
    for members in circular_names(arrows):
        names = listing([code(member) for member in members])
        message = f"{names} {'lie within each other' if len(members) > 1 else 'lies within itself'}"
        finding = Finding(at=(members[0], "within"), message=message, help="name the larger area only")
        yield Placed(REGIONS, finding)


CHECKS = Checks(shared=check)
