"""Dates in running text."""

import pytest

from generator.check.written_dates import dates_in, day_words, is_same


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("from 2 August 2026 on", (2026, 8, 2)),
        ("on the 2nd of August 2026", (2026, 8, 2)),
        ("on August 2, 2026", (2026, 8, 2)),
        ("in August 2026", (2026, 8, 0)),
        ("in Aug. 2026", (2026, 8, 0)),
        ("IN SEPTEMBER 2026", (2026, 9, 0)),
        ("since 2026-08-02", (2026, 8, 2)),
        ("since 2026-08", (2026, 8, 0)),
        ("in May 2026", (2026, 5, 0)),
    ],
)
def test_a_date_is_found_however_it_is_written(text, day):
    assert dates_in(text) == {day}


@pytest.mark.parametrize(
    "text", ["", "in 2026", "Mayor 2026", "you may 2026 times", "80K–108K", "call 555-12-34"]
)
def test_other_words_are_no_dates(text):
    assert dates_in(text) - {(2026, 5, 0)} == frozenset()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ((2026, 8, 2), (2026, 8, 2), True),
        ((2026, 8, 0), (2026, 8, 2), True),
        ((2026, 8, 3), (2026, 8, 2), False),
        ((2026, 9, 0), (2026, 8, 0), False),
    ],
)
def test_a_month_can_mean_any_of_its_days(one, other, same):
    assert is_same(one, other) is same


def test_dates_are_told_in_words():
    assert [day_words((2026, 8, 2)), day_words((2026, 8, 0)), day_words((2026, 13, 0))] == [
        "2 August 2026",
        "August 2026",
        "13 2026",
    ]
