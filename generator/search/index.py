"""The search index of a site: the files that a browser loads, made from the stubs of all pages."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from operator import attrgetter
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import NamedTuple

from generator.search.finish import FinishedIndex, finished_index
from generator.search.pagefind import Indexer, IndexingFailed
from generator.search.stub import Stub
from generator.search.words import Files, WordIndex, word_index

FOLDER = "pagefind"
"""Folder of the index below the site's root."""

LOADED = (".js", ".json", ".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment", ".pagefind")
UNUSED = (
    "pagefind-component-ui.js",
    "pagefind-highlight.js",
    "pagefind-modular-ui.js",
    "pagefind-ui.js",
    "pagefind-worker.js",
    "wasm.unknown.pagefind",
)
"""Widgets of Pagefind, its worker, and what other languages need: the site has a search box of its own."""

LIMIT = 600.0
"""Seconds after which indexing is given up: a hundred times what thousands of pages take."""


class SiteIndex(NamedTuple):
    """The index of a site."""

    words: WordIndex
    """What only an edit of words changes."""

    finished: FinishedIndex

    @property
    def files(self) -> Files:
        """Every file by its path below `FOLDER`."""
        return self.finished.files


def build_index(*batches: Iterable[Stub], limit: float = LIMIT) -> SiteIndex:
    """Return the index of all stubs; the same batches give the same bytes.

    Raises `IndexingFailed`. The order within a batch does not matter; no two stubs have the same address.
    """
    return _build(in_order(batches), limit)


class Indexing:
    """An index in the making, beside other work: stubs come as they are known.

    It takes a thread that mostly waits for the indexer. Worker processes that are forked have to be started
    before it: a fork copies no threads.
    """

    def __init__(self, limit: float = LIMIT) -> None:
        """Begin; after `limit` seconds it is given up."""
        self._batches: SimpleQueue[Sequence[Stub] | None] = SimpleQueue()
        self._made: Future[SiteIndex] = Future()
        self._is_wanted = True
        # As a daemon it keeps no program from ending that never said what belongs into the index.
        Thread(target=self._run, args=(limit,), name="search-index", daemon=True).start()

    def add(self, stubs: Iterable[Stub]) -> None:
        """Add a batch."""
        self._batches.put(tuple(stubs))

    def finish(self) -> Future[SiteIndex]:
        """Say that all are added; the result is what `build_index` returns for these batches, or raises."""
        self._batches.put(None)
        return self._made

    def abandon(self) -> None:
        """Say that nobody needs it: the indexer ends at its next page."""
        self._is_wanted = False
        self._batches.put(None)

    def _while_wanted(self) -> Iterator[Stub]:
        for stub in in_order(iter(self._batches.get, None)):
            if not self._is_wanted:
                break
            yield stub
        if not self._is_wanted:
            raise IndexingFailed("the index was abandoned")

    def _run(self, limit: float) -> None:
        try:
            self._made.set_result(_build(self._while_wanted(), limit))
        except BaseException as failure:  # noqa: BLE001  # whoever asks for the result is told
            self._made.set_exception(failure)


def in_order(batches: Iterable[Iterable[Stub]]) -> Iterator[Stub]:
    """Yield the stubs of one batch after the other, each by address."""
    for batch in batches:
        yield from sorted(batch, key=attrgetter("address"))


def _build(stubs: Iterable[Stub], limit: float) -> SiteIndex:
    added: list[Stub] = []
    with Indexer(limit) as indexer:
        for stub in stubs:
            indexer.add(stub.address, stub.html)
            added.append(stub)
        files = indexer.files()
    words = word_index({name: data for name, data in files.items() if _is_loaded(name)})
    return SiteIndex(words, finished_index(words, added, {}))


def put_index(files: Mapping[str, bytes], folder: Path) -> None:
    """Make a folder hold the files of an index and nothing else; files that are right are left alone."""
    if not folder.exists():
        _write_all(files, folder)
        return
    for name, data in files.items():
        path = folder / name
        if path.is_file() and path.read_bytes() == data:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        path.write_bytes(data)
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.relative_to(folder).as_posix() not in files:
            path.unlink()


def _write_all(files: Mapping[str, bytes], folder: Path) -> None:
    """Write an index into a folder that is not there yet: thousands of small files."""
    for parent in {(folder / name).parent for name in files}:
        parent.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)


def _is_loaded(name: str) -> bool:
    return name.endswith(LOADED) and name not in UNUSED
