"""`repeated-prose`: the same sentence in two guides."""

import pytest

from generator.check.rules import repeated_prose
from tests.check.builders import a_catalog, a_guide, a_lever, a_script, messages, place, prose, run_rule

LONG = "Data engineers who own a platform early tend to lead it within three years."


def two_guides(one: str, other: str):
    return a_catalog(a_guide(prose=prose(one)), a_guide(company="globex", prose=prose(other)))


@pytest.mark.parametrize(
    "catalog",
    [
        pytest.param(
            two_guides(LONG, "They build it from the ground up, and then they keep it."), id="different"
        ),
        pytest.param(
            two_guides("Ask for it in writing.", "Ask for it in writing."), id="seven words or less"
        ),
        pytest.param(a_catalog(a_guide(prose=prose(LONG, LONG))), id="twice in one guide"),
    ],
)
def test_sentences_of_their_own_are_left_alone(catalog):
    assert messages(repeated_prose, catalog) == []


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(LONG, id="word for word"),
        pytest.param(f"Something first. {LONG.upper()} Something after.", id="in the middle, in capitals"),
        pytest.param(f"- **{LONG}**", id="as a list item in bold"),
        pytest.param(LONG.replace(" own", "\nown"), id="broken over two lines"),
    ],
)
def test_a_copied_sentence_is_found_in_both_guides(other):
    message = "a sentence of this text also stands in another guide"
    assert messages(repeated_prose, two_guides(LONG, other)) == [message, message]


def test_the_other_guide_and_the_way_out_are_named():
    first, second = run_rule(repeated_prose, two_guides(LONG, LONG))
    assert [place(first), place(second)] == [
        "guides/acme/data-engineer.md mission",
        "guides/globex/data-engineer.md mission",
    ]
    assert first.note == (
        "“Data engineers who own a platform early tend to lead it wit…” is also in `globex/data-engineer`"
    )
    assert second.note is not None
    assert second.note.endswith("is also in `acme/data-engineer`")
    assert first.help == (
        "make it a fragment in guides/roles/data-engineer.md, or say what is true of this company only"
    )


def test_scripts_and_levers_count_and_sentences_of_one_text_are_told_together():
    speech = f"{LONG} Nobody else in the market has done both of these things at once."
    catalog = a_catalog(
        a_guide(scripts=(a_script(speech),)), a_guide(company="globex", levers=(a_lever(speech),))
    )
    assert messages(repeated_prose, catalog) == ["2 sentences of this text also stand in another guide"] * 2
