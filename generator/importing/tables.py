"""Tables that are about neither pay nor levels, kept as printed."""

from generator.importing.document import Document
from generator.importing.draft import Draft
from generator.importing.entries import append_to, plain_text, room
from generator.importing.markdown.blocks import BOLD_DEPTH, Heading, Table
from generator.importing.naming.names import Names
from generator.importing.plain_tables import fits, plain_table
from generator.importing.remarks import Remarks

UNTITLED = "Table"


def take_tables(document: Document, draft: Draft, names: Names, remarks: Remarks) -> None:
    """Take every table that is left, under the headings above it; one beyond our limits stays."""
    section, title = "", ""
    for position, block in enumerate(document.blocks):
        if isinstance(block, Heading):
            title = plain_text(block.text).rstrip(":")
            section = section if block.depth == BOLD_DEPTH else title
        elif isinstance(block, Table) and position not in document.taken and _is_fit(block, draft):
            named = ": ".join(dict.fromkeys(filter(None, [section, title])))
            append_to(draft, "tables", [plain_table(block, named or UNTITLED)])
            document.take(position)


def _is_fit(table: Table, draft: Draft) -> bool:
    return bool(table.rows) and fits(table) and room(draft, "tables") > 0
