"""A day plan: deadline in, days out, questions ticked, calendar saved; all in a real browser."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import Page, expect

from tests.browser.tools import complaint, keep, kept, labelled, reloaded, typed, without_requests
from tests.browser.visit import Storage, Visit, Visitor

PLAN = "/tools/plan/"
FROM_GUIDE = "/tools/plan/#from=mistral-ai/security-engineer"
DEADLINE = "I have to answer by"
STEPS = 7
TODAY = date(2026, 11, 23)


def opened(visitor: Visitor, path: str, today: date = TODAY, storage: Storage = "on") -> Visit:
    """The page as somebody sees it at noon of a day."""
    visit = visitor.open("/404.html", storage=storage)
    visit.errors.clear()
    visit.page.clock.set_fixed_time(datetime(today.year, today.month, today.day, 12, tzinfo=UTC))
    visit.page.goto(visitor.address + path)
    visit.settle()
    visit.page.wait_for_selector("cg-plan[data-ready]")
    return visit


@pytest.fixture
def plan(visitor: Visitor) -> Iterator[Visit]:
    """The plan with the questions of a guide; nothing may have failed in the end."""
    visit = opened(visitor, FROM_GUIDE)
    yield visit
    assert visit.errors == []
    assert visit.foreign == []


def days(page: Page) -> list[str]:
    """The days that the plan names, in order."""
    return [str(one.get_attribute("datetime")) for one in page.locator("cg-plan time").all()]


def saved(page: Page, folder: Path) -> Calendar:
    """The calendar file that a click saves."""
    with page.expect_download() as found:
        page.get_by_role("button", name="Save for my calendar").click()
    assert re.fullmatch(r"day-plan-\d{4}-\d\d-\d\d\.ics", found.value.suggested_filename)
    path = folder / "plan.ics"
    found.value.save_as(path)
    return Calendar.from_ical(path.read_bytes())


def test_a_deadline_becomes_days_and_the_days_a_calendar(plan: Visit, tmp_path: Path):
    page = plan.page
    assert page.get_by_role("button", name="Save for my calendar").is_disabled()
    with without_requests(page):
        typed(page, DEADLINE, "2026-12-02")
        assert days(page) == [
            f"2026-{day}" for day in ("11-23", "11-24", "11-26", "11-27", "11-29", "11-30", "12-02")
        ]
        calendar = saved(page, tmp_path)
    assert [event.start.isoformat() for event in calendar.events] == days(page)
    assert all(event.end - event.start == timedelta(days=1) for event in calendar.events)
    assert [bool(event.alarms.times) for event in calendar.events] == [False] * (STEPS - 1) + [True]
    assert "Mistral AI" in str(calendar.events[0]["SUMMARY"])
    assert "/guides/mistral-ai/security-engineer/" in str(calendar.events[0]["DESCRIPTION"])
    assert kept(page) == {}


@pytest.mark.parametrize(
    ("today", "deadline", "expected"),
    [
        pytest.param(TODAY, TODAY, [TODAY], id="today"),
        pytest.param(TODAY, date(2026, 11, 24), [TODAY, date(2026, 11, 24)], id="tomorrow"),
        pytest.param(
            date(2028, 2, 28),
            date(2028, 3, 1),
            [date(2028, 2, 28), date(2028, 2, 29), date(2028, 3, 1)],
            id="a leap day",
        ),
        pytest.param(
            date(2026, 10, 24),
            date(2026, 10, 26),
            [date(2026, 10, day) for day in (24, 25, 26)],
            id="a change of clocks",
        ),
    ],
)
def test_every_deadline_is_met(visitor: Visitor, today: date, deadline: date, expected: list[date]):
    page = opened(visitor, PLAN, today).page
    typed(page, DEADLINE, deadline.isoformat())
    assert days(page) == [day.isoformat() for day in expected]
    assert page.locator("cg-plan .cg-days ul > li").count() == STEPS


@pytest.mark.parametrize(
    ("deadline", "told"),
    [
        pytest.param("2026-11-22", "This day is past", id="past"),
        pytest.param("0001-01-01", "This day is past", id="long past"),
        pytest.param("2027-11-24", "more than a year away", id="far away"),
        pytest.param("9999-12-31", "more than a year away", id="very far away"),
    ],
)
def test_a_day_that_makes_no_plan_is_refused_in_words(plan: Visit, deadline: str, told: str):
    typed(plan.page, DEADLINE, deadline)
    assert told in complaint(plan.page, DEADLINE)
    assert days(plan.page) == []
    assert plan.page.get_by_role("button", name="Save for my calendar").is_disabled()


def test_half_a_date_is_refused_when_the_field_is_left(plan: Visit):
    field = labelled(plan.page, DEADLINE)
    field.focus()
    plan.page.keyboard.type("12")
    assert complaint(plan.page, DEADLINE) == ""
    field.blur()
    assert "whole date" in complaint(plan.page, DEADLINE)


def test_the_questions_of_the_guide_stand_there_and_ticked_ones_are_left_out(plan: Visit, tmp_path: Path):
    boxes = plan.page.get_by_role("group", name="Open questions").get_by_role("checkbox")
    texts = plan.page.locator("cg-plan .cg-checklist label")
    first, second = (texts.nth(index).locator("span").inner_text().splitlines()[0] for index in (0, 1))
    boxes.first.check()
    typed(plan.page, DEADLINE, "2026-12-02")
    asked = str(saved(plan.page, tmp_path).events[1]["DESCRIPTION"])
    assert first not in asked
    assert second in asked


def test_nothing_is_kept_before_the_click_and_everything_after_it(plan: Visit):
    page = plan.page
    typed(page, DEADLINE, "2026-12-02")
    page.locator("cg-plan .cg-checklist input").first.check()
    assert kept(page) == {}
    page.get_by_role("button", name="Keep this on the device").click()
    typed(page, DEADLINE, "2026-12-03")
    assert set(kept(page)) == {"guides"}

    again = reloaded(plan)
    again.wait_for_selector("cg-plan[data-ready]")
    assert labelled(again, DEADLINE).input_value() == "2026-12-03"
    assert days(again)[-1] == "2026-12-03"
    assert again.locator("cg-plan .cg-checklist input").first.is_checked()

    again.get_by_role("button", name="Keep nothing").click()
    assert kept(again).get("guides", "") == "" or "2026-12-03" not in kept(again)["guides"]


def test_what_the_guide_keeps_stays_and_its_numbers_go_along_only_when_asked(plan: Visit, tmp_path: Path):
    entry = (
        '{"guide": "mistral-ai/security-engineer", "plan": null, "row": null, "numbers": {"currency": "EUR", '
        '"base": "104000", "bonus": null, "sign_on": null, "equity": null, "equity_years": null}, '
        '"blanks": [], "conditions": [], "done": [], "deadline": null}'
    )
    keep(
        plan.page,
        "guides",
        f'{{"format": "open-pay-guides/guides", "version": 1, "saved": 1, "guides": [{entry}]}}',
    )
    page = reloaded(plan)
    page.wait_for_selector("cg-plan[data-ready]")
    typed(page, DEADLINE, "2026-12-02")
    assert "104,000" not in str(saved(page, tmp_path).events[0]["DESCRIPTION"])
    page.get_by_label("Put my numbers into the calendar file").check()
    assert "Base salary a year: EUR 104,000" in str(saved(page, tmp_path).events[0]["DESCRIPTION"])
    page.get_by_role("button", name="Keep nothing").click()
    assert '"104000"' in kept(page)["guides"]
    assert "2026-12-02" not in kept(page)["guides"]


@pytest.mark.parametrize(
    ("storage", "told"),
    [
        ("off", "This browser keeps nothing"),
        ("refusing", "This browser keeps nothing"),
        ("full", "There is no room left"),
    ],
)
def test_a_plan_works_where_nothing_can_be_kept(visitor: Visitor, storage: Storage, told: str):
    page = opened(visitor, FROM_GUIDE, storage=storage).page
    typed(page, DEADLINE, "2026-12-02")
    assert days(page)[-1] == "2026-12-02"
    page.get_by_role("button", name="Keep this on the device").click()
    expect(page.locator("cg-plan .cg-status")).to_contain_text(told)


def test_without_javascript_the_steps_stand_there(visitor: Visitor):
    page = visitor.open(PLAN, javascript=False).page
    assert page.locator("li[data-step]").count() == STEPS
    assert page.get_by_text("This plan needs JavaScript").is_visible()
    assert page.get_by_role("row").count() == 2 * (STEPS + 1)
