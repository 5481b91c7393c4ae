"""Levers in every way in which people number and title them."""

import pytest

from generator.importing.speech.levers import take_levers
from tests.importing.speech.reading import free_texts, read

FORMS = [
    pytest.param(
        '**Global Levers**\n1. **Rye:** "I bake rye bread."\n2. **Oats:** "I mill my oats."\n', id="bold"
    ),
    pytest.param(
        '#### Global Levers\n\n1. **Rye** — "I bake rye bread."\n2. **Oats** — "I mill my oats."', id="dash"
    ),
    pytest.param(
        '### Rye Premium\n\n**Lever 1 — Rye:** "I bake rye bread."\n\n**Lever 2 — Oats:** "I mill my oats."',
        id="paragraphs",
    ),
    pytest.param(
        '#### Global Lever 1: Rye\n\n"I bake rye bread."\n\n#### Global Lever 2: Oats\n\n"I mill my oats."',
        id="headings",
    ),
    pytest.param(
        '**Lever 1: Rye**\n> "I bake rye bread."\n\n**Lever 2: Oats**\n> "I mill my oats."', id="quotations"
    ),
    pytest.param(
        '#### Levers\n1. **Lever 1 — Rye**\n   > "I bake rye bread."\n'
        '2. **Lever 2 — Oats**\n   > "I mill my oats."',
        id="indented quotations",
    ),
    pytest.param(
        '## 2 Global Levers\n**1. Rye**\n> *"I bake rye bread."*\n\n**2. Oats**\n"I mill my oats."',
        id="bold lines",
    ),
    pytest.param(
        '#### Lever 1: Rye — "I bake rye bread."\n\n#### Lever 2: Oats — "I mill my oats."',
        id="in the heading",
    ),
    pytest.param(
        '## Levers\n### Lever 1: Rye\n**Script:**\n> "I bake rye bread."\n'
        '### Lever 2: Oats\n"I mill my oats."',
        id="script",
    ),
    pytest.param(
        '**Global Levers**\n1. **Rye**\n   "I bake rye bread."\n2. **Oats.** "I mill my oats."',
        id="next line",
    ),
    pytest.param(
        '**Key Levers**\n- **Rye:** "I bake rye bread."\n- **Oats:** "I mill my oats."', id="bullets"
    ),
    pytest.param('**Levers**\n1. Rye: "I bake rye bread."\n2. Oats: "I mill my oats."', id="no bold"),
]


@pytest.mark.parametrize("text", FORMS)
def test_each_form_gives_the_same_levers(text):
    levers, _, _ = read(take_levers, text, "levers")
    assert [(lever["id"], lever["title"], lever["passages"]) for lever in levers] == [
        ("rye", "Rye", [{"say": "I bake rye bread."}]),
        ("oats", "Oats", [{"say": "I mill my oats."}]),
    ]


def test_the_words_of_heading_and_numbering_are_accounted_for():
    _, document, remarks = read(take_levers, '**Global Levers**\n1. **Rye:** "I bake rye bread."', "levers")
    assert [found.text for found in remarks.understood] == ["Global Levers", "1."]
    assert free_texts(document) == []


def test_what_stands_around_the_levers_stays_free():
    text = (
        "### Old Oven Lever\n\nThe oven is old.\n\n**Global Levers**\n\nChoose two.\n\n"
        '1. **Rye:** "I bake rye bread."\n\nA last word.\n\n> **Negotiate Up Strategy:** Ask for $90K base.'
    )
    _, document, _ = read(take_levers, text, "levers")
    assert free_texts(document) == [
        "Old Oven Lever",
        "The oven is old.",
        "Global Levers",
        "Choose two.",
        "A last word.",
        "**Negotiate Up Strategy:** Ask for $90K base.",
    ]


def test_parts_of_a_lever_become_notes_and_speech():
    text = (
        "### Lever 1: Rye\n\n**Strategy:** Begin with rye.\n\n**Script:**\n> I would like to bake rye.\n\n"
        "**Key Data Points:**\n- Rye sells.\n- Oats do not.\n"
    )
    levers, _, _ = read(take_levers, text, "levers")
    assert levers[0]["passages"] == [
        {"note": "Strategy: Begin with rye."},
        {"say": "I would like to bake rye."},
        {"note": "Key Data Points:"},
        {"note": "Rye sells."},
        {"note": "Oats do not."},
    ]


def test_levers_of_one_title_have_ids_of_their_own():
    levers, _, _ = read(take_levers, "**Lever 1: Rye**\n\n**Lever 2: Rye**\n", "levers")
    assert [lever["id"] for lever in levers] == ["rye", "rye-2"]


def test_a_lever_that_claims_an_offer_is_held_back():
    levers, _, remarks = read(take_levers, '**Lever 1: Rye**\n> "I have an offer from Globex."', "levers")
    assert levers[0]["passages"] == [
        {"say": "I have an offer from Globex.", "only_if_true": "I hold this offer in writing"}
    ]
    assert [found.rule for found in remarks.findings] == ["offer-assertion"]


def test_a_title_that_is_a_whole_paragraph_is_shortened_and_kept_in_full():
    title = "rye " * 100
    levers, _, _ = read(take_levers, f"#### Lever 1: {title}\n", "levers")
    assert len(str(levers[0]["title"])) <= 200
    assert levers[0]["passages"] == [{"note": title.strip()}]
