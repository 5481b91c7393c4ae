"""What holds for every tool: input, keys, reload, no storage, hostile texts, narrow screens."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import quote

import pytest
from playwright.sync_api import FilePayload, Page

from tests.browser.test_every_page import barriers, overflow
from tests.browser.tools import (
    HOSTILE_ADDRESSES,
    HOSTILE_TEXTS,
    RIGHT_AMOUNTS,
    WRONG_AMOUNTS,
    complaint,
    is_clean,
    keep,
    kept,
    labelled,
    reloaded,
    typed,
    without_requests,
)
from tests.browser.visit import HEIGHTS, Scheme, Storage, Visit, Visitor


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """One tool, and how a reader fills it."""

    path: str
    element: str
    store: str
    """Name of what it keeps."""

    values: dict[str, str]
    """Texts by the labels of their fields; the first one is there on an untouched page."""

    results: tuple[str, ...]
    """What then stands on the page."""

    keeps: str
    """Button from which on the device keeps what is typed."""

    wrong: dict[str, str] = field(default_factory=lambda: WRONG_AMOUNTS)
    """Texts that its first field refuses, with the words in which it does."""

    takes_money: bool = True
    has_files: bool = True
    begin: Callable[[Page], object] = lambda page: None
    """What has to be pressed before there are fields."""


TODAY = time.strftime("%Y-%m-%d")

TOOLS = {
    "offers": Tool(
        path="/tools/offers/",
        element="cg-offers",
        store="offers",
        values={
            "Base salary a year": "100,000",
            "Sign-on bonus": "15000",
            "Equity grant, whole term": "€175K",
            "Vests over (months)": "48",
            "Cliff (months)": "12",
        },
        results=("€158,750", "€143,750", "€147,500"),
        keeps="",
        begin=lambda page: page.get_by_role("button", name="Add an offer").first.click(),
    ),
    "equity": Tool(
        path="/tools/equity/",
        element="cg-equity",
        store="equity",
        values={
            "Preferred price": "10",
            "Number of options or units": "10 000",
            "Strike price": "2",
            "Price of ordinary shares (409A)": "4",
            "Fully diluted shares": "10,000,000",
        },
        results=("€100,000", "€80,000", "€20,000", "0.1%"),
        keeps="Keep this on the device",
    ),
    "repayment": Tool(
        path="/tools/repayment/",
        element="cg-repayment",
        store="repayment",
        values={"Sign-on bonus": "15.000"},
        results=(),
        keeps="Keep this on the device",
    ),
    "plan": Tool(
        path="/tools/plan/#from=mistral-ai/security-engineer",
        element="cg-plan",
        store="guides",
        values={"I have to answer by": TODAY},
        results=("Give your answer",),
        keeps="Keep this on the device",
        wrong={"2020-01-01": "This day is past", "9999-01-01": "more than a year away"},
        takes_money=False,
        has_files=False,
    ),
}

every_tool = pytest.mark.parametrize("tool", TOOLS.values(), ids=list(TOOLS))
both_schemes = pytest.mark.parametrize("scheme", ["light", "dark"])

TELL_FOCUS = """
(selector) => {
  const element = document.activeElement;
  const isSeen = (one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  };
  const around = element.closest('label');
  const number = [...document.querySelectorAll(selector)].indexOf(element);
  return [number, isSeen(element) || (around && isSeen(around))];
}
"""

CONTROLS = """
([name, selector]) => [...document.querySelectorAll(selector)]
  .map((one, index) => [one, index])
  .filter(([one]) => one.closest(name) && one.checkVisibility() && !one.disabled)
  // A group of radio buttons is one stop.
  .flatMap(([one, index]) => (one.type !== 'radio' || one.checked ? [index] : []))
"""

FOCUSABLE = "a[href], button, input, select, summary, textarea"

SMALL_TARGETS = """
(name) => [...document.querySelectorAll(`${name} :is(button, select, summary, .cg-field__input)`)]
  .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 43.5)
  .map((one) => `${one.tagName} ${one.id} ${one.textContent.slice(0, 30)}`)
"""

UNNAMED = """
(name) => [...document.querySelectorAll(`${name} :is(input, select, textarea)`)]
  .filter((one) => one.labels.length === 0 && !one.getAttribute('aria-label'))
  .map((one) => one.outerHTML)
