"""`circular-levels`: comparisons that cannot all be true."""

import pytest

from generator.check.rules import circular_levels
from generator.model.level import Relation
from tests.check.builders import (
    a_catalog,
    a_company,
    a_guide,
    a_ladder,
    a_position,
    an_equivalence,
    messages,
    place,
    the_finding,
)

ABOVE, BELOW, EQUAL, ROUGHLY = Relation.ABOVE, Relation.BELOW, Relation.EQUAL, Relation.APPROXIMATE
COMPANIES = (
    a_company("acme", ladder=a_ladder("A1", "A2", "A3", management=("M1",))),
    a_company("globex", ladder=a_ladder("G1", "G2")),
)


def mapping(*lines: tuple[str, Relation, str]):
    """A guide of Acme that compares its levels with those of Globex."""
    edges = [
        an_equivalence(a_position("globex", there), relation, a_position("acme", here))
        for here, relation, there in lines
    ]
    return a_catalog(a_guide(equivalences=tuple(edges)), companies=COMPANIES)


@pytest.mark.parametrize(
    "catalog",
    [
        pytest.param(mapping(("A1", EQUAL, "G1"), ("A2", EQUAL, "G2")), id="in step"),
        pytest.param(mapping(("A1", ABOVE, "G1"), ("A2", ABOVE, "G2")), id="always above"),
        pytest.param(mapping(("A1", EQUAL, "G1"), ("M1", EQUAL, "G1")), id="two sides of one ladder"),
        pytest.param(mapping(("A1", ROUGHLY, "G1"), ("A2", ROUGHLY, "G1")), id="roughly equal to two"),
    ],
)
def test_comparisons_that_fit_together_are_left_alone(catalog):
    assert messages(circular_levels, catalog) == []


@pytest.mark.parametrize(
    ("catalog", "message"),
    [
        pytest.param(
            mapping(("A1", EQUAL, "G1"), ("A2", EQUAL, "G1")),
            "this makes `acme A2` equal to `acme A1`, a different level of that ladder",
            id="equal to two levels",
        ),
        pytest.param(
            mapping(("A1", ABOVE, "G1"), ("A1", BELOW, "G1")),
            "`globex G1` cannot stand above `acme A1`: other comparisons say the opposite",
            id="above and below",
        ),
        pytest.param(
            mapping(("A3", EQUAL, "G2"), ("A3", BELOW, "G2")),
            "`acme A3` cannot stand above `globex G2`: other comparisons say the opposite",
            id="equal and below",
        ),
        pytest.param(
            mapping(("A3", ABOVE, "G1"), ("A1", EQUAL, "G2")),
            "`globex G1` cannot stand above `acme A3`: other comparisons say the opposite",
            id="against the order of both ladders",
        ),
    ],
)
def test_comparisons_that_contradict_each_other_are_found(catalog, message):
    assert messages(circular_levels, catalog) == [message]


def test_a_circle_over_two_guides_is_told_once_with_the_other_place():
    acme = a_guide(
        equivalences=(an_equivalence(a_position("globex", "G1"), ABOVE, a_position("acme", "A1")),)
    )
    globex = a_guide(
        company="globex",
        equivalences=(an_equivalence(a_position("acme", "A1"), ABOVE, a_position("globex", "G1")),),
    )
    found = the_finding(circular_levels, a_catalog(acme, globex, companies=COMPANIES))
    assert place(found) == "guides/acme/data-engineer.yml level_mapping[0]"
    assert found.note == "compare with guides/globex/data-engineer.yml level_mapping[0]"
    assert found.help == "correct one of them, or write `relation: approximate` where the source hedges"


def test_positions_without_a_level_are_told_apart_by_title():
    edges = (
        an_equivalence(a_position("globex", role_label="Analyst"), ABOVE),
        an_equivalence(a_position("globex", role_label="Scientist"), BELOW),
    )
    assert messages(circular_levels, a_guide(equivalences=edges)) == []
