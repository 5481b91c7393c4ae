"""Text is cut to its room, on the wide side."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.charts.fitting import CHARACTER, ELLIPSIS, fitted, width, wrapped


@pytest.mark.parametrize(
    ("content", "columns", "shown"),
    [
        pytest.param("Paris", 5, "Paris", id="just fits"),
        pytest.param("Paris", 4, "Par…", id="a letter too long"),
        pytest.param("New York City", 5, "New…", id="no blank before the ellipsis"),
        pytest.param("東京都心部", 6, "東京…", id="wide letters"),
        pytest.param("e\u0301e\u0301e\u0301", 3, "e\u0301e\u0301e\u0301", id="accents have no width"),
        pytest.param("two\n lines", 20, "two lines", id="one line"),
        pytest.param("Paris", 0, "…", id="no room"),
    ],
)
def test_text_is_cut_to_its_room(content, columns, shown):
    assert fitted(content, CHARACTER * columns) == shown


@given(st.text(max_size=60), st.integers(min_value=1, max_value=40))
def test_the_result_fits(content: str, columns: int):
    room = CHARACTER * columns
    shown = fitted(content, room)
    assert width(shown) <= room
    assert shown.endswith(ELLIPSIS) or shown == " ".join(content.split())


def test_nothing_has_no_width():
    assert width("") == Decimal(0)


@pytest.mark.parametrize(
    ("content", "columns", "lines"),
    [
        pytest.param("Paris", 9, ("Paris",), id="one line"),
        pytest.param("New York City", 8, ("New York", "City"), id="between words"),
        pytest.param("New York City Hall", 8, ("New York", "City Ha…"), id="the last line is cut"),
        pytest.param("Constantinople", 8, ("Constan…",), id="a word too long"),
        pytest.param("", 8, ("",), id="nothing"),
    ],
)
def test_text_is_broken_between_words(content: str, columns: int, lines: tuple[str, ...]):
    assert wrapped(content, CHARACTER * columns, 2) == lines


@given(st.text(max_size=80), st.integers(min_value=1, max_value=30), st.integers(min_value=1, max_value=4))
def test_every_line_fits_and_there_are_no_more_than_wanted(content: str, columns: int, most: int):
    lines = wrapped(content, CHARACTER * columns, most)
    assert len(lines) <= most
    assert all(width(line) <= CHARACTER * columns for line in lines)
