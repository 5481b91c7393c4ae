"""Comparing offers, from the guide on a phone to the file and back, in a real browser."""

import json
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.browser.tools import HOSTILE_TEXTS, is_clean, keep, kept, reloaded, typed, without_requests
from tests.browser.visit import Visit, Visitor

GUIDE = "/tools/offers/#from=mistral-ai/security-engineer"
BLANK = "/tools/offers/"


def ready(visit: Visit) -> Page:
    """The page once its tool works."""
    visit.page.locator("cg-offers[data-ready]").wait_for()
    return visit.page


def offer(page: Page, letter: str) -> Locator:
    """The form of an offer, opened."""
    form = page.locator(f"#tool-offers-{letter}")
    if form.get_attribute("open") is None:
        form.locator("> summary").click()
    return form


def table(page: Page, name: str) -> list[list[str]]:
    """The cells of a table of the results, row by row."""
    rows = page.get_by_role("region", name=name, exact=True).locator("tbody tr")
    return [[cell.inner_text().strip() for cell in row.locator("th, td").all()] for row in rows.all()]


def both_offers(visitor: Visitor) -> Visit:
    """The guide's ask beside the guide's example offer."""
    visit = visitor.open(GUIDE)
    page = ready(visit)
    page.get_by_role("button", name="Fill offer A").click()
    page.get_by_role("button", name="Add the guide's example offer (Google").click()
    return visit


def with_offer(visitor: Visitor, base: str = "100,000") -> Page:
    """A page with one offer that has a base salary."""
    page = ready(visitor.open(BLANK))
    page.get_by_role("button", name="Add an offer").click()
    typed(page, "Base salary a year", base)
    return page


def results(page: Page) -> str:
    return page.locator(".cg-results").inner_text()


def test_two_offers_are_compared_as_in_the_journey(visitor: Visitor, tmp_path: Path):
    """Fill, switch, set a cliff, leave, reload, save as a file, clear, open the file: and nothing is sent."""
    visit = both_offers(visitor)
    page = visit.page
    with without_requests(page):
        assert [row[1:] for row in table(page, "The three totals")] == [
            ["€158,750", "€143,750", "€147,500"],
            ["€133,000", "€133,000", "€133,000"],
        ]
        assert "cash €115,000 · equity on paper €43,750" in results(page)
        assert "cash €98,000 · equity that can be sold €35,000" in results(page)
        for basis, gap in (
            ("Recurring", "€10,750"),
            ("Average a year", "€14,500"),
            ("First year", "€25,750"),
        ):
            page.get_by_label(basis, exact=True).check()
            assert f"pays {gap} a year more" in results(page)
        typed(offer(page, "a"), "Cliff (months)", "12")
        typed(page, "Leaving in month", "11")
        assert table(page, "Leaving")[0][1:4] == ["at least €175,000", "€175,000", "not known: ask"]
        typed(page, "Leaving in month", "23")
        assert table(page, "Leaving")[0][2] == "€91,145.83"
        form = offer(page, "a")
        form.get_by_text("Paying back the sign-on bonus").click()
        form.get_by_label("If you leave early").select_option("prorated")
        form.get_by_label("Paid back as").select_option("gross")
        typed(form, "Tied for (months)", "24")
        assert table(page, "Leaving")[0][1:4] == ["€91,770.83", "€91,145.83", "€625"]
        years = table(page, "Years of A · Mistral AI, ask")
        assert years[0] == ["1", "€115,000", "€43,750", "€158,750"]
        assert years[4] == ["5", "€100,000", "€0", "€100,000"]
        before = results(page)
    page = reloaded(visit)
    ready(visit)
    assert results(page) == before
    with without_requests(page):
        first = saved(page, tmp_path / "first.json")
        page.get_by_role("button", name="Clear all").click()
        page.get_by_role("dialog").get_by_role("button", name="Clear all").click()
        expect(page.get_by_role("region", name="The three totals")).to_have_count(0)
        assert kept(page) == {}
        page.locator("#tool-offers-file").set_input_files(first)
        expect(page.get_by_role("region", name="The three totals")).to_have_count(1)
        assert results(page) == before
        assert saved(page, tmp_path / "second.json").read_bytes() == first.read_bytes()
    assert visit.errors == []
    assert visit.foreign == []


