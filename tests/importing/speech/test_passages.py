"""Which words of foreign prose are to be said."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importing.speech.passages import read_passages
from generator.limits import MAX_TEXT_CHARS


@pytest.mark.parametrize(
    ("text", "passages"),
    [
        pytest.param('"I bake for a whole town."', [{"say": "I bake for a whole town."}], id="all of it"),
        pytest.param('*"I bake for a whole town."*', [{"say": "I bake for a whole town."}], id="in italics"),
        pytest.param("“I bake for a whole town.”", [{"say": "I bake for a whole town."}], id="curly marks"),
        pytest.param(
            'Say this: "I need a larger oven." Then wait.',
            [{"note": "Say this:"}, {"say": "I need a larger oven."}, {"note": "Then wait."}],
            id="with a lead-in and a rest",
        ),
        pytest.param(
            "\"I tell them 'bread is life' each day.\"",
            [{"say": "I tell them 'bread is life' each day."}],
            id="a quotation inside",
        ),
        pytest.param(
            '"I call it "the long dough" at work."',
            [{"say": 'I call it "the long dough" at work.'}],
            id="the same marks inside",
        ),
        pytest.param(
            'Lean on "Rise Early" and "Waste Nothing" here.',
            [{"note": 'Lean on "Rise Early" and "Waste Nothing" here.'}],
            id="terms",
        ),
        pytest.param(
            'Ask "how long does the dough rest here?" of them',
            [{"note": 'Ask "how long does the dough rest here?" of them'}],
            id="somebody else's question inside a sentence",
        ),
        pytest.param('"I never close this', [{"note": '"I never close this'}], id="an open mark"),
        pytest.param(
            "**Why:** it sells.\n\n- more bread\n- less waste",
            [{"note": "Why: it sells."}, {"note": "more bread"}, {"note": "less waste"}],
            id="paragraphs and entries",
        ),
    ],
)
def test_quotations_are_said_and_the_rest_is_noted(text, passages):
    assert read_passages(text) == passages


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("I would like to see the bakery first.", "say", id="in the first person"),
        pytest.param("Bakers in the valley earn more.", "note", id="a remark"),
    ],
)
def test_a_block_quotation_needs_no_marks_in_the_first_person(text, kind):
    assert read_passages(text, is_quotation=True) == [{kind: text}]


@pytest.mark.parametrize("word", ["bread ", "I bake. ", "b" * 100])
def test_a_long_text_comes_in_parts(word):
    text = word * 3000
    parts = [str(next(iter(passage.values()))) for passage in read_passages(text)]
    assert all(len(part) <= MAX_TEXT_CHARS for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


@given(st.text(alphabet="\"“”'abI .,:*\n-[]()", max_size=80))
def test_no_letter_is_lost_and_the_order_stays(text):
    kept = "".join(str(next(iter(passage.values()))) for passage in read_passages(text))
    assert re.sub(r"[\W_]", "", kept) == re.sub(r"[\W_]", "", text)
