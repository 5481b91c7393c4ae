"""The two folders that take turns in being the site, and what is known of each."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from generator.cache.beside import beside
from generator.cache.digest import bytes_digest
from generator.cache.folder_record import (
    FolderRecord,
    contents,
    from_bytes,
    outlast,
    read_record,
    to_bytes,
    write_record,
)
from generator.emit.write import is_movable, own_folder, publish, staging_folder, tidy_up
from generator.mkdocs.draft import Draft, Output


@dataclass(kw_only=True)
class Turns:
    """The site of a project in one folder, and the folder that is next."""

    target: Path
    """Where readers find the site."""

    cache: Path
    """Folder of what is kept between runs."""

    _standing: Callable[[], bytes] | None = field(default=None, init=False)
    """Waits for what stands in the folder of the next site, when somebody looks at it already."""

    @cached_property
    def known(self) -> FolderRecord:
        """What was known of the site when it was first asked for, with the lock held."""
        return read_record(self._record)

    @property
    def _record(self) -> Path:
        """Where it is kept what is known of the site."""
        return self.cache / f"{self._name}.json"

    @property
    def lock(self) -> Path:
        """What a build of this site holds."""
        return self.cache / f"{self._name}.lock"

    @property
    def _name(self) -> str:
        # A project may be built into several folders.
        return f"site-{bytes_digest(os.fsencode(self.target))}"

    @property
    def _next(self) -> Path:
        return self.cache / f"{self._name}-next"

    @property
    def _next_record(self) -> Path:
        return self.cache / f"{self._name}-next.json"

    def begin(self) -> None:
        """Begin to look at what stands in the folder of the next site, so that it is known when it is needed.

        That takes a process that does nothing else; this one must hold the lock.
        """
        if self._takes_turns:
            folder = own_folder(self._next)
            self._standing = beside(lambda: to_bytes(contents(folder)))

    @contextmanager
    def draft(self) -> Iterator[Draft]:
        """Yield the folder of the next site.

        It is lost when it is not published and cannot be kept in the cache, which may lie on another disk.
        """
        last = Output(folder=self.target, files=self.known.files)
        self.target.parent.mkdir(parents=True, exist_ok=True)
        takes_turns = self._takes_turns
        folder = own_folder(self._next) if takes_turns else staging_folder(self.target)
        known = read_record(self._next_record) if takes_turns else FolderRecord()
        # A build that is killed leaves a folder of which nothing is known.
        with suppress(OSError):
            self._next_record.unlink()
        standing = from_bytes(self._standing()) if takes_turns and self._standing else None
        draft = Draft.begin(folder, known, last, standing)
        try:
            yield draft
        finally:
            if takes_turns:
                self._keep_unpublished(draft)
            else:
                shutil.rmtree(folder, ignore_errors=True)

    def tidy_up(self) -> None:
        """Put right what a build that was killed left, so that there is a site to read from the start."""
        tidy_up(self.target)

    def publish(self, draft: Draft, *, inputs: str, warnings: int) -> None:
        """Swap a finished draft in for the site; raises `WriteRefused`."""
        known = FolderRecord(inputs=inputs, warnings=warnings, files=draft.finish())
        outlast(draft.folder, known.files)
        takes_turns = draft.folder == self._next
        publish(draft.folder, self.target, self._next if takes_turns else None)
        if takes_turns:
            self._step_back()
        # Until now the old one stood there: a record of another folder matches no file that differs.
        write_record(self._record, known)

    def _step_back(self) -> None:
        """Let what was known of the site be known of the folder that it stands in now."""
        try:
            self._record.replace(self._next_record)
        except OSError:
            write_record(self._next_record, self.known)

    def _keep_unpublished(self, draft: Draft) -> None:
        if draft.folder.exists() and not self._next_record.exists():
            write_record(self._next_record, FolderRecord(files=draft.finish(is_whole=False)))

    @cached_property
    def _takes_turns(self) -> bool:
        with suppress(OSError):
            self.cache.mkdir(parents=True, exist_ok=True)
            return is_movable(self.cache, self.target.parent)
        return False
