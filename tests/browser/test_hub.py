"""Tables of guides: sorted, filtered and picked from, with sixty guides and with six hundred."""

import gzip
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, CDPSession, Locator, Page, expect

from benchmarks.synthetic_guides import write_guides
from generator.pages.hub.table import PRINTED
from tests.browser.server import serving
from tests.browser.visit import Visitor, visiting
from tests.sites import build_site, copy_project

pytestmark = pytest.mark.long

GUIDES, ROLE = "/guides/", "/roles/software-engineer/"
CROWD = 600
CELL_CLASSES = "rows => rows.map((row) => [...row.cells].map((cell) => cell.className))"
QUICK = 1.0
"""Seconds within which a page of six hundred guides answers a touch: far more than it needs."""


@pytest.fixture(scope="module")
def crowded(
    project_root: Path, browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Visitor]:
    """A visitor of a site with six hundred made-up guides."""
    folder = tmp_path_factory.mktemp("crowd")
    project = copy_project(project_root, folder / "project")
    shutil.rmtree(project / "guides")
    write_guides(CROWD, project / "guides")
    site = build_site(project, folder / "site", strict=False)
    with serving(site) as address, visiting(browser, address) as visitor:
        yield visitor


def lines(page: Page) -> Locator:
    return page.locator("cg-hub tbody tr")


def column(page: Page, number: int) -> list[str]:
    return page.locator(f"cg-hub tbody tr > :nth-child({number})").all_inner_texts()


def middles(page: Page) -> list[int]:
    values = page.locator("cg-hub .cg-hub__total").evaluate_all(
        "cells => cells.map((cell) => cell.getAttribute('data-value')).filter(Boolean)"
    )
    return [int(value) for value in values]


def choice(page: Page, name: str) -> Locator:
    return page.locator(f"cg-hub select[name={name}]")


def open_filters(page: Page) -> None:
    page.get_by_text("Filter and sort").click()


def test_the_table_stands_complete_without_javascript(visitor: Visitor):
    plain, scripted = visitor.open(ROLE, javascript=False).page, visitor.open(ROLE).page
    assert lines(plain).count() == lines(scripted).count() > 10
    expect(plain.locator(".cg-filters")).to_be_hidden()


def test_rows_are_printed_with_the_highest_total_first(visitor: Visitor):
    totals = middles(visitor.open(ROLE, javascript=False).page)
    assert totals == sorted(totals, reverse=True)


def test_a_heading_sorts_and_sorts_back(visitor: Visitor):
    page = visitor.open(GUIDES, width=1280).page
    heading = page.get_by_role("columnheader", name="Total a year")
    heading.get_by_role("button").click()
    highest_first = middles(page)
    assert highest_first == sorted(highest_first, reverse=True)
    expect(heading).to_have_attribute("aria-sort", "descending")
    heading.get_by_role("button").click()
    assert middles(page) == sorted(highest_first)
    expect(heading).to_have_attribute("aria-sort", "ascending")


def test_a_phone_sorts_by_a_list(visitor: Visitor):
    page = visitor.open(ROLE).page
    open_filters(page)
    choice(page, "sort").select_option("company")
    names = [name.casefold() for name in column(page, 1)]
    assert names == sorted(names)


@pytest.mark.parametrize("key", ["company", "role", "region", "level", "evidence", "confidence", "currency"])
def test_a_filter_leaves_the_rows_that_it_names(visitor: Visitor, key: str):
    page = visitor.open(GUIDES).page
    open_filters(page)
    every = lines(page).count()
    value = choice(page, key).locator("option").nth(1).get_attribute("value") or ""
    choice(page, key).select_option(value)
    left = lines(page).evaluate_all(f"rows => rows.map((row) => row.dataset.{key})")
    assert 0 < len(left) < every
    assert all(value == one or (key == "region" and value in one.split()) for one in left)
    expect(page.locator(".cg-status").first).to_contain_text(f"{len(left)} of {every} rows")


def test_filters_add_up_and_can_be_cleared(visitor: Visitor):
    page = visitor.open(GUIDES).page
    open_filters(page)
    printed = column(page, 1)
    choice(page, "role").select_option("security-engineer")
    choice(page, "evidence").select_option("posted")
    kinds = lines(page).evaluate_all(
        "rows => rows.map((row) => `${row.dataset.role} ${row.dataset.evidence}`)"
    )
    assert set(kinds) == {"security-engineer posted"}
    page.locator("cg-hub button[type=reset]").click()
    expect(lines(page)).to_have_count(len(printed))
    assert column(page, 1) == printed


def test_the_keyboard_is_enough(visitor: Visitor):
    page = visitor.open(GUIDES, width=1280).page
    page.get_by_text("Filter and sort").focus()
    page.keyboard.press("Enter")
    choice(page, "currency").focus()
    page.keyboard.press("ArrowDown")
    assert lines(page).count() < int(page.locator("cg-hub .cg-status").inner_text().split()[2])


