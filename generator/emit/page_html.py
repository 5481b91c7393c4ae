"""The HTML of a generated page's body, without a Markdown parser.

A generated body is HTML elements that begin and end at the edge of a line, with constant heading lines
(`## Pay`) in between. Python-Markdown leaves the elements as they are and gives the headings an id and a
link to themselves, which takes it 50 ms a page; this does just that, and gives up on anything else.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from markdown.extensions.toc import slugify, unique
from markdown.util import BLOCK_LEVEL_ELEMENTS

_BLANK = re.compile(r"\n +(?=\n)")
_HEADING = re.compile(r"(#{1,6}) ([\w ,.:;?()’'/–-]*[\w?)])(?:\n|$)")
_TAG = re.compile(r"<([a-z][a-z0-9]*)[\s>]")
_GAP = re.compile(r"[ ]*(?:\n|$)\s*")
_ID = re.compile(r'\s(?:id|name)="([^"]*)"')
_FOR_THE_PARSER = ("\x02", "\x03", "\t", "\r", "<!--")
"""What Python-Markdown changes even within HTML, or may."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TocSettings:
    """How the `toc` extension of the site marks headings; the names are its own."""

    permalink: str = ""
    """What the link of a heading to itself shows, as HTML; no link when empty."""

    permalink_class: str = "headerlink"
    permalink_title: str = "Permanent link"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """One heading line of a body."""

    level: int
    id: str
    name: str
    """Its text as HTML."""


@dataclass(frozen=True, slots=True)
class BodyParts:
    """A body taken apart, so that its HTML can be put together for any settings without looking again."""

    parts: tuple[str | Heading, ...]
    """Whole elements, each with the gap after it, and headings in between."""

    @property
    def headings(self) -> tuple[Heading, ...]:
        """In the order of the page, not nested."""
        return tuple(part for part in self.parts if isinstance(part, Heading))

    @property
    def anchors(self) -> frozenset[str]:
        """Every id that a link can lead to."""
        elements = (part for part in self.parts if isinstance(part, str))
        found = {html.unescape(id) for element in elements for id in _ID.findall(element)}
        return frozenset(found | {heading.id for heading in self.headings})

    @property
    def markdown(self) -> str:
        """The body itself, with a single blank line after each heading."""
        return "".join(
            part if isinstance(part, str) else f"{'#' * part.level} {part.name}\n\n" for part in self.parts
        )

    def html(self, settings: TocSettings) -> str:
        """Return what Python-Markdown writes for the body, byte for byte."""
        written = (
            _heading_html(part, settings) if isinstance(part, Heading) else part for part in self.parts
        )
        return "".join(written).rstrip()


def body_parts(body: str) -> BodyParts | None:
    """Take a generated body apart.

    Returns nothing when there is anything in it but whole HTML elements and plain heading lines: such a
    body is for the parser.
    """
    if any(found in body for found in _FOR_THE_PARSER):
        return None
    parts: list[str | Heading] = []
    taken: set[str] = set()
    for part in _parts(_BLANK.sub("\n", body).strip()):
        if part is None:
            return None
        if isinstance(part, str):
            parts.append(part)
        else:
            parts.append(Heading(level=len(part[1]), id=unique(slugify(part[2], "-"), taken), name=part[2]))
    return BodyParts(tuple(parts))


def _parts(body: str) -> Iterator[str | re.Match[str] | None]:
    """Yield whole elements, each with the gap after it, and heading lines; nothing where the form ends."""
    at = 0
    while at < len(body):
        heading = _HEADING.match(body, at)
        if heading:
            yield heading
            at = _skip_blank(body, heading.end())
            continue
        end = _element_end(body, at)
        gap = _GAP.match(body, end) if end else None
        if gap is None:
            yield None
            return
        yield body[at:end] + ("\n\n" if gap[0].count("\n") > 1 else "\n")
        at = gap.end()


def _skip_blank(body: str, at: int) -> int:
    while at < len(body) and body[at] == "\n":
        at += 1
    return at


def _element_end(body: str, at: int) -> int:
    """Return where the element ends that begins at a place; 0 when no whole block element begins there."""
    opened = _TAG.match(body, at)
    if not opened or opened[1] not in BLOCK_LEVEL_ELEMENTS:
        return 0
    depth = 0
    for tag in _tags(opened[1]).finditer(body, at):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return tag.end()
    return 0


@lru_cache(maxsize=64)
def _tags(name: str) -> re.Pattern[str]:
    return re.compile(rf"<(/?){name}(?=[\s>])[^>]*>")


def _heading_html(heading: Heading, settings: TocSettings) -> str:
    link = ""
    if settings.permalink:
        title = f' title="{html.escape(settings.permalink_title)}"' if settings.permalink_title else ""
        link = (
            f'<a class="{html.escape(settings.permalink_class)}" href="#{heading.id}"{title}>'
            f"{settings.permalink}</a>"
        )
    return f'<h{heading.level} id="{heading.id}">{heading.name}{link}</h{heading.level}>\n'
