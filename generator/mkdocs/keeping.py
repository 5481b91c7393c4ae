"""Which pages of a build are taken over from the last output, and what the next build needs to know."""

from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from threading import Lock

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from generator.cache.digest import bytes_digest
from generator.cache.folder_record import entry_of
from generator.mkdocs.draft import Draft
from generator.mkdocs.kept_file import KeptFile
from generator.mkdocs.keys import page_key, site_key
from generator.mkdocs.made_page import MadePage
from generator.mkdocs.site_file import GeneratedFile
from generator.mkdocs.site_page import GeneratedPage
from generator.search.index import FOLDER as INDEX

OWN_PLUGIN = "guides"

_READING = {"pymdownx.b64", "pymdownx.snippets"}
"""Extensions that put other files into a page."""


@dataclass(slots=True)
class Keeping:
    """The taking over of one build; MkDocs must run it as a dirty one."""

    draft: Draft
    """The folder of the output."""

    kept: int = 0
    """How many pages were taken over."""

    total: int = 0
    """How many pages are generated."""

    paths: frozenset[str] = frozenset()
    """Where every file of the site stands in it, pages and all others."""

    shared: str = ""
    """Fingerprint of what all pages share."""

    before: "Keeping | None" = None
    """The build before, when the site is brought up to date in place."""

    sources: Mapping[str, str] = field(default_factory=dict)
    """What the folders said of the files that were copied or converted, by where they stand in the site."""

    _keys: dict[str, str] = field(default_factory=dict)
    _index: Lock = field(default_factory=Lock)
    _is_over: bool = False
    """Whether the index of this build is not to be put any more."""

    def take_over(self, nav: Navigation, config: MkDocsConfig, files: Files, *, is_preview: bool) -> None:
        """Mark every generated page that the last output holds as it would be made now.

        What pages in the navigation show of their neighbours is shared by all pages. Those in whose place
        another file is written as well are always made. Nothing is taken over when another plugin is at work,
        whose pages may depend on anything.
        """
        self.shared = site_key(config, nav, is_preview=is_preview)
        written = Counter(file.dest_uri for file in files)
        self.paths = frozenset(written)
        if self.before is not None:
            self.sources = _sources(files)
            self._forget_written(files, Path(config.site_dir), self.before)
        foreign = foreign_plugins(config)
        for file in files:
            if isinstance(file, KeptFile):
                self._take_over_file(file)
            if not isinstance(file, GeneratedFile):
                continue
            self.total += 1
            if foreign or file.page is None or written[file.dest_uri] > 1:
                continue
            key = self._keys[file.src_uri] = self._key(file.made)
            if self.draft.take(file.dest_uri, key):
                self.kept += 1
                file.kept = True
        if self.before is None:
            # MkDocs would write into files that the last output may share.
            self.draft.clear(but=INDEX)
            self.draft.drop(self.paths)

    def _key(self, made: MadePage) -> str:
        return bytes_digest(f"{self.shared} {page_key(made)}".encode())

    def is_renewed(self, made: MadePage) -> bool:
        """Expect another text of a page from now on; say whether it is one of those that are taken over."""
        if made.uri not in self._keys:
            return False
        self._keys[made.uri] = self._key(made)
        return True

    def _take_over_file(self, file: KeptFile) -> None:
        """Mark a file for programs that the last output holds as it would be made now."""
        if not file.kept:
            key = bytes_digest(file.key.encode())
            file.kept = self.draft.take(file.dest_uri, key)
            file.note = partial(self.draft.note, file.dest_uri, key)

    def _forget_written(self, files: Files, site: Path, before: "Keeping") -> None:
        """Remove finished files that MkDocs would leave because they are newer than those they come from.

        It does not know that pages show what is shared, nor that navigation may need a title from within;
        and a file that takes the place of another one may be older.
        """
        for file in files:
            path, page = file.dest_uri, file.page
            if isinstance(file, GeneratedFile):
                continue
            is_other = self.sources.get(path) != before.sources.get(path)
            needs_title = page is not None and _is_listed(page) and vars(page).get("title") is None
            if is_other or needs_title or (page is not None and self.shared != before.shared):
                (site / path).unlink(missing_ok=True)

    def distrust(self, later: "Keeping") -> None:
        """Forget of the folder what a later build has changed in it that did not come to its end."""
        if not later.paths:
            return  # it had not begun to write
        known = self.draft.held
        for path, held in later.draft.held.items():
            if known.get(path) != held:
                known.pop(path, None)
        # Pages written by hand are noted nowhere: all of them are made again.
        self.paths |= later.paths
        self.shared, self.sources = "", {}

    def note(self, page: Page, output: str) -> None:
        """Remember a page that was made."""
        if isinstance(page, GeneratedPage) and page.file.src_uri in self._keys:
            written = bytes_digest(output.encode("utf-8", "xmlcharrefreplace"))
            self.draft.note(page.file.dest_uri, self._keys[page.file.src_uri], written)

    def put_index(self, files: Mapping[str, bytes]) -> None:
        """Put the search index into the output, unless a later build does."""
        with self._index:
            if self._is_over:
                return
            for name, data in files.items():
                self.draft.put(f"{INDEX}/{name}", data)
            self.draft.clear(below=INDEX)

    def take_over_index(self) -> None:
        """Go on with the index as the build before has left it, which may be about to put its own."""
        if self.before is not None:
            self.before.give_up_index()
            self.draft.adopt(self.before.draft, INDEX)

    def give_up_index(self) -> None:
        """Put no index from now on; waits until one is whole that is just being put."""
        with self._index:
            self._is_over = True


def _sources(files: Files) -> dict[str, str]:
    """Return what the folders say of the files that are copied or converted."""
    found = {}
    for file in files:
        if file.abs_src_path is not None:
            with suppress(OSError):
                found[file.dest_uri] = entry_of(file.abs_src_path)
    return found


def foreign_plugins(config: MkDocsConfig) -> list[str]:
    """Return the names of all plugins and hooks but our own, and of extensions that may read any file."""
    plugins = [name for name in config.plugins if name != OWN_PLUGIN]
    return plugins + [name for name in config.markdown_extensions if not _reads_the_page_alone(name)]


def _reads_the_page_alone(extension: str) -> bool:
    """Say whether what an extension of Markdown makes of a page follows from the page and the settings."""
    if extension.startswith("pymdownx."):
        return extension not in _READING
    own = extension.removeprefix("markdown.extensions.").partition(":")[0]
    return own.isidentifier() and find_spec(f"markdown.extensions.{own}") is not None


def _is_listed(page: Page) -> bool:
    return any((page.parent, page.previous_page, page.next_page))
