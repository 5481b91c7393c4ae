"""A page written by hand as the search knows it: its title, its sections and their words."""

import re
from dataclasses import dataclass
from html import unescape

from markdown import Markdown

from generator.pages.page import served_at
from generator.search.record import SearchRecord, SearchRow

FIRST_WORDS = 40
"""Words of each section that it is found by: a page is looked for by what it is about, not by every word."""

_HEADING = re.compile(r'<h([1-6]) id="([^"]*)">(.*?)</h\1>', re.DOTALL)
_INLINE = re.compile(r"</?(?:a|code|em|strong)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Section:
    level: int
    anchor: str
    heading: str
    text: str


def document_record(uri: str, markdown: str) -> SearchRecord:
    """Return the record of a page from its Markdown file, `uri` being the file's path below the site's root.

    Sections get the element ids that MkDocs gives them.
    """
    converter = Markdown(extensions=["admonition", "fenced_code", "tables", "toc"])
    before, *sections = _sections(converter.convert(_FRONT_MATTER.sub("", markdown)))
    first = sections.pop(0) if sections and sections[0].level == 1 else before
    return SearchRecord(
        address=served_at(uri),
        title=first.heading or uri.removesuffix(".md"),
        text=first.text,
        rows=tuple(SearchRow(anchor=part.anchor, heading=part.heading, text=part.text) for part in sections),
    )


def _sections(html: str) -> list[_Section]:
    """Return what stands before the first heading, then every heading with what follows it."""
    start, *parts = _HEADING.split(html)
    found = [_Section(level=0, anchor="", heading="", text=_words(start))]
    for level, anchor, heading, text in zip(*(parts[one::4] for one in range(4)), strict=True):
        found.append(_Section(level=int(level), anchor=anchor, heading=_words(heading), text=_words(text)))
    return found


def _words(html: str) -> str:
    """Return the first words of HTML on one line."""
    return " ".join(unescape(_TAG.sub(" ", _INLINE.sub("", html))).split()[:FIRST_WORDS])
