"""Where the arithmetic of the data does not hold, for pages that count it: findings, accepted or not."""

from collections.abc import Iterable

from generator.check.rules import disputed_differential, drifted_exchange_rate, mismatched_total
from generator.check.run import RuleFinding
from generator.text import FieldPath

DOUBTING = frozenset({disputed_differential.ID, drifted_exchange_rate.ID, mismatched_total.ID})
"""Rules about stated figures that others contradict; those of example offers are about no statement."""


def doubted_rows(findings: Iterable[RuleFinding]) -> frozenset[tuple[str, FieldPath]]:
    """Return file and place of every stated figure that other figures of its guide contradict."""
    return frozenset((found.document, found.finding.at) for found in findings if found.rule in DOUBTING)
