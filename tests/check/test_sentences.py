"""Prose in sentences."""

import pytest

from generator.check.sentences import folded, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("One. Two! Three?", ["One.", "Two!", "Three?"], id="three marks"),
        pytest.param("It pays 1.5 times.", ["It pays 1.5 times."], id="a point within a number"),
        pytest.param("One\nsentence.", ["One sentence."], id="over two lines"),
        pytest.param("One\n\nTwo", ["One", "Two"], id="two paragraphs"),
        pytest.param("- One\n- **Two**\n3. Three", ["One", "Two", "Three"], id="list items"),
        pytest.param("## Title\nText", ["Title Text"], id="a heading at the start"),
        pytest.param("“Is it?”) Yes.", ["Is it?", "Yes."], id="marks after a quotation"),
        pytest.param("“One.” He left.", ["One.", "He left."], id="quotation marks"),
    ],
)
def test_text_is_cut_into_sentences(text, expected):
    assert list(sentences(text)) == expected


def test_case_and_the_last_mark_do_not_count():
    assert folded("It Pays.") == folded("it pays!")
