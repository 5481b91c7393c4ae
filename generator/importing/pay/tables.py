"""Takes the pay tables of a document; tables that hold something else stay where they are."""

import re
from collections import Counter
from collections.abc import Sequence

from generator.importing.document import Document
from generator.importing.draft import Draft, Entry, Yaml
from generator.importing.entries import append_to, plain_text
from generator.importing.markdown.blocks import Table
from generator.importing.naming.names import Names
from generator.importing.pay.cells import CellState, read_cell, without_emphasis
from generator.importing.pay.layouts import Layout, PrintedRow, read_layout
from generator.importing.pay.rows import RowReader
from generator.importing.remarks import Remarks
from generator.limits import MAX_LIST_ITEMS
from generator.text import slugify

_NO_PLACE = re.compile(r"(?:n/?a|not applicable)\b.{0,300}|[-–—]{0,3}", re.IGNORECASE)
_NOTHING = (CellState.DASH, CellState.UNKNOWN)


def take_pay(document: Document, draft: Draft, names: Names, remarks: Remarks) -> None:
    """Turn every pay table into rows under `pay`; rows without a place and a figure become `pay_notes`.

    Reports `damaged-cell`, `unknown-currency`, `ambiguous-currency`, `whole-grant-total`,
    `mismatched-total` and `foreign-total`.
    """
    reader = RowReader(names, remarks)
    for position, block in document.free():
        layout = read_layout(block, names) if isinstance(block, Table) else None
        if layout is None or _row_count(draft) + 2 * len(layout.rows) > MAX_LIST_ITEMS:
            continue
        _take_table(layout, draft, reader, remarks)
        document.take(position)
    _name_rows(draft)


def _row_count(draft: Draft) -> int:
    rows = draft.data.get("pay")
    return len(rows) if isinstance(rows, list) else 0


def _take_table(layout: Layout, draft: Draft, reader: RowReader, remarks: Remarks) -> None:
    for line, heading, key in layout.meanings:
        if heading:
            remarks.understand(line, without_emphasis(heading), f"pay: {key}")
    for row in layout.rows:
        if _is_note(row):
            _take_note(row, draft, remarks)
        else:
            append_to(draft, "pay", reader.entries(row))


def _is_note(row: PrintedRow) -> bool:
    """Whether a row says in words that there is nothing: no place, and no figure in any cell."""
    is_empty = all(read_cell(figure.text).state in _NOTHING for figure in row.figures)
    return is_empty and _NO_PLACE.fullmatch(without_emphasis(row.place)) is not None


def _take_note(row: PrintedRow, draft: Draft, remarks: Remarks) -> None:
    text = plain_text(" ".join(part for part in (row.place, row.level, row.title) if part))
    if text.strip(" -–—"):
        append_to(draft, "pay_notes", [text])
    for figure in row.figures:
        if figure.text.strip(" -–—"):
            remarks.understand(figure.line, figure.text, "pay: nothing")


def _name_rows(draft: Draft) -> None:
    """Give an id to each row whose place, level and package do not tell it from the ones before it."""
    rows = draft.data.get("pay")
    entries = [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    usual = [_id_of(entry, "region") for entry in entries]
    taken = Counter(usual)
    used: set[str] = set()
    for entry, plain in zip(entries, usual, strict=True):
        candidates = [plain] if taken[plain] == 1 else [_id_of(entry, "region_label"), plain]
        name = next((one for one in candidates if one not in used and one not in set(usual) - {plain}), None)
        if name is None:
            name = _numbered(plain, used | set(usual))
        used.add(name)
        if name != plain:
            entry["id"] = name


def _id_of(entry: Entry, place: str) -> str:
    parts: Sequence[Yaml | None] = (
        entry.get(place) or entry["region"],
        entry.get("level"),
        entry.get("package_label"),
    )
    return slugify(" ".join(part for part in parts if isinstance(part, str)))


def _numbered(name: str, used: set[str]) -> str:
    number = 2
    while f"{name[:74].rstrip('-')}-{number}" in used:
        number += 1
    return f"{name[:74].rstrip('-')}-{number}"
