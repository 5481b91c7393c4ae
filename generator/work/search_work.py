"""The search index of the site: made beside the rest of a build, and only when what it knows changed."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from pathlib import Path

from generator.cache.code import code_digest
from generator.cache.digest import joint_digest, value_digest
from generator.cache.inputs import files_digest
from generator.cache.kept import Fingerprinted, Kept, keep
from generator.cache.pickles import from_bytes, to_bytes
from generator.cache.store import BrokenStore
from generator.cache.workers import FEW
from generator.search.document_record import document_record
from generator.search.finish import FinishedIndex, finished_index
from generator.search.index import Indexing, SiteIndex, in_order
from generator.search.stub import Stub, stub
from generator.search.words import Files, WordIndex
from generator.work.guides_stage import Guides
from generator.work.search_words import words_digest
from generator.work.session import Session

INDEX, WORDS, DOCUMENTS = "search index", "search words", "search documents"


class SearchIndex:
    """The index of a site, which may still be in the making."""

    def __init__(self, session: Session, guides: Guides) -> None:
        """Begin to index the words when those of guides have changed, and they alone are few.

        Where many pages follow, their worker processes are started before it: it takes a thread.
        """
        self._session = session
        self._guides = guides
        self._reads: dict[str, list[Fingerprinted]] = {
            INDEX: [_code(), _guides_read(facts.search_digest for facts in guides.facts.values())],
            WORDS: [_code(), _guides_read(facts.search_words_digest for facts in guides.facts.values())],
        }
        self._finished: FinishedIndex | None = None
        self._indexing: Indexing | None = None
        self._made: Future[SiteIndex] | None = None
        self._is_new = False
        known = session.known.get(WORDS)
        is_known = known is not None and set(known.reads).issuperset(self._reads[WORDS])
        if not is_known and session.changed_guides <= FEW:
            self._begin()

    def complete(self, pages: Sequence[Stub]) -> None:
        """Go on with the stubs of all pages that are not of one guide."""
        documents = _refreshed(self._session, DOCUMENTS)
        read = ("search", "documents", documents.body_digest)
        self._reads[INDEX] += [read, ("search", "pages", value_digest(pages))]
        self._reads[WORDS] += [read, ("search", "pages", words_digest(pages))]
        self._finished = self._earlier_index() if self._holds(INDEX) else None
        if self._finished is not None:
            return
        of_documents = from_bytes(self._session.store.body(documents))
        assert isinstance(of_documents, tuple)
        words = self._words_at_hand()
        if words is not None:
            stubs = in_order((guide_stubs(self._guides), pages, of_documents))
            earlier = self._earlier_index()
            self._finished = finished_index(words, tuple(stubs), earlier.fragments if earlier else {})
            self._is_new = True
            return
        if self._indexing is None:
            self._begin()
        assert self._indexing is not None
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
        return self._index().files

    def _index(self) -> FinishedIndex:
        if self._finished is None:
            assert self._made is not None
            self._finished = self._made.result().finished
        return self._finished

    def put_when_ready(self, put: Callable[[Files], None]) -> None:
        """Put the index where it belongs as soon as it is there, without waiting for it."""
        if self._made is None:
            put(self.files())
        else:
            # A preview goes on without search; its next build tries again.
            self._made.add_done_callback(lambda done: None if done.exception() else put(done.result().files))

    def keep(self) -> None:
        """Keep a new index for the next run."""
        if self._made is not None:
            self._keep(WORDS, self._made.result().words)
        if self._made is not None or self._is_new:
            self._keep(INDEX, self._index())

    def _keep(self, slot: str, value: object) -> None:
        self._session.add(keep(slot, self._reads[slot], b"", to_bytes(value)))

    def _words_at_hand(self) -> WordIndex | None:
        found = self._earlier(WORDS) if self._holds(WORDS) else None
        assert found is None or isinstance(found, WordIndex)
        return found

    def _holds(self, slot: str) -> bool:
        known = self._session.known.get(slot)
        return known is not None and set(known.reads) == set(self._reads[slot])

    def _earlier_index(self) -> FinishedIndex | None:
        """Return the last index that this program has kept, which may be of other pages."""
        known = self._session.known.get(INDEX)
        found = self._earlier(INDEX) if known is not None and _code() in known.reads else None
        assert found is None or isinstance(found, FinishedIndex)
        return found

    def _earlier(self, slot: str) -> object:
        """Return what was kept last, `None` when it is lost."""
        known = self._session.known.get(slot)
        try:
            return None if known is None else from_bytes(self._session.store.body(known))
        except BrokenStore:
            return None


def _code() -> Fingerprinted:
    return "code", "", code_digest()


def _guides_read(digests: Iterable[str]) -> Fingerprinted:
    return "search", "guides", joint_digest(digests)


def guide_stubs(guides: Guides) -> Iterator[Stub]:
    """Yield what the search knows of every guide that has a page."""
    for facts in guides.facts.values():
        if (found := facts.search) is not None:
            yield found


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
