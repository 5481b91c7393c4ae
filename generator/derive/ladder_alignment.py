"""Ladders of companies side by side, aligned where comparisons say so and nowhere else.

One drawing shows companies that comparisons join, directly or through others.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from generator.derive.ladder_rows import Rows, place_rows
from generator.derive.level_map import LevelMapFigures
from generator.derive.map_positions import MapPosition
from generator.graphs import Groups
from generator.model.level import Relation
from generator.model.level_map import Comparison, Ladders, MapNode

MOST_COLUMNS = 20
"""Companies in one drawing; those with the most comparisons come first, the others are counted."""


class Tie(Enum):
    """What holds a position at its place in the drawing."""

    EQUAL = "equal"
    """A comparison that says equal."""

    ROUGH = "rough"
    """Only comparisons that say roughly equal, or speak of a stretch of levels to which it belongs."""

    ORDER = "order"
    """It is only said to be higher or lower than something."""

    ELSEWHERE = "elsewhere"
    """It is compared, but the drawing cannot show that: it stands in the table."""

    NONE = "none"
    """No comparison at all: only the order of its own ladder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedPosition:
    """A position in its column."""

    position: MapPosition
    rows: Rows | None
    """Lowest and highest row that it covers; `None` for one that stands between rows."""

    gap: int
    """For a position between rows: how many rows lie below it."""

    tie: Tie


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderColumn:
    """One company."""

    company: str
    """Company id; empty for jobs across an industry."""

    positions: tuple[PlacedPosition, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderAlignment:
    """One drawing."""

    columns: tuple[LadderColumn, ...]
    """The most compared company first."""

    rows: int
    floating: int
    """How many of the lowest rows stand at no height: only titles, set beside nothing on a ladder."""

    hidden: tuple[str, ...]
    """Companies for which there is no room."""

    undrawn: int
    """How many comparisons that say alike the drawing does not show, among the companies that it shows."""


def derive_alignments(figures: LevelMapFigures, *, with_titles: bool = True) -> tuple[LadderAlignment, ...]:
    """Return a drawing for each group of companies that comparisons join, the largest group first.

    Without titles only levels are drawn, for a map of all roles. That two jobs have one level of a company
    places that level beside nothing.
    """
    comparisons = [
        one
        for one in figures.fitting
        if one.first != one.second and (with_titles or (one.first.codes and one.second.codes))
    ]
    groups: Groups[str] = Groups()
    for one in comparisons:
        groups.join(one.first.company, one.second.company)
    joined: dict[str, list[Comparison]] = defaultdict(list)
    for one in comparisons:
        joined[groups.find(one.first.company)].append(one)
    ordered = sorted(joined.values(), key=lambda found: (-len(_weights(found)), min(_weights(found))))
    return tuple(_alignment(figures, found, figures.cut.compared) for found in ordered)


def _weights(comparisons: Iterable[Comparison]) -> Counter[str]:
    """Return the companies, each with the number of its comparisons."""
    return Counter(end.company for one in comparisons for end in (one.first, one.second))


def _alignment(
    figures: LevelMapFigures, comparisons: list[Comparison], compared: Collection[MapNode]
) -> LadderAlignment:
    weights = _weights(comparisons)
    companies = sorted(weights, key=lambda company: (-weights[company], company))
    shown = companies[:MOST_COLUMNS]
    kept = [one for one in comparisons if {one.first.company, one.second.company} <= set(shown)]
    ladders = figures.ladders.only(shown)
    nodes = {end for one in kept for end in (one.first, one.second)}
    placement = place_rows(nodes, kept, ladders)
    rows = placement.rows
    ties = dict.fromkeys(compared, Tie.ELSEWHERE) | _ties(kept, rows, ladders)
    positions = {company.id: company.positions for company in figures.companies}
    return LadderAlignment(
        columns=tuple(
            LadderColumn(company=company, positions=tuple(_placed(positions[company], rows, ties, ladders)))
            for company in shown
        ),
        rows=1 + max((high for _, high in rows.values()), default=-1),
        floating=placement.floating,
        hidden=tuple(companies[MOST_COLUMNS:]),
        undrawn=sum(one.relation is not Relation.ABOVE and not _is_drawn(one, rows, ladders) for one in kept),
    )


def _placed(
    positions: Iterable[MapPosition], rows: Mapping[MapNode, Rows], ties: dict[MapNode, Tie], ladders: Ladders
) -> Iterator[PlacedPosition]:
    """Yield the positions of a company; a rung without a row stands right above the one below it.

    A side of a ladder without any row is left out, and so are stretches: their rungs are there.
    """
    listed = list(positions)
    starts = {one.track: rows[one.node][0] for one in reversed(listed) if one.node in rows}
    gaps = dict(starts)
    for one in listed:
        found, tie = rows.get(one.node), ties.get(one.node, Tie.NONE)
        if found is not None:
            gaps[one.track] = found[1] + 1
        elif one.track is None or one.track not in starts or len(one.node.codes) > 1:
            continue
        yield PlacedPosition(position=one, rows=found, gap=gaps[one.track], tie=tie)


def _ties(
    comparisons: Iterable[Comparison], rows: Mapping[MapNode, Rows], ladders: Ladders
) -> dict[MapNode, Tie]:
    """Return what holds each position, the strongest tie for each."""
    ties: dict[MapNode, Tie] = {}
    for one in comparisons:
        tie = _tie(one, rows, ladders)
        for end in (one.first, one.second):
            rungs = ladders.rungs(end) or (end,)
            # What is equal to a stretch need not be equal to each of its rungs.
            held = Tie.ROUGH if tie is Tie.EQUAL and len(rungs) > 1 else tie
            for node in rungs:
                ties[node] = min(ties.get(node, Tie.NONE), held, key=list(Tie).index)
    return ties


def _tie(one: Comparison, rows: Mapping[MapNode, Rows], ladders: Ladders) -> Tie:
    if one.relation is Relation.ABOVE:
        return Tie.ORDER
    if not _is_drawn(one, rows, ladders):
        return Tie.ELSEWHERE
    return Tie.EQUAL if one.relation is Relation.EQUAL else Tie.ROUGH


def _is_drawn(one: Comparison, rows: Mapping[MapNode, Rows], ladders: Ladders) -> bool:
    """Whether both positions cover the same rows."""
    first = _rows_of(one.first, rows, ladders)
    return first is not None and first == _rows_of(one.second, rows, ladders)


def _rows_of(node: MapNode, rows: Mapping[MapNode, Rows], ladders: Ladders) -> Rows | None:
    ends = ladders.ends(node) or (node, node)
    if any(end not in rows for end in ends):
        return None
    return rows[ends[0]][0], rows[ends[1]][1]
