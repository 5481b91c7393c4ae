"""A day that is asked whether others have come, and what it tells of being asked."""

from datetime import date

import pytest

from generator.units.today import Today, months_after

TODAY = Today(date(2026, 11, 22))


@pytest.mark.parametrize(
    ("day", "has_come", "is_past"),
    [
        pytest.param(date(2026, 11, 21), True, True, id="yesterday"),
        pytest.param(date(2026, 11, 22), True, False, id="today"),
        pytest.param(date(2026, 11, 23), False, False, id="tomorrow"),
    ],
)
def test_a_day_has_come_when_it_begins_and_is_past_when_it_is_over(day, has_come, is_past):
    assert (TODAY.has_come(day), TODAY.is_past(day)) == (has_come, is_past)


@pytest.mark.parametrize(
    ("day", "months", "on"),
    [
        pytest.param("2025-11-22", 12, "2026-11-22", id="the same day of the month"),
        pytest.param("2024-02-29", 12, "2025-03-01", id="a day that the month has not"),
        pytest.param("2024-12-31", 2, "2025-03-01", id="the end of a year"),
        pytest.param("2024-10-31", 14, "2025-12-31", id="december"),
    ],
)
def test_a_date_is_some_months_old_from_a_certain_day_on(day, months, on):
    assert months_after(date.fromisoformat(day), months) == date.fromisoformat(on)


def test_every_question_is_told_and_can_be_asked_again_by_its_name():
    told: list[tuple[str, str]] = []
    watched = TODAY.watched(lambda question, about: told.append((question, about)))
    answers = [
        watched.has_come(date(2027, 1, 1)),
        watched.is_past(date(2026, 1, 1)),
        watched.is_aged(date(2025, 11, 23), 12),
        watched.day,
    ]
    assert answers == [False, True, False, date(2026, 11, 22)]
    assert told == [
        ("has_come", "2027-01-01"),
        ("is_past", "2026-01-01"),
        ("has_come", "2026-11-23"),
        ("day", ""),
    ]
    again = TODAY.answers()
    assert [again[question](about) for question, about in told] == ["False", "True", "False", "2026-11-22"]
    later = Today(date(2026, 11, 23)).answers()
    assert [later[question](about) for question, about in told] == ["False", "True", "True", "2026-11-23"]


def test_a_watched_day_is_equal_to_the_day():
    assert TODAY.watched(lambda _question, _about: None) == TODAY
