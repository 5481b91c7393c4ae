"""Values as Markdown: the same text, and no more structure than harmless words have."""

import html
import re

import pytest
from markdown import Markdown

from generator.emit.html_markdown import html_markdown
from generator.emit.markdown import inline_markdown, link, prose_markdown, written
from generator.emit.markdown_text import one_line
from generator.pages.shown import BlankRun, LinkRun, TextRun, ValueRun
from tests.hostile.payloads import FOREIGN, PAYLOADS

PLACES = {
    "a paragraph": "before\n\n{}\n\nafter",
    "a heading": "before\n\n## {}\n\nafter",
    "a list": "- first\n- {}\n- last",
    "a numbered list": "1. first\n2. {}\n3. last",
    "a cell": "| a | b |\n| --- | --- |\n| x | {} |\n| {} | y |",
    "a quotation": "before\n\n> **Say:** {}\n\nafter",
    "a sentence": "Who says so: {} (unverified).",
}

# As eager as a reader of Markdown can be: with attribute lists, footnotes, definitions and HTML.
EXTENSIONS = ["extra", "sane_lists", "toc"]


def parsed(markdown: str) -> str:
    return Markdown(extensions=EXTENSIONS).convert(markdown)


def structure(markdown: str) -> list[str]:
    return re.findall(r"</?([a-z0-9]+)", parsed(markdown))


@pytest.mark.parametrize("name", PAYLOADS)
@pytest.mark.parametrize("place", PLACES)
def test_a_text_changes_nothing_round_it(name: str, place: str):
    form = PLACES[place]
    found = form.replace("{}", str(written(PAYLOADS[name])))
    assert structure(found) == structure(form.replace("{}", "harmless words"))


@pytest.mark.parametrize("name", PAYLOADS)
def test_a_text_says_the_same(name: str):
    words = " ".join(PAYLOADS[name].split())
    shown = html.unescape(re.sub(r"</?p>", "", parsed(f"So {one_line(PAYLOADS[name])} it is")))
    # Python-Markdown knows fewer backslashes than CommonMark (2.4).
    assert " ".join(re.sub(r"\\(?=[|~])", "", shown).split()) == f"So {words} it is".replace("\\|", "|")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. First", "1\\. First"),
        ("- item", "\\- item"),
        ("--- rule", "\\--- rule"),
        ("+", "\\+"),
        ("> quoted", "\\> quoted"),
        ("# heading", "\\# heading"),
        ("C# and F #", "C# and F \\#"),
        ("−5% to +10%", "−5% to +10%"),
        ("R&D at AT&T", "R&amp;D at AT&amp;T"),
        ("one\ntwo\u2028three", "one two three"),
        ("CHF\xa0100K", "CHF\xa0100K"),
        ("2 Aug 2026", "2 Aug 2026"),
    ],
)
def test_a_line_begins_with_text(text: str, expected: str):
    assert written(text) == expected


def test_a_run_of_texts_is_one_line_with_its_blanks_values_and_links():
    runs = (TextRun("- Ask "), BlankRun("your team"), ValueRun("5|6"), LinkRun("a]b", "#claim-x"))
    assert inline_markdown(runs) == "\\- Ask \\[your team\\]5\\|6[a\\]b](./#claim-x)"


def test_an_address_cannot_end_its_link():
    assert link("x", "https://example.org/a)b(c d|e") == "[x](https://example.org/a%29b%28c%20d%7Ce)"


def test_prose_keeps_its_own_structure():
    prose = "First *word*.\n\n- a\n- b\n\n1. c\n2. d\n\n> q\n\n#### Small\n\n| h | i |\n|---|---|\n| j | k |"
    assert str(prose_markdown((prose,))).split("\n\n") == [
        "First *word*.",
        "- a\n- b",
        "1. c\n2. d",
        "> q",
        "##### Small",
        "| h | i |\n| --- | --- |\n| j | k |",
    ]


@pytest.mark.parametrize("name", PAYLOADS)
def test_prose_leads_nowhere_and_runs_nothing(name: str):
    found = parsed(prose_markdown((PAYLOADS[name],)))
    allowed = {"p", "ul", "ol", "li", "strong", "em", "a", "h5", "h6", "blockquote", "hr", "del", "br"}
    allowed |= {"table", "thead", "tbody", "tr", "th", "td"}
    assert {*re.findall(r"<([a-z0-9]+)", found)} <= allowed
    tags = " ".join(re.findall(r"<[^>]*>", found))
    assert not re.search(rf'href="(?!https?:|mailto:|\./|[a-z0-9/]*")|src=|\son[a-z]+=|@{FOREIGN}', tags)


def test_html_without_blocks_is_a_line():
    assert html_markdown("<p>a <mark>[b]</mark> <b>5</b>. <code>c</code><br>d</p>") == "a \\[b\\] 5. c d"
