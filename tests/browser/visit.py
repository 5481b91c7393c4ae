"""One visit of one page, and everything worth knowing that happened during it."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Dialog, Error, Page, Request, Response

Scheme = Literal["light", "dark"]

Storage = Literal["on", "off", "refusing", "full"]
"""What a browser does with things that a page wants to keep: `off` refuses even to be asked."""

BROKEN_STORAGE: dict[Storage, str] = {
    "on": "",
    "off": """
        for (const name of ["localStorage", "sessionStorage"]) {
          const get = () => { throw new DOMException("denied", "SecurityError"); };
          Object.defineProperty(window, name, { get });
        }
    """,
    "refusing": "Storage.prototype.setItem = () => { throw new DOMException('denied', 'SecurityError'); };",
    "full": "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
}

HEIGHTS = {320: 640, 390: 844, 1280: 900}
"""Height of the window, in CSS pixels, for each width that the tests use."""

PATIENCE = 10_000
"""Milliseconds that a page may take for anything before a test gives up."""

ELEMENTS_ARE_READY = """
() => ['cg-hub', 'cg-compare', 'cg-offers', 'cg-equity', 'cg-repayment', 'cg-plan']
  .every((name) => !document.querySelector(name) || customElements.get(name))
"""

QUIET_LOOKS = 4
"""How often in a row nothing may be pending before a page counts as settled: its scripts load each other."""


@dataclass(slots=True, kw_only=True)
class Visit:
    """An open page with what its browser reported."""

    page: Page
    errors: list[str] = field(default_factory=list)
    """Console errors, uncaught exceptions, `alert`s, failed requests and answers from 400 on."""

    foreign: list[str] = field(default_factory=list)
    """Addresses of other hosts that the page asked for."""

    responses: list[Response] = field(default_factory=list)
    """Every answer, in the order in which it came."""

    pending: set[Request] = field(default_factory=set)
    """What the page has asked for and not got yet."""

    def settle(self) -> None:
        """Wait until the site's elements are set up and the page has asked for nothing in a while."""
        self.page.wait_for_function(ELEMENTS_ARE_READY)
        end, quiet = time.monotonic() + PATIENCE / 1000, 0
        while quiet < QUIET_LOOKS and time.monotonic() < end:
            self.page.wait_for_timeout(20)
            quiet = 0 if self.pending else quiet + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Opens pages of one site, each in a fresh profile."""

    browser: Browser
    address: str
    visits: list[Visit] = field(default_factory=list)

    def open(
        self,
        path: str,
        *,
        width: int = 390,
        scheme: Scheme = "light",
        javascript: bool = True,
        print_: bool = False,
        patient: bool = False,
        storage: Storage = "on",
        service_workers: Literal["allow", "block"] = "block",
    ) -> Visit:
        """Open a page and wait until it asks for nothing more; a patient visitor waits for half a second."""
        context = self.browser.new_context(
            viewport={"width": width, "height": HEIGHTS[width]},
            color_scheme=scheme,
            java_script_enabled=javascript,
            reduced_motion="reduce",
            # What a worker asks for would be counted to the page that happens to be open.
            service_workers=service_workers,
        )
        context.set_default_timeout(PATIENCE)
        if BROKEN_STORAGE[storage]:
            context.add_init_script(BROKEN_STORAGE[storage])
        visit = Visit(page=context.new_page())
        self.visits.append(visit)
        self._listen(visit)
        visit.page.emulate_media(media="print" if print_ else "screen", color_scheme=scheme)
        visit.page.goto(self.address + path, wait_until="networkidle" if patient else "load")
        if javascript:
            visit.settle()
        return visit

    def close(self) -> None:
        """Close every page that was opened."""
        for visit in self.visits:
            visit.page.context.close()
        self.visits.clear()

    def _listen(self, visit: Visit) -> None:
        def on_console(message: ConsoleMessage) -> None:
            if message.type == "error":
                visit.errors.append(message.text)

        def on_exception(error: Error) -> None:
            visit.errors.append(f"uncaught: {error}")

        def on_dialog(dialog: Dialog) -> None:
            # The site itself opens none: what does is somebody's script.
            visit.errors.append(f"{dialog.type}: {dialog.message}")
            dialog.dismiss()

        def on_request(request: Request) -> None:
            visit.pending.add(request)
            parts = urlsplit(request.url)
            if parts.scheme in {"http", "https", "ws", "wss"} and not request.url.startswith(
                f"{self.address}/"
            ):
                visit.foreign.append(request.url)

        def on_response(response: Response) -> None:
            visit.responses.append(response)
            if response.status >= 400:
                visit.errors.append(f"{response.status} for {response.url}")

        def on_finish(request: Request) -> None:
            visit.pending.discard(request)

        def on_failure(request: Request) -> None:
            visit.pending.discard(request)
            visit.errors.append(f"failed: {request.url}")

        visit.page.on("console", on_console)
        visit.page.on("pageerror", on_exception)
        visit.page.on("dialog", on_dialog)
        visit.page.on("request", on_request)
        visit.page.on("requestfinished", on_finish)
        visit.page.on("requestfailed", on_failure)
        visit.page.on("response", on_response)


@contextmanager
def visiting(browser: Browser, address: str) -> Iterator[Visitor]:
    """A visitor of a site; whatever it opened is closed at the end."""
    visitor = Visitor(browser=browser, address=address)
    yield visitor
    visitor.close()
