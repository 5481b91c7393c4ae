"""Whatever no reader took becomes prose that our own loader reads."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importing.output.files import guide_texts
from generator.importing.prose import OPENING, take_prose
from generator.importing.remarks import Remarks
from generator.load.prose import read_prose
from generator.load.reading import Document as DataFile
from generator.text import SourceText
from tests.importing.builders import NAME, a_document, a_draft


def sections(text: str, *taken: int) -> tuple[list[tuple[str, str]], Remarks]:
    document, draft, remarks = a_document(text), a_draft(), Remarks(NAME)
    document.take(*taken)
    take_prose(document, draft, remarks)
    return [(section.title, section.markdown) for section in draft.sections], remarks


def test_each_heading_opens_a_section_and_deeper_ones_stay_inside():
    found, _ = sections("# Pay\n\nGood.\n\n## In June\n\nBetter.\n\n# Work\n\nHard.")
    assert found == [("Pay", "Good.\n\n### In June\n\nBetter."), ("Work", "Hard.")]


def test_text_above_every_heading_is_kept():
    assert sections("Hello.\n\n# Pay\n\nGood.")[0][0] == (OPENING, "Hello.")


def test_a_heading_whose_text_became_data_stands_in_the_report():
    found, remarks = sections("# Levers\n\n1. One\n\n# Work\n\nHard.", 1)
    assert found == [("Work", "Hard.")]
    assert [(one.line, one.text) for one in remarks.understood] == [(1, "Levers")]


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        pytest.param("1. a\n2. b\n   - c", "1. a\n2. b\n    - c", id="lists keep numbers and depth"),
        pytest.param("[1] a\n\n[2] b", "- 1. a\n- 2. b", id="numbers in brackets"),
        pytest.param("> a\n>\n> b", "> a\n>\n> b", id="quotations"),
        pytest.param(
            "| a | b |\n|--|--|\n| c \\| d | e |", "| a | b |\n| --- | --- |\n| c \\| d | e |", id="tables"
        ),
        pytest.param("a b.\n===\nc", "a b.\n\\===\nc", id="a line that would make a heading"),
        pytest.param("```\n# a", "```\n# a\n```", id="code without an end"),
        pytest.param("a [Source: b]", "a (Source: b)", id="notes on sources are no blanks"),
        pytest.param("see [[pay.x.y]]", "see [pay.x.y]", id="no reference comes in from outside"),
    ],
)
def test_markdown_is_kept_in_our_form(text, markdown):
    assert sections(f"# T\n\n**x** y\n\n{text}")[0] == [("T", f"**x** y\n\n{markdown}")]


def test_a_heading_above_headings_of_data_stands_in_the_report_with_them():
    found, remarks = sections("# Pay\n\n## Paris\n\n| a |\n|---|\n| 1 |", 2)
    assert found == []
    assert [one.text for one in remarks.understood] == ["Paris", "Pay"]


def test_a_title_never_holds_braces():
    assert sections("# A {#b .note}\n\nText.")[0][0][0] == "A (#b .note)"


PIECES = [
    "# a",
    "## b",
    "**c**",
    "d e.",
    "- f",
    "1. g",
    "> h",
    "| i | j |",
    "|---|---|",
    "```",
    "",
    "===",
    "{x}",
    "[[k]]",
]


@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_our_loader_reads_all_of_it_and_no_word_is_lost(lines):
    text = "\n".join(["# z", "", "**y** w", *lines])
    document, draft, remarks = a_document(text), a_draft(), Remarks(NAME)
    take_prose(document, draft, remarks)
    written = guide_texts(draft).get("acme/baker.md", "")
    loaded = DataFile(SourceText("acme/baker.md", written))
    prose = read_prose(loaded)
    assert [problem.message for problem in loaded.diagnostics] == []
    kept = [f"{section.title} {section.markdown}" for section in prose.sections]
    words = re.findall(r"\w+", " ".join([*kept, *(one.text for one in remarks.understood)]))
    assert Counter(words) == Counter(re.findall(r"\w+", text))
