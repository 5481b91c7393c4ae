"""What holds for every kind of page, in a real browser."""

import gzip
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.visit import HEIGHTS, Scheme, Visit, Visitor, visiting

PAGES = {
    "home": "/",
    "guides": "/guides/",
    "guide": "/guides/mistral-ai/security-engineer/",
    "companies": "/companies/",
    "company": "/companies/mistral-ai/",
    "roles": "/roles/",
    "role": "/roles/security-engineer/",
    "regions": "/regions/",
    "region": "/regions/paris/",
    "rules": "/rules/",
    "rule": "/rules/unsourced-figures/",
    "how to read a guide": "/how-to-read/",
    "methodology": "/methodology/",
    "glossary": "/glossary/",
    "contributing": "/contributing/",
    "where to begin": "/start/",
    "a situation": "/start/private-equity/",
    "compare": "/compare/#rows=mistral-ai/security-engineer:paris,mistral-ai/security-engineer:london",
    "levels": "/levels/",
    "levels of a role": "/levels/security-engineer/",
    "vesting": "/vesting/",
    "statements": "/statements/",
    "quality": "/quality/",
    "freshness": "/freshness/",
    "changes": "/changes/",
    "search": "/search/",
    "tools": "/tools/",
    "offer workbook": "/tools/offers/",
    "private-equity sheet": "/tools/equity/",
    "sign-on repayment": "/tools/repayment/",
    "day plan": "/tools/plan/#from=mistral-ai/security-engineer",
}
"""One page of each kind."""

BUDGET = 120 * 1024
"""Bytes over the wire until a page can be read, compressed."""

TOOL_BUDGET = 160 * 1024
"""The same with a tool, whose page can be read before its own scripts, rates and guide are there."""

WIDER_THAN_THE_WINDOW = """
() => [...document.querySelectorAll('body *')]
  .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
  .slice(0, 5)
  .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
"""

both_schemes = pytest.mark.parametrize("scheme", ["light", "dark"])


@pytest.fixture(scope="module", params=PAGES.values(), ids=list(PAGES))
def phone(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Visit]:
    """Each page on a phone, in light colours."""
    with visiting(browser, address) as visitor:
        yield visitor.open(request.param, patient=True)


@pytest.fixture(scope="module", params=PAGES.values(), ids=list(PAGES))
def plain(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Visit]:
    """Each page in a browser without JavaScript."""
    with visiting(browser, address) as visitor:
        yield visitor.open(request.param, javascript=False)


def test_nothing_fails_and_nothing_is_asked_of_another_host(phone: Visit):
    assert phone.errors == []
    assert phone.foreign == []


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_scrolls_sideways(phone: Visit, width: int):
    phone.page.set_viewport_size({"width": width, "height": HEIGHTS[width]})
    assert overflow(phone.page) == []


def test_the_first_view_is_small(phone: Visit):
    sizes = {
        urlsplit(response.url).path: len(gzip.compress(response.body(), mtime=0))
        for response in phone.responses
    }
    has_tool = phone.page.locator("[data-ready]").count() > 0
    assert sum(sizes.values()) < (TOOL_BUDGET if has_tool else BUDGET), sizes


@both_schemes
@pytest.mark.parametrize("path", PAGES.values(), ids=list(PAGES))
def test_axe_finds_no_barrier(visitor: Visitor, path: str, scheme: Scheme):
    assert barriers(visitor.open(path, scheme=scheme).page) == []


@both_schemes
def test_axe_finds_no_barrier_on_a_wide_guide_page(visitor: Visitor, scheme: Scheme):
    assert barriers(visitor.open(PAGES["guide"], width=1280, scheme=scheme).page) == []


def test_the_page_reads_without_javascript(plain: Visit):
    assert plain.page.locator("h1").is_visible()
    assert plain.errors == []
    assert overflow(plain.page) == []


def test_the_page_tells_what_it_is(plain: Visit):
    assert plain.page.locator("h1").count() == 1
    assert plain.page.title()
    assert description(plain.page)


def description(page: Page) -> str:
    """What search engines show under the title."""
    return page.locator("meta[name=description]").get_attribute("content") or ""


def barriers(page: Page) -> list[str]:
    """What axe-core finds, one entry for each element: rule, element and what was measured."""
    return [
        f"{violation['id']}: {node['html'][:200]} ({' '.join(node['failureSummary'].split())})"
        for violation in Axe().run(page).response["violations"]
        for node in violation["nodes"]
    ]


def overflow(page: Page) -> list[str]:
    """The first elements that make a page scroll sideways; empty when it does not."""
    if page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"):
        return []
    return page.evaluate(WIDER_THAN_THE_WINDOW) or ["something that cannot be named"]
