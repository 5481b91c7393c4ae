"""The search index of the site: made beside the rest of a build, and only when what it knows changed."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from pathlib import Path

from generator.cache.code import code_digest
from generator.cache.digest import joint_digest, value_digest
from generator.cache.inputs import files_digest
from generator.cache.kept import Kept, keep
from generator.cache.pickles import from_bytes, to_bytes
from generator.cache.store import BrokenStore
from generator.cache.workers import FEW
from generator.search.document_record import document_record
from generator.search.index import Indexing
from generator.search.stub import Stub, stub
from generator.work.guides_stage import Guides
from generator.work.session import Session

INDEX, DOCUMENTS = "search index", "search documents"

Files = dict[str, bytes]
"""Files of the index by their path in its folder."""


class SearchIndex:
    """The index of a site, which may still be in the making."""

    def __init__(self, session: Session, guides: Guides) -> None:
        """Begin to make the index when what it knows of guides has changed, and they alone are few.

        Where many pages follow, their worker processes are started before it: it takes a thread.
        """
        self._session = session
        self._guides = guides
        self._reads = [("search", "guides", joint_digest([*_digests(guides), code_digest()]))]
        self._files: Files | None = None
        self._indexing: Indexing | None = None
        self._made: Future[Files] | None = None
        known = session.known.get(INDEX)
        if (known is None or self._reads[0] not in known.reads) and _changed_guides(session) <= FEW:
            self._begin()

    def complete(self, pages: Sequence[Stub]) -> None:
        """Go on with the stubs of all pages that are not of one guide."""
        documents = _refreshed(self._session, DOCUMENTS)
        self._reads += [
            ("search", "documents", documents.body_digest),
            ("search", "pages", value_digest(pages)),
        ]
        self._files = self._at_hand()
        if self._files is not None:
            return
        if self._indexing is None:
            self._begin()
        assert self._indexing is not None
        of_documents = from_bytes(self._session.store.body(documents))
        assert isinstance(of_documents, tuple)
        self._indexing.add(pages)
        self._indexing.add(of_documents)
        self._made = self._indexing.finish()

    def _begin(self) -> None:
        self._indexing = Indexing()
        self._indexing.add(guide_stubs(self._guides))

    def abandon(self) -> None:
        """Let go of an index that nobody has completed."""
        if self._indexing is not None and self._made is None:
            self._indexing.abandon()

    def files(self) -> Files:
        """Wait for the index; raises `IndexingFailed`."""
        if self._files is None:
            assert self._made is not None
            self._files = self._made.result()
        return self._files

    def put_when_ready(self, put: Callable[[Files], None]) -> None:
        """Put the index where it belongs as soon as it is there, without waiting for it."""
        if self._made is None:
            put(self.files())
        else:
            # A preview goes on without search; its next build tries again.
            self._made.add_done_callback(lambda done: None if done.exception() else put(done.result()))

    def keep(self) -> None:
        """Keep a new index for the next run."""
        if self._made is not None:
            self._session.add(keep(INDEX, self._reads, b"", to_bytes(self.files())))

    def _at_hand(self) -> Files | None:
        kept = self._session.known.get(INDEX)
        if kept is None or set(kept.reads) != set(self._reads):
            return None
        try:
            found = from_bytes(self._session.store.body(kept))
        except BrokenStore:
            return None
        assert isinstance(found, dict)
        return found


def guide_stubs(guides: Guides) -> Iterator[Stub]:
    """Yield what the search knows of every guide that has a page."""
    for facts in guides.facts.values():
        if (found := facts.search) is not None:
            yield found


def _digests(guides: Guides) -> Iterator[str]:
    for facts in guides.facts.values():
        yield facts.search_digest


def _changed_guides(session: Session) -> int:
    return sum(slot.startswith("guide ") for slot in session.reasons)


def _refreshed(session: Session, slot: str) -> Kept:
    """Return what the search knows of the pages written by hand."""
    folder = session.settings.project.pages
    digest = joint_digest([files_digest(_pages(folder), folder), code_digest()])
    reads = (("search", "", digest),)
    known = session.known.get(slot)
    if known is not None and known.reads == reads:
        return known
    return session.add(keep(slot, reads, b"", to_bytes(_documents(folder))))


def _documents(folder: Path) -> tuple[Stub, ...]:
    texts = {path.relative_to(folder).as_posix(): path.read_bytes() for path in _pages(folder)}
    return tuple(stub(document_record(uri, text.decode("utf-8", "replace"))) for uri, text in texts.items())


def _pages(folder: Path) -> Sequence[Path]:
    return sorted(path for path in folder.rglob("*.md") if path.is_file())
