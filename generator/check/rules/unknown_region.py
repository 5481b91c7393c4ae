"""Finds regions that are named and not in the list of regions.

Why it matters:
    The region gives the currency, the name and the place of a figure; without it the figure means nothing.
Wrong:
    region: Pariss
Right:
    region: paris
"""

from collections.abc import Iterator
from itertools import chain

from generator.check.mentions import reference_regions, region_mentions, unknown_names
from generator.check.rule import CheckContext, Placed, Scope
from generator.check.vocabulary import spellings, suggest
from generator.diagnostics import Finding, Severity
from generator.model.catalog import Catalog
from generator.model.documents import REGIONS

ID = "unknown-region"
SEVERITY = Severity.ERROR
SCOPE = Scope.CATALOG


def check(catalog: Catalog, _: CheckContext) -> Iterator[Placed]:
    """Yield every mention of a region that guides/regions.yml does not have; none when it cannot be read."""
    if REGIONS in catalog.unread:
        return
    known = spellings(catalog.regions.values())
    named = chain(region_mentions(catalog), reference_regions(catalog))
    for name, mentions in unknown_names(named, catalog.regions).items():
        help_text = suggest(name, known, "add it to guides/regions.yml, or correct the name")
        for mention in mentions:
            finding = Finding(at=mention.at, message=f"there is no region `{name}`", help=help_text)
            yield Placed(mention.document, finding)
