"""One built site, one server and one browser for all browser tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import launch
from tests.browser.server import serving
from tests.browser.visit import Visitor, visiting

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder needs the browser."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served, without a final slash."""
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture
def visitor(browser: Browser, address: str) -> Iterator[Visitor]:
    """Opens pages of the site; whatever it opened is closed after the test."""
    with visiting(browser, address) as visitor:
        yield visitor


@pytest.fixture(scope="module")
def lasting_visitor(browser: Browser, address: str) -> Iterator[Visitor]:
    """A visitor whose pages several tests look at without changing them."""
    with visiting(browser, address) as visitor:
        yield visitor
