"""No text of a CSV file is a formula to a spreadsheet, and each can be had back."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.bulk.formulas import SIGNS, neutralised, restored
from tests.bulk import reading
from tests.timing import quickly

FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "=cmd|' /C calc'!A0",
    " =1+1",
    "\t=1",
    "\tno sign",
    "\r=1",
    "\n=1",
    "\u00a0=1",
    "\ufeff=1",
    "\u200b\u2060=1",
    "\u3000＝1",
    "＝1",
    "＋1",
    "－1",
    "＠SUM(A1)",
    "﹣1",
    "−1",
]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_text_that_a_spreadsheet_might_calculate_begins_with_an_apostrophe(text: str):
    assert neutralised(text).lstrip("\n\r").startswith("'")
    assert restored(neutralised(text)) == text


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_a_line_within_a_text_is_looked_at_like_its_beginning(end: str):
    assert neutralised(f"plain{end} =1+1") == f"plain{end}' =1+1"
    assert neutralised(f"plain{end}words = sums") == f"plain{end}words = sums"


@pytest.mark.parametrize(
    "text", ["80K–108K", "a = b", "don't", "Engineer (=E4)", "", "é", "\n\n", "  blanks", "1-2"]
)
def test_other_texts_stay_as_they_are(text: str):
    assert neutralised(text) == text


def test_an_apostrophe_at_the_beginning_is_not_lost():
    assert neutralised("'quoted'") == "''quoted'"
    assert restored("''quoted'") == "'quoted'"


def test_the_signs_are_all_that_unicode_takes_for_the_four():
    same = {
        char
        for char in map(chr, range(sys.maxunicode + 1))
        if unicodedata.normalize("NFKC", char) in tuple("=+-@")
    }
    assert set(SIGNS) == same | {"\N{MINUS SIGN}"}


@given(st.text(alphabet=st.sampled_from("=+-@＝'\"a1, \t\n\r\x0b\u2028\u200b\ufeff\u00a0")))
def test_every_text_comes_back_and_no_line_begins_with_a_sign(text: str):
    safe = neutralised(text)
    assert restored(safe) == reading.restored(safe) == text
    blanks = " \t\u200b\ufeff\u00a0"
    assert not any(line.strip(blanks)[:1] in tuple(SIGNS) for line in safe.splitlines() if line.strip(blanks))


@pytest.mark.parametrize("text", [" " * 200_000, "\n" * 200_000, " \n" * 100_000, "' " * 100_000])
def test_long_texts_take_no_longer_than_their_length_asks_for(text: str):
    with quickly():
        neutralised(text + "x")
