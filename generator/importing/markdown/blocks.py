"""The blocks of a foreign document, each with the line it starts in; lines count from 1."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading in any of the ways that people write one."""

    line: int
    text: str
    """Its words, without marks of Markdown."""

    depth: int
    """1 to 6 for `#` to `######`; `BOLD_DEPTH` for a bold line or a bare one that stands as a heading."""


BOLD_DEPTH = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Lines of text that belong together, with their Markdown."""

    line: int
    text: str
    """Its lines, joined by `\\n`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One entry of a list."""

    line: int
    marker: str
    """As written: `-`, `*`, `1.`, `2)`, `[1]`."""

    text: str
    """Its lines without the marker, joined by `\\n`."""

    depth: int
    """0 for an entry of the outer list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A quotation, `> text`."""

    line: int
    text: str
    """Its lines without `>`, joined by `\\n`."""

    is_inside_item: bool = False
    """Whether it is indented below the entry of a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """One row of a table."""

    line: int
    cells: tuple[str, ...]
    """As many as the table has columns; text with its Markdown, without outer blanks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A pipe table."""

    line: int
    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Divider:
    """A line across the page, `---`."""

    line: int


Block = Heading | Paragraph | Item | Quote | Table | Divider
