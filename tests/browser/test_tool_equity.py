"""The private-equity sheet, as somebody with an offer of options uses it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.tools import (
    HOSTILE_TEXTS,
    complaint,
    keep,
    kept,
    labelled,
    reloaded,
    typed,
    without_requests,
)
from tests.browser.visit import Scheme, Visit, Visitor

OFFER = {
    "Number of options or units": "10,000",
    "Strike price": "2",
    "Preferred price": "10",
    "Price of ordinary shares (409A)": "4",
    "Fully diluted shares": "10 000 000",
    "Liquidation preference": "€20M",
    "Vests over (months)": "48",
}
ENDS = {2: ("50M", "30"), 3: ("200M", "15"), 4: ("1B", "5")}
NOTHING = "Outcome 1: it comes to nothing"


@pytest.fixture(scope="module")
def sheet(lasting_visitor: Visitor) -> Visit:
    """A sheet that several tests fill, each from the start."""
    return lasting_visitor.open("/tools/equity/")


@pytest.fixture
def empty(sheet: Visit) -> Iterator[Page]:
    """An empty sheet; whatever happens on it, the browser has nothing to complain about."""
    sheet.page.evaluate("localStorage.clear()")
    yield reloaded(sheet)
    assert sheet.errors == []
    assert sheet.foreign == []


def outcome(page: Page, number: int) -> Locator:
    return page.get_by_role("group", name=NOTHING if number == 1 else f"Outcome {number}", exact=True)


def fill(page: Page) -> None:
    """Type the whole offer, with three rounds of 20% and four ends."""
    labelled(page, "Form of equity").select_option("bspce")
    for label, text in OFFER.items():
        typed(page, label, text)
    for number in (1, 2, 3):
        page.get_by_role("button", name="Add a round").click()
        typed(page, f"Round {number}, in percent", "20")
    typed(outcome(page, 1), "Probability in percent", "50")
    for number, (exit, share) in ENDS.items():
        typed(outcome(page, number), "Sale price of the whole company", exit)
        typed(outcome(page, number), "Probability in percent", share)


def results(page: Page) -> dict[str, str]:
    """Every figure of the results by its name, the last cell of each row."""
    rows = page.locator("cg-equity table tbody tr")
    found = {row.locator("th").inner_text(): row.locator("td").last.inner_text() for row in rows.all()}
    names = page.locator("cg-equity dl dt").all_inner_texts()
    return found | dict(zip(names, page.locator("cg-equity dl output").all_inner_texts(), strict=True))


def questions(page: Page) -> list[str]:
    return page.locator("cg-equity .cg-told li").all_inner_texts()


def test_an_offer_of_options_is_valued_to_the_cent(empty: Page):
    with without_requests(empty):
        fill(empty)
    assert results(empty) == {
        "Value at the investors' price": "€100,000",
        "Spread at the investors' price": "€80,000",
        "Spread at the ordinary price": "€20,000",
        "Cost of using the options": "€20,000",
        "Ownership today": "0.1%",
        "Ownership after dilution": "0.05787%",
        "It comes to nothing": "€0",
        "A small sale": "€0",
        "A good sale": "€84,166.67",
        "A rare one": "€547,129.63",
        "Expected value": "€39,981.48",
        "A year": "€9,995.37",
    }
    assert questions(empty) == []
    labelled(empty, "A round is stated as").select_option("post")
    assert results(empty)["Ownership after dilution"] == "0.0512%"


QUESTIONS = {
    "Number of options or units": (
        "How many units",
        ["Value at the investors' price", "Ownership today", "Expected value"],
    ),
    "Strike price": (
        "strike price",
        ["Cost of using the options", "Spread at the ordinary price", "Expected value"],
    ),
    "Preferred price": ("investors last buy", ["Value at the investors' price"]),
    "Price of ordinary shares (409A)": ("ordinary share valued", ["Spread at the ordinary price"]),
    "Fully diluted shares": ("fully diluted", ["Ownership today", "Ownership after dilution", "A good sale"]),
    "Liquidation preference": ("take out first", ["A good sale", "Expected value"]),
    "Vests over (months)": ("Over how many years", ["A year"]),
}


def test_each_blank_field_becomes_a_question_and_no_figure_a_zero(empty: Page):
    fill(empty)
    for label, (asked, lost) in QUESTIONS.items():
        typed(empty, label, "")
        (question,) = questions(empty)
        assert asked in question
        found = results(empty)
        assert [found[name] for name in lost] == ["—"] * len(lost), label
        assert found["It comes to nothing"] == "€0"
        typed(empty, label, OFFER[label])
    assert questions(empty) == []


def test_probabilities_have_to_come_to_the_whole_and_nothing_is_always_one_of_them(empty: Page):
    fill(empty)
    problem = empty.locator("cg-equity .cg-problem")
    typed(outcome(empty, 4), "Probability in percent", "0")
    expect(problem).to_have_text("The probabilities come to 95%: 5% missing. They have to come to 100%.")
    typed(outcome(empty, 4), "Probability in percent", "10")
    expect(problem).to_contain_text("105%: 5% too much")
    typed(outcome(empty, 1), "Probability in percent", "0")
    typed(outcome(empty, 4), "Probability in percent", "55")
    expect(problem).to_have_text("That it comes to nothing has to have some probability.")
    assert "Expected value" not in results(empty)
    assert outcome(empty, 1).get_by_role("button").count() == 0
    outcome(empty, 4).get_by_role("button", name="Remove outcome 4").click()
    expect(empty.locator("cg-equity fieldset fieldset")).to_have_count(3)
    expect(empty.get_by_role("button", name="Add an outcome")).to_be_focused()


def test_phantom_equity_and_profit_units_go_by_the_price_of_a_unit(empty: Page):
    labelled(empty, "Form of equity").select_option("phantom")
    assert empty.get_by_label("Fully diluted shares").count() == 0
    for label, text in {
        "Units": "400",
        "Price per unit at the start": "50",
        "Price per unit now": "62.5",
    }.items():
        typed(empty, label, text)
    assert results(empty)["Value today"] == "€5,000"
    labelled(empty, "Form of equity").select_option("profit-units")
    typed(empty, "Cap per unit", "60")
    assert results(empty)["Value today"] == "€24,000"
    assert "Nothing was checked yet" in empty.locator("cg-equity").inner_text()


def test_what_cannot_be_read_is_told_beside_the_field_and_counts_as_unknown(empty: Page):
    fill(empty)
    for text in ("-5", "1e309", "abc", "<img src=x onerror=alert(1)>", "1.234"):
        typed(empty, "Strike price", text)
        assert complaint(empty, "Strike price") != ""
        assert results(empty)["Cost of using the options"] == "—"
    typed(empty, "Strike price", "0,0425")
    assert complaint(empty, "Strike price") == ""
    assert results(empty)["Cost of using the options"] == "€425"


def test_nothing_is_kept_before_the_click_and_everything_after_it(empty: Page, sheet: Visit):
    fill(empty)
    assert kept(empty) == {}
    empty.get_by_role("button", name="Keep this on the device").click()
    before = results(empty)
    assert list(kept(empty)) == ["equity"]
    typed(empty, "Strike price", "3")
    typed(empty, "Strike price", "2")
    assert results(reloaded(sheet)) == before
    empty.get_by_role("button", name="Keep nothing").click()
    assert kept(empty) == {}
    assert results(reloaded(sheet)) != before


def test_a_file_holds_the_whole_sheet_and_a_wrong_one_changes_nothing(empty: Page, tmp_path: Path):
    fill(empty)
    before = results(empty)
    saved = [save(empty, tmp_path / "one.json")]
    typed(empty, "Strike price", "9")
    pick = empty.locator("#tool-equity-file")
    for text in HOSTILE_TEXTS:
        pick.set_input_files(
            {
                "name": "x.json",
                "mimeType": "application/json",
                "buffer": text.replace("%s", "equity").encode(),
            }
        )
        expect(empty.locator("cg-equity .cg-keeping .cg-status")).to_contain_text("Nothing was changed")
        assert labelled(empty, "Strike price").input_value() == "9"
    pick.set_input_files(tmp_path / "one.json")
    empty.get_by_role("button", name="Replace").click()
    assert results(empty) == before
    assert [*saved, saved[0]] == [*saved, save(empty, tmp_path / "two.json")]


def test_an_odd_file_is_shown_as_far_as_it_makes_sense(empty: Page, tmp_path: Path):
    save(empty, tmp_path / "empty.json")
    whole = json.loads((tmp_path / "empty.json").read_text())
    whole["sheet"] |= {
        "currency": "CHF",
        "units": "10.5",
        "strike": "0.000001",
        "months": 0,
        "discount_years": 60,
    }
    (tmp_path / "odd.json").write_text(json.dumps(whole))
    empty.locator("#tool-equity-file").set_input_files(tmp_path / "odd.json")
    empty.get_by_role("button", name="Replace").click()
    assert results(empty)["Cost of using the options"] == "CHF\N{NO-BREAK SPACE}0"
    expect(empty.locator("cg-equity")).to_contain_text("10.5 × CHF\N{NO-BREAK SPACE}0.000001")


def save(page: Page, path: Path) -> bytes:
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save as a file").click()
    waiting.value.save_as(path)
    assert json.loads(path.read_text())["format"] == "open-pay-guides/equity"
    return path.read_bytes()


@pytest.mark.parametrize("text", ["{", '{"format": "open-pay-guides/equity", "version": 2}'])
def test_what_the_device_keeps_and_nobody_can_read_is_left_alone(empty: Page, sheet: Visit, text: str):
    keep(empty, "equity", text)
    page = reloaded(sheet)
    expect(page.locator(".cg-keeping .cg-status")).to_contain_text("cannot be read")
    typed(page, "Strike price", "2")
    assert kept(page) == {"equity": text}
    page.get_by_role("button", name="Start afresh").click()
    assert kept(page) == {}


def test_without_storage_the_sheet_works_and_says_what_is_lost(visitor: Visitor):
    visit = visitor.open("/tools/equity/", storage="off")
    expect(visit.page.locator(".cg-keeping .cg-status")).to_contain_text("This browser keeps nothing")
    fill(visit.page)
    visit.page.get_by_role("button", name="Keep this on the device").click()
    assert results(visit.page)["Expected value"] == "€39,981.48"
    expect(visit.page.locator(".cg-keeping .cg-status")).to_contain_text("Save it as a file")
    assert visit.errors == []


def test_the_keyboard_alone_is_enough(empty: Page):
    labelled(empty, "Form of equity").focus()
    keys = empty.keyboard
    keys.type("BSPCE")
    assert labelled(empty, "Form of equity").input_value() == "bspce"
    for text in ("", "1000", "2", "10", "4", "100000", "0"):
        keys.press("Tab")
        keys.type(text)
    for key in ("Tab", "Enter"):
        keys.press(key)
    expect(labelled(empty, "Round 1, in percent")).to_be_focused()
    keys.type("25")
    assert results(empty)["Ownership after dilution"] == "0.8%"
    empty.get_by_role("button", name="Clear all").focus()
    keys.press("Enter")
    expect(empty.get_by_role("dialog")).to_be_visible()
    keys.press("Escape")
    expect(empty.get_by_role("button", name="Clear all")).to_be_focused()
    assert results(empty)["Ownership after dilution"] == "0.8%"


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (390, "dark"), (1280, "light")])
def test_nothing_is_cut_off(visitor: Visitor, width: int, scheme: Scheme):
    page = visitor.open("/tools/equity/", width=width, scheme=scheme).page
    fill(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    heights = "all => all.map((one) => one.getBoundingClientRect().height).filter((height) => height < 43.5)"
    small = page.locator("cg-equity :is(button, input:not([type=file]), select):visible")
    assert small.evaluate_all(heights) == []


def test_without_javascript_formulas_example_notes_and_a_sheet_by_hand_are_there(visitor: Visitor):
    text = visitor.open("/tools/equity/", javascript=False).page.locator("main").inner_text()
    for part in (
        "needs JavaScript",
        "€39,981.48",
        "0.05787%",
        "Which companies can grant BSPCE",
        "as of 22 Nov 2026",
    ):
        assert part in text
    for heading in (
        "How this is computed",
        "A worked example",
        "What to ask",
        "By hand",
        "Notes by form",
        "Evidence",
    ):
        assert heading in text
