"""`unknown-level`: codes outside their ladder."""

import pytest

from generator.check.rules import unknown_level
from tests.check.builders import (
    a_catalog,
    a_company,
    a_guide,
    a_ladder,
    a_peer,
    a_position,
    a_row,
    an_equivalence,
    messages,
    place,
    the_finding,
)

COMPANIES = (a_company("acme", ladder=a_ladder("A1", "A2")), a_company("globex"))


@pytest.mark.parametrize(
    ("guide", "at"),
    [
        pytest.param(a_guide(levels=("A1", "A9")), "levels[1]", id="of the guide"),
        pytest.param(a_guide(a_row(ladder_levels=("A9",))), "pay.paris.ladder_levels[0]", id="of a row"),
        pytest.param(
            a_guide(equivalences=(an_equivalence(a_position(), here=a_position("acme", "A9")),)),
            "level_mapping[0].from.level",
            id="of a comparison",
        ),
        pytest.param(
            a_guide(peers=(a_peer(position=a_position("acme", "A9")),)),
            "peers.globex-paris.level",
            id="of a peer",
        ),
    ],
)
def test_a_code_is_on_the_ladder(guide, at):
    found = the_finding(unknown_level, a_catalog(guide, companies=COMPANIES))
    assert found.message == "the ladder of `acme` has no level `A9`"
    assert place(found) == f"guides/acme/data-engineer.yml {at}"
    assert found.help == "known here: A1, A2"


@pytest.mark.parametrize("printed", ["A1–A9", "A9/A1", "A1-A9"])
def test_each_code_of_a_range_or_a_list_is_on_the_ladder(printed):
    guide = a_guide(equivalences=(an_equivalence(a_position(), here=a_position("acme", printed)),))
    found = the_finding(unknown_level, a_catalog(guide, companies=COMPANIES))
    assert found.message == "the ladder of `acme` has no level `A9`"


@pytest.mark.parametrize(
    "guide",
    [
        pytest.param(a_guide(levels=("A1",)), id="on the ladder"),
        pytest.param(
            a_guide(peers=(a_peer(position=a_position("acme", "A1–A2")),)), id="a range on the ladder"
        ),
        pytest.param(
            a_guide(peers=(a_peer(position=a_position(None, "A9")),)), id="a job across the industry"
        ),
        pytest.param(a_guide(a_row(level="Senior")), id="a level in the source's words"),
        pytest.param(
            a_guide(peers=(a_peer(position=a_position("globex", "G9")),)), id="a ladder nobody knows"
        ),
    ],
)
def test_levels_that_nothing_contradicts_are_left_alone(guide):
    assert messages(unknown_level, a_catalog(guide, companies=COMPANIES)) == []
