"""What is said of two positions of the level map, by whom: one edge, however many guides compare them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from generator.derive.level_lines import LevelLine
from generator.derive.map_positions import position_labels
from generator.model.level import Relation
from generator.model.level_map import LevelStatement, MapNode
from generator.text import slugify

_TURNED = {Relation.ABOVE: Relation.BELOW, Relation.BELOW: Relation.ABOVE}

Ends: TypeAlias = tuple[MapNode, MapNode]
"""Two positions in the order in which an edge names them."""

Said: TypeAlias = "Mapping[tuple[str, int], EdgeStatement]"
"""Lines by guide and place in its level mapping."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EdgeStatement:
    """One guide's line about two positions."""

    line: LevelLine
    relation: Relation
    """How the second position of the edge stands to the first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MapEdge:
    """Two positions with everything that is said of them."""

    anchor: str
    """Element id, the same on every page that shows it."""

    first: MapNode
    second: MapNode
    statements: tuple[EdgeStatement, ...]
    """In the order of guides; they may contradict each other."""

    @property
    def has_levels(self) -> bool:
        """Whether a level is known at both ends."""
        return bool(self.first.codes and self.second.codes)

    @property
    def ends(self) -> Ends:
        """Both positions."""
        return self.first, self.second

    def seen_from(self, node: MapNode) -> tuple[Relation, ...]:
        """Return how the other position stands to one of the two, each relation once."""
        found = (one.relation for one in self.statements)
        turned = found if node == self.first else (_TURNED.get(one, one) for one in found)
        return tuple(dict.fromkeys(turned))

    def other(self, node: MapNode) -> MapNode:
        """Return the position at the other end."""
        return self.second if node == self.first else self.first


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelEdges:
    """What all lines together settle: labels of positions, ids of edges."""

    said: Said
    labels: Mapping[MapNode, str]
    """Level or title of every position, as printed first."""

    anchors: Mapping[Ends, str]

    @classmethod
    def of(cls, lines: Sequence[LevelLine]) -> LevelEdges:
        """Return the edges that all lines of the map make."""
        statements = [line.statement for line in lines]
        labels = position_labels(statements)
        said = {(line.statement.guide, line.statement.index): _said(line) for line in lines}
        return cls(said=said, labels=labels, anchors=_anchors(statements, labels))

    def edges(self, lines: Iterable[LevelLine]) -> list[MapEdge]:
        """Return the edges of some of the lines, in the order in which they are first stated."""
        found: dict[Ends, list[EdgeStatement]] = defaultdict(list)
        for line in lines:
            one = line.statement
            found[ends_of(one)].append(self.said[one.guide, one.index])
        return [
            MapEdge(anchor=self.anchors[ends], first=ends[0], second=ends[1], statements=tuple(statements))
            for ends, statements in found.items()
        ]


def ends_of(line: LevelStatement) -> Ends:
    """Return the positions of a line as edges name them."""
    return (line.here, line.there) if line.here < line.there else (line.there, line.here)


def _said(line: LevelLine) -> EdgeStatement:
    relation = line.statement.equivalence.relation
    is_turned = line.statement.here >= line.statement.there
    return EdgeStatement(line=line, relation=_TURNED.get(relation, relation) if is_turned else relation)


def _anchors(lines: Iterable[LevelStatement], labels: Mapping[MapNode, str]) -> dict[Ends, str]:
    """Return an id for each edge, numbered where two would be the same."""
    anchors: dict[Ends, str] = {}
    taken: Counter[str] = Counter()
    for pair in dict.fromkeys(map(ends_of, lines)):
        name = slugify(" ".join(word for node in pair for word in (node.company, labels[node])))
        taken[name] += 1
        anchors[pair] = f"levels-{name}" + (f"--{taken[name]}" if taken[name] > 1 else "")
    return anchors
