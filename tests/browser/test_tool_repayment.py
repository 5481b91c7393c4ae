"""Repaying a sign-on bonus and the clauses to look for, as somebody with a letter in hand uses them."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.browser.tools import complaint, kept, labelled, reloaded, typed, without_requests
from tests.browser.visit import Visit, Visitor


@pytest.fixture(scope="module")
def calculator(lasting_visitor: Visitor) -> Visit:
    """A calculator that several tests fill, each from the start."""
    return lasting_visitor.open("/tools/repayment/")


@pytest.fixture
def empty(calculator: Visit) -> Iterator[Page]:
    """An empty calculator; whatever happens on it, the browser has nothing to complain about."""
    calculator.page.evaluate("localStorage.clear()")
    yield reloaded(calculator)
    assert calculator.errors == []
    assert calculator.foreign == []


def fill(page: Page, *, kind: str = "prorated", counted: str = "gross", months: str = "24") -> None:
    typed(page, "Sign-on bonus", "15.000")
    labelled(page, "Kind of claw-back").select_option(kind)
    labelled(page, "What is paid back").select_option(counted)
    typed(page, "Months of the clause", months)


def owed_after(page: Page, month: int) -> str:
    """What the sentence of the results says."""
    typed(page, "Leaving in month", str(month))
    return page.locator("cg-repayment output").inner_text()


def questions(page: Page) -> list[str]:
    return page.locator("cg-repayment .cg-told li").all_inner_texts()


def test_a_prorated_debt_shrinks_to_nothing(empty: Page):
    with without_requests(empty):
        fill(empty)
        found = [owed_after(empty, month) for month in (0, 11, 12, 23, 24, 60)]
    assert found == ["€15,000", "€8,125", "€7,500", "€625", "€0", "€0"]
    assert "€15,000 × (1 − 24 ÷ 24)" in sum_after(empty, 24)


def sum_after(page: Page, month: int) -> str:
    typed(page, "Leaving in month", str(month))
    return page.locator("cg-repayment section").first.inner_text()


@pytest.mark.parametrize(
    ("months", "owed"), [("12", ["€15,000", "€0", "€0"]), ("24", ["€15,000", "€15,000", "€15,000"])]
)
def test_with_a_cliff_all_of_it_is_due_until_the_last_month(empty: Page, months: str, owed: list[str]):
    fill(empty, kind="cliff", months=months)
    assert [owed_after(empty, month) for month in (11, 12, 23)] == owed


def test_gross_terms_show_what_never_arrived_and_net_terms_ask_for_it(empty: Page):
    fill(empty)
    typed(empty, "Of the whole bonus arrived, after tax", "9000")
    assert owed_after(empty, 11) == "€8,125"
    expect(empty.locator("cg-repayment .cg-told")).to_contain_text("€3,250 of that never reached you")
    labelled(empty, "What is paid back").select_option("net")
    assert owed_after(empty, 11) == "€4,875"
    typed(empty, "Of the whole bonus arrived, after tax", "")
    assert owed_after(empty, 11) == "—"
    expect(empty.locator("cg-repayment")).to_contain_text("without it there is no net result")


def test_parts_count_from_the_start_or_from_their_own_payment(empty: Page):
    fill(empty)
    empty.get_by_role("button", name="Add a part").click()
    typed(empty, "Sign-on bonus, part 1", "10K")
    typed(empty, "Sign-on bonus, part 2", "8K")
    assert [owed_after(empty, month) for month in (6, 18)] == ["€7,500", "€4,500"]
    labelled(empty, "Months counted from").select_option("payment")
    assert owed_after(empty, 18) == "€8,500"


def test_what_is_not_known_is_asked_in_the_words_of_the_clause(empty: Page):
    asked = questions(empty)
    assert len(asked) == 4
    assert empty.locator("#clause-kind .cg-passage--say > p").inner_text() in asked
    assert empty.locator("cg-repayment table").count() == 0
    fill(empty)
    assert questions(empty) == []
    fill(empty, kind="none")
    expect(empty.locator("cg-repayment")).to_contain_text("Nothing is paid back.")


def test_what_cannot_be_read_is_told_beside_the_field(empty: Page):
    fill(empty)
    for text in ("-5", "1e309", "abc", "<img src=x onerror=alert(1)>"):
        typed(empty, "Sign-on bonus", text)
        assert complaint(empty, "Sign-on bonus") != ""
        assert empty.locator("cg-repayment table").count() == 0
    for text in ("0", "73", "1.5"):
        typed(empty, "Months of the clause", text)
        assert complaint(empty, "Months of the clause") != ""
    fill(empty)
    typed(empty, "Of the whole bonus arrived, after tax", "20000")
    expect(empty.locator("cg-repayment .cg-problem")).to_contain_text("One of the two is mistyped")


def test_kept_after_a_click_and_cleared_after_another(empty: Page, calculator: Visit):
    fill(empty)
    assert kept(empty) == {}
    empty.get_by_role("button", name="Keep this on the device").click()
    assert owed_after(reloaded(calculator), 11) == "€8,125"
    empty.get_by_role("button", name="Clear all").click()
    empty.get_by_role("dialog").get_by_role("button", name="Clear all").click()
    expect(empty.locator(".cg-keeping .cg-status")).to_contain_text("Nothing is kept")
    assert kept(empty) == {}
    assert labelled(empty, "Sign-on bonus").input_value() == ""


def test_a_second_tab_does_not_write_over_the_first(empty: Page, calculator: Visit):
    fill(empty)
    empty.get_by_role("button", name="Keep this on the device").click()
    other = calculator.page.context.new_page()
    other.goto(empty.url)
    typed(other, "Sign-on bonus", "20000")
    other.close()
    typed(empty, "Sign-on bonus", "1")
    expect(empty.locator(".cg-keeping .cg-status")).to_contain_text("another tab")
    assert '"20000"' in kept(empty)["repayment"]


@pytest.mark.parametrize("javascript", [True, False])
def test_the_law_stands_there_with_its_date_and_its_sources(visitor: Visitor, javascript: bool):
    page = visitor.open("/tools/repayment/", javascript=javascript).page
    text = page.locator("main").inner_text()
    assert "Checked so far: California." in text
    assert "For every other place nothing about repayment has been checked" in text
    card = page.locator("#claim-california-sign-on-repayment")
    assert "as of 22 Nov 2026" in card.inner_text()
    sources = card.locator("p.cg-note > a[href^='#source-']")
    assert sources.count() == 3
    target = page.locator(f"[id='{(sources.first.get_attribute('href') or '#')[1:]}']")
    assert target.locator("a[href^='https://']").count() >= 1
    assert page.locator("[id^=clause-]").count() == 14
    assert "€8,125" in text


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_is_cut_off(visitor: Visitor, width: int):
    page = visitor.open("/tools/repayment/", width=width).page
    fill(page)
    page.locator("cg-repayment details summary").click()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


ODD = {
    "currency": "CHF",
    "sign_on": [],
    "kind": "cliff",
    "months": 0,
    "from": "payment",
    "counted": "net",
    "net": "0.5",
    "leaving": 240,
}


def test_an_odd_file_is_shown_as_far_as_it_makes_sense(empty: Page):
    text = json.dumps({"format": "open-pay-guides/repayment", "version": 1, "saved": 0, "sheet": ODD})
    file = FilePayload(name="x.json", mimeType="application/json", buffer=text.encode())
    empty.locator("#tool-repayment-file").set_input_files(file)
    empty.get_by_role("button", name="Replace").click()
    assert labelled(empty, "Currency").input_value() == "CHF"
    assert "For how many months could the bonus be claimed back?" in questions(empty)
    typed(empty, "Sign-on bonus", "1000")
    typed(empty, "Months of the clause", "12")
    assert owed_after(empty, 3) == "CHF\N{NO-BREAK SPACE}0.50"
