"""The level map of the whole catalogue, or of one role: positions by company, and who compares them.

Two positions that several guides compare are one edge with several statements, whatever these say.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.derive.evidence import basis_of
from generator.derive.freshness import Freshness, derive_freshness
from generator.derive.map_positions import MapCompany, map_companies, position_labels
from generator.model.catalog import Catalog
from generator.model.level import Relation
from generator.model.level_contradictions import level_map
from generator.model.level_map import Comparison, Ladders, LevelStatement, MapNode
from generator.model.level_order import Contradiction
from generator.text import slugify

_TURNED = {Relation.ABOVE: Relation.BELOW, Relation.BELOW: Relation.ABOVE}


@dataclass(frozen=True, slots=True, kw_only=True)
class EdgeStatement:
    """One guide's line about two positions."""

    line: LevelStatement
    relation: Relation
    """How the second position of the edge stands to the first."""

    freshness: Freshness | None
    """Date and age of what it rests on; `None` when nothing is dated."""


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

    def seen_from(self, node: MapNode) -> tuple[Relation, ...]:
        """Return how the other position stands to one of the two, each relation once."""
        found = (one.relation for one in self.statements)
        turned = found if node == self.first else (_TURNED.get(one, one) for one in found)
        return tuple(dict.fromkeys(turned))

    def other(self, node: MapNode) -> MapNode:
        """Return the position at the other end."""
        return self.second if node == self.first else self.first


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelMapFigures:
    """The level map, ready to be shown."""

    companies: tuple[MapCompany, ...]
    """In order of ids; those without any comparison too, if they have a ladder."""

    edges: tuple[MapEdge, ...]
    """In the order in which they are first stated."""

    fitting: tuple[Comparison, ...]
    """What can all be true together, the surest first."""

    contradictions: tuple[Contradiction, ...]
    """What cannot all be true; of a role's map, what a guide of the role takes part in."""

    said: Mapping[tuple[str, int], EdgeStatement]
    """Every line of the whole map, by guide and place in its level mapping."""

    labels: Mapping[MapNode, str]
    """Level or title of every position of the whole map, as printed first."""

    ladders: Ladders


def derive_level_maps(catalog: Catalog) -> dict[str | None, LevelMapFigures]:
    """Return the whole level map under `None`, and that of each role of which a guide compares levels."""
    found, as_of = level_map(catalog), catalog.as_of
    said = {(line.guide.id, line.index): _statement(catalog, line, as_of) for line in found.statements}
    labels = position_labels(found.statements)
    anchors = _anchors(found.statements, labels)
    maps: dict[str | None, LevelMapFigures] = {}
    for role in (None, *sorted({line.guide.role for line in found.statements})):
        lines = [line for line in found.statements if role in (None, line.guide.role)]
        ladders = found.ladders.only(_named(lines)) if role else found.ladders
        maps[role] = LevelMapFigures(
            companies=tuple(map_companies(catalog, lines, ladders, labels)),
            edges=tuple(_edges(lines, said, anchors)),
            fitting=_spoken(found.fitting, role),
            contradictions=tuple(
                one for one in (*found.circles, *found.contradictions) if _spoken(one.comparisons, role)
            ),
            said=said,
            labels=labels,
            ladders=ladders,
        )
    return maps


def _named(lines: Iterable[LevelStatement]) -> set[str]:
    return {end.company for line in lines for end in (line.here, line.there)}


def _anchors(
    lines: Iterable[LevelStatement], labels: Mapping[MapNode, str]
) -> dict[tuple[MapNode, MapNode], str]:
    """Return an id for each edge, numbered where two would be the same."""
    anchors: dict[tuple[MapNode, MapNode], str] = {}
    taken: Counter[str] = Counter()
    for pair in dict.fromkeys(map(_ends, lines)):
        name = slugify(" ".join(word for node in pair for word in (node.company, labels[node])))
        taken[name] += 1
        anchors[pair] = f"levels-{name}" + (f"--{taken[name]}" if taken[name] > 1 else "")
    return anchors


def _ends(line: LevelStatement) -> tuple[MapNode, MapNode]:
    return min(line.here, line.there), max(line.here, line.there)


def _spoken(comparisons: Iterable[Comparison], role: str | None) -> tuple[Comparison, ...]:
    """Return the comparisons of which a guide of the role has a line."""
    return tuple(
        one for one in comparisons if role is None or any(line.guide.role == role for line in one.statements)
    )


def _edges(
    lines: Iterable[LevelStatement],
    said: Mapping[tuple[str, int], EdgeStatement],
    anchors: Mapping[tuple[MapNode, MapNode], str],
) -> Iterator[MapEdge]:
    found: dict[tuple[MapNode, MapNode], list[EdgeStatement]] = defaultdict(list)
    for line in lines:
        found[_ends(line)].append(said[line.guide.id, line.index])
    for (first, second), statements in found.items():
        yield MapEdge(anchor=anchors[first, second], first=first, second=second, statements=tuple(statements))


def _statement(catalog: Catalog, line: LevelStatement, as_of: date) -> EdgeStatement:
    relation = line.equivalence.relation
    basis = basis_of(catalog, line.guide, (line.equivalence.evidence,))
    return EdgeStatement(
        line=line,
        relation=relation if line.here < line.there else _TURNED.get(relation, relation),
        freshness=derive_freshness(basis, None, as_of),
    )
