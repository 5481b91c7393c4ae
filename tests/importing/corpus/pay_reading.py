"""Reads what the pay tables of a guide say, row by row, for the five forms that guides use."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tests.importing.corpus.money import Cell, read_cell
from tests.importing.corpus.tables import Line, SourceTable
from tests.importing.corpus.words import CODES

ANY = frozenset({"any"})
"""Stands for a column that may become any component, or another package for the same place."""

_KINDS = (
    (r"^total|^year 1 tc", {"stated_total"}),
    (r"retention", {"retention_bonus", "equity_grant", "refresh_grant", "other"}),
    (r"^base", {"base_salary"}),
    (r"carry", {"carried_interest", "bonus"}),
    (r"pnl", {"pnl_share"}),
    (r"access value", {"access_value"}),
    (r"stock ?/ ?bonus", {"equity_grant", "bonus", "variable_pay"}),
    (r"(?:stock|equity).*profit", {"profit_share", "equity_grant"}),
    (r"profit-based rsu", {"equity_grant", "profit_share"}),
    (r"profit", {"profit_share"}),
    (r"sign", {"sign_on_bonus"}),
    (r"stock|equity|rsu|option|ppu|phantom", {"equity_grant"}),
    (r"bonus", {"bonus"}),
)


@dataclass(frozen=True, slots=True)
class Column:
    """What a column, or in a transposed table a row, holds."""

    kinds: frozenset[str]
    period: str
    hints: frozenset[str] = frozenset()
    first_year: bool = False


@dataclass(frozen=True, slots=True)
class ExpectedRow:
    """One row of pay as the guide prints it."""

    line: int
    place: str
    level: str
    parts: tuple[tuple[Column, Cell], ...]


def pay_rows(tables: list[SourceTable]) -> Iterator[ExpectedRow]:
    """Yield the rows of every pay table; rows in which nothing is stated are none."""
    for table in tables:
        for row in _rows(table):
            if any(cell.state != "missing" for _, cell in row.parts):
                yield row


def is_pay_table(table: SourceTable) -> bool:
    """Whether a table is one of the five forms."""
    return next(_rows(table), None) is not None


def read_column(heading: str, place: str = "") -> Column:
    """Return what a column heading says of the cells below."""
    folded = heading.replace("*", "").strip().casefold()
    kinds = next((frozenset(kinds) for pattern, kinds in _KINDS if re.search(pattern, folded)), ANY)
    return Column(kinds, _period(folded, kinds), _codes(heading) | _codes(place), "yr 1" in folded)


def _period(heading: str, kinds: frozenset[str]) -> str:
    term = re.search(r"([0-9])[- ]?y(?:ea)?r", heading)
    if term and "yr 1" not in heading:
        return term[1]
    if kinds & {"sign_on_bonus", "retention_bonus"}:
        return "once"
    if "equity_grant" in kinds and not kinds & {"bonus"} and "annual" not in heading:
        return "unknown"
    return "year"


def _codes(text: str) -> frozenset[str]:
    return frozenset(re.findall(rf"\b({CODES})\b", text))


def _rows(table: SourceTable) -> Iterator[ExpectedRow]:
    first, *others = table.head.cells
    if first == "Region":
        yield from _by_place(table, first_column=1)
    elif first == "Level" and others[:1] == ["Region"]:
        yield from _by_place(table, first_column=2)
    elif first == "Level" and others[:1] == ["Title"]:
        yield from _by_level(table)
    elif first == "Level" and _are_places(others):
        yield from _by_level_and_place(table)
    elif first == "Component" and _are_places(others):
        yield from _transposed(table)


def _are_places(headings: list[str]) -> bool:
    return bool(headings) and all(_codes(heading) for heading in headings)


def _by_place(table: SourceTable, first_column: int) -> Iterator[ExpectedRow]:
    """Forms A and E."""
    for line in table.body:
        place = line.cells[first_column - 1]
        level = line.cells[0] if first_column == 2 else ""
        parts = _parts(table.head, line, first_column, place)
        yield ExpectedRow(line.number, place, level, tuple(part for part in parts if part[0].kinds != ANY))
        for column, cell in parts:
            if column.kinds == ANY:
                yield ExpectedRow(line.number, place, level, ((column, cell),))


def _by_level(table: SourceTable) -> Iterator[ExpectedRow]:
    """Form D."""
    for line in table.body:
        yield ExpectedRow(
            line.number, "", f"{line.cells[0]} {line.cells[1]}", _parts(table.head, line, 2, "")
        )


def _parts(head: Line, line: Line, first: int, place: str) -> tuple[tuple[Column, Cell], ...]:
    columns = [read_column(heading, place) for heading in head.cells[first:]]
    return tuple(
        (column, read_cell(text, column.period, column.hints))
        for column, text in zip(columns, line.cells[first:], strict=False)
    )


def _by_level_and_place(table: SourceTable) -> Iterator[ExpectedRow]:
    """Form B: each cell is a total."""
    for line in table.body:
        for heading, text in zip(table.head.cells[1:], line.cells[1:], strict=False):
            column = Column(frozenset({"stated_total"}), "year", _codes(heading))
            part = column, read_cell(text, column.period, column.hints)
            yield ExpectedRow(line.number, heading, line.cells[0], (part,))


def _transposed(table: SourceTable) -> Iterator[ExpectedRow]:
    """Form C: a place is a column."""
    for index, heading in enumerate(table.head.cells[1:], start=1):
        columns = [(read_column(line.cells[0], heading), line.cells[index]) for line in table.body]
        parts = tuple((column, read_cell(text, column.period, column.hints)) for column, text in columns)
        yield ExpectedRow(table.head.number, heading, "", parts)
