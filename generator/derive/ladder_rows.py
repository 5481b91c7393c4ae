"""Rows of a ladder drawing: positions that are said to be alike share one, and no ladder is turned over.

Comparisons are taken in the order given; one that would put two rungs of a ladder into one row, or turn
an order round, is left out. A position that is alike a stretch of rungs spans their rows. Nothing is put
beside anything else without a comparison that says so.
"""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from generator.graphs import Groups
from generator.model.level import Relation
from generator.model.level_map import Comparison, Ladders, MapNode
from generator.model.level_order import steps_of

Rows = tuple[int, int]
"""Lowest and highest row that a position covers, counted from 0 at the bottom."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Which rows positions cover."""

    rows: Mapping[MapNode, Rows]
    """Of all positions that have one, a stretch of rungs by its ends.

    A rung that is compared with nothing has none, nor has a stretch with such an end.
    """

    floating: int
    """How many of the lowest rows stand at no height: nothing in them is on a ladder, higher or lower."""


def place_rows(nodes: Iterable[MapNode], comparisons: Iterable[Comparison], ladders: Ladders) -> Placement:
    """Return the rows of positions, those without any height at the bottom."""
    grid, listed = _Grid(nodes, ladders), list(comparisons)
    alike = [one for one in listed if one.relation is not Relation.ABOVE]
    for one in listed:
        grid.order(one)
    for one in alike:
        grid.join(one.first, one.second)
    for one in alike:
        grid.span(one.first, one.second)
        grid.span(one.second, one.first)
    return grid.placed()


class _Grid:
    """Positions in groups that share a row, grown one comparison at a time."""

    def __init__(self, nodes: Iterable[MapNode], ladders: Ladders) -> None:
        self._ladders = ladders
        self._nodes = sorted({point for node in nodes for point in self._ends(node)} | set(_rungs(ladders)))
        self._groups: Groups[MapNode] = Groups()
        self._members = {node: [node] for node in self._nodes}
        self._arrows: dict[MapNode, set[MapNode]] = defaultdict(set)
        for lower, higher in ladders.steps():
            self._arrows[lower].add(higher)
        self._reached: set[MapNode] = set()
        """Positions that are said to be higher than something."""

        self._spans: dict[MapNode, tuple[MapNode, ...]] = {}
        """For a group that spans rungs, those rungs from low to high."""

    def order(self, comparison: Comparison) -> None:
        """Keep two positions apart of which one is said to be higher."""
        for step in steps_of(comparison, self._ladders):
            low, high = self._ends(step.lower)[0], self._ends(step.higher)[-1]
            if step.is_strict and low != high and not self._leads(high, low):
                self._arrows[low].add(high)
                self._reached.add(high)

    def join(self, one: MapNode, other: MapNode) -> None:
        """Put two positions into one row, if both are single ones and no order forbids it."""
        if len(self._ends(one)) == len(self._ends(other)) == 1:
            left, right = self._groups.find(one), self._groups.find(other)
            if left != right and not self._are_ordered(left, right):
                kept = self._groups.join(left, right)
                self._members[kept] += self._members.pop(right if kept == left else left)

    def span(self, one: MapNode, stretch: MapNode) -> None:
        """Let a position span the rows of a stretch of rungs, if they are rows of their own."""
        rungs = self._ladders.rungs(stretch)
        group = self._groups.find(one)
        taken = {self._groups.find(rung) for found in self._spans.values() for rung in found}
        covered = {self._groups.find(rung) for rung in rungs}
        if len(self._ends(one)) != 1 or len(rungs) < 2 or group in taken | covered | self._spans.keys():
            return
        if covered & self._spans.keys() or any(self._are_ordered(group, rung) for rung in covered):
            return
        self._spans[group] = rungs
        if self._sorted() is None:
            del self._spans[group]

    def placed(self) -> Placement:
        """Return the rows; spans that other rows would interrupt are given up first."""
        while True:
            order = [group for group in self._sorted() or [] if self._has_row(group)]
            floating = [group for group in order if self._floats(group)]
            order.sort(key=lambda group: group not in floating)
            rows = {group: row for row, group in enumerate(order)}
            broken = [group for group, rungs in self._spans.items() if self._is_broken(rungs, rows)]
            if not broken:
                return Placement(self._covered(rows), len(floating))
            del self._spans[broken[0]]

    def _floats(self, group: MapNode) -> bool:
        """Whether nothing tells how high a group stands: no ladder, and nothing above or below it."""
        return not self._reached.intersection(self._members[group]) and not any(
            self._arrows[node] or self._ladders.rungs(node) for node in self._members[group]
        )

    def _covered(self, rows: dict[MapNode, int]) -> dict[MapNode, Rows]:
        found = {
            node: (rows[group], rows[group])
            for node in self._nodes
            if (group := self._groups.find(node)) in rows
        }
        for group, rungs in self._spans.items():
            for node in self._members[group]:
                found[node] = rows[self._groups.find(rungs[0])], rows[self._groups.find(rungs[-1])]
        return found

    def _is_broken(self, rungs: tuple[MapNode, ...], rows: dict[MapNode, int]) -> bool:
        places = [rows[self._groups.find(rung)] for rung in rungs]
        return places[-1] - places[0] != len(places) - 1

    def _has_row(self, group: MapNode) -> bool:
        """Whether a group is drawn as a row: it is compared, spanned by another, or on no ladder."""
        is_spanned = any(self._groups.find(rung) == group for rungs in self._spans.values() for rung in rungs)
        return is_spanned or len(self._members[group]) > 1 or self._ladders.ends(group) is None

    def _ends(self, node: MapNode) -> tuple[MapNode, ...]:
        """Return the one place of a position, or both ends of a stretch of rungs."""
        ends = self._ladders.ends(node)
        return (node,) if ends is None else tuple(dict.fromkeys(ends))

    def _are_ordered(self, one: MapNode, other: MapNode) -> bool:
        return self._leads(one, other) or self._leads(other, one)

    def _leads(self, start: MapNode, goal: MapNode) -> bool:
        waiting, done = [start], {start}
        while waiting:
            group = waiting.pop()
            for higher in self._above(group):
                if higher == goal:
                    return True
                if higher not in done:
                    done.add(higher)
                    waiting.append(higher)
        return False

    def _above(self, group: MapNode) -> Iterator[MapNode]:
        """Yield the groups that stand right above one, seen from the rows that either spans."""
        for node in self._members[group]:
            for higher in self._arrows[node]:
                found = self._groups.find(higher)
                rungs = self._spans.get(found)
                yield self._groups.find(rungs[0]) if rungs else found
        for spanning, rungs in self._spans.items():
            if self._groups.find(rungs[-1]) == group:
                yield from self._above(spanning)

    def _sorted(self) -> list[MapNode] | None:
        """Return the groups from low to high, rungs of a span one after the other where that is possible.

        `None` when they cannot be put in order.
        """
        groups = [group for group in self._members if group not in self._spans]
        above = {group: sorted(set(self._above(group))) for group in groups}
        waits = dict.fromkeys(groups, 0)
        for higher in (one for found in above.values() for one in found):
            waits[higher] += 1
        heights = _heights(above, waits)
        if heights is None:
            return None
        return _lined_up(above, waits, heights, self._next_rungs())

    def _next_rungs(self) -> dict[MapNode, MapNode]:
        """Return which group should follow which, so that no other row interrupts a span."""
        find = self._groups.find
        return {find(low): find(high) for rungs in self._spans.values() for low, high in pairwise(rungs)}


