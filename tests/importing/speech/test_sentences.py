"""Where sentences end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importing.speech.sentences import cut_sentences


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("I bake. You sell.", 2, id="two"),
        pytest.param('He said "no." Then he left.', 2, id="behind a quotation mark"),
        pytest.param("A base of $1.2M is fine.", 1, id="a decimal point"),
        pytest.param("Shops, e.g. Acme Inc. Bakery, vs. Globex.", 1, id="short forms"),
        pytest.param("Really? Yes! [Company] pays.", 3, id="other marks and a blank"),
    ],
)
def test_a_text_is_cut_into_its_sentences(text, count):
    assert len(cut_sentences(text)) == count


@given(st.text(alphabet="aA .!?\"'[$\n", max_size=60))
def test_the_sentences_together_are_the_text(text):
    assert "".join(cut_sentences(text)) == text
