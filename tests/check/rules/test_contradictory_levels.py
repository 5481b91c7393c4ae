"""`contradictory-levels`: guides and sources that disagree about levels."""

from dataclasses import replace

import pytest

from generator.check.rules import circular_levels, contradictory_levels
from generator.diagnostics import Severity
from generator.model.evidence import Evidence
from generator.model.level import LevelEquivalence, Position, Relation
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
    a_company("acme", ladder=a_ladder("A1", "A2", "A3", "A4")),
    a_company("globex", ladder=a_ladder("G1", "G2", "G3", "G4")),
    a_company("initech"),
)


def at(written: str) -> Position:
    """A position from its company and level: `acme A1`; without a level it is a data engineer there."""
    company, _, level = written.partition(" ")
    return a_position(company, level or None)


def line(here: str, relation: Relation, there: str) -> LevelEquivalence:
    return an_equivalence(at(there), relation, at(here))


def guides(**lines: tuple[LevelEquivalence, ...]):
    """A guide for each company, with its level mapping."""
    written = (a_guide(company=company, equivalences=pairs) for company, pairs in lines.items())
    return a_catalog(*written, companies=COMPANIES)


@pytest.mark.parametrize(
    "catalog",
    [
        pytest.param(
            guides(
                acme=(line("acme A1", EQUAL, "globex G1"),), globex=(line("globex G1", EQUAL, "acme A1"),)
            ),
            id="the same from both sides",
        ),
        pytest.param(
            guides(
                acme=(line("acme A1", ABOVE, "globex G1"),), globex=(line("globex G1", BELOW, "acme A1"),)
            ),
            id="higher there is lower here",
        ),
        pytest.param(
            guides(
                acme=(line("acme A1", ROUGHLY, "globex G1"),), globex=(line("globex G2", ROUGHLY, "acme A1"),)
            ),
            id="roughly equal to neighbours",
        ),
        pytest.param(
            guides(
                acme=(line("acme A1", ROUGHLY, "globex G1"),), globex=(line("globex G3", ROUGHLY, "acme A1"),)
            ),
            id="the level between them is a rung off both",
        ),
        pytest.param(
            guides(
                acme=(line("acme A1", ROUGHLY, "globex G1"),), globex=(line("globex G1", ABOVE, "acme A1"),)
            ),
            id="roughly equal and a little higher",
        ),
        pytest.param(
            guides(
                acme=(line("acme", EQUAL, "initech"), line("acme", EQUAL, "globex G1")),
                globex=(line("globex G3", EQUAL, "initech"),),
            ),
            id="through a comparison of bare titles",
        ),
        pytest.param(
            guides(
                acme=(line("acme A1–A2", EQUAL, "globex G1–G2"),),
                globex=(line("globex G2", EQUAL, "acme A2"), line("globex G1", EQUAL, "acme A1")),
            ),
            id="stretches and the levels in them",
        ),
    ],
)
def test_sources_that_agree_are_left_alone(catalog):
    assert messages(contradictory_levels, catalog) == []
    assert messages(circular_levels, catalog) == []


