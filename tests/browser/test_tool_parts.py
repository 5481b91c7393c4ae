"""Fields, dialogs and files of the tools in a real browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.tools import RIGHT_AMOUNTS, WRONG_AMOUNTS, complaint, labelled, typed, without_requests
from tests.browser.visit import Visit, Visitor

PLAIN_PAGE = "/glossary/"

SHOW_FIELDS = """
async () => {
  const [dom, { field, readName }, { readAmount }, { moneyText }, { ratio }] = await Promise.all(
    ["dom", "field", "amounts", "shown", "ratio"].map((name) => import(`/assets/js/core/${name}.js`)));
  await dom.loadStyle();
  const euro = { currency: "EUR", minor_units: 2, symbols: ["€"] };
  const read = [];
  const base = field({
    id: "tool-test-base", label: "Base salary a year", hint: "before tax", value: "100000",
    read: (text) => readAmount(text, euro),
    echo: (value) => `= ${moneyText(ratio(value), { code: "EUR", symbol: "€", minor_units: 2 })} a year`,
    changed: (reading) => read.push(reading.ok ? reading.value : "?"),
  });
  const name = field({
    id: "tool-test-name", label: "Name", inputmode: "text", value: null, read: readName, changed: () => {},
  });
  const fields = dom.el("div", { class: "cg-fields" }, base.root, name.root);
  document.querySelector("article").prepend(fields);
  Object.assign(window, { read, base, dom });
}
"""

ASK = """
() => {
  window.agreed = dom.confirmDialog({ title: "Clear all?", text: "It is gone.", yes: "Clear" });
}
"""

MAKE_LINK = """
() => {
  try { dom.el("a", %s); return "made"; } catch (error) { return error.name; }
}
"""


@pytest.fixture(scope="module")
def visit(lasting_visitor: Visitor) -> Visit:
    """A page with a field for money and one for a name on top."""
    visit = lasting_visitor.open(PLAIN_PAGE)
    visit.page.evaluate(SHOW_FIELDS)
    return visit


@pytest.fixture
def page(visit: Visit) -> Iterator[Page]:
    """The page with its field as it was at first; nothing may leave it or go wrong on it."""
    visit.page.evaluate("() => { base.show('100000'); read.length = 0; }")
    with without_requests(visit.page):
        yield visit.page
    assert visit.errors == []


@pytest.mark.parametrize(("text", "why"), WRONG_AMOUNTS.items())
def test_a_field_says_why_it_cannot_be_read(page: Page, text: str, why: str):
    typed(page, "Base salary a year", text)
    assert complaint(page, "Base salary a year") == why
    assert page.evaluate("[read.at(-1), base.value(), base.isValid()]") == ["?", "100000", False]


@pytest.mark.parametrize(("text", "shown"), RIGHT_AMOUNTS.items())
def test_a_field_writes_back_what_it_read(page: Page, text: str, shown: str):
    typed(page, "Base salary a year", text)
    assert complaint(page, "Base salary a year") == ""
    expect(page.locator("#tool-test-base-echo")).to_contain_text(f"= €{shown}")


def test_a_complaint_waits_until_the_field_is_left_and_goes_at_once(page: Page):
    field = labelled(page, "Base salary a year")
    field.fill("100,")
    assert complaint(page, "Base salary a year") == ""
    field.blur()
    assert complaint(page, "Base salary a year") == "The separators do not fit together."
    field.fill("100,0")
    assert complaint(page, "Base salary a year") == ""
    assert page.evaluate("read") == ["?", "100"]


def test_a_blank_field_is_no_error_and_no_zero(page: Page):
    typed(page, "Base salary a year", "")
    assert page.evaluate("[...read, base.value()]") == [None, None]
    assert complaint(page, "Base salary a year") == ""


def test_a_name_stays_text(page: Page):
    typed(page, "Name", "<img src=x onerror=alert(1)>")
    assert page.locator("article img[onerror]").count() == 0
    typed(page, "Name", "a\N{RIGHT-TO-LEFT OVERRIDE}b")
    assert "cannot be seen" in complaint(page, "Name")


def test_fields_are_large_enough_for_a_thumb(page: Page):
    box = labelled(page, "Base salary a year").bounding_box()
    assert box
    assert box["height"] >= 44


@pytest.mark.parametrize(("key", "answer"), [("Escape", False), ("Tab+Enter", True), ("Enter", False)])
def test_a_question_is_answered_by_keyboard_and_gives_the_focus_back(page: Page, key: str, answer: bool):
    labelled(page, "Name").focus()
    page.evaluate(ASK)
    dialog = page.get_by_role("dialog", name="Clear all?")
    expect(dialog.get_by_role("button", name="Cancel")).to_be_focused()
    for one in key.split("+"):
        page.keyboard.press(one)
    assert page.evaluate("window.agreed") is answer
    assert dialog.count() == 0
    expect(labelled(page, "Name")).to_be_focused()


def test_a_file_holds_the_text_that_was_saved(page: Page):
    with page.expect_download() as download:
        page.evaluate("dom.download('offers.json', 'application/json', '{\"name\": \"Zoë\"}')")
    assert download.value.suggested_filename == "offers.json"
    assert Path(download.value.path()).read_text("utf-8") == '{"name": "Zoë"}'


@pytest.mark.parametrize(
    "attributes",
    [
        "{ onclick: 'alert(1)' }",
        "{ style: 'color: red' }",
        "{ href: 'javascript:alert(1)' }",
        "{ href: ' java\\nscript:alert(1)' }",
        "{ srcdoc: '<script>' }",
        "{ innerHTML: '<b>' }",
    ],
)
def test_no_script_and_no_style_is_written_as_an_attribute(page: Page, attributes: str):
    assert page.evaluate(MAKE_LINK % attributes) == "TypeError"


def test_something_is_read_out_once_more_when_it_is_said_again(page: Page):
    for _ in range(2):
        page.evaluate("dom.announce('Saved.')")
        expect(page.locator(".cg-announce")).to_be_empty()
        expect(page.locator(".cg-announce")).to_have_text("Saved.")
