"""Figures in another currency, a month or by what they buy: beside the original, never in its place."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_every_page import barriers, both_schemes
from tests.browser.tools import keep, kept, reloaded, without_requests
from tests.browser.visit import Scheme, Visitor

GUIDE = "/guides/mistral-ai/security-engineer/"
REMEMBER = "Show and remember on this device"
NOTE = ".cg-shown-note"
ORIGINALS = "[...document.querySelectorAll('b, .cg-num')].map((one) => one.textContent)"


def chosen(page: Page, *, currency: str = "", per: str = "year", prices: bool = False, press: str = REMEMBER):
    """Choose in the settings what stands beside the figures."""
    page.get_by_role("button", name="Display: currency").click()
    page.get_by_label("Currency", exact=True).and_(page.locator("dialog select")).select_option(currency)
    page.get_by_label("Yearly pay").select_option(per)
    page.get_by_label(re.compile("By what it buys")).set_checked(prices)
    page.locator("dialog").get_by_role("button", name=press).click()


def beside(page: Page, row: str, cell: str) -> str:
    """What stands beside the first figure of a cell of the table of pay."""
    found = page.locator(f"#{row} td[data-label='{cell}'] .cg-shown").first
    return found.inner_text().replace("\N{NO-BREAK SPACE}", " ")


def test_each_figure_gets_its_conversion_with_rate_day_and_publisher(visitor: Visitor):
    page = visitor.open(GUIDE).page
    before = page.evaluate(ORIGINALS)
    assert kept(page) == {}
    chosen(page, currency="USD")
    note = page.locator(NOTE)
    expect(note).to_contain_text("1.1172 USD")
    expect(note.get_by_role("link", name="European Central Bank, 30 Oct 2026")).to_be_visible()
    assert beside(page, "pay-paris", "Total a year") == "(≈ $117K–$175K a year)"
    # Nobody grants a grant each year.
    assert beside(page, "pay-paris", "Equity grant") == "(≈ $112K–$218K)"
    assert page.locator("#pay-worldwide .cg-shown").count() == 0
    assert page.evaluate(ORIGINALS) == before
    assert set(kept(page)) == {"display"}


def test_a_month_is_a_twelfth_of_yearly_pay_alone(visitor: Visitor):
    page = visitor.open(GUIDE).page
    chosen(page, per="month")
    expect(page.locator(NOTE)).to_contain_text("a twelfth")
    assert beside(page, "pay-paris", "Base salary") == "(≈ €6.67K–€9K a month)"
    assert page.locator("#pay-paris td[data-label='Equity grant'] .cg-shown").all_inner_texts() == [
        "(≈ €2.08K–€4.06K a month)"
    ]


def test_prices_count_in_the_currency_of_the_country(visitor: Visitor):
    page = visitor.open(GUIDE).page
    chosen(page, prices=True)
    expect(page.locator(NOTE)).to_contain_text("World Bank")
    assert beside(page, "pay-paris", "Total a year") == "(buys Int$ 154K–230K a year in France)"
    # A region of several countries has no price level.
    assert page.locator("#pay-remote-eu .cg-shown").count() == 0


def test_it_is_remembered_until_the_reader_goes_back(visitor: Visitor):
    visit = visitor.open(GUIDE)
    chosen(visit.page, currency="GBP")
    page = reloaded(visit)
    expect(page.locator(NOTE)).to_contain_text("GBP")
    count = page.locator(".cg-shown").count()
    assert count > 10
    chosen(page, currency="GBP")
    expect(page.locator("dialog[open]")).to_have_count(0)
    assert page.locator(".cg-shown").count() == count
    page.locator(NOTE).get_by_role("button", name="As stated").click()
    expect(page.locator(f".cg-shown, {NOTE}")).to_have_count(0)
    assert kept(page) == {}
    assert reloaded(visit).locator(".cg-shown").count() == 0


def test_a_page_without_pay_says_nothing_of_what_was_chosen_on_another(visitor: Visitor):
    page = visitor.open(GUIDE).page
    chosen(page, currency="USD")
    expect(page.locator(NOTE)).to_be_visible()
    page.goto(page.url.replace(GUIDE, "/tools/plan/"))
    page.wait_for_selector("cg-plan[data-ready]")
    expect(page.locator(NOTE)).to_have_count(0)
    chosen(page, currency="GBP")
    expect(page.locator(NOTE)).to_contain_text("No figure on this page")


def test_nothing_is_kept_for_one_page_alone(visitor: Visitor):
    visit = visitor.open(GUIDE)
    chosen(visit.page, currency="USD", press="Only on this page")
    expect(visit.page.locator(NOTE)).to_be_visible()
    assert kept(visit.page) == {}
    assert reloaded(visit).locator(".cg-shown").count() == 0


@pytest.mark.parametrize("storage", ["off", "refusing", "full"])
def test_a_device_that_keeps_nothing_is_told_of(visitor: Visitor, storage):
    visit = visitor.open(GUIDE, storage=storage)
    chosen(visit.page, currency="USD")
    expect(visit.page.get_by_text("This browser keeps nothing for this site")).to_be_visible()
    expect(visit.page.locator(NOTE)).to_contain_text("1.1172 USD")
    assert visit.errors == []


@pytest.mark.parametrize(
    "text",
    [
        "null",
        '{"__proto__": {"polluted": 1}}',
        '{"format": "open-pay-guides/display", "version": 2}',
        "[" * 30_000,
    ],
)
def test_what_cannot_be_read_changes_no_figure(visitor: Visitor, text: str):
    visit = visitor.open(GUIDE)
    keep(visit.page, "display", text)
    page = reloaded(visit)
    assert page.locator(".cg-shown").count() == 0
    assert page.evaluate("({}).polluted === undefined")
    assert visit.errors == []
    chosen(page, currency="USD")
    expect(page.locator(NOTE)).to_be_visible()
    assert '"currency": "USD"' in kept(page)["display"]


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/guides/",
        "/companies/mistral-ai/",
        "/roles/security-engineer/",
        "/regions/paris/",
        "/vesting/",
        "/levels/",
    ],
)
def test_no_page_loses_a_figure(visitor: Visitor, path: str):
    visit = visitor.open(path)
    page = visit.page
    before = page.evaluate(ORIGINALS)
    chosen(page, currency="CHF", per="month", prices=True)
    expect(page.locator(NOTE)).to_be_visible()
    assert page.evaluate(ORIGINALS) == before
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert visit.errors == []


def test_lines_that_are_sorted_anew_keep_what_stands_beside(visitor: Visitor):
    page = visitor.open("/guides/", width=1280).page
    chosen(page, currency="GBP")
    expect(page.locator(NOTE)).to_be_visible()
    count = page.locator(".cg-shown").count()
    page.locator("cg-hub thead button").first.click()
    expect(page.locator(".cg-shown")).to_have_count(count)


def test_the_keyboard_is_enough(visitor: Visitor):
    page = visitor.open(GUIDE).page
    opener = page.get_by_role("button", name="Display: currency")
    opener.focus()
    page.keyboard.press("Enter")
    expect(page.locator("dialog[open] select").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    box = opener.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 44


def test_lines_to_say_stay_as_they_are(visitor: Visitor):
    page = visitor.open(GUIDE).page
    chosen(page, currency="USD")
    expect(page.locator(NOTE)).to_be_visible()
    assert page.locator(".cg-passage--say .cg-shown, .cg-refused .cg-shown").count() == 0
    with without_requests(page):
        chosen(page, currency="GBP")
        expect(page.locator(NOTE)).to_contain_text("GBP")


@both_schemes
def test_axe_finds_no_barrier_in_the_settings_and_beside_figures(visitor: Visitor, scheme: Scheme):
    page = visitor.open(GUIDE, scheme=scheme).page
    chosen(page, currency="USD", per="month", prices=True)
    expect(page.locator(NOTE)).to_be_visible()
    assert barriers(page) == []
    page.get_by_role("button", name="Display: currency").click()
    expect(page.locator("dialog[open]")).to_be_visible()
    assert barriers(page) == []