"""


def opened(visitor: Visitor, tool: Tool, **options: object) -> Visit:
    """The tool as its reader finds it, ready to be filled."""
    visit = visitor.open(tool.path, **options)  # type: ignore[arg-type]
    ready(visit.page, tool)
    tool.begin(visit.page)
    return visit


def ready(page: Page, tool: Tool) -> None:
    page.wait_for_selector(f"{tool.element}[data-ready]")


def filled(page: Page, tool: Tool) -> None:
    """Type what the tool is tried with."""
    for label, text in tool.values.items():
        typed(page.locator(tool.element), label, text)


def text_of(page: Page, tool: Tool) -> str:
    return page.locator(tool.element).inner_text()


def first_label(tool: Tool) -> str:
    return next(iter(tool.values))


@every_tool
def test_what_is_typed_is_computed_and_sent_nowhere(visitor: Visitor, tool: Tool):
    visit = opened(visitor, tool)
    with without_requests(visit.page):
        filled(visit.page, tool)
        shown = text_of(visit.page, tool)
    assert [one for one in tool.results if one not in shown] == []
    assert visit.errors == []
    assert visit.foreign == []


@every_tool
def test_wrong_input_is_refused_in_words_and_changes_nothing(visitor: Visitor, tool: Tool):
    visit = opened(visitor, tool)
    label = first_label(tool)
    for wrong, told in tool.wrong.items():
        typed(visit.page.locator(tool.element), label, wrong)
        assert told in complaint(visit.page.locator(tool.element), label), wrong
    assert "NaN" not in text_of(visit.page, tool)
    typed(visit.page.locator(tool.element), label, tool.values[label])
    assert complaint(visit.page.locator(tool.element), label) == ""
    assert visit.errors == []


@every_tool
def test_amounts_of_many_locales_are_read(visitor: Visitor, tool: Tool):
    if not tool.takes_money:
        pytest.skip("it takes no money")
    page = opened(visitor, tool).page
    label = first_label(tool)
    for text, read in RIGHT_AMOUNTS.items():
        typed(page.locator(tool.element), label, text)
        field = labelled(page.locator(tool.element), label)
        assert read in page.locator(f"[id='{field.get_attribute('id')}-echo']").inner_text(), text


@every_tool
def test_everything_is_reached_and_seen_with_the_keyboard_alone(visitor: Visitor, tool: Tool):
    page = opened(visitor, tool, width=1280).page
    controls = set(page.evaluate(CONTROLS, [tool.element, FOCUSABLE]))
    page.locator("main h1").evaluate("(one) => { one.tabIndex = -1; one.focus(); }")
    reached, seen = set(), set()
    for _ in range(len(controls) + 40):
        page.keyboard.press("Tab")
        # A field for days has several stops, of which the browser marks the last one itself.
        number, is_seen = page.evaluate(TELL_FOCUS, FOCUSABLE)
        reached.add(number)
        seen |= {number} if is_seen else set()
        if controls <= reached:
            break
    assert controls - reached == set()
    assert controls - seen == set()
    assert page.evaluate(UNNAMED, tool.element) == []
    assert page.evaluate(SMALL_TARGETS, tool.element) == []


@every_tool
def test_what_is_kept_is_there_after_a_reload_until_all_is_cleared(visitor: Visitor, tool: Tool):
    visit = opened(visitor, tool)
    page = visit.page
    if tool.keeps:
        filled(page, tool)
        assert kept(page) == {}
        page.locator(tool.element).get_by_role("button", name=tool.keeps).click()
    filled(page, tool)
    assert tool.store in kept(page)
    before = {label: labelled(page.locator(tool.element), label).input_value() for label in tool.values}
    results = text_of(page, tool)

    ready(reloaded(visit), tool)
    after = {label: labelled(page.locator(tool.element), label).input_value() for label in tool.values}
    assert [one for one in tool.results if one not in text_of(page, tool)] == [], results
    assert list(after) == list(before)
    assert "" not in after.values()

    page.locator(tool.element).get_by_role("button", name="Clear all").click()
    page.get_by_role("dialog").get_by_role("button", name="Cancel").click()
    assert tool.store in kept(page)
    page.locator(tool.element).get_by_role("button", name="Clear all").click()
    page.get_by_role("dialog").get_by_role("button", name="Clear all").click()
    page.wait_for_function("Object.keys(localStorage).every((key) => !key.startsWith('cg/1/'))")
    assert visit.errors == []


@every_tool
@pytest.mark.parametrize("storage", ["off", "refusing", "full"])
def test_it_works_where_nothing_can_be_kept(visitor: Visitor, tool: Tool, storage: Storage):
    visit = opened(visitor, tool, storage=storage)
    filled(visit.page, tool)
    if tool.keeps:
        visit.page.locator(tool.element).get_by_role("button", name=tool.keeps).click()
    filled(visit.page, tool)
    assert [one for one in tool.results if one not in text_of(visit.page, tool)] == []
    told = text_of(visit.page, tool)
    assert "keeps nothing" in told or "no room" in told
    assert visit.errors == []


@every_tool
def test_what_the_device_holds_is_not_trusted_nor_thrown_away(visitor: Visitor, tool: Tool):
    visit = visitor.open(tool.path)
    visit.page.on("dialog", lambda dialog: visit.errors.append(f"dialog: {dialog.message}"))
    for text in HOSTILE_TEXTS:
        stored = text % tool.store if "%s" in text else text
        keep(visit.page, tool.store, stored)
        page = reloaded(visit)
        ready(page, tool)
        assert is_clean(page)
        assert kept(page)[tool.store] == stored
    tool.begin(page)
    filled(page, tool)
    assert kept(page)[tool.store] == stored
    assert [one for one in tool.results if one not in text_of(page, tool)] == []
    assert visit.errors == []


@every_tool
def test_a_wrong_file_gives_a_plain_message_and_changes_nothing(visitor: Visitor, tool: Tool):
    if not tool.has_files:
        pytest.skip("it opens no file")
    visit = opened(visitor, tool)
    page = visit.page
    page.on("dialog", lambda dialog: visit.errors.append(f"dialog: {dialog.message}"))
    filled(page, tool)
    before = kept(page)
    for text in HOSTILE_TEXTS:
        whole = text % tool.store if "%s" in text else text
        file = FilePayload(name="x.json", mimeType="application/json", buffer=whole.encode())
        page.locator(f"{tool.element} input[type=file]").first.set_input_files(file)
        page.locator(tool.element).get_by_text("Nothing was changed.").wait_for()
        assert is_clean(page)
    assert kept(page) == before
    assert [one for one in tool.results if one not in text_of(page, tool)] == []
    assert visit.errors == []


@pytest.mark.parametrize("name", ["offers", "plan"])
def test_no_address_runs_or_pollutes_anything(visitor: Visitor, name: str):
    tool = TOOLS[name]
    path = tool.path.partition("#")[0]
    visit = visitor.open(path)
    page = visit.page
    page.on("dialog", lambda dialog: visit.errors.append(f"dialog: {dialog.message}"))
    for address in HOSTILE_ADDRESSES:
        page.goto(f"{visitor.address}{path}{quote(address, safe='#?&=%[]/:!.')}")
        ready(page, tool)
        # Whoever leaves a page while it loads ends its requests, and they would count as failed.
        visit.settle()
        assert is_clean(page), address
        assert page.locator("img[onerror], svg[onload], main script").count() == 0
    # A guide that does not exist may be asked for, and is told to be missing.
    missing = [one for one in visit.errors if "404" not in one]
    assert missing == []
    assert visit.foreign == []


@every_tool
@both_schemes
def test_axe_finds_no_barrier_in_a_filled_tool(visitor: Visitor, tool: Tool, scheme: Scheme):
    page = opened(visitor, tool, scheme=scheme).page
    filled(page, tool)
    assert barriers(page) == []
    typed(page.locator(tool.element), first_label(tool), next(iter(tool.wrong)))
    page.set_viewport_size({"width": 1280, "height": HEIGHTS[1280]})
    assert barriers(page) == []


@every_tool
def test_a_filled_tool_never_scrolls_sideways(visitor: Visitor, tool: Tool):
    page = opened(visitor, tool).page
    filled(page, tool)
    for width in HEIGHTS:
        page.set_viewport_size({"width": width, "height": HEIGHTS[width]})
        assert overflow(page) == [], width
    page.set_viewport_size({"width": 390, "height": HEIGHTS[390]})
    page.evaluate("document.documentElement.style.fontSize = '250%'")
    assert overflow(page) == []


@every_tool
def test_without_javascript_it_says_so_and_explains_itself(visitor: Visitor, tool: Tool):
    visit = visitor.open(tool.path, javascript=False)
    assert visit.page.locator(".cg-without-js").first.is_visible()
    assert visit.page.get_by_role("heading", name="How this is computed").is_visible()
    assert visit.page.get_by_role("heading", name="By hand").is_visible()
    assert visit.errors == []
