"""Draws ladders of companies as columns of rungs; what comparisons say to be alike shares a shaded row.

The drawing keeps its size and is moved sideways. Every box says in words what holds it in its place.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from generator.charts.fitting import wrapped
from generator.charts.svg import Attributes, Caption, drawing, element, text
from generator.derive.ladder_alignment import LadderAlignment, LadderColumn, PlacedPosition, Tie

TIE_WORDS = {
    Tie.EQUAL: "equal",
    Tie.ROUGH: "roughly equal",
    Tie.ORDER: "higher, lower",
    Tie.ELSEWHERE: "in the table",
    Tie.NONE: "no comparison",
}
"""What each box says of its place."""

FLOATING = "Alike, and nobody says at which level:"
"""Stands above rows of titles that are set beside nothing on a ladder."""

_DASHES = {Tie.ROUGH: "6 3", Tie.NONE: "2 3"}
_LANE, _GUTTER, _HEAD, _LINE, _PADDING, _BETWEEN = 102, 8, 40, 16, 6, 6
_LABEL_ROOM = Decimal(_LANE - 2 * _PADDING)
_MOST_LINES = 6


@dataclass(frozen=True, slots=True)
class _Box:
    """A position, or rungs one after the other that nothing compares, from top to bottom."""

    label: tuple[str, ...]
    tie: Tie
    top: int
    bottom: int


@dataclass(frozen=True, slots=True)
class _Stretch:
    """From where to where something reaches, from top to bottom."""

    top: int
    bottom: int


def ladder_diagram(alignment: LadderAlignment, name: Callable[[str], str], caption: Caption) -> str:
    """Return the ladders as an SVG drawing, empty without columns.

    `name` gives the name of a company by its id. Higher levels stand higher.
    """
    if not alignment.columns:
        return ""
    rows, gaps, height = _grid(alignment)
    parts: list[str] = []
    left = _GUTTER
    for column in alignment.columns:
        boxes = list(_boxes(column, rows, gaps))
        lanes = _lanes(boxes)
        room = _LANE * (1 + max(lanes, default=0))
        parts += _heading(name(column.company), left, room, height)
        parts += (_drawn(box, left + _LANE * lane) for box, lane in zip(boxes, lanes, strict=True))
        left += room + _GUTTER
    bands = [_band(rows[row], left) for row in _shared(alignment)]
    if alignment.floating:
        bands.append(text(FLOATING, _GUTTER, rows[alignment.floating - 1].top - 10))
    return drawing(caption, height + _HEAD, "cg-chart--ladders", [*bands, *parts], fixed_width=left)


def _grid(alignment: LadderAlignment) -> tuple[list[_Stretch], list[int], int]:
    """Return rows by number, the bottoms of gaps by the number of rows below them, and the whole height."""
    tall = _row_heights(alignment)
    loose = Counter[int]()
    for column in alignment.columns:
        loose |= _loose(column)
    rows, gaps, y = [_Stretch(0, 0)] * alignment.rows, [0] * (alignment.rows + 1), _HEAD
    for gap in range(alignment.rows, -1, -1):
        y += loose[gap]
        gaps[gap] = y
        y += 2 * _LINE if gap and gap == alignment.floating else 0
        if gap:
            rows[gap - 1] = _Stretch(y, y + tall[gap - 1])
            y += tall[gap - 1] + _BETWEEN
    return rows, gaps, y


def _loose(column: LadderColumn) -> Counter[int]:
    """Return how much room the boxes of a column between rows take, by the number of rows below them."""
    room = Counter[int]()
    for piece in _pieces(column):
        if piece[0].rows is None:
            room[piece[0].gap] += _height(len(_label(piece))) + _BETWEEN
    return room


def _row_heights(alignment: LadderAlignment) -> list[int]:
    """Return the height of each row: room for its longest label, of several rows in all of them."""
    tall = [_height(1)] * alignment.rows
    pieces = (piece for column in alignment.columns for piece in _pieces(column))
    placed = [(piece[0].rows, piece) for piece in pieces if piece[0].rows is not None]
    for (low, high), piece in sorted(placed, key=lambda entry: entry[0][1] - entry[0][0]):
        there = sum(tall[low : high + 1]) + _BETWEEN * (high - low)
        tall[low] += max(0, _height(len(_label(piece))) - there)
    return tall


def _height(lines: int) -> int:
    """Return the height of a box with so many lines of label and the line below them."""
    return _LINE * (lines + 1) + _PADDING


def _pieces(column: LadderColumn) -> Iterator[tuple[PlacedPosition, ...]]:
    """Yield what has a box: each position, and neighbours that nothing compares together."""

    def key(entry: tuple[int, PlacedPosition]) -> tuple[object, ...]:
        index, one = entry
        is_free = one.rows is None and one.tie is Tie.NONE
        return (one.position.track, one.gap) if is_free else (index,)

    for _, found in groupby(enumerate(column.positions), key=key):
        yield tuple(one for _, one in found)


def _label(piece: tuple[PlacedPosition, ...]) -> tuple[str, ...]:
    labels = dict.fromkeys((piece[0].position.label, piece[-1].position.label))
    return wrapped(" – ".join(labels), _LABEL_ROOM, _MOST_LINES)


def _boxes(column: LadderColumn, rows: list[_Stretch], gaps: list[int]) -> Iterator[_Box]:
    stacked = Counter[int]()
    for piece in _pieces(column):
        one = piece[0]
        if one.rows is not None:
            top, bottom = rows[one.rows[1]].top, rows[one.rows[0]].bottom
        else:
            bottom = gaps[one.gap] - _BETWEEN - stacked[one.gap]
            top = bottom - _height(len(_label(piece)))
            stacked[one.gap] += bottom - top + _BETWEEN
        yield _Box(_label(piece), one.tie, top, bottom)


def _lanes(boxes: list[_Box]) -> list[int]:
    """Return for each box how far to the right it moves so that none covers another."""
    taken: list[list[_Box]] = []
    lanes = []
    for box in boxes:
        free = (
            lane
            for lane, others in enumerate(taken)
            if all(box.bottom <= other.top or other.bottom <= box.top for other in others)
        )
        lane = next(free, len(taken))
        if lane == len(taken):
            taken.append([])
        taken[lane].append(box)
        lanes.append(lane)
    return lanes


def _heading(name: str, left: int, room: int, foot: int) -> Iterator[str]:
    """Yield the name of a company above and below its column, since a drawing can be taller than a screen."""
    lines = wrapped(name, Decimal(room), 2)
    for top in (0, foot):
        for number, line in enumerate(lines):
            y = top + _HEAD - 8 - _LINE * (len(lines) - 1 - number)
            yield text(line, left, y, css="cg-chart__company")


def _drawn(box: _Box, left: int) -> str:
    tie, top = box.tie, box.top
    frame: Attributes = {
        "x": left,
        "y": top,
        "width": _LANE - 6,
        "height": box.bottom - top,
        "rx": 4,
        "fill": "none",
        "stroke": "currentColor",
        "stroke-width": 2 if tie is Tie.EQUAL else 1,
        "stroke-dasharray": _DASHES.get(tie),
    }
    words = (
        text(line, left + _PADDING, top + _LINE + number * _LINE, css="cg-chart__level")
        for number, line in enumerate(box.label)
    )
    below = text(
        TIE_WORDS[tie],
        left + _PADDING,
        top + _LINE * (len(box.label) + 1),
        css="cg-chart__tie",
    )
    css = f"cg-chart__rung cg-chart__rung--{tie.value}"
    return element("g", {"class": css}, element("rect", frame), *words, below)


def _shared(alignment: LadderAlignment) -> list[int]:
    """Return the rows in which several positions stand."""
    found = Counter[int]()
    for one in (one for column in alignment.columns for one in column.positions):
        if one.rows is not None:
            found.update(range(one.rows[0], one.rows[1] + 1))
    return sorted(row for row, number in found.items() if number > 1)


def _band(row: _Stretch, width: int) -> str:
    place: Attributes = {"x": 0, "y": row.top - 2, "width": width, "height": row.bottom - row.top + 4}
    shade: Attributes = {"class": "cg-chart__band", "fill": "currentColor", "fill-opacity": "0.08"}
    return element("rect", place | shade)


def rows_in_words(alignment: LadderAlignment, name: Callable[[str], str]) -> Iterator[str]:
    """Yield what stands side by side, the highest row first: `Google L5, Meta E5`."""
    for row in reversed(_shared(alignment)):
        yield ", ".join(_beside(alignment.columns, row, name))


def _beside(columns: Iterable[LadderColumn], row: int, name: Callable[[str], str]) -> Iterator[str]:
    for column in columns:
        for one in column.positions:
            if one.rows is not None and one.rows[0] <= row <= one.rows[1]:
                yield f"{name(column.company)} {one.position.label}"
