"""The level map: positions of all companies, and what is said of how they stand to each other.

A position is a level, or a stretch of levels, of a company; without a level it is a title. The place of
work makes no other position of it. Two positions named in several guides are one comparison.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from generator.model.catalog import Catalog
from generator.model.company import Company, LadderLevel, Track
from generator.model.documents import guide_file_of
from generator.model.guide import Guide
from generator.model.level import Confidence, LevelEquivalence, Position, Relation, level_codes

CONFIDENCES = tuple(Confidence)
"""From high to low."""


# A named tuple: maps of thousands of guides look positions up millions of times, and a tuple's hash is quick.
class MapNode(NamedTuple):
    """One position of the level map."""

    company: str
    """Company id; empty for a job across an industry."""

    codes: tuple[str, ...] = ()
    """Ladder codes that it names, a stretch by its ends; empty for a title."""

    title: str = ""
    """Title in small letters; empty for a level."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelStatement:
    """One line of a guide's level mapping."""

    guide: str
    """Id of the guide."""

    index: int
    """Where it stands in the list, counted from 0."""

    equivalence: LevelEquivalence
    here: MapNode
    there: MapNode

    @property
    def document(self) -> str:
        """The file that holds it, relative to the project folder."""
        return guide_file_of(self.guide)

    @property
    def role(self) -> str:
        """Id of the guide's role."""
        return self.guide.rpartition("/")[2]

    @property
    def voice(self) -> tuple[str, frozenset[str]]:
        """Who speaks: the guide, and the sources that it rests this on."""
        return self.guide, frozenset(self.equivalence.evidence.sources)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How two positions stand to each other, and every line that says so."""

    first: MapNode
    second: MapNode
    """The higher one when they are not alike."""

    relation: Relation
    """Equal, approximate or above: what is said from below is turned round."""

    statements: tuple[LevelStatement, ...]

    @property
    def confidence(self) -> Confidence:
        """The highest that any of its lines claims."""
        return min((line.equivalence.confidence for line in self.statements), key=CONFIDENCES.index)


@dataclass(frozen=True, slots=True)
class Ladders:
    """The order of the rungs of known ladders; the two sides of a ladder are apart."""

    sides: Mapping[tuple[str, Track], tuple[str, ...]]
    """Codes by company and side, lowest first."""

    places: Mapping[tuple[str, str], tuple[Track, int]]
    """Side and place, counted from 0, by company and code."""

    _rungs: dict[MapNode, tuple[MapNode, ...]] = field(default_factory=dict, repr=False, compare=False)
    """Rungs that were asked for: the same few positions are asked about again and again."""

    def node(self, position: Position) -> MapNode:
        """Return what a position counts as on the map."""
        company, level = position.company or "", position.level
        if level is None:
            return MapNode(company, title=position.role_label.casefold())
        codes = (level,) if (company, level) in self.places else level_codes(level)
        return MapNode(company, tuple(dict.fromkeys(codes)) or (level,))

    def rungs(self, node: MapNode) -> tuple[MapNode, ...]:
        """Return all rungs of a position, lowest first; none off the ladder, or over both its sides."""
        known = self._rungs.get(node)
        if known is None:
            known = self._rungs[node] = self._find_rungs(node)
        return known

    def _find_rungs(self, node: MapNode) -> tuple[MapNode, ...]:
        found = [self.places.get((node.company, code)) for code in node.codes]
        known = [place for place in found if place is not None]
        if not known or len(known) < len(found) or len({side for side, _ in known}) > 1:
            return ()
        heights = [height for _, height in known]
        codes = self.sides[node.company, known[0][0]][min(heights) : max(heights) + 1]
        return tuple(MapNode(node.company, (code,)) for code in codes)

    def ends(self, node: MapNode) -> tuple[MapNode, MapNode] | None:
        """Return the lowest and the highest rung of a position; `None` when it has none."""
        rungs = self.rungs(node)
        return (rungs[0], rungs[-1]) if rungs else None

    def track(self, node: MapNode) -> Track | None:
        """Return the side of its ladder on which a position is; `None` off the ladder."""
        rungs = self.rungs(node)
        return self.places[node.company, rungs[0].codes[0]][0] if rungs else None

    def around(self, node: MapNode) -> tuple[MapNode | None, MapNode | None]:
        """Return the rungs below and above a position, `None` where the ladder ends or is unknown."""
        ends = self.ends(node)
        if ends is None:
            return None, None
        (side, low), (_, high) = (self.places[node.company, end.codes[0]] for end in ends)
        rungs = self.sides[node.company, side]
        below = MapNode(node.company, (rungs[low - 1],)) if low > 0 else None
        above = MapNode(node.company, (rungs[high + 1],)) if high + 1 < len(rungs) else None
        return below, above

    def only(self, companies: Iterable[str]) -> Ladders:
        """Return the ladders of some of the companies."""
        wanted = ((company, track) for company in sorted(set(companies)) for track in Track)
        sides = {side: self.sides[side] for side in wanted if side in self.sides}
        rungs = ((company, code) for (company, _), codes in sides.items() for code in codes)
        return Ladders(sides, {rung: self.places[rung] for rung in rungs})

    def steps(self) -> Iterator[tuple[MapNode, MapNode]]:
        """Yield each rung with the next one above it."""
        for (company, _), codes in self.sides.items():
            for lower, higher in pairwise(codes):
                yield MapNode(company, (lower,)), MapNode(company, (higher,))


def ladders_of(companies: Iterable[Company]) -> Ladders:
    """Return the ladders of some companies; of a code that stands twice the first place counts."""
    return ladders_from((one.id, one.ladder.levels) for one in companies if one.ladder)


def ladders_from(levels: Iterable[tuple[str, Iterable[LadderLevel]]]) -> Ladders:
    """Return the ladders that some companies' levels make, each company by its id."""
    sides: dict[tuple[str, Track], list[str]] = defaultdict(list)
    places: dict[tuple[str, str], tuple[Track, int]] = {}
    for company, found in levels:
        for level in found:
            if (company, level.code) not in places:
                rungs = sides[company, level.track]
                places[company, level.code] = level.track, len(rungs)
                rungs.append(level.code)
    return Ladders({side: tuple(codes) for side, codes in sides.items()}, places)


