"""Which comparisons of the catalogue contradict each other, and which of them fit together.

A guide that contradicts itself with one and the same source has misread it. Guides that contradict
each other report sources that disagree: both stand, and both are named.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.graphs import Groups, circles
from generator.limits import MAX_CONTRADICTIONS
from generator.model.level import Relation
from generator.model.level_map import (
    CONFIDENCES,
    Comparison,
    Ladders,
    LevelStatement,
    MapNode,
    comparisons_of,
)
from generator.model.level_order import Contradiction, LevelOrder, Step, steps_of


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelMap:
    """All that is said of levels, sifted."""

    ladders: Ladders
    statements: tuple[LevelStatement, ...]
    """Every line, in the order of guides."""

    fitting: tuple[Comparison, ...]
    """Comparisons that can all be true, the surest first; those that contradict them are left out."""

    circles: tuple[Contradiction, ...]
    """What one guide says with the same sources and cannot all be true, approximate lines apart."""

    contradictions: tuple[Contradiction, ...]
    """What several guides or sources say, or with an approximate line one alone, and cannot all be true."""


def level_map(ladders: Ladders, statements: Iterable[LevelStatement]) -> LevelMap:
    """Return what all lines say together; they come in the order of guides."""
    statements = tuple(statements)
    own = circles_of(ladders, statements)
    wrong = {_key(line) for found in own for line in found.refused.statements}
    comparisons = comparisons_of(line for line in statements if _key(line) not in wrong)
    fitting, contradictions = sift(comparisons, ladders)
    return LevelMap(
        ladders=ladders,
        statements=statements,
        fitting=fitting,
        circles=own,
        contradictions=contradictions,
    )


def circles_of(ladders: Ladders, statements: Iterable[LevelStatement]) -> tuple[Contradiction, ...]:
    """Return what single guides say with the same sources and cannot all be true, approximate lines apart."""
    voices = filter(_leads_round, _voices(statements))
    return tuple(found for lines in voices for found in _own_circles(lines, ladders))


def _leads_round(lines: Iterable[LevelStatement]) -> bool:
    """Whether lines lead from one company over others back to it; else they cannot contradict each other."""
    linked: Groups[str] = Groups()
    for line in lines:
        if linked.find(line.here.company) == linked.find(line.there.company):
            return True
        linked.join(line.here.company, line.there.company)
    return False


def sift(
    comparisons: Iterable[Comparison], ladders: Ladders
) -> tuple[tuple[Comparison, ...], tuple[Contradiction, ...]]:
    """Return the comparisons that fit together, the surest first, and why the others do not.

    Rough ones come last, so that nothing sure is left out for their sake. Takes time in proportion to
    the number of comparisons as long as they do not contradict each other. Of very many contradictions
    only the first are told.
    """
    ordered = sorted(comparisons, key=_weight)
    knots = _Knots(ordered, ladders)
    if not any(map(knots.may_hold, ordered)):
        return tuple(ordered), ()
    order = LevelOrder(ladders)
    fitting: list[Comparison] = []
    contradictions: list[Contradiction] = []
    for comparison in ordered:
        if not knots.may_hold(comparison):
            fitting.append(comparison)
        elif len(contradictions) < MAX_CONTRADICTIONS or order.fits(comparison):
            found = order.add(comparison)
            (contradictions.append(found) if found else fitting.append(comparison))
    return tuple(fitting), tuple(contradictions)


class _Knots:
    """Positions on ways that lead round: only comparisons between them can be part of a contradiction."""

    def __init__(self, comparisons: Sequence[Comparison], ladders: Ladders) -> None:
        self._ladders = ladders
        self._groups: Groups[MapNode] = Groups()
        for comparison in comparisons:
            if comparison.relation is Relation.EQUAL and any(steps_of(comparison, ladders)):
                self._groups.join(comparison.first, comparison.second)
        steps = list(_all_steps(comparisons, ladders))
        find = self._groups.find
        self._nodes = {
            find(steps[index].lower)
            for knot in circles([(find(step.lower), find(step.higher)) for step in steps])
            if any(steps[index].is_strict for index in knot)
            for index in knot
        }

    def may_hold(self, comparison: Comparison) -> bool:
        """Whether a comparison can be part of a contradiction."""
        find, steps = self._groups.find, steps_of(comparison, self._ladders)
        return any({find(step.lower), find(step.higher)} <= self._nodes for step in steps)


def _all_steps(comparisons: Iterable[Comparison], ladders: Ladders) -> Iterator[Step]:
    """Yield what ladders, stretches and comparisons say, equal positions apart."""
    yield from (Step(lower, higher, is_strict=True) for lower, higher in ladders.steps())
    for comparison in comparisons:
        for node in (comparison.first, comparison.second):
            low, high = ladders.ends(node) or (node, node)
            yield from (Step(*ends, is_strict=False) for ends in ((low, node), (node, high)) if low != high)
        if comparison.relation is not Relation.EQUAL:
            yield from steps_of(comparison, ladders)


def _voices(statements: Iterable[LevelStatement]) -> Iterator[list[LevelStatement]]:
    """Yield the lines of each guide and set of sources that are not approximate."""
    voices: dict[tuple[str, frozenset[str]], list[LevelStatement]] = defaultdict(list)
    for line in statements:
        if line.equivalence.relation is not Relation.APPROXIMATE:
            voices[line.voice].append(line)
    yield from voices.values()


def _own_circles(lines: list[LevelStatement], ladders: Ladders) -> tuple[Contradiction, ...]:
    named = {end.company for line in lines for end in (line.here, line.there)}
    return sift(comparisons_of(lines), ladders.only(named))[1]


def _weight(comparison: Comparison) -> tuple[bool, int]:
    """Return how late a comparison comes: rough ones last, then by confidence, high first."""
    is_rough = comparison.relation is Relation.APPROXIMATE
    return is_rough, CONFIDENCES.index(comparison.confidence)


def _key(line: LevelStatement) -> tuple[str, int]:
    return line.guide, line.index
