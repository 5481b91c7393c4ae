"""Generated pages as the pipeline hands them over: what is known of each, and a way to its text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial

from generator.emit.page_html import BodyParts
from generator.emit.render import RenderedPage
from generator.pages.feed import FEED_FILE
from generator.pages.page import served_at
from generator.work.pages import PageHead
from generator.work.site import Site


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class MadePage:
    """One page; its text is read when it is needed, because all texts together need much memory."""

    uri: str
    title: str
    description: str
    updated: date | None
    sources: tuple[str, ...]
    data_files: tuple[str, ...]
    """Uris of the files that go with it."""

    has_feed: bool = False
    """Whether a feed of what changed lies beside it."""

    moved_to: str = ""
    """Uri of the page that has taken the place of this one."""

    content: str
    """Fingerprint of its text."""

    load: Callable[[], RenderedPage]
    """Returns the whole page."""


def made_pages(site: Site) -> Iterator[MadePage]:
    """Yield every page of a site."""
    for uri, head in site.pages.heads.items():
        yield made_page(head, partial(site.page, uri))


def made_page(head: PageHead, load: Callable[[], RenderedPage]) -> MadePage:
    """Return one page, whose text is read by `load`."""
    return MadePage(
        uri=head.uri,
        title=head.title,
        description=head.description,
        updated=head.updated,
        sources=head.sources,
        data_files=head.data_files,
        has_feed=f"{served_at(head.uri)}{FEED_FILE}" in head.data_files,
        moved_to=head.moved_to,
        content=head.content,
        load=load,
    )


@lru_cache(maxsize=4)
def whole(made: MadePage) -> RenderedPage:
    """Return the whole page; the last few stay at hand."""
    return made.load()


def parts_of(made: MadePage) -> BodyParts | None:
    """Return its body taken apart, nothing when it is for Markdown's parser."""
    return whole(made).parts
