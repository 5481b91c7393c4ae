"""A table as Parquet, compressed with zstd; texts, numbers and flags as they are, nothing neutralised.

The same library writes the same bytes everywhere: its version is locked, the name of the writer is our own,
and no metadata of the machine are kept. Numbers are binary64, which holds 15 digits without loss; a list is
text with a JSON array.
"""

import io
from collections.abc import Mapping, Sequence
from typing import Never

from arro3.core import Array, DataType, Field, Schema
from arro3.core import Table as ArrowTable
from arro3.io import write_parquet

from generator.bulk.table import Cell, CellKind, Column, Row, Table

_TYPES = {
    CellKind.TEXT: DataType.utf8(),
    CellKind.LIST: DataType.utf8(),
    CellKind.WHOLE: DataType.int64(),
    CellKind.NUMBER: DataType.float64(),
    CellKind.FLAG: DataType.bool(),
}


def parquet_file(table: Table[Never], lines: Sequence[Row], about: Mapping[str, str]) -> bytes:
    """Return a table as a Parquet file; `about` is one entry of metadata: several would have no order."""
    schema = Schema([_field(column) for column in table.columns])
    cells = zip(*lines, strict=True) if lines else ((),) * len(table.columns)
    arrays = [_array(column, held) for column, held in zip(table.columns, cells, strict=True)]
    written = io.BytesIO()
    write_parquet(
        ArrowTable.from_arrays(arrays, schema=schema),
        written,
        compression="zstd(3)",
        created_by="Open Pay Guides",
        key_value_metadata=dict(about),
        skip_arrow_metadata=True,
    )
    return written.getvalue()


def _field(column: Column[Never]) -> Field:
    return Field(column.name, _TYPES[column.kind], nullable=not column.is_required)


def _array(column: Column[Never], cells: Sequence[Cell]) -> Array:
    if column.kind is CellKind.NUMBER:
        return Array([None if cell is None else float(cell) for cell in cells], type=_TYPES[column.kind])
    return Array(cells, type=_TYPES[column.kind])