def level_statements(catalog: Catalog, guide: Guide) -> tuple[LevelStatement, ...]:
    """Return every line of a guide's level mapping, on the ladders of the companies that it names."""
    return placed_statements(guide, named_ladders(catalog, guide))


def named_ladders(catalog: Catalog, guide: Guide) -> Ladders:
    """Return the ladders of the companies that a guide's level mapping names."""
    named = (position.company for pair in guide.equivalences for position in (pair.here, pair.there))
    companies = (catalog.companies.get(company) for company in dict.fromkeys(named) if company)
    return ladders_of(company for company in companies if company is not None)


def placed_statements(guide: Guide, ladders: Ladders) -> tuple[LevelStatement, ...]:
    """Return every line of a guide's level mapping, on some ladders."""
    return tuple(
        LevelStatement(
            guide=guide.id,
            index=index,
            equivalence=pair,
            here=ladders.node(pair.here),
            there=ladders.node(pair.there),
        )
        for index, pair in enumerate(guide.equivalences)
    )


def comparisons_of(statements: Iterable[LevelStatement]) -> tuple[Comparison, ...]:
    """Return what the lines say, each thing once, in the order in which it is first said."""
    said: dict[tuple[MapNode, MapNode, Relation], list[LevelStatement]] = defaultdict(list)
    for line in statements:
        said[_said(line)].append(line)
    return tuple(
        Comparison(first=first, second=second, relation=relation, statements=tuple(lines))
        for (first, second, relation), lines in said.items()
    )


def _said(line: LevelStatement) -> tuple[MapNode, MapNode, Relation]:
    relation, ends = line.equivalence.relation, (line.here, line.there)
    if relation is Relation.ABOVE:
        return (*ends, relation)
    if relation is Relation.BELOW:
        return line.there, line.here, Relation.ABOVE
    return min(ends), max(ends), relation
