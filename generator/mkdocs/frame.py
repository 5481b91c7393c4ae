"""What pages of one kind share: the theme's template, rendered once and filled for each page.

A frame is used only for pages that the template cannot tell apart but by what is filled in, and only
after it has given a page of hostile texts just as the template gives it.
"""

import copy
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from jinja2.filters import do_striptags
from markupsafe import escape
from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url

from generator.mkdocs.page_kind import PageKind, kind_of
from generator.mkdocs.site_file import GeneratedFile
from generator.mkdocs.site_page import GeneratedPage

Render = Callable[[Mapping[str, object]], str]
"""Renders the theme's template with a context."""

_SEEN_BEFORE = 2
"""Pages of a kind that are rendered as usual before a frame is made: a frame costs two renderings."""

_MARKS = {
    name: f"\ue000{name}\ue001"
    for name in ("title", "description", "canonical", "edit", "date", "head", "content")
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A rendered template in pieces, and what stands between them."""

    pieces: tuple[str, ...]
    fields: tuple[str, ...]
    """Names of what follows each piece but the last."""

    def fill(self, values: Mapping[str, str]) -> str:
        """Return the page with these values, each as the template would show it."""
        parts = [self.pieces[0]]
        for field, piece in zip(self.fields, self.pieces[1:], strict=True):
            parts += (values[field], piece)
        return "".join(parts)


class Frames:
    """The frames of one build."""

    def __init__(self) -> None:
        self._seen: dict[PageKind, int] = {}
        self._made: dict[PageKind, Frame | None] = {}

    def render(self, render: Render, context: Mapping[str, object]) -> str:
        """Render a page: in the frame of its kind where there is one, by the template where not."""
        page = context.get("page")
        kind = kind_of(page, context) if isinstance(page, GeneratedPage) else None
        if kind is None or not isinstance(page, GeneratedPage) or not _is_plain(page):
            return render(context)
        seen = self._seen[kind] = self._seen.get(kind, 0) + 1
        if seen <= _SEEN_BEFORE:
            return render(context)
        if kind not in self._made:
            self._made[kind] = _tried_frame(render, context, page, kind)
        frame = self._made[kind]
        return frame.fill(_values(page)) if frame else render(context)


def _is_plain(page: GeneratedPage) -> bool:
    """Say whether the title reads the same as HTML and as text that is escaped again."""
    title = page.title or ""
    return str(escape(do_striptags(title))) == title


def _values(page: GeneratedPage) -> dict[str, str]:
    return {
        "title": page.title or "",
        "description": str(escape(page.meta["description"])),
        "canonical": str(escape(page.canonical_url or "")),
        "edit": page.edit_url or "",
        "date": page.update_date,
        "head": page.head,
        "content": page.content or "",
    }


def _tried_frame(
    render: Render, context: Mapping[str, object], page: GeneratedPage, kind: PageKind
) -> Frame | None:
    """Return the frame of a page's kind, nothing when it fails with hostile texts."""
    marks = {**_MARKS, "content": ("<h1>" if kind.has_title else "") + _MARKS["content"]}
    frame = _frame(render({**context, "page": _like(page, marks)}), marks)
    probe = _like(page, _hostile(marks["content"]))
    probe.file = _file_like(page, kind)
    if get_relative_url(".", probe.url) != context["base_url"]:
        return None
    expected = render({**context, "page": probe})
    return frame if frame.fill(_values(probe)) == expected else None


def _frame(text: str, marks: Mapping[str, str]) -> Frame:
    pieces, fields = [], []
    while found := min(
        ((at, name) for name, mark in marks.items() if (at := text.find(mark)) >= 0), default=None
    ):
        at, name = found
        pieces.append(text[:at])
        fields.append(name)
        text = text[at + len(marks[name]) :]
    return Frame(pieces=(*pieces, text), fields=tuple(fields))


def _hostile(content: str) -> dict[str, str]:
    return {
        "title": "A &lt;b&gt; &amp; &#39;c&#39; &#34;d&#34;",
        "description": "A <b> & 'c' \"d\"",
        "canonical": "https://probe.example/?a=1&b=2",
        "edit": "https://probe.example/edit?a=1&b=2",
        "date": "2001-02-03",
        "head": '<link rel="alternate" href="./?a=1&amp;b=2"><script type=\'text/plain\'>{{ }}</script>',
        "content": f"{content}<p id='a'>&amp; \"b\"\n\n  c</p>",
    }


def _like(page: GeneratedPage, values: Mapping[str, str]) -> GeneratedPage:
    """Return a page of the same kind with other values."""
    other = copy.copy(page)
    other.content = values["content"]
    other.meta = {**page.meta, "title": values["title"], "description": values["description"]}
    other.head = values["head"]
    other.canonical_url = values["canonical"] if page.canonical_url else page.canonical_url
    other.edit_url = values["edit"] if page.edit_url else page.edit_url
    other.update_date = values["date"] if page.update_date else ""
    return other


def _file_like(page: GeneratedPage, kind: PageKind) -> GeneratedFile:
    """Return a file that stands as deep as the page's, in the same part of the site."""
    own = page.file
    folders = own.src_uri.split("/")[:-1]
    shared = kind.part.count("/")
    names = [name if place < shared else "probe" for place, name in enumerate(folders)]
    uri = "/".join([*names, "index.md" if own.name == "index" else "probe.md"])
    file = copy.copy(own)
    plain = File(uri, None, own.dest_dir, own.use_directory_urls)
    file.src_uri, file.url, file.dest_uri, file.name = uri, plain.url, plain.dest_uri, plain.name
    return file
