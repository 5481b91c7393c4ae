"""Words of scripts: what may be said, copied, shared and printed, and with which figures."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.paper import printed_sheets
from tests.browser.tools import without_requests
from tests.browser.visit import Visitor

GUIDE = "/guides/mistral-ai/security-engineer/"
CLAIM = "I hold a written offer"
CONDITION = "I hold this offer in writing"

SHARE = """
Object.defineProperty(navigator, "share", { value: async (what) => { window.shared = what.text; } });
"""


@pytest.fixture
def page(visitor: Visitor) -> Page:
    """A guide on a phone that may copy."""
    page = visitor.open(GUIDE).page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return page


def copied(page: Page) -> str:
    """What the first card gives to copy now."""
    card = page.locator('[data-cg="script"]').first
    card.get_by_role("button", name="Copy the words").click()
    card.locator('[data-cg="copied"]', has_text="Copied").wait_for()
    return str(page.evaluate("navigator.clipboard.readText()"))


def printed(page: Page) -> str:
    """The text of the printed page."""
    return " ".join(printed_sheets(page))


def test_nothing_claims_an_offer_before_the_reader_says_so(page: Page):
    assert CLAIM not in page.locator("main").inner_text()
    assert CLAIM not in copied(page)
    assert CLAIM not in printed(page)


def test_looking_at_a_condition_claims_nothing(page: Page):
    page.locator("details.cg-iftrue summary").first.click()
    expect(page.get_by_label(CONDITION).first).not_to_be_checked()
    assert CLAIM not in page.locator("main").inner_text()
    assert CLAIM not in copied(page)


def test_what_the_reader_ticks_is_said_copied_and_printed(page: Page):
    page.locator("details.cg-iftrue summary").first.click()
    with without_requests(page):
        page.get_by_label(CONDITION).first.check()
    assert CLAIM in page.locator("main").inner_text()
    words = copied(page)
    assert CLAIM in words
    assert "[the other company]" in words
    assert CLAIM in printed(page)
    page.get_by_label(CONDITION).first.uncheck()
    assert CLAIM not in copied(page)


def test_the_box_of_a_condition_is_reached_and_ticked_by_keyboard(page: Page):
    page.locator("details.cg-iftrue summary").first.focus()
    for key in ("Enter", "Tab", "Space"):
        page.keyboard.press(key)
    expect(page.get_by_label(CONDITION).first).to_be_checked()


def test_a_phone_shares_the_words_that_may_be_said(visitor: Visitor):
    visit = visitor.open("/")
    visit.page.context.add_init_script(SHARE)
    visit.page.goto(visitor.address + GUIDE)
    visit.settle()
    card = visit.page.locator('[data-cg="script"]').first
    card.get_by_role("button", name="Share").click()
    shared = visit.page.evaluate("window.shared")
    assert "base salary of" in shared
    assert CLAIM not in shared
    assert "Coaching" not in shared
    assert visit.errors == []


FILL = """
async ([numbers, blanks]) => {
  const { fillPage } = await import("/assets/js/guide/fill.js");
  const none = { currency: null, base: null, bonus: null, sign_on: null, equity: null, equity_years: null };
  fillPage(document, { ...none, ...numbers }, blanks);
}
"""

BLANKS = 'async () => (await import("/assets/js/guide/fill.js")).blanksOf(document)'


def test_own_numbers_take_the_place_of_the_example_and_give_it_back(page: Page):
    page.evaluate(FILL, [{"currency": "EUR", "base": "104000", "equity": "180500", "equity_years": "3"}, []])
    words = copied(page)
    assert "base salary of €104K" in words
    assert "equity of €180.5K over 3 years" in words
    assert "sign-on bonus of €15K" in words
    page.evaluate(FILL, [{}, []])
    words = copied(page)
    assert "base salary of €100K" in words
    assert "€175K over 4 years" in words


def test_a_total_is_that_of_the_own_numbers_or_a_blank(page: Page):
    page.evaluate("document.querySelector('[data-cg=script] [data-my=base]').dataset.my = 'recurring'")
    page.evaluate(FILL, [{"currency": "EUR", "base": "104000"}, []])
    assert "base salary of [your total]" in copied(page)
    page.evaluate(FILL, [{"currency": "EUR", "base": "104000", "equity": "180000", "equity_years": "4"}, []])
    assert "base salary of €149K" in copied(page)


def test_a_blank_is_typed_once_and_said_everywhere(page: Page):
    page.locator("details.cg-iftrue summary").first.click()
    page.get_by_label(CONDITION).first.check()
    page.evaluate(FILL, [{}, [{"label": "city", "text": "Zürich <b>"}]])
    page.get_by_label("the other company", exact=True).first.fill("Globex & Söhne")
    words = copied(page)
    assert "a written offer from Globex & Söhne in Zürich <b>, with" in words
    assert "[their base salary]" in words
    values = page.get_by_label("the other company", exact=True).all()
    assert {one.input_value() for one in values} == {"Globex & Söhne"}
    assert {"label": "the other company", "text": "Globex & Söhne"} in page.evaluate(BLANKS)


def test_fields_of_blanks_fit_a_thumb_and_the_screen(page: Page):
    page.evaluate(FILL, [{}, []])
    page.evaluate("async () => (await import('/assets/js/core/dom.js')).loadStyle()")
    fields = [field for field in page.locator("input.cg-blank").all() if field.is_visible()]
    boxes = [field.bounding_box() for field in fields]
    assert boxes
    assert all(box and box["height"] >= 44 for box in boxes)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
