"""What of a page, beside its own texts, a template can show: pages that agree in it are of one kind."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from mkdocs.structure.nav import Navigation
from mkdocs.structure.toc import AnchorLink

from generator.mkdocs.site_page import GeneratedPage

_FILLED = {
    # Each page's own: filled into the frame.
    "meta", "canonical_url", "edit_url", "update_date", "_changed_content", "_shows_own", "_other_head",
    # Part of the kind in another form.
    "file", "toc", "abs_url",
    # Nothing that a page shows.
    "_reads_own", "_changed_markdown", "links_to_anchors", "_known_anchors",
    "_toc_settings", "_title_from_render",
}  # fmt: skip

_SHARED = {"nav", "pages", "config", "mkdocs_version", "build_date_utc", "page"}
"""What MkDocs itself puts into every context of a build, the same for all pages."""

_PLAIN = (str, int, float, bool, type(None))

TocEntry = tuple[int, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageKind:
    """Equal for two pages that a template cannot tell apart but by what a frame is filled with."""

    part: str
    """Beginning of the address that addresses in the navigation share: links to those depend on it."""

    base_url: str
    is_index: bool
    has_title: bool
    """Whether the content brings its own main heading; the theme adds one where not."""

    has_address: bool
    has_edit: bool
    has_date: bool
    toc: tuple[TocEntry, ...]
    meta: str
    page: tuple[tuple[str, str], ...]
    """Everything else that hangs on the page, as `repr` shows it."""

    context: tuple[tuple[str, str], ...]
    """What plugins added to the context, as `repr` shows it."""


def kind_of(page: GeneratedPage, context: Mapping[str, object]) -> PageKind | None:
    """Return the kind of a page, nothing for one that is alone of its kind.

    Alone are pages in the navigation, and pages on which another plugin hung what cannot be compared.
    """
    nav = context.get("nav")
    if not isinstance(nav, Navigation) or page.parent or page.previous_page or page.next_page:
        return None
    on_page = {name: value for name, value in vars(page).items() if name not in _FILLED}
    in_context = {name: value for name, value in context.items() if name not in _SHARED}
    extras = [in_context.pop(name, ()) for name in ("extra_css", "extra_javascript")]
    if not all(isinstance(value, _PLAIN) for value in (*on_page.values(), *in_context.values())):
        return None
    content = page.content or ""
    return PageKind(
        part=_part(page.url, _nav_parts(nav)),
        base_url=str(in_context["base_url"]),
        is_index=page.is_index,
        has_title="<h1" in content,
        has_address=bool(page.canonical_url),
        has_edit=bool(page.edit_url),
        has_date=bool(page.update_date),
        toc=tuple(_toc_entries(page.toc)),
        meta=repr([item for item in sorted(page.meta.items()) if item[0] not in ("title", "description")]),
        page=tuple((name, repr(value)) for name, value in sorted(on_page.items())),
        context=(
            *((name, repr(value)) for name, value in sorted(in_context.items())),
            ("extras", repr(extras)),
        ),
    )


def _toc_entries(items: "list[AnchorLink] | object") -> Iterator[TocEntry]:
    if not hasattr(items, "__iter__"):
        return
    for item in items:
        yield item.level, item.id, item.title
        yield from _toc_entries(item.children)


@lru_cache(maxsize=4)
def _nav_parts(nav: Navigation) -> frozenset[str]:
    """Return every folder in which a page of the navigation stands, and the theme's own."""
    folders = {"assets/"}
    for page in nav.pages:
        names = page.url.split("/")[:-1]
        folders |= {"/".join(names[:end]) + "/" for end in range(1, len(names) + 1)}
    return frozenset(folders)


def _part(url: str, parts: frozenset[str]) -> str:
    """Return the longest beginning of an address that is a folder of the navigation."""
    names = url.split("/")[:-1]
    for end in range(len(names), 0, -1):
        beginning = "/".join(names[:end]) + "/"
        if beginning in parts:
            return beginning
    return ""
