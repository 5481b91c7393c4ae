"""Tables as printed, in the form of the guide format."""

from generator.importing.draft import Entry, Yaml
from generator.importing.entries import plain_text
from generator.importing.markdown.blocks import Table
from generator.limits import MAX_LINE_TEXT_CHARS, MAX_LIST_ITEMS


def plain_table(table: Table, title: str) -> Entry:
    """Return a table with its title; cells keep their words and lose their Markdown."""
    columns: list[Yaml] = [plain_text(cell) for cell in table.columns]
    rows: list[Yaml] = [[plain_text(cell) for cell in row.cells] for row in table.rows]
    return {"title": title[:MAX_LINE_TEXT_CHARS], "columns": columns, "rows": rows}


def fits(table: Table) -> bool:
    """Whether a table keeps within the limits of the guide format."""
    cells = [*table.columns, *(cell for row in table.rows for cell in row.cells)]
    return len(table.rows) <= MAX_LIST_ITEMS and all(
        len(plain_text(cell)) <= MAX_LINE_TEXT_CHARS for cell in cells
    )
