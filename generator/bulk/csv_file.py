"""A table as CSV after RFC 4180: commas, quotes where needed, CRLF line ends, UTF-8, names first.

An empty cell says nothing; a flag is `true` or `false`; a list is a JSON array. Texts, and only
they, are kept from being read as formulas, see `generator/bulk/formulas.py`.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Never

from generator.bulk.formulas import neutralised
from generator.bulk.table import Cell, CellKind, Column, Row, Table


def csv_file(table: Table[Never], lines: bytes) -> bytes:
    """Return a table as a CSV file; its lines are written already."""
    return _written([[column.name for column in table.columns]]) + lines


def csv_lines(table: Table[Never], rows: Sequence[Row]) -> bytes:
    """Return lines of a table as they stand in a CSV file."""
    if not rows:
        return b""
    # By columns: most of them hold the same few values again and again.
    columns = zip(table.columns, zip(*rows, strict=True), strict=True)
    return _written(zip(*(_shown(column, cells) for column, cells in columns), strict=True))


def _written(lines: Iterable[Sequence[Cell]]) -> bytes:
    written = io.StringIO(newline="")
    csv.writer(written, dialect="excel", strict=True).writerows(lines)
    return written.getvalue().encode()


def _shown(column: Column[Never], cells: Sequence[Cell]) -> Sequence[Cell]:
    """Return the cells of a column as they are written; nothing becomes an empty cell."""
    if column.kind is CellKind.FLAG:
        return [None if cell is None else str(cell).lower() for cell in cells]
    if not column.is_text:
        return cells
    risky: dict[Cell, str] = {}
    for cell in set(cells):
        if isinstance(cell, str) and (safe := neutralised(cell)) != cell:
            risky[cell] = safe
    return [risky.get(cell, cell) for cell in cells] if risky else cells
