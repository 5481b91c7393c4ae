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

from collections.abc import Iterator, Mapping
from itertools import chain

from generator.check.context import GuideContext, SharedContext
from generator.check.level_map import findings_of
from generator.check.rule import Checks, Placed
from generator.diagnostics import Severity
from generator.model.guide import Guide
from generator.model.level_contradictions import level_map
from generator.model.level_map import LevelStatement, ladders_of

ID = "contradictory-levels"
SEVERITY = Severity.WARNING

HELP = (
    "correct the one that is wrong, or write `relation: approximate` where its source hedges; "
    "when sources disagree, keep both and waive this with the reason"
)


def gather(_: Guide, context: GuideContext) -> tuple[LevelStatement, ...] | None:
    """Return the lines of a guide's level mapping."""
    return context.level_statements or None


def across(statements: Mapping[str, tuple[LevelStatement, ...]], context: SharedContext) -> Iterator[Placed]:
    """Yield every line that takes part in a contradiction between guides or sources."""
    ladders = ladders_of(context.catalog.companies.values())
    for found in level_map(ladders, chain.from_iterable(statements.values())).contradictions:
        yield from findings_of(found, HELP)


CHECKS = Checks(gather=gather, across=across)
