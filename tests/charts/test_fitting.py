"""Text is cut to its room, on the wide side."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.charts.fitting import CHARACTER, ELLIPSIS, fitted, width


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
