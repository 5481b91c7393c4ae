"""What a reader notes on a guide: numbers, blanks, conditions, answered questions; kept only after a tick."""

import json

import pytest
from playwright.sync_api import Page, expect

from tests.browser.tools import HOSTILE_TEXTS, is_clean, keep, kept, reloaded, typed, without_requests
from tests.browser.visit import Visit, Visitor

GUIDE = "/guides/mistral-ai/security-engineer/"


@pytest.fixture
def visit(visitor: Visitor) -> Visit:
    """A guide on a phone."""
    return visitor.open(GUIDE)


def open_numbers(page: Page):
    """The window for numbers."""
    page.get_by_role("button", name="Put my numbers in").click()
    dialog = page.get_by_role("dialog", name="Your numbers")
    dialog.wait_for()
    return dialog


def notes(page: Page):
    """What the device keeps on the guide."""
    guides = json.loads(kept(page)["guides"])["guides"]
    assert len(guides) == 1
    return guides[0]


def test_typed_numbers_reach_every_script_and_leave_nothing_behind(visit: Visit):
    page = visit.page
    dialog = open_numbers(page)
    with without_requests(page):
        typed(dialog, "Base salary a year", "104,000")
        dialog.get_by_role("button", name="Done").click()
    own = page.locator('[data-my="base"]').all_inner_texts()
    assert set(own) == {"€104K"}
    assert kept(page) == {}
    assert page.evaluate("location.hash") == ""
    assert visit.errors == []


def test_notes_are_kept_after_a_tick_and_come_back_after_a_reload(visit: Visit):
    page = visit.page
    page.locator(".cg-question input").nth(1).check()
    dialog = open_numbers(page)
    typed(dialog, "Base salary a year", "104000")
    dialog.get_by_label("Keep on this device").check()
    dialog.get_by_role("button", name="Done").click()
    page.locator("details.cg-iftrue summary").first.click()
    page.get_by_label("I hold this offer in writing").first.check()
    page.get_by_label("the other company", exact=True).first.fill("Globex")
    found = notes(page)
    assert found["numbers"]["base"] == "104000"
    assert found["conditions"] == ["I hold this offer in writing"]
    assert found["blanks"] == [{"label": "the other company", "text": "Globex"}]
    assert len(found["done"]) == 1
    page = reloaded(visit)
    expect(page.locator(".cg-question input").nth(1)).to_be_checked()
    expect(page.locator("details.cg-iftrue input[type=checkbox]").first).to_be_checked()
    expect(page.locator('input[aria-label="the other company"]').first).to_have_value("Globex")
    assert visit.errors == []


def test_what_is_no_longer_kept_is_gone_after_a_reload(visit: Visit):
    dialog = open_numbers(visit.page)
    typed(dialog, "Base salary a year", "104000")
    dialog.get_by_label("Keep on this device").check()
    assert notes(visit.page)["numbers"]["base"] == "104000"
    dialog.get_by_label("Keep on this device").uncheck()
    assert kept(visit.page) == {}


def test_each_row_and_offer_leads_to_the_workbook(visit: Visit):
    links = visit.page.get_by_role("link", name="Use in my offers")
    found = [link.get_attribute("href") or "" for link in links.all()]
    assert any(href.endswith("/tools/offers/#from=mistral-ai/security-engineer:paris") for href in found)
    box = links.first.bounding_box()
    assert box
    assert box["height"] >= 44


@pytest.mark.parametrize("text", HOSTILE_TEXTS[4:9:2])
def test_notes_that_cannot_be_read_change_nothing(visit: Visit, text: str):
    text = text.replace("%s", "guides")
    keep(visit.page, "guides", text)
    page = reloaded(visit)
    dialog = open_numbers(page)
    dialog.get_by_label("Keep on this device").check()
    assert kept(page) == {"guides": text}
    assert is_clean(page)
    assert visit.errors == []


@pytest.mark.parametrize("storage", ["off", "refusing", "full"])
def test_numbers_can_be_filled_in_where_nothing_can_be_kept(visitor: Visitor, storage):
    visit = visitor.open(GUIDE, storage=storage)
    dialog = open_numbers(visit.page)
    typed(dialog, "Base salary a year", "104000")
    dialog.get_by_label("Keep on this device").check()
    expect(dialog.get_by_role("status")).to_contain_text("until you close the page")
    dialog.get_by_role("button", name="Done").click()
    assert set(visit.page.locator('[data-my="base"]').all_inner_texts()) == {"€104K"}
    assert visit.errors == []
