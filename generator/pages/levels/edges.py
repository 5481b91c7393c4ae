"""Every comparison of a level map with all that is said of it: relation, hedge, source, date and guide."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.derive.level_edges import EdgeStatement, MapEdge
from generator.derive.level_map import LevelMapFigures
from generator.model.level import Position, Relation
from generator.pages.evidence_view import Marker, marker_of_kind
from generator.pages.levels.names import MapNames
from generator.pages.page import Link, guide_uri
from generator.pages.words import word
from generator.units.calendar import PartialDate

MOST_OF_EDGE = 3
"""Lines about the same two positions that a long page shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EdgeLineView:
    """What one guide says of two positions."""

    anchor: str | None
    """Element id, on the first line of its two positions."""

    positions: str
    """The two: `L4 at Google and E4 at Meta`."""

    jobs: str
    """The jobs and places that the source speaks of, where the level does not say it."""

    relation: str
    hedge: str | None
    confidence: str
    marker: Marker
    sources: tuple[Link, ...]
    """Where each is described: among the sources of the guide."""

    dated: PartialDate | None
    dated_word: str
    guide: Link
    more: int = 0
    """How many further guides compare the two and are not named; 0 but on the last line of the two."""


def edge_line_views(figures: LevelMapFigures, names: MapNames) -> tuple[EdgeLineView, ...]:
    """Return a line for every statement, those about the same positions one after the other.

    On the map of all roles these are the statements about levels; of a long map, the first about each.
    """
    most = MOST_OF_EDGE if figures.cut.is_long else None
    return tuple(
        _line(edge, index, names)
        for edge in figures.edges
        if names.is_here(edge)
        for index in range(len(edge.statements[:most]))
    )


def guide_link(one: EdgeStatement, names: MapNames) -> Link:
    """Return the guide that says something, by its job."""
    return names.guide(one.line.statement.guide, one.line.title)


def source_links(one: EdgeStatement, names: MapNames) -> tuple[Link, ...]:
    """Return what a statement rests on, each source by its publisher."""
    page = guide_uri(one.line.statement.guide)
    return tuple(
        Link(text=source.publisher, href=names.context.address.to(page, f"source-{source.id}"))
        for source in one.line.sources
    )


def dated_word(one: EdgeStatement) -> str:
    """Say what happened on the date of what a statement rests on; empty when nothing is dated."""
    return word(one.line.dated_by) if one.line.dated_by else ""


def _line(edge: MapEdge, index: int, names: MapNames) -> EdgeLineView:
    one = edge.statements[index]
    pair = one.line.statement.equivalence
    return EdgeLineView(
        anchor=None if index else edge.anchor,
        positions=f"{names.full(edge.first)} and {names.full(edge.second)}",
        jobs=_jobs((pair.here, pair.there), names),
        relation=relation_words(one.relation, names.full(edge.second)),
        hedge=pair.hedge,
        confidence=pair.confidence.value,
        marker=marker_of_kind(one.line.strongest),
        sources=source_links(one, names),
        dated=one.line.dated,
        dated_word=dated_word(one),
        guide=guide_link(one, names),
        more=_more(edge, index, names),
    )


def _more(edge: MapEdge, index: int, names: MapNames) -> int:
    is_last = names.figures.cut.is_long and index + 1 == MOST_OF_EDGE
    return len(edge.statements) - MOST_OF_EDGE if is_last else 0


def relation_words(relation: Relation, second: str) -> str:
    """Say how the second of two positions stands to the first."""
    if relation in (Relation.EQUAL, Relation.APPROXIMATE):
        return word(relation)
    return f"{second} is {'higher' if relation is Relation.ABOVE else 'lower'}"


def _jobs(positions: Sequence[Position], names: MapNames) -> str:
    """Return titles and places of positions as far as their names on the map leave them out."""
    titles = [one.role_label for one in positions if one.level]
    places = [names.context.region_name(one.region) for one in positions if one.region]
    return "; ".join(dict.fromkeys([*titles, *places]))
