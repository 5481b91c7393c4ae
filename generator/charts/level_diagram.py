"""Draws the level map: each position of the company with the positions that it is compared with below it."""

from collections.abc import Iterator
from decimal import Decimal

from generator.charts.fitting import fitted
from generator.charts.svg import WIDTH, Attributes, Caption, drawing, element, short, text
from generator.derive.levels import RELATION_WORDS, LevelEdge, LevelNode
from generator.model.level import Confidence, Relation

MAX_EDGES = 30
"""More comparisons than this are counted, not drawn."""

SIGNS = {Relation.EQUAL: "=", Relation.APPROXIMATE: "≈", Relation.ABOVE: "↑", Relation.BELOW: "↓"}
"""Sign of each relation; the words stand beside it."""

_LEFT, _RIGHT, _STEM, _INDENT = Decimal(2), Decimal(WIDTH - 2), Decimal(18), Decimal(44)
_HEAD, _CHILD, _GAP = 44, 62, 10


def level_diagram(nodes: tuple[LevelNode, ...], edges: tuple[LevelEdge, ...], caption: Caption) -> str:
    """Return the level map as an SVG drawing, empty without edges.

    A position that others are compared with is drawn once as a head; one that is compared in turn
    is a head of its own further down. Raises `KeyError` for an edge to a node that is not given.
    """
    if not edges:
        return ""
    by_id = {node.id: node for node in nodes}
    shown, hidden = edges[:MAX_EDGES], max(len(edges) - MAX_EDGES, 0)
    drawn: list[tuple[str, str]] = []
    y = Decimal(2)
    for here in dict.fromkeys(edge.here for edge in shown):
        group = [edge for edge in shown if edge.here == here]
        drawn += _group(by_id, by_id[here], group, y)
        y += _HEAD + _GAP + (_CHILD + _GAP) * len(group)
    if hidden:
        drawn.append(("", text(f"{hidden} more in the list", _LEFT, y + 12)))
        y += 20
    lines, words = zip(*drawn, strict=True)
    frames = element("g", {"fill": "none", "stroke": "currentColor"}, *lines)
    return drawing(caption, y, "cg-chart--levels", [frames, *words])


def _group(
    by_id: dict[str, LevelNode], head: LevelNode, edges: list[LevelEdge], top: Decimal
) -> Iterator[tuple[str, str]]:
    """Yield lines and words of a head and the positions below it."""
    yield _box(head, _LEFT, top, _HEAD)
    y = top + _HEAD + _GAP
    for edge in edges:
        start = top + _HEAD if y == top + _HEAD + _GAP else y - _GAP - Decimal(_CHILD) / 2
        yield _branch(edge, start, y), ""
        yield _box(by_id[edge.there], _INDENT, y, _CHILD, edge)
        y += _CHILD + _GAP


def _branch(edge: LevelEdge, start: Decimal, y: Decimal) -> str:
    """Return the line from the stem to a position; a comparison of low confidence is dashed."""
    middle = y + Decimal(_CHILD) / 2
    is_low = edge.confidence is Confidence.LOW
    return element(
        "path",
        {
            "d": f"M{short(_STEM)} {short(start)}V{short(middle)}H{short(_INDENT)}",
            "stroke-dasharray": "4 3" if is_low else None,
        },
    )


def _box(
    node: LevelNode, x: Decimal, y: Decimal, height: int, edge: LevelEdge | None = None
) -> tuple[str, str]:
    """Return the frame and the words of a position: job, place, and how it stands to the head, if to any."""
    room = _RIGHT - x - 16
    lines = [node.job, node.place]
    if edge is not None:
        words = f"{RELATION_WORDS[edge.relation]}, {edge.confidence.value} confidence"
        lines.append(f"{SIGNS[edge.relation]} {words}")
    frame: Attributes = {"x": x, "y": y, "width": _RIGHT - x, "height": height, "rx": 4}
    written = (text(fitted(line, room), x + 8, y + 18 + 18 * row) for row, line in enumerate(lines))
    return element("rect", frame | {"stroke-width": 2 if node.is_here else None}), "".join(written)