def _rungs(ladders: Ladders) -> Iterator[MapNode]:
    for (company, _), codes in ladders.sides.items():
        yield from (MapNode(company, (code,)) for code in codes)


def _heights(above: dict[MapNode, list[MapNode]], waits: dict[MapNode, int]) -> dict[MapNode, int] | None:
    """Return how many groups at least stand below each, `None` when some stand in a circle."""
    left, heights = dict(waits), {group: 0 for group, number in waits.items() if not number}
    waiting = list(heights)
    for group in waiting:
        for higher in above[group]:
            heights[higher] = max(heights.get(higher, 0), heights[group] + 1)
            left[higher] -= 1
            if not left[higher]:
                waiting.append(higher)
    return heights if len(waiting) == len(waits) else None


def _lined_up(
    above: dict[MapNode, list[MapNode]],
    waits: dict[MapNode, int],
    heights: dict[MapNode, int],
    follows: dict[MapNode, MapNode],
) -> list[MapNode]:
    """Return groups in an order that fits all arrows: low ones first, and what should follow right after."""
    left, lined = dict(waits), []
    heap = [(heights[group], group) for group, number in waits.items() if not number]
    heapq.heapify(heap)
    wanted: MapNode | None = None
    while heap:
        entry = next((one for one in heap if one[1] == wanted), None)
        if entry is None:
            entry = heapq.heappop(heap)
        else:
            heap.remove(entry)
            heapq.heapify(heap)
        group = entry[1]
        lined.append(group)
        for higher in above[group]:
            left[higher] -= 1
            if not left[higher]:
                heapq.heappush(heap, (heights[higher], higher))
        wanted = follows.get(group)
    return lined
