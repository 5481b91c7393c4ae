"""Prose that a page shows, as Markdown: from the cleaned HTML, so that no Markdown of strangers is kept.

Only the elements that `markup.py` lets through occur, and `mark`, `b` and the frame of tables that it adds.
"""

from collections.abc import Mapping
from html.parser import HTMLParser

from generator.emit.markdown_text import link_target, one_line, safe_start

_AROUND: Mapping[str, str] = {"strong": "**", "em": "*", "del": "~~"}
"""What stands on both sides of an element; of others only the text is kept."""
_BLOCKS = frozenset({"p", "h3", "h4", "h5", "pre", "dt", "dd"})


def html_markdown(html: str) -> str:
    """Return the Markdown of cleaned HTML, a blank line between blocks."""
    writer = _Writer()
    writer.feed(html)
    writer.close()
    return writer.text()


class _Writer(HTMLParser):
    """Writes blocks one after another; lists and quotations say what each of their lines begins with."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = []
        self._line = ""
        self._sign = ""
        self._margins: list[str] = []
        self._lists: list[int | None] = []
        self._bullet = ""
        self._begins_list = False
        self._outer = 0
        """How many margins there were at least since the last line."""
        self._hrefs: list[str] = []
        self._row: list[str] | None = None
        self._is_heading_row = False

    def text(self) -> str:
        """Return what was written."""
        self._end_block()
        return "\n".join(self._lines).strip("\n")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        if tag in _AROUND:
            self._line += _AROUND[tag]
        elif tag == "a":
            self._hrefs.append(dict(attrs).get("href") or "")
            self._line += "[" if self._hrefs[-1] else ""
        elif tag in ("ul", "ol"):
            self._end_block()
            self._begins_list = not self._lists
            self._lists.append(int(dict(attrs).get("start") or 1) if tag == "ol" else None)
        elif tag == "li":
            self._begin_item()
        elif tag == "blockquote":
            self._end_block()
            self._margins.append("> ")
        elif tag in ("tr", "td", "th"):
            self._begin_cell(tag)
        elif tag == "hr":
            self._end_block()
            self._put("---")
        elif tag == "br":
            self._line += " "
        elif tag in _BLOCKS:
            self._end_block()
            self._sign = "#" * (int(tag[1]) + 1) + " " if tag[0] == "h" else ""

    def handle_endtag(self, tag: str) -> None:
        """End an element."""
        if tag in _AROUND:
            self._line += _AROUND[tag]
        elif tag == "a" and self._hrefs:
            href = self._hrefs.pop()
            self._line += f"]({link_target(href)})" if href else ""
        elif tag in ("ul", "ol"):
            self._end_block()
            self._lists = self._lists[:-1]
        elif tag in ("li", "blockquote"):
            self._end_block()
            self._margins = self._margins[:-1]
            self._outer = min(self._outer, len(self._margins))
        elif tag == "tr":
            self._end_row()
        elif tag in ("td", "th"):
            self._row = [*(self._row or []), self._line.strip()]
            self._line = ""
        elif tag in _BLOCKS:
            self._end_block()

    def handle_data(self, data: str) -> None:
        """Write text."""
        self._line += one_line(data)

    def _begin_item(self) -> None:
        self._end_block()
        number = self._lists[-1] if self._lists else None
        self._bullet = "- " if number is None else f"{number}. "
        if number is not None:
            self._lists[-1] = number + 1
        self._margins.append(" " * len(self._bullet))

    def _begin_cell(self, tag: str) -> None:
        if tag == "tr":
            self._end_block()
            self._row, self._is_heading_row = [], False
        else:
            self._line, self._is_heading_row = "", tag == "th"

    def _end_row(self) -> None:
        cells = self._row or []
        self._row, self._line = None, ""
        self._put("| " + " | ".join(cells) + " |", apart=self._is_heading_row)
        if self._is_heading_row:
            self._put("|" + " --- |" * len(cells), apart=False)

    def _end_block(self) -> None:
        if self._row is not None:
            return
        line, sign = self._line.strip(), self._sign
        self._line = self._sign = ""
        if line:
            self._put(sign + safe_start(line))

    def _put(self, line: str, *, apart: bool = True) -> None:
        margin = "".join(self._margins)
        if self._bullet:
            margin, self._bullet = margin[: -len(self._bullet)] + self._bullet, ""
            apart, self._begins_list = self._begins_list, False
        if apart and self._lines:
            self._lines.append("".join(self._margins[: self._outer]).rstrip())
        self._lines.append(margin + line)
        self._outer = len(self._margins)
