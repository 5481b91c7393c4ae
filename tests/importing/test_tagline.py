"""The line of short phrases below the title."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importing.tagline import split_phrases, take_tagline
from tests.importing.builders import taken

LABEL = "**Negotiation DNA:** "


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        pytest.param(
            "Warm ovens | Early hours + night pay", ["Warm ovens", "Early hours + night pay"], id="bars"
        ),
        pytest.param("`Warm` `#ovens` `NYSE: BUN`", ["Warm", "#ovens", "NYSE: BUN"], id="code spans"),
        pytest.param("Warm / early / bonus only", ["Warm / early / bonus only"], id="one phrase"),
        pytest.param("Bakers here rise early.", ["Bakers here rise early."], id="a sentence"),
        pytest.param("[Shares + bread] | Warm", ["Shares + bread", "Warm"], id="brackets are no blank"),
        pytest.param("Warm | **SIGNATURE ROLE**", ["Warm", "SIGNATURE ROLE"], id="badge"),
    ],
)
def test_the_line_becomes_phrases(text, phrases):
    document, draft, _ = taken(take_tagline, f"# Baker\n\n{LABEL}{text}\n\nMore text")
    assert draft.data["tagline"] == phrases
    assert document.taken == {1}


@pytest.mark.parametrize(
    "label", ["**Negotiation DNA**: ", "**Negotiation DNA:**  ", "**Tags:** ", "Negotiation DNA: "]
)
def test_the_label_is_understood(label):
    _, draft, remarks = taken(take_tagline, f"# Baker\n\n{label}Warm")
    assert draft.data["tagline"] == ["Warm"]
    assert [one.meaning for one in remarks.understood] == ["tagline"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "# Baker\n\n| Region | Base |\n|---|---|\n| A | 1 |\n\n" + LABEL + "Long", id="below a table"
        ),
        pytest.param("# Baker\n\n## Negotiation DNA\n\n" + LABEL + "Long", id="in the section of that name"),
        pytest.param("# Baker\n\n**Negotiation DNA**\n\nText", id="a heading"),
        pytest.param("", id="empty document"),
    ],
)
def test_the_later_section_of_that_name_stays(text):
    document, draft, _ = taken(take_tagline, text)
    assert not document.taken
    assert not draft.data


def test_long_sentences_become_a_section():
    text = "Bakers here rise early. " * 20
    _, draft, _ = taken(take_tagline, f"# Baker\n\n{LABEL}{text}")
    assert [(section.title, section.markdown) for section in draft.sections] == [
        ("Negotiation DNA", text.strip())
    ]
    assert "tagline" not in draft.data


@pytest.mark.parametrize(
    ("phrase", "name", "share"),
    [
        pytest.param("**+10-20% NIGHT PREMIUM**", "NIGHT PREMIUM", "10–20%", id="range"),
        pytest.param("+20% Oven Premium", "Oven Premium", "20%", id="one share"),
    ],
)
def test_a_premium_with_its_share_is_one(phrase, name, share):
    _, draft, _ = taken(take_tagline, f"# Baker\n\n{LABEL}Warm | {phrase}")
    premiums = draft.data["premiums"]
    assert isinstance(premiums, dict)
    assert list(premiums.values()) == [{"name": name, "applies_to": "This job", "share": share}]


@pytest.mark.parametrize("phrase", ["NIGHT PREMIUM", "+20% growth", "20-10% Oven Premium"])
def test_other_phrases_are_no_premium(phrase):
    _, draft, _ = taken(take_tagline, f"# Baker\n\n{LABEL}Warm | {phrase}")
    assert "premiums" not in draft.data


@given(st.text(alphabet="ab |`[]·*", max_size=60))
def test_phrases_hold_every_letter(text):
    letters = [letter for letter in text if letter in "ab"]
    assert [letter for letter in "".join(split_phrases(text)) if letter in "ab"] == letters


def test_a_phrase_may_name_the_shape_of_pay():
    _, draft, _ = taken(take_tagline, "# Baker\n\n**Negotiation DNA:** Equity Heavy + Base | Early hours")
    assert draft.data["pay_structure"] == ["equity-heavy"]
