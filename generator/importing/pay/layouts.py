"""Tells pay tables from others, and takes each of their layouts apart into rows of one place and level.

| layout | columns | one row of pay is |
| --- | --- | --- |
| by place, by level, or both | components and a total | a row of the table |
| crossed | places, with levels in the rows, or the other way round | one cell, a total |
| turned | places or levels, with components in the rows | a column of the table |
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from generator.importing.markdown.blocks import Table, TableRow
from generator.importing.naming.names import Names
from generator.importing.naming.places import is_place
from generator.importing.pay.cells import CellState, read_cell, without_emphasis
from generator.importing.pay.columns import TOTAL, Axis, Column, read_axis, read_column
from generator.limits import MAX_LIST_ITEMS, MAX_SHORT_TEXT_CHARS
from generator.model.pay import ComponentKind
from generator.units.notation import WrittenMoney

NOTE = "note"
"""Key of a column of remarks."""

_REMARKS = re.compile(r"notes?|remarks?|comments?", re.IGNORECASE)
_OTHERS = re.compile(r"compan|competitor|employer|\bfirms?\b|equiv|scenario", re.IGNORECASE)
_LEVEL = re.compile(
    r"(?:level )?(?:[A-Z]{1,3}-?[0-9]{1,2}\b|[0-9]{2}\b|junior|mid\b|mid-level|senior|staff|principal|entry|"
    r"lead|manager|director|associate|new grad|intern\b).{0,60}",
    re.IGNORECASE,
)
_CODE = re.compile(r"\([^()]{0,20}\b[A-Z]{3}\b[^()]{0,20}\)")
_MAIN_KEYS = (ComponentKind.BASE_SALARY.value, TOTAL)


class Words(Enum):
    """What the headings of several columns name."""

    PLACES = "places"
    LEVELS = "levels"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedFigure:
    """One cell under its heading."""

    line: int
    column: Column
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedRow:
    """One row of pay as printed."""

    line: int
    place: str
    """Empty when the table names no place."""

    place_line: int
    level: str = ""
    title: str = ""
    figures: tuple[PrintedFigure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A pay table taken apart."""

    rows: tuple[PrintedRow, ...]
    meanings: tuple[tuple[int, str, str], ...]
    """Line and words of the headings that became keys, and the keys."""


_BARE_TOTAL = Column(heading="", key=TOTAL)


def read_layout(table: Table, names: Names) -> Layout | None:
    """Return the rows of a pay table, `None` when the table holds something else than pay here."""
    if len(table.columns) < 2 or not table.rows or any(map(_OTHERS.search, table.columns)):
        return None
    if len(table.rows) * len(table.columns) > MAX_LIST_ITEMS or _has_long_cell(table):
        return None
    axis = read_axis(table.columns[0])
    if axis is None:
        return None
    return _read_plain(table) or _read_crossed(table, axis, names) or _read_turned(table, axis, names)


def _has_long_cell(table: Table) -> bool:
    cells = (cell for row in table.rows for cell in row.cells)
    return any(len(cell) > MAX_SHORT_TEXT_CHARS for cell in (*table.columns, *cells))


def _read_plain(table: Table) -> Layout | None:
    axes = {at: axis for at, heading in enumerate(table.columns) if (axis := read_axis(heading))}
    if Axis.COMPONENT in axes.values() or len(set(axes.values())) < len(axes):
        return None
    columns = {at: _figure_column(heading) for at, heading in enumerate(table.columns) if at not in axes}
    known = [column.key for column in columns.values()]
    if len(known) < 2 or not any(key in known for key in _MAIN_KEYS) or known.count(NOTE) > 1:
        return None
    columns = _with_variants(columns)
    rows = tuple(_plain_rows(table, axes, columns))
    meanings = [(axes[at].value if at in axes else columns[at].key) for at in range(len(table.columns))]
    headings = zip(table.columns, meanings, strict=True)
    return Layout(rows=rows, meanings=tuple((table.line, heading, key) for heading, key in headings))


def _figure_column(heading: str) -> Column:
    known = read_column(heading)
    if known is not None:
        return known
    text = without_emphasis(heading)
    return Column(heading=text, key=NOTE, label="" if _REMARKS.fullmatch(text) else text)


