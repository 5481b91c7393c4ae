"""Reads Markdown as somebody else's program would: with raw HTML, and every escape of CommonMark."""

import re
import string
from html.parser import HTMLParser

from markdown import Markdown

STRUCTURE = frozenset(
    (
        *("a", "blockquote", "br", "code", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p"),
        *("pre", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul"),
    )
)
"""Elements that a text made of headings, lists, tables and links has."""

_ADDRESS = re.compile(r"https?://[^@]*|mailto:.*|(?!//)[^:]*")


class Reading(HTMLParser):
    """What such a program shows of a Markdown file, and what in it is more than text."""

    def __init__(self, markdown: str) -> None:
        super().__init__()
        converter = Markdown(extensions=["tables"])
        converter.ESCAPED_CHARS = list(string.punctuation)
        self.text = ""
        self.found: list[str] = []
        self.feed(converter.convert(markdown))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in STRUCTURE:
            self.found.append(f"element: {tag}")
        for name, value in attrs:
            if (tag, name) not in {("a", "href"), ("a", "title"), ("ol", "start")}:
                self.found.append(f"attribute: {name}")
            if name == "href" and _ADDRESS.fullmatch(value or "") is None:
                self.found.append(f"address: {value}")

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.found.append(f"comment: {data}")

    def handle_decl(self, decl: str) -> None:
        self.found.append(f"declaration: {decl}")

    def handle_pi(self, data: str) -> None:
        self.found.append(f"instruction: {data}")
