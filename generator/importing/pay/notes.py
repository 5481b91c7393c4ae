"""What stands directly below a table of pay: footnotes, and lines such as `**Vesting:** 25% a year`."""

import re
from collections.abc import Iterator

from generator.importing.document import Document
from generator.importing.draft import Draft, Yaml
from generator.importing.entries import append_to, plain_text, room
from generator.importing.markdown.blocks import Block, Item, Paragraph, Quote, Table
from generator.importing.naming.names import Names
from generator.importing.remarks import Remarks
from generator.limits import MAX_TEXT_CHARS

_LEAD = re.compile(r"\*\*([^*\n]{1,80}?)(?::\*\*|\*\*\s?:|\.\*\*)")
_ITALIC = re.compile(r"(\*|_)(?![\s*_]).{0,5000}(?<![\s*_])\1", re.DOTALL)
_OTHER_PART = re.compile(
    r"\b(?:dna|level|mapping|lever|script|strategy|signature|negotiat\w{0,4}|evidence|sources|scenario)\b",
    re.IGNORECASE,
)
_PAY = re.compile(
    r"\b(?:equity|stock|rsus?|options?|vest\w{0,4}|bonus\w{0,2}|salar\w{1,3}|base|comp|compensation|total|pay|grants?"
    r"|carry|signing|sign-on|ranges?|currency|bands?|premium|usd|gbp|eur|benefits?|pension|401k)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(r"\W{0,3}(?:note|notes|please note|footnote|n\.b\.)\b", re.IGNORECASE)
_LONGEST_PLAIN = 400
"""Characters of the longest plain paragraph below a table that is taken for a note on it."""


def take_pay_notes(document: Document, draft: Draft, names: Names, remarks: Remarks) -> None:
    """Take what is said directly below each table of pay that was taken, as statements about pay."""
    for position, block in enumerate(document.blocks):
        if isinstance(block, Table) and position in document.taken:
            for below, note in list(_notes_below(document, position))[: room(draft, "pay_notes")]:
                notes: list[Yaml] = [plain_text(note)]
                append_to(draft, "pay_notes", notes)
                document.take(below)


def _notes_below(document: Document, table: int) -> Iterator[tuple[int, str]]:
    """Yield the blocks that follow a table until one is no note on it."""
    for position in range(table + 1, len(document.blocks)):
        block = document.blocks[position]
        if position in document.taken or not isinstance(block, Paragraph | Item | Quote):
            return
        if not is_note(block) or len(block.text) > MAX_TEXT_CHARS:
            return
        yield position, block.text


def is_note(block: Block) -> bool:
    """Whether a text below a table of pay is about the table, and no other part of the guide."""
    if not isinstance(block, Paragraph | Item | Quote):
        return False
    lead = _LEAD.match(block.text)
    if lead:
        return _OTHER_PART.search(lead[1]) is None
    if isinstance(block, Item) or _OTHER_PART.search(block.text[:40]) is not None:
        return False
    if _ITALIC.fullmatch(block.text.strip()) or _OPENING.match(block.text):
        return True
    return len(block.text) <= _LONGEST_PLAIN and _PAY.search(block.text) is not None
