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

from generator.check.context import GuideContext
from generator.check.level_map import findings_of
from generator.check.rule import Checks, Placed
from generator.diagnostics import Severity
from generator.model.guide import Guide
from generator.model.level_contradictions import circles_of
from generator.model.level_map import named_ladders

ID = "circular-levels"
SEVERITY = Severity.ERROR

HELP = "correct one of them, or write `relation: approximate` where the source hedges"


def check(guide: Guide, context: GuideContext) -> Iterator[Placed]:
    """Yield every line of a guide that takes part in a contradiction of its own."""
    if not guide.equivalences:
        return
    for found in circles_of(named_ladders(context.catalog, guide), context.level_statements):
        yield from findings_of(found, HELP)


CHECKS = Checks(guide=check)
