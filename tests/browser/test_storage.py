"""Pages work in browsers that keep nothing for them."""

import pytest

from tests.browser.tools import reloaded
from tests.browser.visit import Storage, Visitor


@pytest.mark.parametrize("storage", ["off", "refusing", "full"])
def test_a_page_opens_and_changes_its_colours_where_nothing_can_be_kept(visitor: Visitor, storage: Storage):
    visit = visitor.open("/", storage=storage)
    chosen = visit.page.locator("body").get_attribute("data-md-color-media")
    visit.page.locator("form[data-md-component=palette] label:not([hidden])").click()
    assert visit.page.locator("body").get_attribute("data-md-color-media") != chosen
    assert visit.errors == []


@pytest.mark.parametrize("text", ["", "nonsense", "null"])
def test_colours_that_cannot_be_read_leave_the_page_as_it_is(visitor: Visitor, text: str):
    visit = visitor.open("/")
    visit.page.evaluate("text => localStorage.setItem('/.__palette', text)", text)
    assert reloaded(visit).locator("h1").is_visible()
    assert visit.errors == []
