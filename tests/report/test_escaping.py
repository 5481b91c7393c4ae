"""What may reach a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.report.escaping import cells, printable


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        pytest.param(
            "Décor – €80K “ok” 日本 مرحبا 🙂", "Décor – €80K “ok” 日本 مرحبا 🙂", id="text of any script"
        ),
        pytest.param("a\tb\nc\rd", r"a\x09b\x0ac\x0dd", id="tabs and line ends"),
        pytest.param("\x1b[31mred\x9b0m", r"\x1b[31mred\x9b0m", id="terminal escapes, short and long"),
        pytest.param("a\u202eb\u2066c", r"a\u202eb\u2066c", id="marks that reorder"),
        pytest.param("a\u200bb\ufeffc\xad", r"a\u200bb\ufeffc\xad", id="marks without width"),
        pytest.param("1\xa0000", r"1\xa0000", id="another blank"),
        pytest.param("\u2028\u2029\x85", r"\u2028\u2029\x85", id="other line ends"),
        pytest.param("\ud800", r"\ud800", id="half a character"),
        pytest.param("\U000e0041", r"\U000e0041", id="invisible letters"),
    ],
)
def test_only_what_can_be_seen_is_printed(text, printed):
    assert printable(text) == printed


@given(st.text())
def test_printed_text_obeys_nobody(text):
    shown = printable(text)
    assert shown.isprintable() or not shown
    assert len(shown.splitlines()) <= 1


def test_wide_letters_fill_two_columns():
    assert [cells("abc"), cells("日本"), cells("e\u0301")] == [3, 4, 1]
