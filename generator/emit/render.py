"""Pages to Markdown files with front matter, fit for every engine that takes MkDocs settings."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from jinja2 import Environment

from generator.emit.atom import render_feed
from generator.emit.data_file import RenderedFile, render_data_file
from generator.emit.environment import template_environment
from generator.emit.markdown import render_text
from generator.emit.markup import escaped
from generator.emit.page_head import page_head
from generator.emit.page_html import BodyParts, body_parts
from generator.pages.page import Page

_FENCE = re.compile(r"^([ \t]*)([`~])(?=\2{2})", re.MULTILINE)
_SPECIAL = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderedPage:
    """One page as a Markdown file."""

    uri: str
    """Path of the file below the site's root."""

    title: str
    """Plain text for the browser's title bar."""

    description: str
    """Plain text for search results."""

    body: str
    """Markdown without front matter: constant headings, and HTML in between."""

    parts: BodyParts | None = field(default=None, compare=False)
    """The body taken apart; `None` for one that only a Markdown parser can convert."""

    updated: date | None
    """Newest date in the data that the page shows."""

    sources: tuple[str, ...]
    """Data files that it came from; the first is what an edit link opens."""

    data_files: tuple[RenderedFile, ...] = ()
    """Files of data that go with it into the site."""

    head: str = ""
    """HTML of the page's own part of its head."""

    moved_to: str = ""
    """Uri of the page that has taken the place of this one."""

    @property
    def text(self) -> str:
        """The whole file, front matter first."""
        return front_matter(self.title, self.description) + self.body


def render_pages(pages: Iterable[Page], templates: Path) -> tuple[RenderedPage, ...]:
    """Write every page as Markdown with front matter, from the templates in a folder."""
    environment = template_environment(templates)
    return tuple(render_page(page, environment) for page in pages)


def render_page(page: Page, environment: Environment, site_url: str = "") -> RenderedPage:
    """Write one page, and the files of data that go with it.

    `site_url` is where the site is published, with a slash at its end; empty when nobody says it.
    """
    body = without_fences(environment.get_template(page.template).render(view=page.view))
    parts = body_parts(body)
    return RenderedPage(
        uri=page.uri,
        title=page.title,
        description=page.description,
        body=body if parts is None else parts.markdown,
        parts=parts,
        updated=page.updated,
        sources=page.sources,
        data_files=(
            *(render_data_file(file) for file in page.data_files),
            *(render_feed(feed) for feed in page.feeds),
            *(
                RenderedFile(uri=text.uri, text=render_text(environment, text.template, text.view))
                for text in page.text_files
            ),
        ),
        head=page_head(page, site_url),
        moved_to=page.moved_to,
    )


def texts_by_uri(pages: Iterable[RenderedPage]) -> dict[str, str]:
    """Return every file that pages put into the site, their files of data included, by its uri."""
    found: dict[str, str] = {}
    for page in pages:
        found[page.uri] = page.text
        found |= {file.uri: file.text for file in page.data_files}
    return found


def front_matter(title: str, description: str) -> str:
    """Return the head of a page's file, from its title and description as plain text.

    The theme prints the title as HTML, so it is escaped here; the description is escaped by the
    theme's frame. Both are written as JSON strings, which YAML reads as they are.
    """
    shown_title, summary = _quoted(escaped(title)), _quoted(description)
    return f"---\ntitle: {shown_title}\ndescription: {summary}\nhide: [navigation]\n---\n\n"


def without_fences(body: str) -> str:
    """Return a page's body in which no line opens or closes a block of code for the engine.

    Engines look for fences before they look for HTML, so one in a text of the data would swallow the
    page around it. Templates have none; in HTML the character reference reads the same.
    """
    if "```" not in body and "~~~" not in body:
        return body
    return _FENCE.sub(lambda found: f"{found[1]}&#{ord(found[2])};", body)


def _quoted(text: str) -> str:
    """Write a text as a JSON string that YAML reads as it is, whatever YAML takes for a line end."""
    written = json.dumps(text, ensure_ascii=False)
    return _SPECIAL.sub(lambda found: f"\\u{ord(found[0]):04x}", written)
