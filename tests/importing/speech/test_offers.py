"""Claims of an offer, held back until they are true."""

import pytest

from generator.importing.remarks import Remarks
from generator.importing.speech.offers import (
    CONDITION,
    INTEREST_CONDITION,
    RULE,
    claims_offer,
    hold_back_claims,
)


@pytest.mark.parametrize(
    "text",
    [
        "I have an offer from Globex.",
        "I'm weighing a $320K Globex offer.",
        "I am currently holding a staff offer at $490K.",
        "Globex offered me more.",
        "My competing offer is $258K.",
        "My Globex offer vests monthly.",
        "Given competing offers at $280K, I need more.",
        "With offers from Globex and Initech, the gap is real.",
        "My liquid alternatives are at $500K+.",
        "I'm evaluating Acme alongside a Globex role in Paris at €95K base.",
    ],
)
def test_words_that_claim_an_offer(text):
    assert claims_offer(text, "acme")


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for the offer of $100K.",
        "I like this offer and your team.",
        "My Acme offer should be higher.",
        "I am not evaluating a job offer here.",
        "If I had an alternative, I would say so.",
        "Globex and Initech offer more for this job.",
    ],
)
def test_words_that_claim_none(text):
    assert not claims_offer(text, "acme")


def test_the_claim_and_what_leans_on_it_is_held_back_and_the_rest_is_not():
    remarks = Remarks("acme/baker.md")
    said = (
        "I love bread. I have an offer from Globex at $90K. That offer expires soon. "
        "I bake well. The Globex package has no bonus. So I need $95K."
    )
    held = hold_back_claims([{"say": said}, {"note": "I have an offer."}], "acme", 7, remarks)
    assert held == [
        {"say": "I love bread."},
        {
            "say": "I have an offer from Globex at $90K. That offer expires soon.",
            "only_if_true": CONDITION,
        },
        {"say": "I bake well."},
        {"say": "The Globex package has no bonus.", "only_if_true": CONDITION},
        {"say": "So I need $95K."},
        {"note": "I have an offer."},
    ]
    assert [(found.rule, found.span.line) for found in remarks.findings] == [(RULE, 7), (RULE, 7)]


def test_interest_has_a_condition_of_its_own():
    held = hold_back_claims([{"say": "I have interest from Globex."}], "acme", 1, Remarks("a"))
    assert held == [{"say": "I have interest from Globex.", "only_if_true": INTEREST_CONDITION}]


def test_speech_under_a_condition_stays_as_it_is():
    passage = {"say": "I have an offer from Globex.", "only_if_true": "It is signed"}
    assert hold_back_claims([dict(passage)], "acme", 1, Remarks("a")) == [passage]
