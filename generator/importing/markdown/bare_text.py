"""Plain text whose headings are bare lines, as left when somebody copies an article from a page."""

import re
from collections.abc import Sequence

from generator.importing.markdown.blocks import BOLD_DEPTH, Block, Heading, Item, Paragraph

MAX_HEADING_CHARS = 90
MAX_HEADING_WORDS = 14

_MARKED = re.compile(r"\s*(?:#{1,6}\s|\*\*|__|>|\||`{3}|~{3})")
_ENTRY = re.compile(r"\s*([-*+•·]|[0-9]{1,3}[.)])\s+(?=\S)(.*)")
_UNDERLINE = re.compile(r"=+|-{3,}")


def is_bare(lines: Sequence[str]) -> bool:
    """Whether no line bears a mark of Markdown, and some line has the shape of a heading."""
    if any(_MARKED.match(line) or _UNDERLINE.fullmatch(line) for line in lines):
        return False
    return any(isinstance(block, Heading) for block in read_bare_text(lines))


def read_bare_text(lines: Sequence[str]) -> tuple[Block, ...]:
    """Return the blocks: each line is a heading, an entry of a list or a paragraph.

    A heading is recognised by its shape: short, without a stop at its end, and followed by something
    that is longer or that starts a list.
    """
    filled = [(number, line.strip()) for number, line in enumerate(lines, start=1) if line.strip()]
    blocks: list[Block] = []
    for at, (number, text) in enumerate(filled):
        below = filled[at + 1][1] if at + 1 < len(filled) else ""
        entry = _ENTRY.fullmatch(text)
        if entry:
            blocks.append(Item(line=number, marker=entry[1], text=entry[2], depth=0))
        elif _is_heading(text, below):
            blocks.append(Heading(line=number, text=text, depth=BOLD_DEPTH))
        else:
            blocks.append(Paragraph(line=number, text=text))
    return tuple(blocks)


def _is_heading(text: str, below: str) -> bool:
    if len(text) > MAX_HEADING_CHARS or len(text.split()) > MAX_HEADING_WORDS:
        return False
    if text.endswith((".", ",", ";", ":", "!", "”", '"')) or not (text[0].isupper() or text[0].isdigit()):
        return False
    return bool(_ENTRY.fullmatch(below)) or len(below) > len(text)
