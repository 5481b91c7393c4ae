"""Pages as results of work: a head that later stages need, and a body that only the output needs."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.cache.digest import value_digest
from generator.emit.data_file import RenderedFile
from generator.emit.page_html import BodyParts
from generator.emit.render import RenderedPage


@dataclass(frozen=True, slots=True, kw_only=True)
class PageHead:
    """What there is to know of a page without its text."""

    uri: str
    title: str
    description: str
    updated: date | None
    sources: tuple[str, ...]
    data_files: tuple[str, ...]
    """Uris of the files of data that go with it."""

    content: str
    """Fingerprint of its body and of its files of data."""

    moved_to: str = ""
    """Uri of the page that has taken the place of this one."""


@dataclass(frozen=True, slots=True)
class PageBody:
    """What stands on a page."""

    markdown: str
    """Empty when the parts hold all of it."""

    parts: BodyParts | None
    data_files: tuple[RenderedFile, ...]
    head: str
    """HTML of the page's own part of its head."""


def head_and_body(page: RenderedPage) -> tuple[PageHead, PageBody]:
    """Take a page apart."""
    body = PageBody(page.body if page.parts is None else "", page.parts, page.data_files, page.head)
    head = PageHead(
        uri=page.uri,
        title=page.title,
        description=page.description,
        updated=page.updated,
        sources=page.sources,
        data_files=tuple(file.uri for file in page.data_files),
        content=value_digest(body),
        moved_to=page.moved_to,
    )
    return head, body


def heads_and_bodies(pages: Iterable[RenderedPage]) -> tuple[tuple[PageHead, ...], tuple[PageBody, ...]]:
    """Take pages apart, in the same order."""
    parts = [head_and_body(page) for page in pages]
    return tuple(head for head, _ in parts), tuple(body for _, body in parts)


def whole_page(head: PageHead, body: PageBody) -> RenderedPage:
    """Put a page together again."""
    return RenderedPage(
        uri=head.uri,
        title=head.title,
        description=head.description,
        body=body.markdown if body.parts is None else body.parts.markdown,
        parts=body.parts,
        updated=head.updated,
        sources=head.sources,
        data_files=body.data_files,
        head=body.head,
        moved_to=head.moved_to,
    )
