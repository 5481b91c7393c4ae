"""The rows and cells of a CSV file, under headings in our spelling."""

import csv
import io
from collections.abc import Iterator

from generator.importing.remarks import Remarks
from generator.importing.speech.fill_ins import without_references
from generator.model.pay import ComponentKind
from generator.text import shortened, slugify

FIGURES = (*(kind.value for kind in ComponentKind), "stated_total")
PLAIN = ("level", "package_label", "currency", "note", "range_kind", "observed_on", "sample_size")
SOURCE = ("title", "publisher", "kind", "url", "period", "published_on", "accessed_on", "note")
NAMED = ("company", "role", "region")
"""Columns that every row must fill."""

COLUMNS = (*NAMED, *PLAIN, *FIGURES, *(f"source_{key}" for key in SOURCE))
"""Every heading that a file may have, in any order; the keys of a pay row and of a source."""

MAX_CSV_BYTES = 20_000_000
MAX_CSV_ROWS = 20_000

Row = dict[str, str]
"""The filled cells of a row by their heading."""


def read_rows(text: str, remarks: Remarks) -> Iterator[tuple[int, Row]]:
    """Yield the line and the filled cells of each row; what ends the reading early is noted."""
    headings: list[str] = []
    line = 0
    try:
        for line, cells in _numbered(text):
            if not any(cell.strip() for cell in cells):
                continue
            if not headings:
                headings = [_heading(cell, line, remarks) for cell in cells]
                continue
            if line > MAX_CSV_ROWS:
                remarks.find("too-many-items", line, f"rows behind line {MAX_CSV_ROWS:,} are not read")
                return
            yield line, _row(headings, cells)
    except csv.Error as error:
        remarks.find("malformed-csv", line + 1, f"not valid CSV: {error}", help_text="close every quote")


def cells_text(text: str) -> str:
    """Return the cells of a file with blanks between them, each row on the line where it ends.

    Commas part cells and thousands: in the file itself nobody can tell `L3,61K` from one number.
    """
    lines: list[str] = []
    try:
        for line, cells in _numbered(text):
            lines += [""] * (line - len(lines) - 1)
            lines.append(" | ".join(cell.replace("\n", " ") for cell in cells))
    except csv.Error:
        lines += text.split("\n")[len(lines) :]
    return "\n".join(lines)


def _numbered(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the cells of each row with the line on which it ends."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    for cells in reader:
        yield reader.line_num, cells


def _delimiter(text: str) -> str:
    first = text.lstrip().partition("\n")[0]
    return max(",;\t", key=first.count)


def _row(headings: list[str], cells: list[str]) -> Row:
    row: dict[str, list[str]] = {}
    for at, cell in enumerate(cells):
        value = without_references(" ".join(cell.split()))
        if value:
            row.setdefault(headings[at] if at < len(headings) else "further cell", []).append(value)
    return {heading: "; ".join(values) for heading, values in row.items()}


def _heading(cell: str, line: int, remarks: Remarks) -> str:
    name = slugify(cell).replace("-", "_")
    if name in COLUMNS:
        remarks.understand(line, cell, f"column: {name}")
        return name
    message = f"the column `{shortened(cell)}` has no meaning here; its cells go to the notes of their rows"
    remarks.find("unknown-column", line, message, help_text=f"one of {', '.join(COLUMNS)}", excerpt=cell)
    return cell.strip() or "column without a heading"
