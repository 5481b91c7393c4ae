"""The body of a page is blocks of HTML with headings between them: it becomes HTML without a parser."""

import re
from html.parser import HTMLParser

from generator.emit.environment import template_environment
from generator.emit.render import render_page
from tests.pages.invented import ROOT, pages

HEADING = re.compile(r"#{2,3} [A-Z][A-Za-z ,?'-]*")
"""A heading of the template: constant words at the start of a line."""

LEFT_OPEN = {"li", "p", "dt", "dd", "tr", "td", "th", "thead", "tbody", "option"}
"""Elements whose end tags HTML lets one leave out."""

EMPTY = {"br", "hr", "input", "path", "rect", "line"}


class Balance(HTMLParser):
    """Keeps the elements that are open, without those that may stay so."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in LEFT_OPEN | EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in LEFT_OPEN | EMPTY:
            assert self.open.pop() == tag


def assert_two_kinds_of_blocks(body: str) -> None:
    """Outside of any element there are only constant headings and blank lines."""
    balance = Balance()
    for line in body.splitlines(keepends=True):
        is_outside, text = not balance.open, line.strip()
        if is_outside and text.startswith("#"):
            assert HEADING.fullmatch(text), line
            assert line.startswith("#"), line
        elif is_outside and text:
            assert text.startswith("<"), line
        if not (is_outside and text.startswith("#")):
            balance.feed(line)
    balance.close()
    assert balance.open == []


def test_a_body_is_blocks_of_html_and_constant_headings():
    environment = template_environment(ROOT / "templates")
    for page in pages().values():
        assert_two_kinds_of_blocks(render_page(page, environment).body)
