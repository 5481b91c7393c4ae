"""Scripts and levers."""

import pytest

from generator.load.format.speech import LEVER, PASSAGES, SCRIPT
from generator.model.pay import FigureState
from generator.model.speech import Passage, TextKind
from tests.load.outcomes import read


def test_a_passage_is_one_text_of_one_kind():
    (passage,) = read(PASSAGES, "[{say: Hello., only_if_true: I have it in writing}]").value
    assert passage == Passage(kind=TextKind.SPEECH, text="Hello.", only_if_true="I have it in writing")


@pytest.mark.parametrize("text", ["[{say: a, note: b}]", "[{only_if_true: a}]"])
def test_two_texts_or_none_are_told(text):
    assert read(PASSAGES, text).problems == ["malformed-value 1:2"]


def test_an_id_is_made_of_the_title():
    assert read(SCRIPT, "{title: First call, passages: [{say: a}]}").value.id == "first-call"
    assert read(SCRIPT, "{title: First call, id: call, passages: [{say: a}]}").value.id == "call"


@pytest.mark.parametrize(
    ("amount", "state", "problems"),
    [
        ("5K", FigureState.VALUE, []),
        ("{amount: 5K, note: a year}", FigureState.VALUE, []),
        ("{words: twice as much}", FigureState.WORDS, []),
        ("twice as much", FigureState.UNKNOWN, ["malformed-figure 1:101"]),
    ],
)
def test_the_target_of_a_lever_takes_the_short_and_the_long_form(amount, state, problems):
    target = f"{{label: L, region: paris, amount: {amount}}}"
    outcome = read(LEVER, f"{{title: T, kind: budget, passages: [{{say: abcdefghij}}], targets: [{target}]}}")
    assert [target.figure.state for target in outcome.value.targets] == [state]
    assert outcome.problems == problems
