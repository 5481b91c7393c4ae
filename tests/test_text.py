"""Places, lines and ids."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.limits import MAX_LINE_CHARS
from generator.load.names import is_slug
from generator.text import SourceText, Span, dotted, shortened, slugify


@pytest.mark.parametrize(("number", "line"), [(1, "one"), (2, "two"), (3, ""), (4, ""), (0, ""), (-1, "")])
def test_lines_count_from_one(number, line):
    assert SourceText("guides/a.yml", "one\ntwo\n").line(number) == line


def test_a_line_has_no_line_end():
    assert SourceText("guides/a.yml", "one\r\ntwo").line(1) == "one"


def test_a_giant_line_is_cut():
    assert len(SourceText("guides/a.yml", "x" * 250_000).line(1)) == MAX_LINE_CHARS


def test_places_are_in_reading_order():
    assert sorted([Span(2, 1), Span(1, 9), Span(1, 2, 3), Span(1, 2)]) == [
        Span(1, 2),
        Span(1, 2, 3),
        Span(1, 9),
        Span(2, 1),
    ]


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ((), ""),
        (("title",), "title"),
        (("pay", 0, "base_salary"), "pay[0].base_salary"),
        (("pay", "paris", "base_salary", 1), "pay.paris.base_salary[1]"),
        ((0, "rule"), "[0].rule"),
    ],
)
def test_a_field_path_is_written_as_people_read_it(path, written):
    assert dotted(path) == written


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("a  b\n c", "a b c"),
        ("x" * 60, "x" * 60),
        ("x" * 61, "x" * 59 + "…"),
        ("", ""),
        (" " * 100_000 + "x", ""),
    ],
)
def test_somebodys_text_is_short_inside_a_message(text, short):
    assert shortened(text) == short


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("What to say?", "what-to-say"),
        ("Zürich & São Paulo", "zurich-sao-paulo"),
        ("Mid (L3–L4)", "mid-l3-l4"),
        ("ﬁnance", "finance"),
        ("給与", "x"),
        ("", "x"),
        ("-- a --", "a"),
        ("x" * 200, "x" * 80),
        ("a" * 79 + " b", "a" * 79),
    ],
)
def test_a_title_becomes_an_id(title, slug):
    assert slugify(title) == slug


@given(st.text())
def test_whatever_the_title_its_id_has_the_form_of_one(title):
    assert is_slug(slugify(title))
    assert slugify(slugify(title)) == slugify(title)
