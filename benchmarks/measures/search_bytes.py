"""Bytes that a browser loads from opening the search to the first result."""

from collections.abc import Iterator
from typing import TypedDict

from playwright.sync_api import CDPSession

from benchmarks.browser import open_page
from benchmarks.peers.mkdocs_site import search_index_size
from benchmarks.session import MKDOCS, Session
from benchmarks.table import Row, shown
from tests.browser.server import serving

QUERIES = ("google security", "sre", "stock options")


def measure(session: Session) -> Iterator[Row]:
    """Yield the bytes of the query that needs the most."""
    project = session.ensure_built()
    with serving(project / "site") as address:
        found = {query: _loaded(address, query) for query in QUERIES}
    most = max(found, key=lambda query: sum(found[query].values()))
    peer = ""
    if session.seconds(MKDOCS):
        peer = f"the index of {MKDOCS} has {shown(search_index_size(session.mkdocs_site) / 1_000, 'KB')}"
    yield Row(
        what="bytes from typing to the first search result",
        unit="KB",
        measured=sum(found[most].values()) / 1_000,
        must=250,
        aim=120,
        detail=f"for “{most}”, of {len(QUERIES)} queries; {len(found[most])} files",
        peer=peer,
    )


class _Finished(TypedDict):
    requestId: str
    encodedDataLength: float


def _loaded(address: str, query: str) -> dict[str, float]:
    """Return the bytes of each answer, headers included, that one query makes the browser ask for."""
    with open_page(f"{address}/") as page:
        page.wait_for_load_state("networkidle")
        loaded = _listen(page.context.new_cdp_session(page))
        page.keyboard.press("/")
        page.get_by_role("searchbox", name="Search for").fill(query)
        page.locator(".cg-found a").first.wait_for()
        return dict(loaded)


def _listen(protocol: CDPSession) -> dict[str, float]:
    loaded: dict[str, float] = {}

    def on_finished(event: _Finished) -> None:
        loaded[event["requestId"]] = event["encodedDataLength"]

    protocol.on("Network.loadingFinished", on_finished)
    protocol.send("Network.enable")
    return loaded
