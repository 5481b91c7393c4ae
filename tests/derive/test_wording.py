"""Counts, dates and lists in words."""

import pytest

from generator.derive.wording import counted, date_words, listed
from generator.units.calendar import read_partial_date


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "no surveys"), (1, "one survey"), (2, "two surveys"), (9, "nine surveys"), (12, "12 surveys")],
)
def test_counts(number, words):
    assert counted(number, "survey", "surveys") == words


@pytest.mark.parametrize(
    ("date", "words"), [("2026", "2026"), ("2026-11", "Nov 2026"), ("2026-02-03", "3 Feb 2026")]
)
def test_dates_are_as_precise_as_they_are_known(date, words):
    assert date_words(read_partial_date(date)) == words


@pytest.mark.parametrize(
    ("words", "text"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_lists(words, text):
    assert listed(words) == text