def _with_variants(columns: dict[int, Column]) -> dict[int, Column]:
    """Return the columns; a second total is that of a package of its own, named by its heading."""
    found: dict[int, Column] = {}
    for at, column in columns.items():
        is_second = column.key == TOTAL and any(one.key == TOTAL for one in found.values())
        found[at] = Column(heading=column.heading, key=TOTAL, variant=column.heading) if is_second else column
    return found


def _plain_rows(table: Table, axes: dict[int, Axis], columns: dict[int, Column]) -> Iterator[PrintedRow]:
    above: dict[Axis, str] = {}
    for row in table.rows:
        # An empty cell repeats the one above, as people leave out a place that they have just named.
        above |= {axis: row.cells[at] for at, axis in axes.items() if row.cells[at]}
        yield PrintedRow(
            line=row.line,
            place=above.get(Axis.REGION, ""),
            place_line=row.line,
            level=above.get(Axis.LEVEL, ""),
            title=above.get(Axis.TITLE, ""),
            figures=tuple(
                PrintedFigure(line=row.line, column=column, text=row.cells[at])
                for at, column in columns.items()
            ),
        )


def _read_crossed(table: Table, axis: Axis, names: Names) -> Layout | None:
    """Read a table with levels on one side, places on the other and totals in between."""
    expected = Words.LEVELS if axis is Axis.REGION else Words.PLACES
    if axis is Axis.COMPONENT or _words(table.columns[1:], names) is not expected:
        return None
    if not all(_is_money(cell) for row in table.rows for cell in row.cells[1:]):
        return None
    # Rows of one place stand together, whichever side the places are on.
    pairs = [(row, at) for row in table.rows for at in range(1, len(table.columns))]
    if expected is Words.PLACES:
        pairs.sort(key=lambda pair: pair[1])
    rows = tuple(_crossed_row(table, row, at, axis) for row, at in pairs)
    return Layout(rows=rows, meanings=((table.line, table.columns[0], axis.value),))


def _crossed_row(table: Table, row: TableRow, at: int, axis: Axis) -> PrintedRow:
    heading, first = table.columns[at], row.cells[0]
    is_by_level = axis is not Axis.REGION
    return PrintedRow(
        line=row.line,
        place=heading if is_by_level else first,
        place_line=table.line if is_by_level else row.line,
        level=first if is_by_level else heading,
        figures=(PrintedFigure(line=row.line, column=_BARE_TOTAL, text=row.cells[at]),),
    )


def _read_turned(table: Table, axis: Axis, names: Names) -> Layout | None:
    """Read a table with components in the rows and places or levels in the columns."""
    kind = _words(table.columns[1:], names)
    if axis is not Axis.COMPONENT or kind is None:
        return None
    columns = [(row, _component_column(row.cells[0])) for row in table.rows]
    if not any(column.key in _MAIN_KEYS for _, column in columns):
        return None
    rows = tuple(_turned_row(table, at, columns, kind) for at in range(1, len(table.columns)))
    meanings = [(row.line, row.cells[0], column.key) for row, column in columns]
    return Layout(rows=rows, meanings=((table.line, table.columns[0], axis.value), *meanings))


def _component_column(heading: str) -> Column:
    text = without_emphasis(heading)
    return read_column(heading) or Column(heading=text, key=ComponentKind.OTHER.value, label=text)


def _turned_row(table: Table, at: int, columns: Sequence[tuple[TableRow, Column]], kind: Words) -> PrintedRow:
    heading = table.columns[at]
    return PrintedRow(
        line=columns[0][0].line,
        place=heading if kind is Words.PLACES else "",
        place_line=table.line,
        level=heading if kind is Words.LEVELS else "",
        figures=tuple(
            PrintedFigure(line=row.line, column=column, text=row.cells[at]) for row, column in columns
        ),
    )


def _words(headings: Sequence[str], names: Names) -> Words | None:
    texts = [without_emphasis(heading) for heading in headings]
    if all(_LEVEL.fullmatch(text) for text in texts):
        return Words.LEVELS
    are_places = all(_CODE.search(text) or is_place(text, names) for text in texts)
    return Words.PLACES if are_places else None


def _is_money(text: str) -> bool:
    """Whether a cell holds an amount, or nothing where one could stand."""
    cell = read_cell(text)
    if cell.state in (CellState.DASH, CellState.UNKNOWN, CellState.DAMAGED):
        return True
    return any(isinstance(part, WrittenMoney) for part in cell.parts)
