"""The page of what is due."""

from datetime import date

import pytest

from generator.diagnostics import Waiver
from generator.pages.page import Page
from generator.pages.site import build_pages
from generator.pages.upkeep.freshness_page import MOST, FreshnessView, build_freshness_page
from tests.derive.builders import a_catalog, a_company, a_guide
from tests.pages.invented import EDIT_BASE, catalog, pages, rendered, view_of

URI = "freshness.md"


def the_view(page: Page) -> FreshnessView:
    assert isinstance(page.view, FreshnessView)
    return page.view


def accepted(until: str, rule: str = "late-cliff") -> Waiver:
    return Waiver(rule=rule, file="guides/a/b.yml", reason="x", until=date.fromisoformat(until))


def test_each_entry_leads_to_its_page_and_to_the_file_in_which_it_is_mended():
    view = view_of(URI, FreshnessView)
    entries = {(one.kind, one.link.text): one for one in (*view.overdue, *view.soon)}
    rates = entries["table", "Exchange rates"]
    assert rates.link.href == "../methodology/#currency-conversion"
    assert rates.edit is not None
    assert rates.edit.href == f"{EDIT_BASE}guides/exchange-rates.yml"


def test_what_comes_later_is_counted_by_month():
    view = view_of(URI, FreshnessView)
    assert all(one.on <= view.as_of for one in view.overdue)
    assert all(view.as_of < one.on <= view.soon_until for one in view.soon)
    assert [month for month, _ in view.later] == sorted(month for month, _ in view.later)
    assert sum(count for _, count in view.later) > 0


@pytest.mark.parametrize(
    ("rule", "href"),
    [
        pytest.param("late-cliff", "../rules/late-cliff/", id="a rule"),
        pytest.param("gone", "../rules/", id="a rule that is no more"),
    ],
)
def test_an_accepted_finding_leads_to_its_rule(rule: str, href: str):
    page = build_freshness_page(catalog(), (), [accepted("2026-01-01", rule)], None)
    (found,) = (one for one in the_view(page).overdue if one.kind == "accepted finding")
    assert (found.link.href, found.edit) == (href, None)


def test_waivers_reach_the_page():
    found = {page.uri: page for page in build_pages(catalog(), (), None, (), [accepted("2026-01-01")])}
    assert "late-cliff" in rendered(found[URI])


def test_a_list_is_no_longer_than_one_can_read_and_the_file_holds_all():
    waivers = [accepted("2026-01-01", f"rule-{n:03}") for n in range(MOST + 3)]
    page = build_freshness_page(a_catalog(a_company(), guides={"a": a_guide()}), (), waivers, None)
    view, (file,) = the_view(page), page.data_files
    assert (len(view.overdue), view.overdue_left_out) == (MOST, 3)
    assert isinstance(file.value, tuple)
    assert len(file.value) >= MOST + 3


def test_only_what_lies_ahead_can_become_overdue_by_the_readers_clock():
    text = rendered(pages()[URI])
    view = view_of(URI, FreshnessView)
    assert text.count('data-cg="due"') == len(view.soon)
