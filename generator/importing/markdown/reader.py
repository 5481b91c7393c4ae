"""Markdown, and plain text with bare headings, to blocks. One pass over the lines, no recursion.

Only what people's guides hold is told apart: headings, paragraphs, list entries, quotations, pipe tables
and dividers. Whatever is none of these is a paragraph, so that no line is ever lost.
"""

import re
from collections.abc import Sequence

from generator.importing.markdown.bare_text import is_bare, read_bare_text
from generator.importing.markdown.blocks import BOLD_DEPTH, Block, Divider, Heading, Item, Paragraph, Quote
from generator.importing.markdown.pipe_tables import read_table

_ATX = re.compile(r" {0,3}(#{1,6})[ \t]+(.*)")
_BOLD_LINE = re.compile(r"[^\w*]{0,12}(\*\*|__)(?![\s*])((?:(?!\1).){1,300})\1:?")
_DIVIDER = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*")
_UNDERLINE = re.compile(r"(=+|-{3,})")
_ITEM = re.compile(r"([ \t]*)([-*+]|[0-9]{1,3}[.)]|\[[0-9]{1,3}\])[ \t]+(?=\S)(.*)")
_QUOTE = re.compile(r"([ \t]*)>[ \t]?(.*)")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_LONGEST_UNDERLINED = 120
_INSIDE_ITEM = 2
"""Blanks before a line that make it part of the list entry above."""


def read_blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a document in order; every line that is not blank is in one of them."""
    lines = [line.rstrip() for line in text.expandtabs(4).split("\n")]
    if is_bare(lines):
        return read_bare_text(lines)
    reader = _BlockReader(lines)
    while reader.at < len(lines):
        reader.step()
    return tuple(reader.blocks)


def plain_heading(text: str) -> str:
    """Return the words of a heading without closing `#`, emphasis and outer blanks."""
    return text.strip().rstrip("#").strip().replace("**", "").replace("__", "").strip()


class _BlockReader:
    """Goes over the lines once; each step reads the block that starts at the current line."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.at = 0
        self.blocks: list[Block] = []
        self.after_blank = True

    def step(self) -> None:
        line = self.lines[self.at]
        if not line.strip():
            self.at += 1
            self.after_blank = True
            return
        known = self._heading(line) or self._table(line) or self._quote(line) or self._item(line)
        if not known and not self._continued_item(line) and not self._divider(line):
            self._paragraph(line)
        self.after_blank = False

    def _heading(self, line: str) -> bool:
        if atx := _ATX.fullmatch(line):
            return self._add_heading(atx[2], len(atx[1]))
        bold = _BOLD_LINE.fullmatch(line.strip())
        if bold and not line.startswith("  "):
            return self._add_heading(line.strip().rstrip(":"), BOLD_DEPTH)
        below = self.lines[self.at + 1] if self.at + 1 < len(self.lines) else ""
        underline = _UNDERLINE.fullmatch(below)
        if underline and self.after_blank and _is_plain(line):
            self.at += 1
            self._add_heading(line, 1 if below[0] == "=" else 2, line_number=self.at)
            return True
        return False

    def _add_heading(self, text: str, depth: int, line_number: int = 0) -> bool:
        self.at += 1
        self.blocks.append(Heading(line=line_number or self.at, text=plain_heading(text), depth=depth))
        return True

    def _table(self, line: str) -> bool:
        if "|" not in line:
            return False
        table, length = read_table(self.lines, self.at)
        if table is not None:
            self.blocks.append(table)
        self.at += length
        return table is not None

    def _quote(self, line: str) -> bool:
        match = _QUOTE.fullmatch(line)
        if match is None:
            return False
        start, texts = self.at + 1, []
        while match is not None:
            texts.append(match[2])
            self.at += 1
            match = _QUOTE.fullmatch(self.lines[self.at]) if self.at < len(self.lines) else None
        indented = _QUOTE.fullmatch(self.lines[start - 1])
        inside = bool(indented and len(indented[1]) >= _INSIDE_ITEM and self._last_is_of_item())
        self.blocks.append(Quote(line=start, text="\n".join(texts).strip("\n"), is_inside_item=inside))
        return True

    def _last_is_of_item(self) -> bool:
        last = self.blocks[-1] if self.blocks else None
        return isinstance(last, Item) or (isinstance(last, Quote) and last.is_inside_item)

    def _item(self, line: str) -> bool:
        match = _ITEM.fullmatch(line)
        if match is None or _DIVIDER.fullmatch(line):
            return False
        start = self.at + 1
        self.at += 1
        text = "\n".join([match[3], *self._lazy_lines()])
        depth = min(len(match[1]) // 2, 6)
        self.blocks.append(Item(line=start, marker=match[2], text=text, depth=depth))
        return True

    def _continued_item(self, line: str) -> bool:
        """Add an indented paragraph to the list entry that it belongs to."""
        last = self.blocks[-1] if self.blocks else None
        if not isinstance(last, Item) or not line.startswith(" " * _INSIDE_ITEM) or not self.after_blank:
            return False
        self.at += 1
        text = "\n".join([last.text, "", line.strip(), *self._lazy_lines()])
        self.blocks[-1] = Item(line=last.line, marker=last.marker, text=text, depth=last.depth)
        return True

    def _lazy_lines(self) -> list[str]:
        """Return the lines up to the next blank one or the next block."""
        found: list[str] = []
        while self.at < len(self.lines) and not self._starts_block(self.lines[self.at]):
            found.append(self.lines[self.at].strip())
            self.at += 1
        return found

    def _starts_block(self, line: str) -> bool:
        text = line.strip()
        if not text or text[0] in "#>|" or text.startswith("**"):
            return True
        return any(form.fullmatch(line) for form in (_ITEM, _DIVIDER)) or _FENCE.match(line) is not None

    def _divider(self, line: str) -> bool:
        if _DIVIDER.fullmatch(line) is None:
            return False
        self.at += 1
        self.blocks.append(Divider(line=self.at))
        return True

    def _paragraph(self, line: str) -> None:
        start = self.at + 1
        self.at += 1
        fence = _FENCE.match(line)
        rest = self._fenced_lines(fence[1]) if fence else self._lazy_lines()
        text = "\n".join([line if fence else line.strip(), *rest])
        self.blocks.append(Paragraph(line=start, text=text))

    def _fenced_lines(self, marks: str) -> list[str]:
        """Return the lines of a block of code with its closing fence, as they stand."""
        found: list[str] = []
        while self.at < len(self.lines):
            line = self.lines[self.at]
            self.at += 1
            found.append(line)
            if line.strip().startswith(marks):
                break
        return found


def _is_plain(line: str) -> bool:
    """Whether a line can be a heading that is marked by a line below it."""
    return len(line) <= _LONGEST_UNDERLINED and line[0] not in " *_>|#-+" and not line.endswith((".", ":"))
