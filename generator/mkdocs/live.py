"""How the preview hears of changes, and how browsers hear of it."""

from os import fsdecode
from pathlib import Path
from threading import Lock

from mkdocs.livereload import LiveReloadServer
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

_CHANGES: list[type[FileSystemEvent]] = [
    FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent
]  # fmt: skip


class Changes:
    """The files that changed since somebody asked."""

    def __init__(self) -> None:
        self._paths: set[Path] = set()
        self._lock = Lock()

    def add(self, event: FileSystemEvent) -> None:
        """Remember the files of one event; an editor may write a new file and give it the name of the old."""
        with self._lock:
            self._paths |= {Path(fsdecode(name)) for name in (event.src_path, event.dest_path) if name}

    def take(self) -> frozenset[Path]:
        """Return the files, and begin anew."""
        with self._lock:
            found, self._paths = frozenset(self._paths), set()
        return found


class ChangeObserver(Observer):  # type: ignore[misc, valid-type]  # the class that fits this system
    """Hears of changes from the system, where MkDocs looks through all files twice a second."""

    def __init__(self, changes: Changes) -> None:
        """Remember in `changes` which files they were."""
        super().__init__()
        self.changes = changes

    def schedule(
        self,
        event_handler: FileSystemEventHandler,
        path: str,
        *,
        recursive: bool = False,
        event_filter: list[type[FileSystemEvent]] | None = None,
    ) -> ObservedWatch:
        """Watch a folder for changes alone: the build itself reads files, which the system tells as well."""
        tell = event_handler.on_any_event

        def remember(event: FileSystemEvent) -> None:
            self.changes.add(event)
            tell(event)

        event_handler.on_any_event = remember  # type: ignore[method-assign]  # as MkDocs itself sets it
        watch: ObservedWatch = super().schedule(
            event_handler, path, recursive=recursive, event_filter=_CHANGES
        )
        return watch


class PreviewServer(LiveReloadServer):
    """A server that can have browsers load their pages again before a rebuild is over."""

    def show(self) -> None:
        """Have them load what is there already; they do so again after the rebuild."""
        with self._epoch_cond:
            self._visible_epoch = self._wanted_epoch
            self._epoch_cond.notify_all()

    def promise_more(self) -> None:
        """Give the rebuild, which is over in a moment, a later number than what was shown already."""
        with self._epoch_cond:
            self._wanted_epoch = max(self._wanted_epoch, self._visible_epoch) + 1
