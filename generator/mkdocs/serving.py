"""The preview: builds in place what a change touches, and has the browser load it again.

The page of a guide that was edited is shown at once. Everything else that the change touches follows, and
the browser loads what it shows once more.
"""

import tempfile
from collections.abc import Mapping
from contextlib import chdir
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.plugins import get_plugin_logger

from generator.cache.folder_record import KnownFile
from generator.cache.store import BrokenStore, Store
from generator.cache.workers import WorkFailed
from generator.mkdocs.building import BuildFailed, own_plugin, without_dirty_warning
from generator.mkdocs.draft import Draft, Output
from generator.mkdocs.keeping import Keeping
from generator.mkdocs.live import ChangeObserver, Changes, PreviewServer
from generator.mkdocs.made_page import made_page
from generator.mkdocs.surroundings import Surroundings
from generator.work.edited import edited_pages
from generator.work.memory import Memory
from generator.work.pages import whole_page

log = get_plugin_logger("guides")

QUIET = 0.03
"""Seconds without a change after which a rebuild begins: an editor writes several files at once."""


class Preview:
    """One running preview of a project."""

    _server: PreviewServer
    """Who shows it, from the time that its settings are known."""

    def __init__(self, root: Path, site: Path, address: str) -> None:
        self.root = root
        self.site = site
        self.address = address
        self._memory = Memory()
        self._changes = Changes()
        self._surroundings: Surroundings | None = None
        """Those of the last build that came to its end."""

        self._last = Keeping(draft=_draft(site, {}))

    def serve(self) -> None:
        """Build the site and serve it until interrupted.

        Raises `BuildFailed` when the first build fails, `OSError` when the address is taken.
        """
        try:
            config = self.config()
            try:
                self.begin(config)
                self._serve(config)
            finally:
                self._last.give_up_index()
                config.plugins.on_shutdown()
        except (Abort, ConfigurationError) as failure:
            raise BuildFailed(str(failure)) from failure

    def begin(self, config: MkDocsConfig) -> None:
        """Build the site for the first time."""
        self._server = self._new_server(config)
        config.site_url = self._server.url
        config.plugins.on_startup(command="serve", dirty=True)
        self._build(config)

    def _serve(self, config: MkDocsConfig) -> None:
        server = self._server
        for path in (config.docs_dir, str(config.config_file_path), *config.watch):
            server.watch(path)
        serving = config.plugins.on_serve(server, config=config, builder=self.rebuild)
        try:
            serving.serve()
        except KeyboardInterrupt:
            pass
        finally:
            server.shutdown()

    def rebuild(self) -> None:
        """Bring the site up to date after a change; after one that cannot be built it stays as it is."""
        if self.show_edited(self._changes.take()):
            self._server.show()
        try:
            config = self.config()
            config.site_url = self._server.url
            own_plugin(config, None, self._last).is_serving = True
            self._build(config)
        except (Abort, BrokenStore, BuildFailed, ConfigurationError, OSError) as failure:
            # Let through, it would keep every page waiting until the data are right again.
            log.error(f"{failure} The preview shows the last site that could be built.")
        self._server.promise_more()

    def show_edited(self, changed: frozenset[Path]) -> bool:
        """Make the pages of guides of which files have changed; say whether there is any.

        Whatever is wrong with them, the whole build tells.
        """
        around = self._surroundings
        if around is None:
            return False
        settings = own_plugin(around.config, None, self._last).settings(around.config)
        is_any = False
        try:
            for head, body in edited_pages(settings, Store(settings.cache), self._memory, changed):
                made = made_page(head, partial(whole_page, head, body))
                if self._last.is_renewed(made):
                    around.put(made, settings.edit_base)
                    is_any = True
        except WorkFailed:
            return False
        return is_any

    def config(self) -> MkDocsConfig:
        """Read the settings of the project; raises as MkDocs does."""
        with chdir(self.root):
            return load_config(str(self.root / "mkdocs.yml"), site_dir=str(self.site), dev_addr=self.address)

    def _new_server(self, config: MkDocsConfig) -> PreviewServer:
        host, port = config.dev_addr
        path = urlsplit(config.site_url or "/").path
        server = PreviewServer(self.rebuild, host, port, str(self.site), path)
        server.observer = ChangeObserver(self._changes)
        server.build_delay = QUIET
        server.error_handler = self._error_page
        return server

    def _build(self, config: MkDocsConfig) -> None:
        keeping = Keeping(draft=_draft(self.site, dict(self._last.draft.held)), before=self._last)
        plugin = own_plugin(config, None, keeping)
        plugin.memory = self._memory
        try:
            with chdir(self.root), without_dirty_warning():
                build(config, serve_url=config.site_url, dirty=True)
        except BaseException:
            self._last.distrust(keeping)
            raise
        for path in self._last.paths - keeping.paths:
            (self.site / path).unlink(missing_ok=True)
        keeping.before = None  # or all builds of this process would stay in memory
        self._last, self._surroundings = keeping, plugin.surroundings

    def _error_page(self, code: int) -> bytes | None:
        page = self.site / f"{code}.html"
        return page.read_bytes() if code == 404 and page.is_file() else None


def _draft(site: Path, held: Mapping[str, KnownFile]) -> Draft:
    """Return the folder as it was left; nobody else writes into it, so that no file has to be looked at."""
    found = {path: known.entry for path, known in held.items()}
    return Draft(own=Output(folder=site, files=held), last=Output(folder=site), found=found)


def serve_project(root: Path, address: str) -> None:
    """Serve a preview of a project at an address such as `127.0.0.1:8000`, until interrupted."""
    with tempfile.TemporaryDirectory(prefix="guides-preview-") as folder:
        Preview(root, Path(folder), address).serve()
