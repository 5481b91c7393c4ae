"""Blocks of foreign Markdown: each line ends up in one, whatever it looks like."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importing.markdown.blocks import (
    BOLD_DEPTH,
    Block,
    Divider,
    Heading,
    Item,
    Paragraph,
    Quote,
    Table,
)
from generator.importing.markdown.reader import read_blocks


def only(text: str) -> Block:
    (block,) = read_blocks(text)
    return block


@pytest.mark.parametrize(
    ("text", "words", "depth"),
    [
        pytest.param("# Data Engineer", "Data Engineer", 1, id="hash"),
        pytest.param("#### Levers ####", "Levers", 4, id="closed with hashes"),
        pytest.param("### **Levers** of *old*", "Levers of *old*", 3, id="bold inside"),
        pytest.param("**Levers**", "Levers", BOLD_DEPTH, id="bold line"),
        pytest.param("**Levers:**", "Levers:", BOLD_DEPTH, id="bold line with colon inside"),
        pytest.param("**Levers**:", "Levers", BOLD_DEPTH, id="bold line with colon outside"),
        pytest.param("☁️ **Levers**", "☁️ Levers", BOLD_DEPTH, id="picture before a bold line"),
        pytest.param("Levers\n=====", "Levers", 1, id="underlined twice"),
        pytest.param("Levers\n-----", "Levers", 2, id="underlined once"),
    ],
)
def test_a_heading_is_known_in_all_its_forms(text, words, depth):
    heading = read_blocks(text + "\n\nA sentence.")[0]
    assert heading == Heading(line=1, text=words, depth=depth)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("**Bold** and not.", id="bold at the start"),
        pytest.param("**One** and **two**", id="bold at both ends"),
        pytest.param("#hashtag", id="no blank behind the hash"),
        pytest.param("A sentence.\n---", id="a sentence above a divider"),
        pytest.param("*a note in italics*", id="italics"),
    ],
)
def test_what_only_looks_like_a_heading_is_a_paragraph(text):
    assert isinstance(read_blocks(text)[0], Paragraph)


def test_lines_in_bold_start_paragraphs_of_their_own():
    blocks = read_blocks("**Vesting:** even\n**Bonus:** paid in March\nand in June")
    assert [block.text for block in blocks if isinstance(block, Paragraph)] == [
        "**Vesting:** even",
        "**Bonus:** paid in March\nand in June",
    ]


@pytest.mark.parametrize(
    ("text", "marker", "words", "depth"),
    [
        pytest.param("- one", "-", "one", 0, id="dash"),
        pytest.param("* one", "*", "one", 0, id="star"),
        pytest.param("12. one", "12.", "one", 0, id="number"),
        pytest.param("3) one", "3)", "one", 0, id="number with bracket"),
        pytest.param("[4] one", "[4]", "one", 0, id="number in brackets"),
        pytest.param("  - one", "-", "one", 1, id="indented"),
        pytest.param("- one\n  more\nand more", "-", "one\nmore\nand more", 0, id="over several lines"),
        pytest.param("1. one\n\n   more", "1.", "one\n\nmore", 0, id="with a paragraph below"),
    ],
)
def test_an_entry_of_a_list_keeps_its_marker_and_all_its_lines(text, marker, words, depth):
    assert only(text) == Item(line=1, marker=marker, text=words, depth=depth)


def test_a_quotation_below_an_entry_belongs_to_it():
    item, quote = read_blocks('1. **Title**\n   > "Words"\n   > "more"')
    assert isinstance(item, Item)
    assert quote == Quote(line=2, text='"Words"\n"more"', is_inside_item=True)


def test_a_quotation_is_read_without_its_marks():
    assert only("> one\n>\n> two") == Quote(line=1, text="one\n\ntwo")


def test_a_table_may_be_glued_to_the_line_above():
    heading, table = read_blocks("**Pay**\n| A | B |\n|---|:-:|\n| 1 | 2 |")
    assert isinstance(heading, Heading)
    assert isinstance(table, Table)
    assert (table.line, table.columns, [row.cells for row in table.rows]) == (2, ("A", "B"), [("1", "2")])


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        pytest.param("| 1 |", ("1", ""), id="too few"),
        pytest.param("| 1 | 2 | 3 |", ("1", "2 | 3"), id="too many"),
        pytest.param("| 1 | a\\|b |", ("1", "a|b"), id="an escaped bar"),
        pytest.param("1 | 2", ("1", "2"), id="without outer bars"),
    ],
)
def test_a_row_has_as_many_cells_as_the_table_columns(row, cells):
    table = only(f"| A | B |\n|---|---|\n{row}")
    assert isinstance(table, Table)
    assert table.rows[0].cells == cells


def test_a_table_of_ten_thousand_columns_stays_text():
    row = "|" + " x |" * 10_000
    rule = "|" + "---|" * 10_000
    assert not any(isinstance(block, Table) for block in read_blocks(f"{row}\n{rule}\n{row}"))


def test_dividers_stand_alone():
    assert read_blocks("one.\n\n---\n\ntwo")[1] == Divider(line=3)


def test_code_between_fences_is_one_paragraph():
    assert only("```\n# no heading\n\n| no | table |\n```") == Paragraph(
        line=1, text="```\n# no heading\n\n| no | table |\n```"
    )


def words_of(block: Block) -> list[str]:
    if isinstance(block, Table):
        texts = [*block.columns, *(cell for row in block.rows for cell in row.cells)]
    else:
        texts = [getattr(block, "marker", ""), getattr(block, "text", "")]
    return re.findall(r"\w+", " ".join(texts))


HEADINGS = ["# a", "**b**", "#", "===", "---", "**"]
LISTS = ["- e", "  - f", "1. g", "[2] n", "- "]
OTHERS = ["", "**c:** d", "> h", "   > i", "l m", "```", "*o*", "   p", ">"]
TABLES = ["| j | k |", "|---|---|", "|"]
FORMS = [*HEADINGS, *LISTS, *OTHERS, *TABLES]
LINES = st.lists(st.sampled_from(FORMS), max_size=30)


@given(LINES)
def test_no_word_of_any_document_is_lost(lines):
    text = "\n".join(lines)
    found = Counter(word for block in read_blocks(text) for word in words_of(block))
    assert found == Counter(re.findall(r"\w+", text))


@given(st.text(alphabet="#*_>|-=+[]()`~ \n\tab1.", max_size=300))
def test_any_text_has_blocks_in_the_order_of_its_lines(text):
    lines = [block.line for block in read_blocks(text)]
    assert lines == sorted(lines)


@pytest.mark.parametrize("piece", ["**", "|", "> ", "- ", "#", "`", "[", "*_", "|-", "1. "])
def test_a_long_line_of_one_mark_costs_time_in_proportion(piece):
    blocks = read_blocks(piece * 100_000)
    assert len(blocks) <= 1
