"""The search index of the site: made beside the rest of a build, and only when what it knows changed."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path

from generator.cache.code import code_digest
from generator.cache.digest import joint_digest
from generator.cache.inputs import files_digest
from generator.cache.kept import Kept, keep
from generator.cache.pickles import from_bytes, to_bytes
from generator.cache.store import BrokenStore
from generator.search.document_record import document_record
from generator.search.index import put_index, start_index
from generator.search.record import SearchRecord
from generator.work.site import Site

INDEX, DOCUMENTS = "search index", "search documents"

Files = dict[str, bytes]
"""Files of the index by their path in its folder."""


class SearchIndex:
    """The index of a site, which may still be in the making."""

    def __init__(self, site: Site) -> None:
        """Begin to make the index, unless it is at hand. Start worker processes before: it takes a thread."""
        self.site = site
        documents = _refreshed(site, DOCUMENTS, _pages_digest(site), lambda: to_bytes(_documents(site)))
        self._key = joint_digest([site.search_key(), documents.body_digest, code_digest()])
        self._known = self._at_hand()
        self._future: Future[Files] | None = None
        if self._known is None:
            of_documents = from_bytes(site.store.body(documents))
            assert isinstance(of_documents, tuple)
            self._future = start_index((*site.search_records(), *of_documents))

    @property
    def is_new(self) -> bool:
        """Whether it had to be made."""
        return self._future is not None

    def files(self) -> Files:
        """Wait for the index; raises `IndexingFailed`."""
        if self._known is None:
            assert self._future is not None
            self._known = self._future.result()
        return self._known

    def put_when_ready(self, folder: Path) -> None:
        """Put the index into a folder as soon as it is there, without waiting for it."""
        if self._future is None:
            put_index(self.files(), folder)
        else:
            self._future.add_done_callback(
                lambda done: None if done.exception() else put_index(done.result(), folder)
            )

    def keep(self) -> None:
        """Keep a new index for the next run."""
        if self._future is not None:
            made = keep(INDEX, [("search", "", self._key)], b"", to_bytes(self.files()))
            self.site.session.add(made)

    def _at_hand(self) -> Files | None:
        kept = self.site.session.known.get(INDEX)
        if kept is None or kept.reads != (("search", "", self._key),):
            return None
        try:
            found = from_bytes(self.site.store.body(kept))
        except BrokenStore:
            return None
        assert isinstance(found, dict)
        return found


def _put(done: Future[Files], folder: Path) -> None:
    # A preview goes on without search; its next build tries again.
    if done.exception() is None:
        put_index(done.result(), folder)


def _refreshed(site: Site, slot: str, digest: str, make: Callable[[], bytes]) -> Kept:
    """Return the result of a slot that depends on one thing alone."""
    reads = (("search", "", digest),)
    known = site.session.known.get(slot)
    if known is not None and known.reads == reads:
        return known
    return site.session.add(keep(slot, reads, b"", make()))


def _pages_digest(site: Site) -> str:
    folder = site.session.settings.project.pages
    return joint_digest([files_digest(_pages(folder), folder), code_digest()])


def _documents(site: Site) -> tuple[SearchRecord, ...]:
    """Return what the search knows of the pages written by hand."""
    folder = site.session.settings.project.pages
    texts = {path.relative_to(folder).as_posix(): path.read_bytes() for path in _pages(folder)}
    return tuple(document_record(uri, text.decode("utf-8", "replace")) for uri, text in texts.items())


def _pages(folder: Path) -> Sequence[Path]:
    return sorted(path for path in folder.rglob("*.md") if path.is_file())
