"""The level map of the whole catalogue, or of one role: positions by company, and who compares them.

Two positions that several guides compare are one edge with several statements, whatever these say.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.derive.level_cut import LevelCut, cut_edges
from generator.derive.level_differences import LevelDifference, derive_differences
from generator.derive.level_edges import LevelEdges, MapEdge, Said
from generator.derive.level_lines import LevelLine
from generator.derive.map_positions import MapCompany, MappedCompany, map_companies
from generator.model.level_contradictions import LevelMap, level_map
from generator.model.level_map import Comparison, Ladders, MapNode, ladders_from
from generator.model.level_order import Contradiction

MANY = 200
"""With more companies on the whole map than this, each map is cut sooner."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelMapFigures:
    """The level map, ready to be shown; of a large one only the companies that are compared most."""

    companies: tuple[MapCompany, ...]
    """In order of ids; on the map of all roles those without any comparison too, if they have a ladder."""

    edges: tuple[MapEdge, ...]
    """In the order in which they are first stated."""

    fitting: tuple[Comparison, ...]
    """What can all be true together, the surest first."""

    contradictions: tuple[Contradiction, ...]
    """What cannot all be true; of a role's map, what a guide of the role takes part in."""

    differences: tuple[LevelDifference, ...]
    said: Said
    """Every line of the whole map, by guide and place in its level mapping."""

    labels: Mapping[MapNode, str]
    """Level or title of every position of the whole map, as printed first."""

    known: Mapping[str, MappedCompany]
    """Every company of the whole map that the data know."""

    ladders: Ladders
    cut: LevelCut
    """What there is in all, and what is not shown."""


def derive_level_maps(
    known: Mapping[str, MappedCompany], lines: Iterable[LevelLine]
) -> dict[str | None, LevelMapFigures]:
    """Return the whole level map under `None`, and that of each role of which a guide compares levels.

    `known` are the companies with a ladder and those that a line names; the lines come in the order of
    guides.
    """
    listed = list(lines)
    found = level_map(
        ladders_from((id, one.levels) for id, one in known.items()), (line.statement for line in listed)
    )
    makes = _Maker(known, found, LevelEdges.of(listed))
    disputes = (*found.circles, *found.contradictions)
    whole = makes.map(listed, found.fitting, disputes, is_whole=True)
    maps: dict[str | None, LevelMapFigures] = {None: whole}
    by_role: dict[str, list[LevelLine]] = defaultdict(list)
    for line in listed:
        by_role[line.statement.role].append(line)
    fitting = _by_role((one,) for one in found.fitting)
    disputed = _by_role(one.comparisons for one in disputes)
    for role in sorted(by_role):
        own = [found.fitting[index] for index in fitting[role]]
        maps[role] = makes.map(by_role[role], own, [disputes[index] for index in disputed[role]])
    return maps


def _by_role(parts: Iterable[Iterable[Comparison]]) -> dict[str, list[int]]:
    """Return, for each role, the places of the parts in which one of its guides has a line."""
    found: dict[str, list[int]] = defaultdict(list)
    for index, comparisons in enumerate(parts):
        for role in {line.role for one in comparisons for line in one.statements}:
            found[role].append(index)
    return found


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes maps of a part of the lines."""

    known: Mapping[str, MappedCompany]
    found: LevelMap
    all_edges: LevelEdges

    def map(
        self,
        lines: Sequence[LevelLine],
        fitting: Sequence[Comparison],
        disputed: Sequence[Contradiction],
        *,
        is_whole: bool = False,
    ) -> LevelMapFigures:
        edges = self.all_edges.edges(lines)
        cut = cut_edges(edges, self.found.ladders, of_many=len(self.known) > MANY)
        shown = cut.companies | (self.known.keys() if is_whole and not cut.left_out else set())
        ladders = self.found.ladders.only(shown)
        labels = self.all_edges.labels
        return LevelMapFigures(
            companies=tuple(map_companies(self.known, _positions(cut.edges), ladders, labels)),
            edges=cut.edges,
            fitting=tuple(_shown(fitting, cut)),
            contradictions=tuple(disputed),
            differences=derive_differences(edges, disputed, self.found.ladders),
            said=self.all_edges.said,
            labels=labels,
            known=self.known,
            ladders=ladders,
            cut=cut,
        )


def _positions(edges: Iterable[MapEdge]) -> Iterator[MapNode]:
    return (node for edge in edges for node in edge.ends)


def _shown(comparisons: Iterable[Comparison], cut: LevelCut) -> Iterator[Comparison]:
    """Yield the comparisons that a map shows."""
    shown = {edge.ends for edge in cut.edges}
    for one in comparisons:
        if (min(one.first, one.second), max(one.first, one.second)) in shown:
            yield one
