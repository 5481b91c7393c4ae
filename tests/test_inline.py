"""Texts split into plain stretches, references to data and fill-ins for the reader."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.inline import FillIn, Plain, Reference, reference_names, split_inline
from tests.timing import quickly


def kinds(text: str) -> list[str]:
    """What each mark of a text became: `fill-in x`, `reference y`."""
    out = []
    for segment in split_inline(text):
        if isinstance(segment, FillIn):
            out.append(f"fill-in {segment.label}")
        elif isinstance(segment, Reference):
            out.append(f"reference {segment.name}")
    return out


def test_segments_come_in_order():
    assert split_inline("I earn [amount], you pay [[pay.paris.base_salary]].") == (
        Plain("I earn "),
        FillIn("amount"),
        Plain(", you pay "),
        Reference("pay.paris.base_salary"),
        Plain("."),
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("[ your base ]", ["fill-in your base"], id="blanks inside"),
        pytest.param("$[amount]", ["fill-in amount"], id="after a sign"),
        pytest.param("[X] years", ["fill-in X"], id="one letter"),
        pytest.param("- [your name]", ["fill-in your name"], id="in a list"),
        pytest.param("[amount]: that is it", ["fill-in amount"], id="before a colon"),
        pytest.param("[a] [b]", ["fill-in a", "fill-in b"], id="one after the other"),
        pytest.param("[[ floor ]]", ["reference floor"], id="a reference with blanks"),
        pytest.param("[[pay.\nparis]]", ["reference pay. paris"], id="a reference over two lines"),
        pytest.param("[[company]][[role]]", ["reference company", "reference role"], id="two references"),
        pytest.param("[a][[role]]", ["fill-in a", "reference role"], id="a fill-in before a reference"),
        pytest.param("[text](https://example.org)", [], id="a link"),
        pytest.param("![image](x.png)", [], id="an image"),
        pytest.param("[text][label]", [], id="a link by label"),
        pytest.param("[label]: https://example.org", [], id="a definition"),
        pytest.param("[label]: /path", [], id="a definition of a path"),
        pytest.param("[^1]", [], id="a footnote"),
        pytest.param("- [ ] task\n- [x] task", [], id="tasks"),
        pytest.param("list[int] and a[0]", [], id="code without marks"),
        pytest.param("`[a]`", [], id="code"),
        pytest.param("\\[a]", [], id="an escape"),
        pytest.param("[]", [], id="an empty box"),
        pytest.param("[[]]", [], id="an empty reference"),
        pytest.param("[two\nlines]", [], id="two lines"),
        pytest.param("[" + "x" * 121 + "]", [], id="too long"),
        pytest.param("[open", [], id="open"),
    ],
)
def test_marks_are_told_from_markdown(text, found):
    assert kinds(text) == found


@given(st.text(alphabet="[]()x.^`\\:- \n", max_size=40))
def test_nothing_of_a_text_is_lost(text):
    """Joined again, without the blanks that do not count, the segments are the text."""
    marks = {Plain: "{}", FillIn: "[{}]", Reference: "[[{}]]"}
    joined = "".join(marks[type(segment)].format(*_fields(segment)) for segment in split_inline(text))
    assert "".join(joined.split()) == "".join(text.split())


def _fields(segment):
    return [getattr(segment, name) for name in segment.__slots__]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 60_000,
        "[[" * 30_000,
        "[[a" * 20_000,
        "[" + " " * 60_000,
        "[a]" * 20_000,
        "[a]: " * 12_000,
        "]" * 60_000,
    ],
)
def test_splitting_is_linear(text):
    with quickly():
        split_inline(text)


def test_references_are_named_in_order():
    assert reference_names("[[b]] [x] [[a]] [[b]]") == ("b", "a", "b")
