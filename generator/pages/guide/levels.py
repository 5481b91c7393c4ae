"""How the job compares with positions elsewhere: a diagram and the table that says the same."""

from dataclasses import dataclass

from generator.derive.levels import LevelEdge, LevelGraph
from generator.model.table import PlainTable
from generator.pages.evidence_view import ClaimView
from generator.pages.guide.context import PageContext
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


def levels_view(context: PageContext) -> LevelsView:
    """Return the level map of a guide."""
    graph = context.figures.levels
    return LevelsView(
        graph=graph,
        equivalences=tuple(_equivalence(edge, graph, context) for edge in graph.edges),
        tables=table_views(context.guide.level_tables, context),
        covers=context.guide.levels,
    )


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
