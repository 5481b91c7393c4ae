"""Pipe tables of Markdown."""

import re
from collections.abc import Sequence

from generator.importing.markdown.blocks import Table, TableRow

MAX_COLUMNS = 60
"""Widest table that is read as one; real ones have under 10 columns. A wider one stays text."""

_RULE = re.compile(r"[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*\|?[ \t]*")
_BAR = re.compile(r"(?<!\\)\|")


def read_table(lines: Sequence[str], start: int) -> tuple[Table | None, int]:
    """Return the table that starts at this line (counted from 0) and how many lines it has.

    `None` and 0 when none starts there: a table needs its row of dashes, as wide as its heading.
    """
    rule = lines[start + 1] if start + 1 < len(lines) else ""
    if "|" not in rule or set(rule) - set("|-: \t") or _RULE.fullmatch(rule) is None:
        return None, 0
    columns = _cells(lines[start])
    if len(columns) != len(_cells(rule)) or len(columns) > MAX_COLUMNS:
        return None, 0
    end = start + 2
    while end < len(lines) and "|" in lines[end] and lines[end].strip():
        end += 1
    rows = tuple(
        TableRow(line=at + 1, cells=_fitted(_cells(lines[at]), len(columns))) for at in range(start + 2, end)
    )
    return Table(line=start + 1, columns=columns, rows=rows), end - start


def _cells(line: str) -> tuple[str, ...]:
    text = line.strip().removeprefix("|")
    text = text.removesuffix("|") if not text.endswith("\\|") else text
    return tuple(cell.strip().replace("\\|", "|") for cell in _BAR.split(text))


def _fitted(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    """Return as many cells as there are columns: missing ones are empty, further ones join the last."""
    if len(cells) <= width:
        return (*cells, *[""] * (width - len(cells)))
    return (*cells[: width - 1], " | ".join(cells[width - 1 :]))
