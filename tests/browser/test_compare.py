"""Rows of guides side by side, as the address asks for."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visit import Visitor

PAGE = "/compare/"
MISTRAL = "mistral-ai/security-engineer"
TWO = f"#rows={MISTRAL}:paris,{MISTRAL}:london"


def headings(page: Page) -> list[str]:
    return page.locator("cg-compare thead th").all_inner_texts()


def said(page: Page, label: str) -> list[str]:
    row = page.locator("cg-compare .cg-compare__label", has_text=label).locator(
        "xpath=following-sibling::tr[1]"
    )
    return row.locator("td").all_inner_texts()


def test_two_rows_say_what_their_guide_says(visitor: Visitor):
    page = visitor.open(PAGE + TWO).page
    assert headings(page) == [
        "Security Engineer at Mistral AI\nParis",
        "Security Engineer at Mistral AI\nLondon",
    ]
    assert said(page, "Base salary") == ["€80K–€108K · unverified", "£74K–£99K · unverified"]
    assert "Does not add up" in said(page, "Total a year")[1]


def test_totals_of_several_currencies_are_converted_at_a_dated_rate(visitor: Visitor):
    page = visitor.open(PAGE + TWO).page
    assert said(page, "Total a year in EUR, about") == ["€105K–€157K", "€116K–€173K"]
    expect(page.locator("cg-compare caption")).to_contain_text("European Central Bank, 30 Oct 2026")


def test_a_guide_without_a_row_stands_by_the_first_one(visitor: Visitor):
    page = visitor.open(f"{PAGE}#rows={MISTRAL}").page
    assert headings(page) == ["Security Engineer at Mistral AI\nParis"]


def test_an_address_with_a_question_mark_works_too(visitor: Visitor):
    assert len(headings(visitor.open(f"{PAGE}?rows={MISTRAL}:paris,{MISTRAL}:london").page)) == 2


@pytest.mark.parametrize(
    "part",
    [
        pytest.param("#rows=nobody/nothing", id="a guide that is not there"),
        pytest.param(f"#rows={MISTRAL}:atlantis", id="a row that is not there"),
        pytest.param("#rows=companies/mistral-ai", id="a page that is no guide"),
    ],
)
def test_what_is_not_there_is_named(visitor: Visitor, part: str):
    page = visitor.open(PAGE + part).page
    expect(page.locator("cg-compare")).to_contain_text("There is no row")


@pytest.mark.parametrize(
    "part",
    [
        "#rows=<img src=x onerror=alert(1)>/x",
        "#rows=../../x,%2e%2e/x,//evil.example/x",
        "#rows=javascript:alert(1)/x",
        "?rows=<script>alert(1)</script>#rows=<script>alert(1)</script>",
        "#__proto__=x&rows=__proto__/constructor",
    ],
)
def test_a_hostile_address_does_nothing(visitor: Visitor, part: str):
    visit = visitor.open(PAGE + part)
    assert visit.page.locator("cg-compare").inner_html() == ""
    assert visit.errors == []
    assert visit.foreign == []


def test_rows_are_picked_from_any_table_and_set_side_by_side(visitor: Visitor):
    page = visitor.open("/roles/security-engineer/").page
    boxes = page.locator(".cg-pick input")
    boxes.nth(0).check()
    expect(page.locator(".cg-picks")).to_contain_text("1 picked: pick another")
    boxes.nth(1).check()
    page.get_by_role("link", name="Compare 2").click()
    page.wait_for_url("**/compare/#rows=**")
    expect(page.locator("cg-compare thead th")).to_have_count(2)
    page.reload()
    expect(page.locator("cg-compare thead th")).to_have_count(2)


def test_a_fifth_row_cannot_be_picked(visitor: Visitor):
    page = visitor.open("/guides/").page
    boxes = page.locator(".cg-pick input")
    for number in range(4):
        boxes.nth(number).check()
    expect(boxes.nth(4)).to_be_disabled()
    page.get_by_role("button", name="Clear").last.click()
    expect(boxes.nth(4)).to_be_enabled()
    expect(page.locator(".cg-picks")).to_be_hidden()


def test_rows_ticked_on_the_page_itself_bring_their_comparison_into_view(visitor: Visitor):
    page = visitor.open(PAGE).page
    boxes = page.locator(".cg-pick input")
    boxes.nth(30).check()
    boxes.nth(31).check()
    page.get_by_role("link", name="Compare 2").click()
    expect(page.get_by_role("region", name="Comparison")).to_be_focused()
    expect(page.locator("cg-compare thead")).to_be_in_viewport()


def test_a_link_to_a_place_on_the_page_drops_no_row(visitor: Visitor):
    page = visitor.open(PAGE + TWO).page
    page.evaluate("location.hash = '#elsewhere'")
    expect(page.locator(".cg-pick input:checked")).to_have_count(1)
    expect(page.locator("cg-compare thead th")).to_have_count(2)


def test_rows_that_a_filter_hid_know_what_was_picked_meanwhile(visitor: Visitor):
    page = visitor.open("/guides/").page
    page.locator(".cg-pick input").first.check()
    page.get_by_text("Filter and sort").click()
    role = page.locator("cg-hub select[name=role]")
    role.select_option("security-engineer")
    page.locator(".cg-picks button").click()
    expect(page.locator(".cg-pick input").first).to_be_focused()
    page.locator("cg-hub button[type=reset]").click()
    expect(page.locator(".cg-pick input:checked")).to_have_count(0)


def test_what_is_picked_never_reaches_the_server(visitor: Visitor):
    visit = visitor.open(PAGE + TWO)
    asked = [urlsplit(response.url) for response in visit.responses]
    assert [one.geturl() for one in asked if one.query or "paris" in one.path or "london" in one.path] == []


def test_without_javascript_every_guide_is_listed(visitor: Visitor):
    page = visitor.open(PAGE + TWO, javascript=False).page
    assert page.locator("cg-hub tbody tr").count() >= 60
    expect(page.get_by_text("needs JavaScript")).to_be_visible()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_four_rows_stay_within_the_window(visitor: Visitor, width: int):
    page = visitor.open("/guides/", width=width).page
    for number in range(4):
        page.locator(".cg-pick input").nth(number).check()
    page.get_by_role("link", name="Compare 4").click()
    expect(page.locator("cg-compare thead th")).to_have_count(4)
    assert page.evaluate("document.documentElement.scrollWidth") == width
