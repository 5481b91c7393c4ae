"""Quotes only where they are needed, long texts folded, and every text read back as it was."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.canonical.texts import inline, written
from generator.canonical.tree import Text

LONG = "word " * 21 + "at last"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("NO", "NO", id="a country"),
        pytest.param("1.10", "1.10", id="a number with its zero"),
        pytest.param("012", "012", id="a leading zero"),
        pytest.param("1_000", "1_000", id="an underscore"),
        pytest.param("2026-11-22", "2026-11-22", id="a date"),
        pytest.param("1:30", "1:30", id="a time"),
        pytest.param("-5–10%", "-5–10%", id="a minus before a number"),
        pytest.param("it's [here]", "it's [here]", id="signs in the middle"),
        pytest.param("a: b", '"a: b"', id="a colon and a blank"),
        pytest.param("ends:", '"ends:"', id="a colon at the end"),
        pytest.param("a #b", '"a #b"', id="a number sign after a blank"),
        pytest.param("a#b", "a#b", id="a number sign inside a word"),
        pytest.param("- a", '"- a"', id="a dash first"),
        pytest.param("[blank]", '"[blank]"', id="a bracket first"),
        pytest.param("`code`", '"`code`"', id="a backtick first"),
        pytest.param("@someone", '"@someone"', id="an at sign first"),
        pytest.param("%", '"%"', id="a percent sign first"),
        pytest.param("---", '"---"', id="what would end the document"),
        pytest.param("", '""', id="nothing"),
        pytest.param(" a ", '" a "', id="blanks round it"),
        pytest.param("a\tb", '"a\\tb"', id="a tab"),
        pytest.param('"so"', '"\\"so\\""', id="quotes first"),
        pytest.param("🎉 \U0001f468‍💻", "🎉 \U0001f468‍💻", id="emoji"),
        pytest.param("a\u202eb", '"a\\u202eb"', id="a character that hides"),
    ],
)
def test_quotes_stand_only_where_they_are_needed(text: str, expected: str):
    assert inline(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a, b", '"a, b"', id="a comma"),
        pytest.param("a [b]", '"a [b]"', id="brackets"),
        pytest.param("Who?", '"Who?"', id="a question mark"),
        pytest.param("https://example.org/a", "https://example.org/a", id="an address"),
        pytest.param("a b", "a b", id="words"),
    ],
)
def test_brackets_need_more_quotes(text: str, expected: str):
    assert inline(text, in_flow=True) == expected


@pytest.mark.parametrize("word", ["true", "null", "~", ""])
def test_a_word_that_editors_take_for_another_type_keeps_its_quotes(word: str):
    assert inline(word, is_quoted=True) == f'"{word}"'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(Text("short"), ["a: short"], id="short"),
        pytest.param(Text(LONG), ["a: >-", f"  {LONG[:-5]}", "  last"], id="too long for a line"),
        pytest.param(
            Text(f"{LONG[:99]} as a: b"), ["a: >-", f"  {LONG[:99]} as a: b"], id="too long with its quotes"
        ),
        pytest.param(Text('a "b": c'), ["a: >-", '  a "b": c'], id="quotes that would need escapes"),
        pytest.param(Text("x" * 200), ["a: " + "x" * 200], id="one long word"),
        pytest.param(Text("a\n\nb"), ["a: |-", "  a", "", "  b"], id="several lines"),
        pytest.param(Text("a \nb"), ['a: "a \\nb"'], id="a blank at the end of a line"),
        pytest.param(Text(" a\nb"), ['a: " a\\nb"'], id="a blank at the start"),
        pytest.param(Text("a\n"), ['a: "a\\n"'], id="a line end at the end"),
        pytest.param(Text(LONG, by_hand=True), [f"a: {LONG}"], id="a long line of somebody else"),
        pytest.param(
            Text(LONG, by_hand=True, folded=(LONG[:29], LONG[30:])),
            ["a: >-", f"  {LONG[:29]}", f"  {LONG[30:]}"],
            id="folded by somebody else",
        ),
        pytest.param(Text("a b", by_hand=True, folded=("a", "b")), ["a: a b"], id="folded without need"),
    ],
)
def test_a_value_takes_the_lines_that_it_needs(text: Text, expected: list[str]):
    assert written(text, "a:", 2) == expected


SIGNS = st.sampled_from([*" :#-?[]{},&*!|>'\"%@`~\\\n\t", ": ", " #", "a", "é", "🎉", "\u2028", "word "])


@given(st.lists(SIGNS | st.characters(codec="utf-8"), max_size=150).map("".join))
def test_every_text_is_read_back_as_it_was(text: str):
    lines = "\n".join(written(Text(text), "a:", 2)) + "\n"
    flow = f"[{inline(text, in_flow=True)}]"
    for loader in (yaml.CBaseLoader, yaml.BaseLoader):
        assert yaml.load(lines, loader) == {"a": text}
        assert yaml.load(flow, loader) == [text]
