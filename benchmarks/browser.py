"""A real Chromium, looking at a site on this machine."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, sync_playwright

from tests.browser.chromium import launch


@contextmanager
def open_page(address: str) -> Iterator[Page]:
    """Open an address in a window of a desktop, with an empty cache, and wait until it is loaded."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        try:
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            page.goto(address, wait_until="load")
            yield page
        finally:
            browser.close()
