"""Dates are as precise as they were stated, and are ordered in the data's favour."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.units.calendar import (
    DateSpan,
    PartialDate,
    read_date,
    read_date_span,
    read_partial_date,
)


@pytest.mark.parametrize(
    ("text", "parts", "first", "last"),
    [
        pytest.param("2026", (2026, 0, 0), "2026-01-01", "2026-12-31", id="a year"),
        pytest.param("2026-02", (2026, 2, 0), "2026-02-01", "2026-02-28", id="a month"),
        pytest.param("2024-02", (2024, 2, 0), "2024-02-01", "2024-02-29", id="a month of a leap year"),
        pytest.param("2026-02-23", (2026, 2, 23), "2026-02-23", "2026-02-23", id="a day"),
        pytest.param(" 2026-02-23 ", (2026, 2, 23), "2026-02-23", "2026-02-23", id="blanks around it"),
    ],
)
def test_a_partial_date_spans_what_it_can_mean(text, parts, first, last):
    read = read_partial_date(text)
    assert (read.year, read.month, read.day) == parts
    assert (read.first_day.isoformat(), read.last_day.isoformat()) == (first, last)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("", "write a date as", id="nothing"),
        pytest.param("22 Nov 2026", "write a date as", id="words"),
        pytest.param("2026-13", "no month 13", id="month 13"),
        pytest.param("2026-02-30", "2026-02 has no day 30", id="30 February"),
        pytest.param("2026-00-05", "month", id="a day without a month"),
        pytest.param("1026", "between 1990 and 2100", id="a thousand years ago"),
        pytest.param("2026-1-5", "write a date as", id="one digit"),
        pytest.param("23/02/2026", "write a date as", id="slashes"),
        pytest.param("20260223", "write a date as", id="no hyphens"),
    ],
)
def test_anything_else_is_refused_with_a_sentence(text, message):
    with pytest.raises(ValueError, match=message):
        read_partial_date(text)


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)))
def test_a_whole_date_reads_back_as_itself(day: date):
    assert read_date(day.isoformat()) == day
    assert str(read_partial_date(day.isoformat())) == day.isoformat()


def test_a_partial_date_is_no_whole_date():
    with pytest.raises(ValueError, match="whole date"):
        read_date("2026-02")


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        pytest.param("2025–2026", "2025 – 2026", id="years and a dash"),
        pytest.param("2025-2026", "2025 – 2026", id="years and a hyphen"),
        pytest.param("2025 to 2026", "2025 – 2026", id="years and a word"),
        pytest.param("2025-03 – 2026-02-01", "2025-03 – 2026-02-01", id="parts of years"),
        pytest.param("2025-03", "2025-03", id="one month is a span of its own"),
    ],
)
def test_spans_read_as_written(text, printed):
    assert str(read_date_span(text)) == printed


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("2026–2025", "2026 is later than 2025", id="years reversed"),
        pytest.param("2026-02–2026-01", "2026-02 is later than 2026-01", id="months reversed"),
        pytest.param("2025–2026–2027", "write a date as", id="three dates"),
        pytest.param("then–now", "write a date as", id="words"),
    ],
)
def test_impossible_spans_are_refused(text, message):
    with pytest.raises(ValueError, match=message):
        read_date_span(text)


def test_a_span_of_one_date_is_fine():
    day = PartialDate(2026, 2, 23)
    assert DateSpan(day, day).start == day


@given(st.text(max_size=40))
def test_no_text_raises_anything_but_a_value_error(text: str):
    for read in (read_partial_date, read_date, read_date_span):
        try:
            read(text)
        except ValueError:
            continue
