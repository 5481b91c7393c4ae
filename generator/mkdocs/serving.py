"""The preview: builds in place what a change touches, and has the browser load it again."""

import tempfile
from collections.abc import Mapping
from contextlib import chdir
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger
from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import ObservedWatch

from generator.cache.folder_record import KnownFile
from generator.cache.store import BrokenStore
from generator.mkdocs.building import BuildFailed, own_plugin, without_dirty_warning
from generator.mkdocs.draft import Draft, Output
from generator.mkdocs.keeping import Keeping
from generator.work.memory import Memory

log = get_plugin_logger("guides")

QUIET = 0.03
"""Seconds without a change after which a rebuild begins: an editor writes several files at once."""

_CHANGES: list[type[FileSystemEvent]] = [
    FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent
]  # fmt: skip


class ChangeObserver(Observer):  # type: ignore[misc, valid-type]  # the class that fits this system
    """Hears of changes from the system, where MkDocs looks through all files twice a second."""

    def schedule(
        self,
        event_handler: FileSystemEventHandler,
        path: str,
        *,
        recursive: bool = False,
        event_filter: list[type[FileSystemEvent]] | None = None,
    ) -> ObservedWatch:
        """Watch a folder for changes alone: the build itself reads files, which the system tells as well."""
        watch: ObservedWatch = super().schedule(
            event_handler, path, recursive=recursive, event_filter=_CHANGES
        )
        return watch


class Preview:
    """One running preview of a project."""

    def __init__(self, root: Path, site: Path, address: str) -> None:
        self.root = root
        self.site = site
        self.address = address
        self._url: str | None = None
        self._memory = Memory()
        self._last = Keeping(draft=_draft(site, {}))

    def serve(self) -> None:
        """Build the site and serve it until interrupted.

        Raises `BuildFailed` when the first build fails, `OSError` when the address is taken.
        """
        try:
            self._serve(self._config())
        except (Abort, ConfigurationError) as failure:
            raise BuildFailed(str(failure)) from failure

    def _serve(self, config: MkDocsConfig) -> None:
        server = self._server(config)
        self._url = config.site_url = server.url
        config.plugins.on_startup(command="serve", dirty=True)
        try:
            self._build(config)
            for path in (config.docs_dir, str(config.config_file_path), *config.watch):
                server.watch(path)
            server = config.plugins.on_serve(server, config=config, builder=self.rebuild)
            try:
                server.serve()
            except KeyboardInterrupt:
                pass
            finally:
                server.shutdown()
        finally:
            self._last.give_up_index()
            config.plugins.on_shutdown()

    def rebuild(self) -> None:
        """Bring the site up to date after a change; after one that cannot be built it stays as it is."""
        try:
            config = self._config()
            config.site_url = self._url
            own_plugin(config, None, self._last).is_serving = True
            self._build(config)
        except (Abort, BrokenStore, BuildFailed, ConfigurationError, OSError) as failure:
            # Let through, it would keep every page waiting until the data are right again.
            log.error(f"{failure} The preview shows the last site that could be built.")

    def _config(self) -> MkDocsConfig:
        with chdir(self.root):
            return load_config(str(self.root / "mkdocs.yml"), site_dir=str(self.site), dev_addr=self.address)

    def _server(self, config: MkDocsConfig) -> LiveReloadServer:
        host, port = config.dev_addr
        path = urlsplit(config.site_url or "/").path
        server = LiveReloadServer(self.rebuild, host, port, str(self.site), path)
        server.observer = ChangeObserver()
        server.build_delay = QUIET
        server.error_handler = self._error_page
        return server

    def _build(self, config: MkDocsConfig) -> None:
        keeping = Keeping(draft=_draft(self.site, dict(self._last.draft.held)), before=self._last)
        own_plugin(config, None, keeping).memory = self._memory
        with chdir(self.root), without_dirty_warning():
            build(config, serve_url=config.site_url, dirty=True)
        for path in self._last.paths - keeping.paths:
            (self.site / path).unlink(missing_ok=True)
        keeping.before = None  # or all builds of this process would stay in memory
        self._last = keeping

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
