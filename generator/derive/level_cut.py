"""What of a large level map is shown: the comparisons among the companies that are compared most."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from generator.derive.level_edges import MapEdge
from generator.model.level import Confidence
from generator.model.level_map import Ladders, MapNode

LONG = 170
"""A map of more comparisons than this is cut."""

LONG_OF_MANY = 80
"""The same where the data know many companies."""

WIDE = 60
"""A map of more companies than this is cut: each brings its whole ladder."""

MOST_EDGES = 40
"""Comparisons that a cut map shows."""

MOST_LINES = 100
"""Lines of guides about the shown comparisons that a page tells in full."""

MOST_COMPANIES = 20
"""Companies that a cut map shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelCut:
    """Comparisons that are shown, with counts of all that there are."""

    edges: tuple[MapEdge, ...]
    """In the order in which they are first stated."""

    companies: Set[str]
    """Ids of the companies that the shown comparisons are among; the empty id for jobs across an industry."""

    left_out: Mapping[str, int]
    """Companies that are compared and not shown, each with the number of its comparisons, in order of ids."""

    elsewhere: Mapping[MapNode, int]
    """Positions of shown companies, each with the number of its comparisons that are not shown."""

    compared: Collection[MapNode]
    """Every rung, and every position off the ladders, that is compared with another, shown or not."""

    comparisons: int
    """How many comparisons there are in all."""

    compared_companies: int
    guides: int
    """How many guides compare."""

    @property
    def is_cut(self) -> bool:
        """Whether anything is not shown."""
        return len(self.edges) < self.comparisons

    @property
    def is_long(self) -> bool:
        """Whether there is more to say of what is shown than a page holds."""
        return self.is_cut or sum(len(edge.statements) for edge in self.edges) > MOST_LINES


def cut_edges(edges: Sequence[MapEdge], ladders: Ladders, *, of_many: bool = False) -> LevelCut:
    """Return what is shown of a map with these edges: all of it, unless it is large.

    `of_many` says that the data know many companies, so that even smaller maps are large.
    """
    weights = _weights(edges)
    is_large = len(edges) > (LONG_OF_MANY if of_many else LONG) or len(weights) > WIDE
    shown = _most_compared(edges, weights) if is_large else weights.keys()
    inside = [edge for edge in edges if {edge.first.company, edge.second.company} <= shown]
    kept = _most_said(inside) if is_large else inside
    return LevelCut(
        edges=tuple(kept),
        companies=frozenset(shown),
        left_out={company: weights[company] for company in sorted(weights.keys() - shown)},
        elsewhere=_elsewhere(edges, kept, shown),
        compared=frozenset(_compared(edges, ladders)),
        comparisons=len(edges),
        compared_companies=len(weights.keys() - {""}),
        guides=len({one.line.statement.guide for edge in edges for one in edge.statements}),
    )


def _weights(edges: Iterable[MapEdge]) -> Counter[str]:
    """Return the companies, each with the number of its comparisons."""
    weights: Counter[str] = Counter()
    for edge in edges:
        weights.update({edge.first.company, edge.second.company})
    return weights


def _most_compared(edges: Iterable[MapEdge], weights: Mapping[str, int]) -> Set[str]:
    """Return the most compared companies, as many as fit with all comparisons among them."""
    ranked = sorted(weights, key=lambda company: (-weights[company], company))[:MOST_COMPANIES]
    rank = {company: place for place, company in enumerate(ranked)}
    complete: Counter[int] = Counter()
    for edge in edges:
        if edge.first.company in rank and edge.second.company in rank:
            complete[max(rank[edge.first.company], rank[edge.second.company])] += 1
    taken, total = 0, 0
    for place in range(len(ranked)):
        total += complete[place]
        if total > MOST_EDGES and taken > 1:
            break
        taken = place + 1
    return frozenset(ranked[:taken])


def _most_said(edges: list[MapEdge]) -> list[MapEdge]:
    """Return the comparisons that most guides make, then the surest, in the order in which they came."""
    if len(edges) <= MOST_EDGES:
        return edges
    order = {confidence: place for place, confidence in enumerate(Confidence)}

    def weight(edge: MapEdge) -> tuple[int, int]:
        sure = min(order[one.line.statement.equivalence.confidence] for one in edge.statements)
        return -len(edge.statements), sure

    kept = {edge.ends for edge in sorted(edges, key=weight)[:MOST_EDGES]}
    return [edge for edge in edges if edge.ends in kept]


def _elsewhere(edges: Sequence[MapEdge], kept: Sequence[MapEdge], shown: Set[str]) -> dict[MapNode, int]:
    if len(kept) == len(edges):
        return {}
    found: Counter[MapNode] = Counter()
    for edge in edges:
        if edge.first != edge.second:
            found.update(node for node in edge.ends if node.company in shown)
    for edge in kept:
        if edge.first != edge.second:
            found.subtract(edge.ends)
    return {node: number for node, number in found.items() if number}


def _compared(edges: Iterable[MapEdge], ladders: Ladders) -> Iterator[MapNode]:
    ends: dict[MapNode, None] = {}
    for edge in edges:
        if edge.first != edge.second:
            ends[edge.first] = ends[edge.second] = None
    for end in ends:
        yield from ladders.rungs(end) or (end,)
