"""Markdown files become named sections; cases/guide-prose holds what can be wrong with them."""

from contextlib import suppress

import pytest

from generator.limits import MAX_PROSE_CHARS
from generator.load.prose import read_prose
from generator.load.reading import Document, TooManyProblems
from generator.model.prose import Prose
from generator.model.speech import TextKind
from generator.text import SourceText, Span
from tests.timing import quickly


def prose(text: str) -> tuple[Prose, list[str], Document]:
    document = Document(SourceText("guides/test.md", text))
    return read_prose(document), [problem.message for problem in document.diagnostics], document


def sections(text: str) -> list[tuple[str, str]]:
    found, problems, _ = prose(text)
    assert problems == []
    return [(section.id, section.markdown) for section in found.sections]


def test_a_heading_says_everything_about_its_section():
    found, problems, document = prose("## What to say {#say .opinion @a @b-c}\n\nThis.\n")
    (section,) = found.sections
    assert problems == []
    assert (section.id, section.title, section.kind) == ("say", "What to say", TextKind.OPINION)
    assert section.sources == ("a", "b-c")
    assert section.markdown == "This."
    assert document.locate(("say",)) == Span(1, 1, 38)


def test_what_a_heading_leaves_out_has_a_default():
    (section,) = prose("## What to say?\n")[0].sections
    assert (section.id, section.kind, section.sources) == ("what-to-say", TextKind.FACT, ())


@pytest.mark.parametrize(
    "heading",
    ["## Title", "##  Title  ", "##\tTitle", "## Title ##", "## Title {}", "## Title { #title }", "##Title"],
)
def test_blanks_and_closing_marks_do_not_count(heading):
    (section,) = prose(heading + "\n")[0].sections
    assert (section.id, section.title) == ("title", "Title")


def test_deeper_headings_belong_to_their_section():
    assert sections("## A\n\n### B {c}\n\ntext\n\n## D\n") == [("a", "### B {c}\n\ntext"), ("d", "")]


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("```\n## no\n```", id="backticks"),
        pytest.param("~~~\n## no\n```\n## no\n~~~", id="other marks inside"),
        pytest.param("````\n```\n## no\n````", id="shorter marks inside"),
        pytest.param("```yaml\n# no\n```", id="a comment in code"),
        pytest.param("   ```\n## no\n   ```", id="three blanks before"),
        pytest.param("```\n## no\n``` x\n## no\n```", id="closing marks stand alone"),
        pytest.param("    ## no", id="indented code"),
    ],
)
def test_headings_in_code_are_code(code):
    assert sections(f"## A\n\n{code}\n\n## B\n") == [("a", code), ("b", "")]


def test_backticks_round_a_word_open_no_block():
    assert sections("## A\n\n```x``` is code\n\n## B\n") == [("a", "```x``` is code"), ("b", "")]


def test_a_rule_after_an_empty_line_is_no_heading():
    assert sections("## A\n\ntext\n\n---\n\ntext\n") == [("a", "text\n\n---\n\ntext")]


def test_of_two_sections_with_one_id_the_first_stays():
    found, problems, document = prose("## A\n\none\n\n## A\n\ntwo\n")
    assert [section.markdown for section in found.sections] == ["one"]
    assert problems == ["a section `a` stands here a second time"]
    assert document.locate(("a",)).line == 1


def test_what_stands_under_a_wrong_heading_is_not_given_to_the_section_before():
    found, _, _ = prose("## A\n\none\n\n## B {#b\n\ntwo\n")
    assert [section.markdown for section in found.sections] == ["one"]


@pytest.mark.parametrize("text", ["", "\n\n", "   \n"])
def test_a_file_without_a_section_is_told(text):
    found, problems, _ = prose(text)
    assert (found, problems) == (Prose(), ["the file holds no section"])


def test_accents_typed_apart_are_the_same_text():
    assert sections("## Re\u0301sume\u0301\n\ncafe\u0301\n") == [("resume", "café")]


def test_a_giant_is_told_and_not_looked_at():
    found, problems, _ = prose("## A\n" + "x\n" * MAX_PROSE_CHARS)
    assert found == Prose()
    assert problems == ["the prose has 120,005 characters, the limit is 60,000"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("## a\n" * 11_000, id="the same heading again and again"),
        pytest.param("".join(f"## {n}\n" for n in range(6_000)), id="many headings"),
        pytest.param("## {" * 14_000, id="open braces"),
        pytest.param("## A\n" + "```\n" * 14_000, id="fences"),
        pytest.param("## A\n" + "`" * 5_000 + "\n" + "=\n" * 20_000, id="underlines"),
        pytest.param("## A\n" + ("e" + "\u0316\u0301" * 2_900 + "\n") * 10, id="piles of accents"),
        pytest.param("## " + "# " * 2_900, id="closing marks"),
        pytest.param("## A {" + "#b " * 1_900 + "}\n", id="attributes"),
    ],
)
def test_reading_is_linear(text):
    with quickly(), suppress(TooManyProblems):
        prose(text)
