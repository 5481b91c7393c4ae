"""Positions that sources set beside different levels of one ladder; where both are rough, both may hold."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.derive.level_edges import MapEdge
from generator.model.level import Relation
from generator.model.level_map import Ladders, MapNode
from generator.model.level_order import Contradiction

_ALIKE = {Relation.EQUAL, Relation.APPROXIMATE}


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelDifference:
    """One position and the levels of one company that it is said to be like, with no rung in common."""

    node: MapNode
    company: str
    """Company id of the other levels."""

    edges: tuple[MapEdge, ...]


def derive_differences(
    edges: Iterable[MapEdge], contradictions: Iterable[Contradiction], ladders: Ladders
) -> tuple[LevelDifference, ...]:
    """Return where guides or sources set a position beside different levels, in order of positions.

    What contradicts each other outright is left to the contradictions.
    """
    told = {
        (min(one.first, one.second), max(one.first, one.second))
        for found in contradictions
        for one in found.comparisons
    }
    alike: dict[tuple[MapNode, str], list[MapEdge]] = defaultdict(list)
    for edge in edges:
        if any(one.relation in _ALIKE for one in edge.statements):
            for node in {edge.first, edge.second}:
                alike[node, edge.other(node).company].append(edge)
    several = [entry for entry in alike.items() if len(entry[1]) > 1]
    return tuple(
        LevelDifference(node=node, company=company, edges=apart)
        for (node, company), found in sorted(several, key=lambda entry: entry[0])
        if (apart := tuple(_apart(node, found, ladders)))
        and len(_voices(apart)) > 1
        and not {edge.ends for edge in apart} <= told
    )


def _apart(node: MapNode, edges: Iterable[MapEdge], ladders: Ladders) -> Iterator[MapEdge]:
    """Yield the edges whose other end has no rung in common with that of another, on one side of a ladder."""
    ends = [(edge, edge.other(node)) for edge in edges]
    placed = [(edge, set(ladders.rungs(end)), ladders.track(end)) for edge, end in ends]
    for edge, rungs, track in placed:
        if rungs and any(others and track is side and rungs.isdisjoint(others) for _, others, side in placed):
            yield edge


def _voices(edges: Iterable[MapEdge]) -> set[tuple[str, frozenset[str]]]:
    return {one.line.statement.voice for edge in edges for one in edge.statements}
