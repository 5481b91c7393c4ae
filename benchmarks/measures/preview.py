"""The preview: from saving a guide to the changed page in a browser, in turn with Hugo's own server."""

import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from socket import socket
from statistics import median
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Page

from benchmarks.browser import open_page
from benchmarks.edits import change_base_salary, change_document, edited_guide
from benchmarks.multiply import document_files
from benchmarks.projects import GUIDES, output_of
from benchmarks.session import Session
from benchmarks.table import Row, against, spread

PATIENCE = 1_800
"""Seconds that a server may take for its first build."""

REST = 20
"""Seconds between two edits, for somebody reads what came of the first; our server makes the pages about
several guides meanwhile, and a save that comes while it does so waits for them."""

LONGEST = 60
"""Seconds after which an edit counts as never shown."""

Edit = Callable[[int], str]
"""Changes a file; returns words that its page shows from then on."""


def measure(session: Session) -> Iterator[Row]:
    """Yield the time of one edit."""
    ours = _our_edits(session)
    theirs = _edits_of_hugo(session) if session.options.hugo else []
    yield Row(
        what="one guide edited under `guides serve`, until the browser shows it",
        unit="s",
        measured=median(ours),
        must=1.5,
        aim=0.5,
        detail=spread(ours, "s"),
        peer=against("`hugo server`", median(ours), theirs) if theirs else "",
    )


def _our_edits(session: Session) -> list[float]:
    project = session.ensure_built()
    guide = edited_guide(project / "guides")
    port = _free_port()
    command = [str(GUIDES), "serve", "--address", f"127.0.0.1:{port}"]
    page = f"http://127.0.0.1:{port}/guides/{guide.parent.name}/{guide.stem}/"
    with _running(command, project, page):
        return _edits(page, lambda number: change_base_salary(guide, number), session.options.runs)


def _edits_of_hugo(session: Session) -> list[float]:
    site = session.hugo_site
    documents = document_files(site / "content")
    document = documents[len(documents) // 2]
    port = _free_port()
    address = f"http://127.0.0.1:{port}/"
    command = [str(session.options.hugo), "server", "--port", str(port), "--baseURL", address, "--quiet"]
    page = f"{address}{document.parent.name}/{document.stem}/"
    with _running(command, site, page):
        return _edits(page, lambda number: change_document(document, number), session.options.runs)


def _edits(address: str, edit: Edit, runs: int) -> list[float]:
    """Return the seconds from the end of each edit until an open page shows it, reloaded by itself."""
    with open_page(address) as page:
        return [_seconds_until_seen(page, edit, 100 + number) for number in range(runs)]


def _seconds_until_seen(page: Page, edit: Edit, number: int) -> float:
    # Whatever the server still does after the last page is done before the next edit.
    page.wait_for_timeout(REST * 1_000)
    words = edit(number)
    start = time.perf_counter()
    page.wait_for_function(
        "words => document.body?.textContent.includes(words)", arg=words, polling=10, timeout=LONGEST * 1_000
    )
    return time.perf_counter() - start


@contextmanager
def _running(command: Sequence[str], folder: Path, address: str) -> Iterator[None]:
    """Run a server until the block ends, which begins when the address answers."""
    with ExitStack() as stack:
        output = stack.enter_context(output_of(folder).open("wb"))
        server = subprocess.Popen(command, cwd=folder, stdout=output, stderr=subprocess.STDOUT)
        stack.callback(server.wait)
        stack.callback(server.terminate)
        _wait_for(address, server)
        yield


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE
    while server.poll() is None and time.monotonic() < deadline:
        try:
            with urlopen(address, timeout=60):  # an address of this machine
                return
        except (URLError, TimeoutError, ConnectionError):
            time.sleep(0.2)
    raise RuntimeError(f"nothing answers at {address}")


def _free_port() -> int:
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
