"""Whether comparisons of levels fit together: which of them cannot all be true, and why.

Every comparison, and the order of every ladder, says of two positions that one is not above the other
or that it is below it. Statements contradict each other when they lead from a position round to the same
position again, and somewhere on the way up.

- *Equal*: neither is above the other. Between two titles, with no level on either side, it counts as rough.
- *Above*: the lower one is below the higher one.
- *Roughly equal*: a position is not below the rung under the other one, and not above the rung over it:
  it may be one rung off. That says nothing where no ladder is known.
- *A stretch of levels*, `L3–L4`, is not below its lowest rung and not above its highest.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.heights import Heights
from generator.model.level import Relation
from generator.model.level_map import Comparison, Ladders, MapNode


@dataclass(frozen=True, slots=True)
class Step:
    """From one position to one that is at least as high."""

    lower: MapNode
    higher: MapNode
    is_strict: bool
    """Whether the second one is above the first, and not perhaps equal."""

    comparison: Comparison | None = None
    """What says so; `None` for the order of a ladder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Comparisons that cannot all be true."""

    refused: Comparison
    """The one that comes last: the least sure, or the last written."""

    steps: tuple[Step, ...]
    """A way round, from `refused` on: each step starts where the one before it ends, the first where the
    last one ends; at least one is strict."""

    @property
    def comparisons(self) -> tuple[Comparison, ...]:
        """What is said on the way, the order of ladders left out."""
        return tuple(step.comparison for step in self.steps if step.comparison is not None)

    @property
    def is_rough(self) -> bool:
        """Whether a comparison on the way is approximate."""
        return any(found.relation is Relation.APPROXIMATE for found in self.comparisons)


class LevelOrder:
    """Comparisons that fit together, grown one at a time."""

    def __init__(self, ladders: Ladders) -> None:
        self._ladders = ladders
        self._numbers: dict[MapNode, int] = {}
        self._up: list[list[_Way]] = []
        """Steps up by the number of the position from which they lead."""

        self._heights = Heights()
        self._seen: set[MapNode] = set()
        for lower, higher in ladders.steps():
            self._keep(Step(lower, higher, is_strict=True))

    def fits(self, comparison: Comparison) -> bool:
        """Whether a comparison contradicts none of those that are there."""
        for end in (comparison.first, comparison.second):
            self._place(end)
        steps = steps_of(comparison, self._ladders)
        return not any(map(self._leads_round, steps))

    def add(self, comparison: Comparison) -> Contradiction | None:
        """Take a comparison in, unless it contradicts those that are there; returns the contradiction."""
        if self.fits(comparison):
            for step in steps_of(comparison, self._ladders):
                self._keep(step)
            return None
        step = next(step for step in steps_of(comparison, self._ladders) if self._leads_round(step))
        way = self._way(step.higher, step.lower, is_strict=step.is_strict)
        return Contradiction(refused=comparison, steps=(step, *way))

    def _leads_round(self, step: Step) -> bool:
        """Whether a way leads from the upper end of a step to its lower end, and one of all is strict."""
        return self._heights.leads(
            self._number(step.higher), self._number(step.lower), is_strict=step.is_strict
        )

    def _keep(self, step: Step) -> None:
        lower, higher = self._number(step.lower), self._number(step.higher)
        self._up[lower].append((2 * higher, step.is_strict, step.comparison is not None, step))
        self._heights.keep(lower, higher, is_strict=step.is_strict)

    def _number(self, node: MapNode) -> int:
        number = self._numbers.setdefault(node, len(self._numbers))
        if number == len(self._up):
            self._up.append([])
            self._heights.add()
        return number

    def _place(self, node: MapNode) -> None:
        """Put a stretch of levels between its ends, at its first appearance."""
        ends = self._ladders.ends(node)
        if node not in self._seen and ends is not None and ends[0] != ends[1]:
            self._keep(Step(ends[0], node, is_strict=False))
            self._keep(Step(node, ends[1], is_strict=False))
        self._seen.add(node)

    def _way(self, start: MapNode, goal: MapNode, *, is_strict: bool) -> list[Step]:
        """Return a way up over the fewest comparisons; there must be one.

        Unless what leads back is strict, as `is_strict` says, a step of the way must be. A standing on the
        way is a number: twice that of the position, and one more once a step was strict.
        """
        first, last = 2 * self._number(start) + is_strict, 2 * self._number(goal) + 1
        height, top = self._heights.height, self._heights.height(last >> 1)
        came: dict[int, tuple[int, Step]] = {}
        said, waiting, done = {first: 0}, deque([first]), set[int]()
        while (here := waiting.popleft()) != last:
            if here in done:
                continue
            done.add(here)
            was_strict, cost = here & 1, said[here]
            for above, adds, is_said, step in self._up[here >> 1]:
                there = above + (adds or was_strict)
                # From above the goal no way leads to it, nor from its height one that has to be strict yet.
                if cost + is_said < said.get(there, cost + 2) and height(there >> 1) < top + (there & 1):
                    said[there], came[there] = cost + is_said, (here, step)
                    (waiting.append if is_said else waiting.appendleft)(there)
        return _traced(came, first, last)


_Way = tuple[int, bool, bool, Step]
"""A step up: twice the number of where it leads, whether it is strict, whether a comparison says it."""


def steps_of(comparison: Comparison, ladders: Ladders) -> Iterator[Step]:
    """Yield what a comparison says of who is not above whom."""
    one, other = comparison.first, comparison.second
    if comparison.relation is Relation.ABOVE:
        yield Step(one, other, is_strict=True, comparison=comparison)
    elif comparison.relation is Relation.APPROXIMATE:
        yield from _rough_steps(comparison, one, other, ladders)
        yield from _rough_steps(comparison, other, one, ladders)
    elif one.codes or other.codes:
        yield Step(one, other, is_strict=False, comparison=comparison)
        yield Step(other, one, is_strict=False, comparison=comparison)


def _rough_steps(
    comparison: Comparison, position: MapNode, level: MapNode, ladders: Ladders
) -> Iterator[Step]:
    below, above = ladders.around(level)
    if below is not None and below != position:
        yield Step(below, position, is_strict=False, comparison=comparison)
    if above is not None and above != position:
        yield Step(position, above, is_strict=False, comparison=comparison)


def _traced(came: dict[int, tuple[int, Step]], first: int, last: int) -> list[Step]:
    """Return the steps that led from one standing to another."""
    steps = []
    while last != first:
        last, step = came[last]
        steps.append(step)
    return steps[::-1]
