"""How the job compares with positions elsewhere: a diagram and the table that says the same."""

from dataclasses import dataclass

from generator.derive.levels import LevelEdge, LevelGraph
from generator.model.table import PlainTable
from generator.pages.evidence_view import ClaimView
from generator.pages.guide.context import PageContext
from generator.pages.page import LEVELS_URI, Link, company_anchor, levels_uri
from generator.pages.words import word


@dataclass(frozen=True, slots=True, kw_only=True)
class EquivalenceView:
    """One comparison."""

    here: str
    there: str
    relation: str
    confidence: str
    hedge: str | None
    reading: str
    is_own: bool
    """Whether the job of this guide is the one compared."""

    claim: ClaimView


@dataclass(frozen=True, slots=True, kw_only=True)
class TableView:
    """A table kept as its source prints it."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str | None
    claim: ClaimView


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelsView:
    """The level part of the page."""

    graph: LevelGraph
    equivalences: tuple[EquivalenceView, ...]
    tables: tuple[TableView, ...]
    covers: tuple[str, ...]
    """Levels that the guide covers; empty when its sources name none."""

    whole_map: Link
    """The level map of the role, else that of all roles."""


def levels_view(context: PageContext) -> LevelsView:
    """Return the level map of a guide."""
    graph = context.figures.levels
    return LevelsView(
        graph=graph,
        equivalences=tuple(_equivalence(edge, graph, context) for edge in graph.edges),
        tables=table_views(context.guide.level_tables, context),
        covers=context.guide.levels,
        whole_map=_whole_map(context),
    )


def _whole_map(context: PageContext) -> Link:
    """Return the map of the role at the company's part, where the guide is part of it."""
    guide, address = context.guide, context.address
    if not guide.equivalences:
        return Link(text="Levels of all companies side by side", href=address.to(LEVELS_URI))
    named = {end.company for pair in guide.equivalences for end in (pair.here, pair.there)}
    has_part = guide.company in named and not context.catalog.has_many_companies
    anchor = company_anchor(guide.company) if has_part else None
    name = context.role_link(guide.role).text
    return Link(text=f"{name}: levels of all companies", href=address.to(levels_uri(guide.role), anchor))


def table_views(tables: tuple[PlainTable, ...], context: PageContext) -> tuple[TableView, ...]:
    """Return tables as printed."""
    return tuple(
        TableView(
            title=table.title,
            columns=table.columns,
            rows=table.rows,
            note=table.note,
            claim=context.claim(table.evidence),
        )
        for table in tables
    )


def _equivalence(edge: LevelEdge, graph: LevelGraph, context: PageContext) -> EquivalenceView:
    return EquivalenceView(
        here=graph.node(edge.here).name,
        there=graph.node(edge.there).name,
        relation=word(edge.relation),
        confidence=edge.confidence.value,
        hedge=edge.hedge,
        reading=edge.reading,
        is_own=graph.node(edge.here).is_here,
        claim=context.claim(edge.evidence),
    )
