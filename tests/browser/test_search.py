"""The search box: what it finds, how the keyboard and a phone use it, and what it loads."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.server import serving
from tests.browser.test_every_page import barriers, both_schemes, overflow
from tests.browser.visit import Scheme, Visit, Visitor

HOME, GUIDE = "/", "/guides/mistral-ai/security-engineer/"

FIRST = {
    "SRE": "/roles/devops-engineer/",
    "Facebook": "/companies/meta/",
    "google": "/companies/google/",
    "openai": "/companies/openai/",
    "qqzzxx": None,
    "mistral security": GUIDE,
    "security engineer at mistral": GUIDE,
    "google l5 london": "/guides/google/senior-software-engineer/",
    "anthropic ml": "/guides/anthropic/ml-ai-engineer/",
    "meta ml menlo park": "/guides/meta/ml-ai-engineer/",
    "security engineer": "/roles/security-engineer/",
    "senior software engineer": "/roles/senior-software-engineer/",
    "software engineers": "/roles/software-engineer/",
    "paris": "/regions/paris/",
    "bengaluru": "/regions/bangalore/",
    "uk": "/regions/united-kingdom/",
    "stock options": "/glossary/#term-stock-options",
    "rsu": "/glossary/#term-rsu",
    "cliff": "/glossary/#term-cliff",
    "sign-on bonus": "/glossary/#term-sign-on-bonus",
    "equity grant": "/glossary/#term-equity-grant",
    "vesting": "/vesting/",
    "levels": "/levels/",
    "compare": "/compare/",
    "first offer": "/start/first-offer/",
    "private equity": "/start/private-equity/",
    "another country": "/start/another-country/",
    "how to read": "/how-to-read/",
    "methodology": "/methodology/",
}
"""What a reader types, and the page that has to come first; `None` when there is nothing to find."""

MOST_BYTES = 250 * 1024
"""What a browser may load from opening the search to the first result, as it comes over the wire."""


ANSWERED = re.compile("page|Nothing")
"""What the status says when an answer is there."""


def box(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Search")


def field(page: Page) -> Locator:
    return box(page).get_by_role("searchbox", name="Search for")


def results(page: Page) -> Locator:
    return box(page).locator(".cg-found")


def first(page: Page) -> str:
    """The address of the first result, without the host."""
    link = results(page).first.locator("a").first
    parts = urlsplit(str(link.evaluate("link => link.href")))
    return parts.path + (f"#{parts.fragment}" if parts.fragment else "")


def search(page: Page, query: str) -> None:
    """Open the search, ask for something and wait for the answer."""
    page.keyboard.press("/")
    field(page).fill(query)
    expect(box(page).get_by_role("status")).to_have_text(ANSWERED)


def opened(
    visitor: Visitor, query: str, path: str = HOME, *, width: int = 390, scheme: Scheme = "light"
) -> Visit:
    visit = visitor.open(path, width=width, scheme=scheme)
    search(visit.page, query)
    return visit


@pytest.fixture(scope="module")
def asked(lasting_visitor: Visitor) -> Page:
    """A page with the search open."""
    page = lasting_visitor.open(HOME, width=1280).page
    page.keyboard.press("/")
    return page


@pytest.mark.parametrize(("query", "wanted"), FIRST.items(), ids=list(FIRST))
def test_the_right_page_comes_first(asked: Page, query: str, wanted: str | None):
    status = box(asked).get_by_role("status")
    field(asked).fill("")
    expect(status).to_have_text("")
    field(asked).fill(query)
    expect(status).to_have_text(ANSWERED)
    assert (first(asked) if wanted else results(asked).count() or None) == wanted


def test_nothing_of_the_search_loads_before_somebody_asks_for_it(visitor: Visitor):
    visit = visitor.open(HOME)
    paths = [urlsplit(response.url).path for response in visit.responses]
    assert [path for path in paths if "pagefind" in path or "search_" in path] == []


def test_the_first_result_takes_few_bytes(visitor: Visitor):
    visit = visitor.open(HOME)
    before = len(visit.responses)
    search(visit.page, "google security")
    sizes = {urlsplit(one.url).path: len(one.body()) for one in visit.responses[before:]}
    assert sum(sizes.values()) < MOST_BYTES, sizes
    assert visit.errors == []
    assert visit.foreign == []


def test_the_search_works_under_the_policy_of_the_page(visitor: Visitor):
    visit = opened(visitor, "mistral security", GUIDE)
    policy = visit.page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content") or ""
    assert "script-src 'self' 'wasm-unsafe-eval';" in policy
    assert "unsafe-inline" not in policy
    assert first(visit.page) == GUIDE
    assert visit.errors == []


@pytest.mark.parametrize("key", ["/", "s", "f"])
def test_a_key_opens_the_search_and_escape_closes_it(visitor: Visitor, key: str):
    page = visitor.open(HOME, width=1280).page
    page.keyboard.press(key)
    expect(field(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(box(page)).to_be_hidden()


def test_what_is_typed_at_once_is_not_lost(visitor: Visitor):
    page = visitor.open(HOME, width=1280).page
    page.keyboard.type("/google security")
    expect(field(page)).to_have_value("google security")
    expect(results(page).first).to_be_visible()


def test_a_key_typed_into_a_field_is_a_letter(visitor: Visitor):
    page = visitor.open(HOME, width=1280).page
    page.keyboard.press("/")
    field(page).press_sequentially("s/f")
    expect(field(page)).to_have_value("s/f")


def test_arrows_lead_through_the_results_and_enter_opens_one(visitor: Visitor):
    page = opened(visitor, "google l5 london", width=1280).page
    page.keyboard.press("ArrowDown")
    expect(results(page).first.locator("a").nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(results(page).first.locator("a").nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(field(page)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/guides/google/senior-software-engineer/#pay-*")


def test_enter_opens_the_first_result(visitor: Visitor):
    page = visitor.open(HOME, width=1280).page
    page.keyboard.press("/")
    field(page).fill("facebook")
    page.keyboard.press("Enter")
    page.wait_for_url("**/companies/meta/")


def test_a_row_of_pay_is_found_with_its_total(visitor: Visitor):
    page = opened(visitor, "google l5 london").page
    row = results(page).first.locator("li").first
    expect(row).to_contain_text("London, L5")
    expect(row).to_contain_text("a year")
    expect(row.locator("mark").first).to_have_text("London,")


def test_a_result_says_by_which_other_name_it_was_found(visitor: Visitor):
    page = opened(visitor, "facebook").page
    expect(results(page).first).to_contain_text("matches another name: “Facebook”")


def test_words_that_no_page_has_together_find_pages_with_some_of_them(visitor: Visitor):
    page = opened(visitor, "sre stripe zebra").page
    expect(box(page).get_by_role("status")).to_contain_text("No page has all of these words")
    assert results(page).count() > 1


def choose(page: Page, name: str, value: str) -> None:
    box(page).locator(f"select[name={name}]").select_option(value)


def test_filters_narrow_down_and_sort(visitor: Visitor):
    page = visitor.open(HOME, width=1280).page
    page.keyboard.press("/")
    box(page).get_by_text("Filter and sort").click()
    choose(page, "company", "google")
    status = box(page).get_by_role("status")
    expect(status).to_have_text("6 pages")
    choose(page, "region", "london")
    expect(results(page).first.locator("li").first).to_contain_text("London")
    choose(page, "sort", "total")
    expect(results(page).first).to_contain_text("Product Manager at Google")
    choose(page, "sort", "date")
    expect(results(page).first).to_contain_text("ML/AI Engineer at Google")
    box(page).get_by_role("button", name="Clear").click()
    expect(status).to_have_text("")


def test_more_results_come_on_demand_and_take_the_keyboard_along(visitor: Visitor):
    page = opened(visitor, "engineer", width=1280).page
    shown = results(page).count()
    box(page).get_by_role("button", name="Show more").click()
    expect(results(page)).to_have_count(2 * shown)
    expect(results(page).nth(shown).locator("a").first).to_be_focused()


def test_a_phone_gives_the_search_the_whole_screen(visitor: Visitor):
    page = visitor.open(GUIDE).page
    page.get_by_role("link", name="Search", exact=True).click()
    field(page).fill("london")
    expect(results(page).first).to_be_visible()
    size = box(page).bounding_box()
    assert size is not None
    assert (size["x"], size["y"], size["width"]) == (0, 0, 390)
    assert overflow(page) == []


@both_schemes
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_no_barrier_in_the_open_search(visitor: Visitor, scheme: Scheme, width: int):
    page = opened(visitor, "google l5 london", width=width, scheme=scheme).page
    box(page).get_by_text("Filter and sort").click()
    expect(box(page).locator("select[name=company]")).to_be_visible()
    assert barriers(page) == []


def test_without_javascript_the_search_leads_to_the_lists(visitor: Visitor):
    page = visitor.open(GUIDE, javascript=False).page
    page.get_by_role("link", name="Search", exact=True).click()
    links = page.locator("article a").evaluate_all("links => links.map((link) => link.pathname)")
    assert {"/companies/", "/roles/", "/regions/", "/guides/"} <= set(links)


def test_an_address_carries_what_was_searched_for(visitor: Visitor):
    page = visitor.open("/search/?q=facebook").page
    expect(field(page)).to_have_value("facebook")
    expect(results(page).first).to_be_visible()


@pytest.fixture(scope="module")
def elsewhere(site: Path, browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    """A visitor of the same site in a folder of its host."""
    host = tmp_path_factory.mktemp("host")
    (host / "some").mkdir()
    (host / "some" / "folder").symlink_to(site)
    with serving(host) as address:
        visitor = Visitor(browser=browser, address=address)
        yield visitor
        visitor.close()


def test_the_search_works_in_any_folder_of_a_host(elsewhere: Visitor):
    visit = opened(elsewhere, "mistral security", "/some/folder/regions/")
    assert first(visit.page) == f"/some/folder{GUIDE}"
    assert visit.errors == []
    expect(results(visit.page).first.locator(".cg-found__kind")).to_have_text("Guide")
