"""The level map of a guide: positions here and elsewhere as a graph, with a line to read for each edge."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, count

from generator.model.catalog import Catalog
from generator.model.evidence import Evidence
from generator.model.guide import Guide
from generator.model.level import Confidence, LevelEquivalence, Position, Relation
from generator.text import slugify

RELATION_WORDS = {
    Relation.EQUAL: "equal",
    Relation.APPROXIMATE: "roughly equal",
    Relation.ABOVE: "higher",
    Relation.BELOW: "lower",
}
"""How the position that is named stands to the one it is compared with."""


ACROSS = "across the industry"
"""Where a job is that a source ties to no company."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelNode:
    """One position of the level map."""

    id: str
    """Unique in the graph, fit for an element id."""

    position: Position
    company_name: str | None
    """`None` for a job across an industry."""

    region_name: str | None
    """Name of the region, `None` when the source names none."""

    is_here: bool
    """Whether the position is at the guide's own company."""

    @property
    def job(self) -> str:
        """Title and level, as far as they are known: `Security Engineer L4`."""
        return " ".join(filter(None, (self.position.role_label, self.position.level)))

    @property
    def place(self) -> str:
        """Company and region, as far as they are known: `Google, Paris`."""
        return ", ".join(filter(None, (self.company_name or ACROSS, self.region_name)))

    @property
    def name(self) -> str:
        """Both in one line: `Security Engineer L4 at Google, Paris`."""
        return f"{self.job} at {self.place}" if self.company_name else f"{self.job}, {self.place}"


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelEdge:
    """One comparison of two positions."""

    here: str
    """Node id of the position that is compared."""

    there: str
    """Node id of the position that it is compared with."""

    relation: Relation
    """How the position there stands to the one here."""

    confidence: Confidence
    hedge: str | None
    """Words with which the source limits the comparison."""

    evidence: Evidence
    reading: str
    """The position there in one line: `Security Engineer L4 at Google, Paris: equal, low confidence`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelGraph:
    """Positions and the comparisons between them, in written order."""

    nodes: tuple[LevelNode, ...] = ()
    edges: tuple[LevelEdge, ...] = ()

    def node(self, wanted: str) -> LevelNode:
        """Return the node with this id; raises `KeyError` for an id that no edge can hold."""
        return {node.id: node for node in self.nodes}[wanted]


def derive_levels(catalog: Catalog, guide: Guide) -> LevelGraph:
    """Return the guide's level map; equal positions are one node however often they are named."""
    positions = dict.fromkeys(position for pair in guide.equivalences for position in (pair.here, pair.there))
    nodes = {
        position: _node(catalog, guide, position, name)
        for position, name in zip(positions, _ids(positions), strict=True)
    }
    edges = tuple(_edge(pair, nodes[pair.here], nodes[pair.there]) for pair in guide.equivalences)
    return LevelGraph(nodes=tuple(nodes.values()), edges=edges)


def _ids(positions: Iterable[Position]) -> list[str]:
    """Return one id for each position, numbered where two would be the same."""
    ids: dict[str, None] = {}
    for position in positions:
        parts = (position.company, position.role_label, position.level, position.region)
        name = slugify(" ".join(filter(None, parts)))
        numbered = (f"{name}-{number}" for number in count(2))
        ids[next(id for id in chain([name], numbered) if id not in ids)] = None
    return list(ids)


def _node(catalog: Catalog, guide: Guide, position: Position, name: str) -> LevelNode:
    company = catalog.companies.get(position.company) if position.company else None
    region = catalog.regions.get(position.region) if position.region else None
    return LevelNode(
        id=name,
        position=position,
        company_name=company.name if company else position.company,
        region_name=region.name if region else position.region,
        is_here=position.company == guide.company,
    )


def _edge(pair: LevelEquivalence, here: LevelNode, there: LevelNode) -> LevelEdge:
    return LevelEdge(
        here=here.id,
        there=there.id,
        relation=pair.relation,
        confidence=pair.confidence,
        hedge=pair.hedge,
        evidence=pair.evidence,
        reading=_reading(there, pair.relation, pair.confidence),
    )


def _reading(node: LevelNode, relation: Relation, confidence: Confidence) -> str:
    return f"{node.name}: {RELATION_WORDS[relation]}, {confidence.value} confidence"
