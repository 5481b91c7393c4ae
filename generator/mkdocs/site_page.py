"""A generated page as MkDocs sees it: it carries its content, so that no parser has to run."""

from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import meta, weak_property

from generator.emit.markup import escaped
from generator.emit.page_html import BodyParts, Heading, TocSettings
from generator.mkdocs.made_page import MadePage, parts_of, whole
from generator.mkdocs.site_file import GeneratedFile
from generator.pages.page import Address, served_at


class GeneratedPage(Page):
    """A page whose HTML is at hand, unless another plugin changed its Markdown."""

    file: GeneratedFile

    def __init__(
        self,
        title: str | None,
        file: GeneratedFile,
        config: MkDocsConfig,
        *,
        toc_settings: TocSettings | None,
        edit_base: str | None,
    ) -> None:
        self._toc_settings = toc_settings
        # Texts are read again when they are asked for: those of all pages together need much memory.
        self._reads_own = False
        self._changed_markdown: str | None = None
        self._shows_own = False
        self._changed_content: str | None = None
        self._known_anchors: set[str] | None = None
        self._other_head: str | None = None
        super().__init__(title, file, config)
        made = file.made
        self.meta = front_matter_of(made)
        # Here and not in a hook, because the site map asks for the date of pages that are not made again.
        self.update_date = "" if made.updated is None else made.updated.isoformat()
        self.has_feed, self.moved_to = made.has_feed, ""
        if made.moved_to:
            self.moved_to = Address(made.uri).to(made.moved_to)
            self.canonical_url = config.site_url and urljoin(config.site_url, served_at(made.moved_to))
        if edit_base:
            self.edit_url = edit_address(edit_base, made.sources[:1])

    @weak_property
    def title(self) -> str | None:
        """The title as HTML; known before the page is read, because navigation shows it."""
        return self.meta.get("title") or self._title_from_render or escaped(self.file.made.title)

    @property
    def markdown(self) -> str | None:
        """The body, or what another plugin made of it; nothing before it is read."""
        return whole(self.file.made).body if self._reads_own else self._changed_markdown

    @markdown.setter
    def markdown(self, value: str | None) -> None:
        if not (self._reads_own and value == whole(self.file.made).body):
            self._reads_own, self._changed_markdown = False, value

    @property
    def content(self) -> str | None:
        """The HTML, or what another plugin made of it; nothing before it is rendered."""
        return self._own_html() if self._shows_own else self._changed_content

    @content.setter
    def content(self, value: str | None) -> None:
        if not (self._shows_own and value == self._own_html()):
            self._shows_own, self._changed_content = False, value

    @property
    def head(self) -> str:
        """HTML of the page's own part of its head."""
        return whole(self.file.made).head if self._other_head is None else self._other_head

    @head.setter
    def head(self, value: str) -> None:
        self._other_head = value

    @property
    def present_anchor_ids(self) -> set[str] | None:
        """Ids that links can lead to, also when the page is not made again."""
        parts = self._parts() if self._known_anchors is None else None
        return self._known_anchors if parts is None else set(parts.anchors)

    @present_anchor_ids.setter
    def present_anchor_ids(self, value: set[str] | None) -> None:
        self._known_anchors = value

    def read_source(self, config: MkDocsConfig) -> None:
        """Take the body of the generated page, unless a plugin reads it from somewhere else."""
        source = config.plugins.on_page_read_source(page=self, config=config)
        if source is None and self.file.is_replaced:
            source = self.file.content_string
        if source is None:
            self._reads_own, self.meta = True, front_matter_of(self.file.made)
        else:
            self.markdown, self.meta = meta.get_data(source)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take the finished HTML, or convert what a plugin made of the body."""
        parts = self._parts() if self._reads_own else None
        if parts is None:
            super().render(config, files)
            return
        self._shows_own = True
        self.toc = toc_of(parts.headings)
        self.links_to_anchors: dict[File, dict[str, str]] = {}

    def _parts(self) -> BodyParts | None:
        """Return the body taken apart, nothing when Markdown's parser has to convert it."""
        return None if self._toc_settings is None else parts_of(self.file.made)

    def _own_html(self) -> str:
        assert self._toc_settings is not None
        return _html_of(self.file.made, self._toc_settings)


@lru_cache(maxsize=4)
def _html_of(made: MadePage, settings: TocSettings) -> str:
    """Return the HTML of a body; the last few stay at hand, because it is asked for several times."""
    parts = parts_of(made)
    assert parts is not None
    return parts.html(settings)


def front_matter_of(made: MadePage) -> dict[str, object]:
    """Return what the front matter of a generated page says, as MkDocs would read it."""
    return {"title": escaped(made.title), "description": made.description, "hide": ["navigation"]}


def edit_address(edit_base: str, sources: tuple[str, ...]) -> str | None:
    """Return where the pencil of a page leads: to the first file that it came from."""
    return f"{edit_base.rstrip('/')}/{sources[0]}" if sources else None


def toc_of(headings: Iterable[Heading]) -> TableOfContents:
    """Return the table of contents, in which each heading holds the deeper ones that follow it."""
    top: list[AnchorLink] = []
    above: list[AnchorLink] = []
    for heading in headings:
        item = AnchorLink(heading.name, heading.id, heading.level)
        while above and above[-1].level >= item.level:
            above.pop()
        (above[-1].children if above else top).append(item)
        above.append(item)
    if top:
        # As MkDocs marks it for themes.
        vars(top[0])["active"] = True
    return TableOfContents(top)
