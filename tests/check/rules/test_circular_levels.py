"""`circular-levels`: comparisons of one guide and source that cannot all be true."""

import pytest

from generator.check.rules import circular_levels, contradictory_levels
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
    run_rule,
)

ABOVE, BELOW, EQUAL, ROUGHLY = Relation.ABOVE, Relation.BELOW, Relation.EQUAL, Relation.APPROXIMATE
COMPANIES = (
    a_company("acme", ladder=a_ladder("A1", "A2", "A3", management=("M1",))),
    a_company("globex", ladder=a_ladder("G1", "G2", "G3")),
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
        pytest.param(mapping(("A1–A2", EQUAL, "G1"), ("A2", EQUAL, "G1")), id="a level of the stretch"),
        pytest.param(mapping(("A1–A2", EQUAL, "G1"), ("A2–A3", EQUAL, "G1")), id="stretches that overlap"),
        pytest.param(mapping(("A1", ROUGHLY, "G3"), ("A3", EQUAL, "G1")), id="a rough line"),
    ],
)
def test_comparisons_that_fit_together_are_left_alone(catalog):
    assert messages(circular_levels, catalog) == []


@pytest.mark.parametrize(
    ("catalog", "found"),
    [
        pytest.param(
            mapping(("A1", EQUAL, "G1"), ("A2", EQUAL, "G1")),
            [
                "`globex G1` cannot be equal to `acme A1`: other comparisons put it higher",
                "`globex G1` cannot be equal to `acme A2`: other comparisons put it lower",
            ],
            id="equal to two levels",
        ),
        pytest.param(
            mapping(("A1", ABOVE, "G1"), ("A1", BELOW, "G1")),
            [
                "`globex G1` cannot stand above `acme A1`: other comparisons say otherwise",
                "`globex G1` cannot stand below `acme A1`: other comparisons say otherwise",
            ],
            id="above and below",
        ),
        pytest.param(
            mapping(("A3", EQUAL, "G2"), ("A3", BELOW, "G2")),
            [
                "`globex G2` cannot be equal to `acme A3`: other comparisons put it lower",
                "`globex G2` cannot stand below `acme A3`: other comparisons say otherwise",
            ],
            id="equal and below",
        ),
        pytest.param(
            mapping(("A3", ABOVE, "G1"), ("A1", EQUAL, "G2")),
            [
                "`globex G1` cannot stand above `acme A3`: other comparisons say otherwise",
                "`globex G2` cannot be equal to `acme A1`: other comparisons put it higher",
            ],
            id="against the order of both ladders",
        ),
        pytest.param(
            mapping(("A1–A2", EQUAL, "G1"), ("A3", EQUAL, "G1")),
            [
                "`globex G1` cannot be equal to `acme A1–A2`: other comparisons put it higher",
                "`globex G1` cannot be equal to `acme A3`: other comparisons put it lower",
            ],
            id="beyond the stretch",
        ),
    ],
)
def test_each_line_of_a_contradiction_is_reported(catalog, found):
    assert messages(circular_levels, catalog) == found
    assert messages(contradictory_levels, catalog) == []


def test_each_line_names_the_others():
    lines = run_rule(circular_levels, mapping(("A1", EQUAL, "G1"), ("A2", EQUAL, "G1")))
    first, second = (f"guides/acme/data-engineer.yml level_mapping[{index}]" for index in (0, 1))
    assert [(place(found), found.note) for found in lines] == [
        (first, f"compare with {second}"),
        (second, f"compare with {first}"),
    ]
    help_text = "correct one of them, or write `relation: approximate` where the source hedges"
    assert {found.help for found in lines} == {help_text}


def test_a_line_alone_may_run_against_the_ladder():
    edge = an_equivalence(a_position("acme", "A1"), ABOVE, a_position("acme", "A2"))
    (found,) = run_rule(circular_levels, a_catalog(a_guide(equivalences=(edge,)), companies=COMPANIES))
    assert found.message == "`acme A1` cannot stand above `acme A2`: the order of the ladder says otherwise"
    assert found.note is None


def test_positions_without_a_level_are_told_apart_by_title():
    edges = (
        an_equivalence(a_position("globex", role_label="Analyst"), ABOVE),
        an_equivalence(a_position("globex", role_label="Scientist"), BELOW),
    )
    assert messages(circular_levels, a_guide(equivalences=edges)) == []
