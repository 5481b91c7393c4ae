"""The way down to a page, as schema.org has it."""

from collections.abc import Iterable

from generator.pages.frame import FrameView
from generator.pages.page import Link, Page
from generator.pages.structured.thing import Href, Thing, Value


def breadcrumb_list(crumbs: Iterable[Link]) -> Thing | None:
    """Return the breadcrumbs that a page shows; nothing for a page without.

    The last one is the page itself and has no address.
    """
    items = tuple(_item(place, link) for place, link in enumerate(crumbs, start=1))
    return Thing("BreadcrumbList", (("itemListElement", items),)) if items else None


def page_things(page: Page) -> tuple[Thing, ...]:
    """Return everything that a page says in the words of schema.org, the breadcrumbs of its frame first."""
    frame = getattr(page.view, "frame", None)
    crumbs = breadcrumb_list(frame.crumbs) if isinstance(frame, FrameView) else None
    return page.things if crumbs is None else (crumbs, *page.things)


def _item(place: int, link: Link) -> Thing:
    properties: list[tuple[str, Value]] = [("position", place), ("name", link.text)]
    if link.href:
        properties.append(("item", Href(link.href)))
    return Thing("ListItem", tuple(properties))
