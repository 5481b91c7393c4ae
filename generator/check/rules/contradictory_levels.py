"""Finds comparisons of levels that contradict those of other guides or sources.

Why it matters:
    Two paths through the level map put the same two positions into different relations: by one they
    are equal, by the other one stands above. Sources do disagree, and then both lines stay, each with
    its source: the level map shows them side by side. But one of them may be a slip. Each line that
    takes part is reported and names the others. Roughly equal may be one rung off, and between two
    titles without a level equal counts as rough. What one guide says with one source is circular-levels.
Wrong:
    # guides/acme/data-engineer.yml
    level_mapping:
      - {company: globex, role_label: Data Engineer, level: L4, relation: above, confidence: high}
    # guides/globex/data-engineer.yml
    level_mapping:
      - {company: acme, role_label: Data Engineer, relation: above, confidence: high,
         from: {role_label: Data Engineer, level: L4}}
Right:
    # guides/globex/data-engineer.yml
    level_mapping:
      - {company: acme, role_label: Data Engineer, relation: below, confidence: high,
         from: {role_label: Data Engineer, level: L4}}
"""

from collections.abc import Iterator

from generator.check.level_map import findings_of
from generator.check.rule import CheckContext, Placed, Scope
from generator.diagnostics import Severity
from generator.model.catalog import Catalog
from generator.model.level_contradictions import level_map

ID = "contradictory-levels"
SEVERITY = Severity.WARNING
SCOPE = Scope.CATALOG

HELP = (
    "correct the one that is wrong, or write `relation: approximate` where its source hedges; "
    "when sources disagree, keep both and waive this with the reason"
)


def check(catalog: Catalog, _: CheckContext) -> Iterator[Placed]:
    """Yield every line that takes part in a contradiction between guides or sources."""
    for found in level_map(catalog).contradictions:
        yield from findings_of(found, HELP)
