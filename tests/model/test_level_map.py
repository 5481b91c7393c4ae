"""Positions of the map, ladders and comparisons."""

import pytest

from generator.model.company import Company, Ladder, LadderLevel, Track
from generator.model.level import Confidence, LevelEquivalence, Position, Relation
from generator.model.level_map import (
    MapNode,
    comparisons_of,
    ladders_of,
    level_statements,
    placed_statements,
)
from tests.derive.builders import a_catalog, a_guide


def a_company(id: str, *codes: str, management: tuple[str, ...] = ()) -> Company:
    levels = [LadderLevel(code=code) for code in codes]
    levels += [LadderLevel(code=code, track=Track.MANAGEMENT) for code in management]
    return Company(id=id, name=id.title(), ladder=Ladder(levels=tuple(levels)))


LADDERS = ladders_of(
    [a_company("acme", "A1", "A2", "A3", management=("M1", "M2")), a_company("odd", "L3/L4")]
)


def node(level: str | None, company: str | None = "acme", title: str = "Analyst") -> MapNode:
    return LADDERS.node(Position(company=company, role_label=title, level=level))


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param(node("A1"), MapNode("acme", ("A1",)), id="a level"),
        pytest.param(node("A1–A2"), MapNode("acme", ("A1", "A2")), id="a stretch"),
        pytest.param(node("A1 to 2"), node("A1-2"), id="however it is printed"),
        pytest.param(node("A1/A1"), node("A1"), id="the same twice"),
        pytest.param(node("L3/L4", "odd"), MapNode("odd", ("L3/L4",)), id="a rung of that very name"),
        pytest.param(node("–"), MapNode("acme", ("–",)), id="no code at all"),
        pytest.param(node(None), MapNode("acme", title="analyst"), id="a title"),
        pytest.param(node(None, None), MapNode("", title="analyst"), id="across an industry"),
    ],
)
def test_a_position_is_its_level_or_its_title(found: MapNode, expected: MapNode):
    assert found == expected


@pytest.mark.parametrize(
    ("level", "ends", "around"),
    [
        pytest.param("A2", ("A2", "A2"), ("A1", "A3"), id="a rung"),
        pytest.param("A1–A2", ("A1", "A2"), (None, "A3"), id="a stretch at the bottom"),
        pytest.param("A3, A2", ("A2", "A3"), ("A1", None), id="written downwards"),
        pytest.param("M2", ("M2", "M2"), ("M1", None), id="the other side"),
        pytest.param("A1, M1", None, (None, None), id="over both sides"),
        pytest.param("A9", None, (None, None), id="off the ladder"),
        pytest.param("A3–A9", None, (None, None), id="half off the ladder"),
        pytest.param(None, None, (None, None), id="a title"),
    ],
)
def test_a_ladder_knows_where_its_rungs_are(level, ends, around):
    found = LADDERS.ends(node(level))
    assert (found and tuple(end.codes[0] for end in found)) == ends
    assert tuple(rung and rung.codes[0] for rung in LADDERS.around(node(level))) == around


def test_of_a_rung_that_stands_twice_the_first_place_counts():
    ladders = ladders_of([a_company("acme", "A1", "A2", "A1", management=("A2",))])
    assert list(ladders.steps()) == [(MapNode("acme", ("A1",)), MapNode("acme", ("A2",)))]


def test_ladders_can_be_narrowed_to_some_companies():
    assert LADDERS.only({"odd"}).sides == {("odd", Track.INDIVIDUAL): ("L3/L4",)}


def said(here: str, relation: Relation, there: str, confidence: Confidence = Confidence.LOW):
    one, other = (Position(company="acme", role_label="Analyst", level=level) for level in (here, there))
    return LevelEquivalence(here=one, there=other, relation=relation, confidence=confidence)


def test_the_same_from_both_sides_is_one_comparison():
    above, below = said("A1", Relation.ABOVE, "A2"), said("A2", Relation.BELOW, "A1", Confidence.HIGH)
    first, second = a_guide(equivalences=(above,)), a_guide(role="analyst", equivalences=(below,))
    lines = (*placed_statements(first, LADDERS), *placed_statements(second, LADDERS))
    (found,) = comparisons_of(lines)
    assert (found.first, found.second, found.relation) == (node("A1"), node("A2"), Relation.ABOVE)
    assert [line.role for line in found.statements] == ["security-engineer", "analyst"]
    assert found.confidence is Confidence.HIGH


def test_the_lines_of_a_guide_stand_on_the_ladders_of_the_companies_that_it_names():
    line = said("A1–A3", Relation.EQUAL, "M1")
    guide = a_guide(equivalences=(line, line))
    catalog = a_catalog(a_company("acme", "A1", "A2", "A3", management=("M1",)), a_company("other", "A1"))
    first, second = level_statements(catalog, guide)
    assert (first.here, first.there) == (MapNode("acme", ("A1", "A3")), MapNode("acme", ("M1",)))
    assert [first.index, second.index] == [0, 1]
    assert first.document == "guides/mistral-ai/security-engineer.yml"
