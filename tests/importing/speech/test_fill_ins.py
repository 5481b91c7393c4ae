"""Blanks of foreign texts in our notation."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importing.speech.fill_ins import convert_fill_ins
from generator.inline import FillIn, reference_names, split_inline


@pytest.mark.parametrize(
    ("text", "converted"),
    [
        pytest.param("a base of $[X]K", "a base of [$XK]", id="money around the bracket"),
        pytest.param("at $[Y+60K]", "at [$Y+60K]", id="a difference"),
        pytest.param("a $[20K-50K] bonus", "a [$20K–50K] bonus", id="a range in figures"),
        pytest.param("a C$[158-172]K base", "a [C$158–172K] base", id="a range with its suffix behind"),
        pytest.param("saved $X million", "saved [$X million]", id="bare money"),
        pytest.param("from $X to $Y.", "from [$X] to [$Y].", id="two bare amounts"),
        pytest.param("XX terabytes a day", "[XX terabytes] a day", id="a bare count"),
        pytest.param("from X% to Y%", "from [X%] to [Y%]", id="bare shares"),
        pytest.param("a bonus of [Y+5]%", "a bonus of [Y+5%]", id="a share behind the bracket"),
        pytest.param("level L[X]", "level [LX]", id="a code before the bracket"),
        pytest.param("see [[Acme]]", "see [Acme]", id="doubled brackets are no reference"),
        pytest.param("good [Source: Acme survey]", "good (Source: Acme survey)", id="a note on a source"),
        pytest.param("as in [3, 4]", "as in (3, 4)", id="reference numbers"),
    ],
)
def test_blanks_come_into_our_notation(text, converted):
    assert convert_fill_ins(text) == converted


@pytest.mark.parametrize(
    "text",
    [
        "[Globex/Initech]",
        "[X years] of it",
        "[a guide](https://example.org)",
        "- [ ] open",
        "- [x] done",
        "the X platform has 500M+ X users",
        "a[0]",
        "Model X and Xbox",
    ],
)
def test_what_needs_no_change_stays(text):
    assert convert_fill_ins(text) == text


def test_a_long_label_stays_as_it_is():
    text = f"$[{'x' * 200}]K"
    assert convert_fill_ins(text) == text


TEXTS = st.text(alphabet="[]()$€XYZK 1+-%aL\n`\\:", max_size=40)


@given(TEXTS)
def test_a_converted_text_stays_as_it_is(text):
    once = convert_fill_ins(text)
    assert convert_fill_ins(once) == once


@given(TEXTS)
def test_nothing_becomes_a_reference_and_no_word_is_lost(text):
    converted = convert_fill_ins(text)
    assert reference_names(converted) == ()
    assert re.sub(r"[\W_]+", "", converted) == re.sub(r"[\W_]+", "", text)


def test_the_result_reads_as_a_blank():
    assert FillIn("$XK") in split_inline(convert_fill_ins("about $[X]K"))