@pytest.mark.parametrize("path", [GUIDES, "/regions/london/", ROLE, "/compare/"])
def test_six_hundred_guides_are_shown_in_portions(crowded: Visitor, path: str):
    page = crowded.open(path).page
    expect(lines(page)).to_have_count(100)
    page.get_by_role("button", name="more of").click()
    expect(lines(page)).to_have_count(200)
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_six_hundred_guides_answer_quickly(crowded: Visitor):
    page = crowded.open(GUIDES).page
    open_filters(page)
    session = page.context.new_cdp_session(page)
    # The clock of the page's own thread: other tests beside it may take the processor for a while.
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    before = busy_seconds(session)
    choice(page, "sort").select_option("total")
    choice(page, "evidence").select_option("posted")
    expect(page.locator(".cg-status").first).to_contain_text("150 of 600 rows")
    assert 0 < busy_seconds(session) - before < QUICK


def busy_seconds(session: CDPSession) -> float:
    """Return how long the thread of a page has worked by now."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(one["value"] for one in metrics if one["name"] == "TaskDuration"))


def test_six_hundred_guides_are_a_small_page(crowded: Visitor):
    visit = crowded.open(GUIDES)
    (page,) = [response for response in visit.responses if response.url.endswith(GUIDES)]
    assert len(gzip.compress(page.body(), mtime=0)) < 60 * 1024


def test_without_javascript_a_long_table_says_where_the_rest_is(crowded: Visitor):
    page = crowded.open(GUIDES, javascript=False).page
    assert lines(page).count() == PRINTED
    note = page.locator("cg-hub .cg-note")
    expect(note).to_contain_text(f"the first {PRINTED} of {CROWD} guides")
    expect(note.get_by_role("link", name="every company")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 390


@pytest.mark.parametrize("path", [GUIDES, "/regions/london/", ROLE, "/compare/"])
def test_lines_that_are_loaded_say_the_same_as_those_that_are_printed(crowded: Visitor, path: str):
    printed = lines(crowded.open(path, width=1280, javascript=False).page)
    texts, classes = printed.all_inner_texts(), printed.evaluate_all(CELL_CLASSES)
    page = crowded.open(path, width=1280).page
    page.get_by_role("button", name="more of").click()
    expect(lines(page)).to_have_count(2 * PRINTED)
    loaded = lines(page).all_inner_texts()[:PRINTED]
    # A box to tick parts the words of a line otherwise.
    assert [text.split() for text in loaded] == [text.split() for text in texts]
    assert lines(page).evaluate_all(CELL_CLASSES)[:PRINTED] == classes
    hrefs = lines(page).locator("a").evaluate_all("links => links.map((link) => link.href)")
    assert len(set(hrefs)) == 2 * PRINTED


def test_rows_of_all_guides_are_only_loaded_when_they_are_asked_for(crowded: Visitor):
    visit = crowded.open(GUIDES)
    assert [one.url for one in visit.responses if one.url.endswith("rows.json")] == []
    open_filters(visit.page)
    expect(choice(visit.page, "company").locator("option")).not_to_have_count(1)
    assert len([one.url for one in visit.responses if one.url.endswith("rows.json")]) == 1


def test_a_filter_goes_over_all_rows(crowded: Visitor):
    page = crowded.open(GUIDES).page
    open_filters(page)
    option = choice(page, "company").locator("option").last
    expect(option).not_to_have_attribute("value", "")
    choice(page, "company").select_option(option.get_attribute("value"))
    expect(page.locator(".cg-status").first).to_contain_text(f"of {CROWD} rows")
    assert 0 < lines(page).count() < PRINTED
    page.locator("cg-hub button[type=reset]").click()
    expect(lines(page)).to_have_count(PRINTED)


def test_rows_that_cannot_be_loaded_are_said_to_be_missing(crowded: Visitor):
    page = crowded.open(GUIDES).page
    page.route("**/rows.json", lambda route: route.abort())
    open_filters(page)
    expect(page.locator(".cg-status").first).to_contain_text("could not be loaded")
    expect(lines(page)).to_have_count(PRINTED)


def test_a_loaded_line_can_be_picked(crowded: Visitor):
    page = crowded.open(GUIDES).page
    page.get_by_role("button", name="more of").click()
    expect(lines(page)).to_have_count(2 * PRINTED)
    lines(page).nth(150).locator("input").check()
    expect(page.locator(".cg-picks")).to_contain_text("1 picked")


def test_what_was_loaded_is_printed(crowded: Visitor):
    page = crowded.open(GUIDES).page
    page.get_by_role("button", name="more of").click()
    expect(lines(page)).to_have_count(2 * PRINTED)
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert lines(page).count() == CROWD
