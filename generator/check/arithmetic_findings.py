"""Where the arithmetic of the data does not hold, for pages that count it: findings, accepted or not."""

from datetime import date

from generator.check.rule import CheckContext
from generator.check.rules import disputed_differential, drifted_exchange_rate, mismatched_total
from generator.model.catalog import Catalog
from generator.model.documents import guide_file
from generator.text import FieldPath

RULES = (disputed_differential, drifted_exchange_rate, mismatched_total)
"""Rules about stated figures that others contradict; those of example offers are about no statement."""


def find_doubtful(catalog: Catalog, today: date) -> frozenset[tuple[str, FieldPath]]:
    """Return file and place of every stated figure that other figures of its guide contradict."""
    context = CheckContext(catalog=catalog, today=today)
    return frozenset(
        (guide_file(guide), finding.at)
        for guide in catalog.guides.values()
        for rule in RULES
        for finding in rule.check(guide, context)
    )