@pytest.mark.parametrize(
    ("catalog", "found"),
    [
        pytest.param(
            guides(
                acme=(line("acme A1", EQUAL, "globex G1"),), globex=(line("globex G2", EQUAL, "acme A1"),)
            ),
            [
                "`globex G1` cannot be equal to `acme A1`: other comparisons put it lower",
                "`acme A1` cannot be equal to `globex G2`: other comparisons put it lower",
            ],
            id="one level is two of a ladder",
        ),
        pytest.param(
            guides(
                acme=(line("acme A1", EQUAL, "globex G1"), line("acme A1", EQUAL, "initech I1")),
                initech=(line("initech I1", ABOVE, "globex G1"),),
            ),
            [
                "`globex G1` cannot be equal to `acme A1`: other comparisons put it higher",
                "`initech I1` cannot be equal to `acme A1`: other comparisons put it lower",
                "`globex G1` cannot stand above `initech I1`: other comparisons say otherwise",
            ],
            id="equal by one path, above by another",
        ),
        pytest.param(
            guides(
                acme=(line("acme A1", EQUAL, "globex G1–G2"),), globex=(line("globex G3", EQUAL, "acme A1"),)
            ),
            [
                "`globex G1–G2` cannot be equal to `acme A1`: other comparisons put it lower",
                "`acme A1` cannot be equal to `globex G3`: other comparisons put it lower",
            ],
            id="beyond a stretch",
        ),
        pytest.param(
            guides(acme=(line("acme", ROUGHLY, "globex G1"),), globex=(line("globex G4", ROUGHLY, "acme"),)),
            [
                "`globex G1` cannot be roughly equal to `acme data engineer`: other comparisons put it more "
                "than a level lower",
                "`acme data engineer` cannot be roughly equal to `globex G4`: other comparisons put it more "
                "than a level lower",
            ],
            id="roughly equal, far apart",
        ),
        pytest.param(
            guides(acme=(line("acme", EQUAL, "globex G1"),), globex=(line("globex G3", ROUGHLY, "acme"),)),
            [
                "`globex G1` cannot be equal to `acme data engineer`: other comparisons put it lower",
                "`acme data engineer` cannot be roughly equal to `globex G3`: other comparisons put it more "
                "than a level lower",
            ],
            id="equal against roughly equal",
        ),
    ],
)
def test_each_line_of_a_contradiction_is_reported_once(catalog, found):
    assert messages(contradictory_levels, catalog) == found
    assert messages(circular_levels, catalog) == []


def test_two_places_name_each_other():
    catalog = guides(
        acme=(line("acme A1", EQUAL, "globex G1"),), globex=(line("globex G2", EQUAL, "acme A1"),)
    )
    here, there = (f"guides/{company}/data-engineer.yml level_mapping[0]" for company in ("acme", "globex"))
    found = run_rule(contradictory_levels, catalog)
    assert [(place(one), one.note) for one in found] == [
        (here, f"compare with {there}"),
        (there, f"compare with {here}"),
    ]
    assert {one.severity for one in found} == {Severity.WARNING}


def test_two_sources_of_one_guide_disagree_like_two_guides():
    lines = (line("acme A1", EQUAL, "globex G1"), line("acme A1", EQUAL, "globex G2"))
    by_two = (lines[0], replace(lines[1], evidence=Evidence(sources=("forum",))))
    assert len(messages(contradictory_levels, guides(acme=by_two))) == 2
    assert messages(circular_levels, guides(acme=by_two)) == []
    assert messages(contradictory_levels, guides(acme=lines)) == []
    assert len(messages(circular_levels, guides(acme=lines))) == 2


def test_a_statement_of_two_guides_is_one_comparison_with_two_places():
    catalog = guides(
        acme=(line("acme A1", EQUAL, "globex G1"),),
        globex=(line("globex G1", EQUAL, "acme A1"),),
        initech=(line("globex G2", EQUAL, "acme A1"),),
    )
    found = run_rule(contradictory_levels, catalog)
    assert [one.file.split("/")[1] for one in found] == ["acme", "globex", "initech"]
    assert all(one.note and one.note.count("level_mapping") == 2 for one in found)


def test_the_surer_lines_stand_and_the_others_are_held_to_them():
    """Three guides agree and one does not: one contradiction, however often it is contradicted."""
    catalog = guides(
        acme=(line("acme A1", EQUAL, "globex G1"), line("acme A2", EQUAL, "globex G2")),
        initech=(line("acme A1", BELOW, "globex G2"),),
    )
    assert [one.file.split("/")[1] for one in run_rule(contradictory_levels, catalog)].count("initech") == 1


def test_many_places_are_counted():
    pairs = (line("acme A1", EQUAL, "globex G1"),)
    written = [a_guide(role=f"role-{number}", equivalences=pairs) for number in range(9)]
    other = a_guide(company="globex", equivalences=(line("acme A1", EQUAL, "globex G2"),))
    found = run_rule(contradictory_levels, a_catalog(*written, other, companies=COMPANIES))
    assert len(found) == 10
    assert all(one.note and one.note.endswith("and 3 more") for one in found)
