"""Every comparison of a level map with all that is said of it: relation, hedge, source, date and guide."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.derive.level_map import EdgeStatement, LevelMapFigures, MapEdge
from generator.model.level import Position, Relation
from generator.pages.context import SiteContext
from generator.pages.evidence_view import Marker, Sources
from generator.pages.levels.names import MapNames
from generator.pages.page import Link, guide_uri
from generator.pages.words import word
from generator.units.calendar import PartialDate


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


def edge_line_views(
    figures: LevelMapFigures, names: MapNames, context: SiteContext
) -> tuple[EdgeLineView, ...]:
    """Return a line for every statement, those about the same positions one after the other.

    On the map of all roles these are the statements about levels.
    """
    return tuple(
        _line(edge, index, names, context)
        for edge in figures.edges
        if names.is_here(edge)
        for index in range(len(edge.statements))
    )


def guide_link(one: EdgeStatement, context: SiteContext) -> Link:
    """Return the guide that says something, by its job."""
    guide = one.line.guide
    return context.guide_link(guide.id, f"{guide.title} at {context.company_name(guide.company)}")


def source_links(one: EdgeStatement, context: SiteContext) -> tuple[Link, ...]:
    """Return what a statement rests on, each source by its publisher."""
    guide = one.line.guide
    sources = Sources(context.catalog, guide).claim(one.line.equivalence.evidence).sources
    return tuple(
        Link(text=source.publisher, href=context.address.to(guide_uri(guide.id), source.anchor))
        for source in sources
    )


def _line(edge: MapEdge, index: int, names: MapNames, context: SiteContext) -> EdgeLineView:
    one = edge.statements[index]
    pair, sources = one.line.equivalence, Sources(context.catalog, one.line.guide)
    return EdgeLineView(
        anchor=None if index else edge.anchor,
        positions=f"{names.full(edge.first)} and {names.full(edge.second)}",
        jobs=_jobs((pair.here, pair.there), context),
        relation=relation_words(one.relation, names.full(edge.second)),
        hedge=pair.hedge,
        confidence=pair.confidence.value,
        marker=sources.claim(pair.evidence).marker,
        sources=source_links(one, context),
        dated=one.freshness.newest if one.freshness else None,
        dated_word=word(one.freshness.kind) if one.freshness else "",
        guide=guide_link(one, context),
    )


def relation_words(relation: Relation, second: str) -> str:
    """Say how the second of two positions stands to the first."""
    if relation in (Relation.EQUAL, Relation.APPROXIMATE):
        return word(relation)
    return f"{second} is {'higher' if relation is Relation.ABOVE else 'lower'}"


def _jobs(positions: Sequence[Position], context: SiteContext) -> str:
    """Return titles and places of positions as far as their names on the map leave them out."""
    titles = [one.role_label for one in positions if one.level]
    places = [context.region_name(one.region) for one in positions if one.region]
    return "; ".join(dict.fromkeys([*titles, *places]))
