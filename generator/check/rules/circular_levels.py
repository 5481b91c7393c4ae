"""Finds level mappings of one guide that contradict each other, though they rest on the same sources.

Why it matters:
    A reader follows the map from one company to another; if it leads from a level to a higher one
    of the same ladder, one of its steps is wrong and the reader aims at the wrong pay. One source
    that is read rightly does not say both. Where several guides or sources disagree it is
    contradictory-levels.
Wrong:
    # the ladder in guides/companies/globex.yml: G1, G2
    level_mapping:
      - {company: globex, level: G1, relation: equal, confidence: high, sources: [forum]}
      - {company: globex, level: G2, relation: below, confidence: high, sources: [forum]}
Right:
    # the ladder in guides/companies/globex.yml: G1, G2
    level_mapping:
      - {company: globex, level: G1, relation: equal, confidence: high, sources: [forum]}
      - {company: globex, level: G2, relation: above, confidence: high, sources: [forum]}
"""

from collections.abc import Iterator

from generator.check.level_map import findings_of
from generator.check.rule import CheckContext, Placed, Scope
from generator.diagnostics import Severity
from generator.model.catalog import Catalog
from generator.model.level_contradictions import level_map

ID = "circular-levels"
SEVERITY = Severity.ERROR
SCOPE = Scope.CATALOG

HELP = "correct one of them, or write `relation: approximate` where the source hedges"


def check(catalog: Catalog, _: CheckContext) -> Iterator[Placed]:
    """Yield every line of a guide that takes part in a contradiction of its own."""
    for found in level_map(catalog).circles:
        yield from findings_of(found, HELP)
