"""Articles whose headings are bare lines."""

import pytest

from generator.importing.markdown.blocks import Heading, Item, Paragraph
from generator.importing.markdown.reader import read_blocks

ARTICLE = """Your Field of Work
People at Acme build and repair machines that sort letters, and they are on call for them one week in six.
Technical Requirements
- Knowledge of belts
- Strong arms
How Pay Works
Total pay ranges from $50,000 to $70,000 a year for most people who start there."""


def test_short_lines_above_longer_ones_are_headings():
    headings = [block.text for block in read_blocks(ARTICLE) if isinstance(block, Heading)]
    assert headings == ["Your Field of Work", "Technical Requirements", "How Pay Works"]


def test_every_other_line_is_an_entry_or_a_paragraph():
    kinds = [type(block) for block in read_blocks(ARTICLE) if not isinstance(block, Heading)]
    assert kinds == [Paragraph, Item, Item, Paragraph]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("It is short.", id="ends with a stop"),
        pytest.param("and goes on", id="starts small"),
        pytest.param(
            "One of the many things that somebody may well want to know before the first day", id="long"
        ),
    ],
)
def test_a_line_of_another_shape_is_text(line):
    first = read_blocks(
        f"{line}\nA sentence that is a good deal longer than anything above it, as one sees."
    )[0]
    assert isinstance(first, Paragraph)


def test_a_document_with_one_marked_heading_is_markdown():
    blocks = read_blocks("# Pay\n\nShort Line\nA sentence that is longer than the line above.")
    assert [type(block) for block in blocks] == [Heading, Paragraph]
