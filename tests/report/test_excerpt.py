"""Lines cut to size, with their span underlined."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.report.escaping import cells
from generator.report.excerpt import WIDTH, draw_excerpt
from generator.text import Span

LONG = "a" * 300 + "SPAN" + "z" * 300


@pytest.mark.parametrize(
    ("line", "span", "text", "underline"),
    [
        pytest.param("key: value", Span(1, 6, 5), "key: value", "     ^^^^^", id="a value"),
        pytest.param("key: value", Span(1, 6, 50), "key: value", "     ^^^^^", id="wider than the line"),
        pytest.param("key:", Span(1, 20, 3), "key:", "    ^", id="beyond the line"),
        pytest.param("a\tb", Span(1, 3, 1), r"a\x09b", "     ^", id="after a tab"),
        pytest.param("価格: x", Span(1, 5, 1), "価格: x", "      ^", id="after wide letters"),
        pytest.param(
            "cafe\u0301 x", Span(1, 7, 1), "cafe\u0301 x", "     ^", id="after an accent of its own"
        ),
        pytest.param(
            LONG,
            Span(1, 301, 4),
            "…" + "a" * 40 + "SPAN" + "z" * 56 + "…",
            " " * 41 + "^^^^",
            id="in the middle",
        ),
        pytest.param(
            LONG,
            Span(1, 600, 5),
            "…" + "z" * 95 + "z" * 5,
            " " * 96 + "^^^^^",
            id="at the end of a long line",
        ),
        pytest.param(
            "a" * 150, Span(1, 1, 150), "a" * 100 + "…", "^" * 100, id="a span longer than the excerpt"
        ),
    ],
)
def test_the_span_is_underlined(line, span, text, underline):
    excerpt = draw_excerpt(line, span)
    assert (excerpt.text, excerpt.underline) == (text, underline)


@given(st.text(max_size=400), st.integers(1, 500), st.integers(1, 500))
def test_an_excerpt_is_short_and_on_one_line(line, column, width):
    excerpt = draw_excerpt(line, Span(1, column, width))
    assert cells(excerpt.text) <= WIDTH + 2
    assert "^" in excerpt.underline
    assert excerpt.text.isprintable() or not excerpt.text
