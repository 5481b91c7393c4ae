"""What is kept from the Markdown converter, and what is left alone."""

import pytest

from generator.emit.taming import MAX_BLOCK_CHARS, MAX_NESTED_MARKS, MAX_PIPES, tamed


@pytest.mark.parametrize(
    "markdown",
    [
        pytest.param("[a](https://example.org)", id="a link"),
        pytest.param('[a b](https://example.org/x "title")', id="a link with a title"),
        pytest.param("[a](https://example.org/x_(y))", id="an address with parentheses"),
        pytest.param("[a\nb](https://example.org)", id="a link text over a line end"),
        pytest.param("| a | b |\n| --- | --- |", id="a table"),
        pytest.param("text\n\nmore text", id="plain text"),
        pytest.param("> - 1. a\n> - b", id="a list of a list in a quotation"),
        pytest.param("- " * 40, id="a rule"),
    ],
)
def test_what_people_write_is_left_alone(markdown: str):
    assert tamed(markdown, "<", "!") == markdown


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        pytest.param("[a", "<a", id="a bracket alone"),
        pytest.param("[[a](b)", "<[a](b)", id="a bracket before a link"),
        pytest.param("[a][b]", "<a]<b]", id="a reference"),
        pytest.param("[a]: b", "<a]: b", id="a definition"),
        pytest.param("[a\n\nb](c)", "<a\n\nb](c)", id="a text over two blocks"),
        pytest.param("[a](b", "<a](b", id="an address without an end"),
    ],
)
def test_a_bracket_that_begins_no_link_is_replaced(markdown: str, expected: str):
    assert tamed(markdown, "<", "!") == expected


def test_a_line_with_too_many_pipes_is_no_table():
    assert tamed("|" * MAX_PIPES, "<", "!") == "|" * MAX_PIPES
    assert tamed("|" * (MAX_PIPES + 1), "<", "!") == "!" * (MAX_PIPES + 1)


def test_a_block_without_an_end_is_cut_at_a_line_end():
    lines = ["a" * 100] * (MAX_BLOCK_CHARS // 100 + 1)
    assert tamed("\n".join(lines), "<", "!").split("\n").index("") == MAX_BLOCK_CHARS // 100


def test_a_heading_ends_its_block():
    assert tamed("### a\n### b\nc\nd", "<", "!") == "### a\n\n### b\n\nc\nd"
    assert tamed("### a\n\nb\n### c", "<", "!") == "### a\n\nb\n### c"


@pytest.mark.parametrize(
    ("mark", "rest"),
    [("> ", r"\> a"), ("- ", r"\- a"), ("* ", r"\* a"), ("10. ", r"10\. a"), ("> 1. ", r"\> 1. a")],
)
def test_lists_and_quotations_in_one_line_end_somewhere(mark: str, rest: str):
    signs = mark * (MAX_NESTED_MARKS // len(mark.split()))
    assert tamed(f"{signs}a", "<", "!") == f"{signs}a"
    assert tamed(f"{signs}{mark}a", "<", "!") == f"{signs}{rest}"