def saved(page: Page, path: Path) -> Path:
    """The file that the tool saves."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file").click()
    download.value.save_as(path)
    return path


def test_the_position_in_the_guides_range_refuses_a_percentile(visitor: Visitor):
    shown = results(both_offers(visitor).page)
    assert "€100,000, is within €80K–€108K, about 71% of the way up." in shown
    assert "€143,750, is within €105K–€156.75K, about 75% of the way up." in shown
    assert "A percentile needs a distribution, and the ends of this range are an estimate." in shown
    assert "A percentile needs a distribution, and the ends of this range are sums of parts." in shown


def test_a_row_with_a_range_is_filled_by_the_part_that_the_reader_chooses(visitor: Visitor):
    page = ready(visitor.open(f"{GUIDE}:paris"))
    expect(page.get_by_label("Row Paris", exact=True)).to_be_checked()
    page.get_by_label("the low end", exact=True).check()
    page.get_by_role("button", name="Fill offer A").click()
    form = offer(page, "a")
    expect(form.get_by_label("Base salary a year", exact=True)).to_have_value("80000")
    expect(form.get_by_label("Equity grant, whole term", exact=True)).to_have_value("100000")
    expect(form.get_by_label("Sign-on bonus", exact=True)).to_have_value("")


def test_nothing_is_kept_before_the_click_that_says_so(visitor: Visitor):
    page = ready(visitor.open(GUIDE))
    page.get_by_label("Row London", exact=True).check()
    assert kept(page) == {}
    page.get_by_role("button", name="Fill offer A (kept on this device)").click()
    assert "offers" in kept(page)
    page.get_by_role("button", name="Keep nothing").click()
    assert "offers" not in kept(page)


def test_a_fifth_offer_is_refused(visitor: Visitor):
    page = ready(visitor.open(BLANK))
    for _ in range(5):
        page.get_by_role("button", name="Add an offer").click()
    assert page.locator(".cg-offer").count() == 4
    expect(page.get_by_text("4 offers are the most. Remove one first.")).to_be_visible()


def test_a_figure_that_cannot_be_read_changes_and_keeps_nothing(visitor: Visitor):
    page = with_offer(visitor)
    before = kept(page)
    typed(page, "Base salary a year", "1e309")
    assert "Not updated: Base salary a year of Offer A cannot be read." in results(page)
    assert table(page, "The three totals")[0][1] == "€100,000"
    assert kept(page) == before
    typed(page, "Base salary a year", "90 000")
    assert "Not updated" not in results(page)
    assert table(page, "The three totals")[0][1] == "€90,000"


def test_a_link_to_a_row_without_figures_says_so(visitor: Visitor):
    page = ready(visitor.open(f"{GUIDE}:worldwide"))
    expect(page.get_by_text("What the link names has no base salary to begin with")).to_be_visible()


def test_units_and_their_price_make_a_grant(visitor: Visitor):
    page = with_offer(visitor)
    form = offer(page, "a")
    form.get_by_text("By number of units and price").click()
    typed(form, "Number of units", "1,000")
    typed(form, "Price of a unit", "175")
    typed(form, "Vests over (months)", "48")
    assert table(page, "The three totals")[0][2] == "€143,750"
    typed(form, "Equity grant, whole term", "200,000")
    assert table(page, "The three totals")[0][2] == "€150,000"


def test_a_curve_that_is_no_whole_grant_is_not_counted(visitor: Visitor):
    page = with_offer(visitor)
    form = offer(page, "a")
    typed(form, "Equity grant, whole term", "140,000")
    typed(form, "Vests over (months)", "48")
    form.get_by_text("Vesting curve", exact=True).click()
    typed(form, "Share that vests in each year, in percent", "25/25/25/20")
    assert "The shares of the years must come to exactly 100%." in results(page)
    assert table(page, "The three totals")[0][2] == "€100,000"
    typed(form, "Share that vests in each year, in percent", "38/32/20/10")
    assert table(page, "The three totals")[0][1:] == ["€153,200", "€135,000", "€135,000"]


def test_a_curve_of_the_catalogue_is_taken_over(visitor: Visitor):
    page = with_offer(visitor)
    form = offer(page, "a")
    typed(form, "Equity grant, whole term", "140,000")
    form.get_by_text("Vesting curve", exact=True).click()
    choice = form.get_by_label("Take over a company's curve")
    google = choice.locator("option", has_text="Google: 38/32/20/10").first.get_attribute("value")
    choice.select_option(google)
    assert table(page, "The three totals")[0][1] == "€153,200"


def test_growth_moves_the_year_table_alone(visitor: Visitor):
    page = both_offers(visitor).page
    totals = table(page, "The three totals")
    assert "at 0% growth of the share price a year" in results(page)
    typed(page, "Growth of the share price a year", "15")
    assert [row[3] for row in table(page, "Years of A · Mistral AI, ask")] == [
        "€158,750",
        "€150,312.50",
        "€157,859.38",
        "€166,538.28",
        "€100,000",
        "€100,000",
    ]
    assert table(page, "The three totals") == totals


def test_refreshers_count_only_when_asked_for(visitor: Visitor):
    page = with_offer(visitor)
    form = offer(page, "a")
    form.get_by_text("Refreshers, benefits").click()
    typed(form, "Refresher, worth of each", "40,000")
    typed(form, "Each refresher vests over (months)", "48")
    assert {row[2] for row in table(page, "Years of Offer A")} == {"€0"}
    form.get_by_label("Count refreshers in the year table").check()
    grown = [row[2] for row in table(page, "Years of Offer A")]
    assert grown == ["€0", "€10,000", "€20,000", "€30,000", "€40,000", "€40,000"]


def test_another_currency_stands_beside_the_original_with_its_rate(visitor: Visitor):
    page = both_offers(visitor).page
    page.get_by_label("Show in").select_option("USD")
    shown = table(page, "The three totals")[0][1]
    assert shown.startswith("€158,750")
    assert "≈ $" in shown
    expect(page.get_by_text("European Central Bank, 2026-")).to_be_visible()


def test_wrong_files_change_nothing(visitor: Visitor, tmp_path: Path):
    page = with_offer(visitor)
    before, stored = results(page), kept(page)
    path = tmp_path / "offers.json"
    for text in HOSTILE_TEXTS:
        path.write_text(text.replace("%s", "offers"), encoding="utf-8")
        page.get_by_role("region", name="Keep these offers").locator("[role=status]").evaluate(
            "status => { status.textContent = ''; }"
        )
        page.locator("#tool-offers-file").set_input_files(path)
        expect(page.get_by_text("Nothing was changed.")).to_be_visible()
        assert (results(page), kept(page)) == (before, stored)
        assert is_clean(page)


def test_what_another_tab_kept_is_not_written_over(visitor: Visitor):
    page = with_offer(visitor)
    newer = json.loads(kept(page)["offers"])
    newer["offers"][0]["base"] = "123"
    keep(page, "offers", json.dumps(newer))
    typed(offer(page, "a"), "Base salary a year", "90,000")
    expect(page.get_by_text("Not kept. Your offers were changed in another tab.")).to_be_visible()
    assert json.loads(kept(page)["offers"])["offers"][0]["base"] == "123"


def test_the_worked_example_is_there_without_javascript(visitor: Visitor):
    page = visitor.open(BLANK, javascript=False).page
    for figure in ("€158.75K", "€143.75K", "€147.5K", "€133K", "€91,145.83"):
        expect(page.get_by_text(figure, exact=True).first).to_be_visible()
