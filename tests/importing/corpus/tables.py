"""Finds the pipe tables of a guide, with the nearest heading above."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_RULE = re.compile(r"\|?[\s|:-]+\|?")


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a table with its line number, counted from 1."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceTable:
    """A table as printed; the first line holds the column headings."""

    heading: str
    head: Line
    body: tuple[Line, ...]


def is_heading(line: str) -> bool:
    """Whether a line is a heading, by number signs or as a bold line of its own."""
    return bool(re.match(r"#{1,6}\s", line) or re.fullmatch(r"\*\*[^*]+\*\*:?", line.strip()))


def read_tables(lines: list[str]) -> Iterator[SourceTable]:
    """Yield every table of a guide in order."""
    heading, index = "", 0
    while index < len(lines):
        if is_heading(lines[index]):
            heading = lines[index]
        if not lines[index].lstrip().startswith("|"):
            index += 1
            continue
        start = index
        while index < len(lines) and lines[index].lstrip().startswith("|"):
            index += 1
        rows = [Line(at + 1, _cells(lines[at])) for at in range(start, index) if not _is_rule(lines[at])]
        yield SourceTable(heading, rows[0], tuple(rows[1:]))


def _is_rule(line: str) -> bool:
    return "-" in line and bool(_RULE.fullmatch(line.strip()))


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip().strip("|").split("|"))
