"""`unconditional-offer`: claims of an offer that the reader may not have."""

import pytest

from generator.check.rules import unconditional_offer
from generator.model.speech import TextKind
from tests.check.builders import (
    a_guide,
    a_lever,
    a_passage,
    a_script,
    an_alternative,
    messages,
    place,
    the_finding,
    with_strategy,
)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Thank you for the offer.", id="the offer on the table"),
        pytest.param("I have read your offer with joy.", id="your offer"),
        pytest.param("I have a question about the offer.", id="a question about the offer"),
        pytest.param("I have two questions. The offer is fine.", id="two sentences"),
        pytest.param("What does your offer from last week include?", id="your offer from last week"),
        pytest.param("I have no other plans.", id="no offer at all"),
    ],
)
def test_speech_about_the_offer_on_the_table_is_left_alone(text):
    assert messages(unconditional_offer, a_guide(scripts=(a_script(text),))) == []


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        pytest.param("I have an offer from Globex.", "“I have an offer”", id="an offer"),
        pytest.param(
            "I have a Globex data engineering offer in Paris.",
            "“I have a Globex data engineering offer”",
            id="a named offer",
        ),
        pytest.param("I’ve received two written offers.", "“I’ve received two written offers”", id="several"),
        pytest.param("My offer from Globex is higher.", "“My offer from”", id="my offer from"),
        pytest.param(
            "There is a competing offer from Globex.", "“a competing offer from”", id="a competing offer"
        ),
        pytest.param(
            "[[alternative.globex]] pays [[alternative.globex.base_salary]].",
            "`[[alternative.globex]]`",
            id="a reference to an alternative",
        ),
    ],
)
def test_speech_that_claims_an_offer_is_found(text, claim):
    guide = a_guide(scripts=(a_script(text),))
    assert messages(unconditional_offer, guide) == [f"{claim} claims an offer that the reader may not have"]


def test_the_same_words_are_fine_under_a_condition():
    passage = a_passage("I have an offer from [[alternative.globex]].", only_if_true="I have it in writing")
    assert messages(unconditional_offer, a_guide(scripts=(a_script(passage),))) == []


def test_coaching_may_speak_of_offers():
    passage = a_passage("Say “I have an offer” only if you do.", TextKind.COACHING)
    assert messages(unconditional_offer, a_guide(scripts=(a_script(passage),))) == []


def test_the_passage_is_pointed_at():
    found = the_finding(unconditional_offer, a_guide(levers=(a_lever("Hello.", "I have an offer."),)))
    assert place(found) == "guides/acme/data-engineer.yml levers.budget.passages[1]"
    assert found.help == "add `only_if_true: I have this offer in writing` to the passage"


def test_words_after_a_refusal_are_speech():
    script = a_script("Hello.", if_refused="Then I take my offer from Globex.")
    found = the_finding(unconditional_offer, a_guide(scripts=(script,)))
    assert place(found) == "guides/acme/data-engineer.yml scripts.opening.if_refused"


def test_an_alternative_is_held_back():
    guide = with_strategy(alternatives=(an_alternative(), an_alternative("initech", only_if_true=False)))
    found = the_finding(unconditional_offer, guide)
    assert found.message == "the alternative `initech` is not held back until the reader has it"
    assert place(found) == "guides/acme/data-engineer.yml strategies.main.alternatives.initech"
    assert found.help == "add `only_if_true: true`"
