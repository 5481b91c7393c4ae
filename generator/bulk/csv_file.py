"""A table as CSV after RFC 4180: commas, quotes where needed, CRLF line ends, UTF-8, names first.

An empty cell says nothing; a flag is `true` or `false`; a list is a JSON array. Texts, and only
they, are kept from being read as formulas, see `generator/bulk/formulas.py`.
"""

import csv
import io
from collections.abc import Iterable
from typing import Never

from generator.bulk.formulas import neutralised
from generator.bulk.table import Cell, Row, Table


def csv_file(table: Table[Never], lines: Iterable[Row]) -> bytes:
    """Return a table as a CSV file."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, dialect="excel", strict=True)
    writer.writerow([column.name for column in table.columns])
    is_text = [column.is_text for column in table.columns]
    for line in lines:
        writer.writerow([_shown(cell, text) for cell, text in zip(line, is_text, strict=True)])
    return written.getvalue().encode()


def _shown(cell: Cell, is_text: bool) -> str | int:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return neutralised(cell) if is_text else cell
    return str(cell).lower() if isinstance(cell, bool) else cell
