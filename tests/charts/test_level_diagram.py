"""The level map as frames and lines: every comparison is there in words."""

from decimal import Decimal

import pytest

from generator.charts.level_diagram import MAX_EDGES, SIGNS, level_diagram
from generator.charts.svg import WIDTH, Caption
from generator.derive.levels import derive_levels
from generator.model.level import Confidence, LevelEquivalence, Position, Relation
from tests.charts.drawings import assert_golden, parse, shapes, texts
from tests.derive.builders import a_catalog, a_company, a_guide

CAPTION = Caption(prefix="levels", title="Level map", description="Three comparisons.")
HERE = Position(company="mistral-ai", role_label="Security Engineer")
GOOGLE = Position(company="google", role_label="Security Engineer", level="L4", region="paris")
META = Position(company="meta", role_label="Security Engineer")
ANTHROPIC = Position(company="anthropic", role_label="Security, next to Trust & Safety")


def compared(there, relation=Relation.EQUAL, confidence=Confidence.LOW, here=HERE):
    return LevelEquivalence(here=here, there=there, relation=relation, confidence=confidence)


def diagram(*pairs):
    catalog = a_catalog(*map(a_company, ("google", "meta", "anthropic", "mistral-ai")))
    graph = derive_levels(catalog, a_guide(equivalences=pairs))
    return level_diagram(graph.nodes, graph.edges, CAPTION)


FIRST = (
    compared(GOOGLE),
    compared(META, Relation.APPROXIMATE, Confidence.MEDIUM),
    compared(ANTHROPIC, Relation.ABOVE, Confidence.HIGH),
)


def test_the_map_of_the_first_guide():
    assert_golden(diagram(*FIRST), "level_diagram.svg")


def test_every_comparison_is_in_words():
    assert texts(diagram(*FIRST)) == [
        "Security Engineer",
        "Mistral Ai",
        "Security Engineer L4",
        "Google, Paris",
        "= equal, low confidence",
        "Security Engineer",
        "Meta",
        "≈ roughly equal, medium confidence",
        "Security, next to Trust & Safety",
        "Anthropic",
        "↑ higher, high confidence",
    ]


def test_a_comparison_of_low_confidence_is_dashed():
    dashes = [edge.get("stroke-dasharray") for edge in shapes(diagram(*FIRST), "path")]
    assert dashes == ["4 3", None, None]


def test_the_own_position_has_a_stronger_frame():
    frames = shapes(diagram(*FIRST), "rect")
    assert [frame.get("stroke-width") for frame in frames] == ["2", None, None, None]


def test_a_chain_goes_on_below():
    drawing = diagram(compared(GOOGLE), compared(META, here=GOOGLE))
    assert texts(drawing).count("Google, Paris") == 2
    assert len(shapes(drawing, "path")) == 2


def test_more_comparisons_than_can_be_read_are_counted():
    many = (compared(Position(company="google", role_label=f"Role {n}")) for n in range(MAX_EDGES + 2))
    drawing = diagram(*many)
    assert len(shapes(drawing, "path")) == MAX_EDGES
    assert texts(drawing)[-1] == "2 more in the list"


def test_everything_lies_inside():
    drawing = diagram(*FIRST)
    height = Decimal(parse(drawing).get("viewBox", "").split()[3])
    for box in parse(drawing).iter("rect"):
        place = {name: Decimal(box.get(name, "")) for name in ("x", "y", "width", "height")}
        assert place["x"] + place["width"] <= WIDTH
        assert place["y"] + place["height"] <= height


def test_no_comparison_is_no_drawing():
    assert diagram() == ""


@pytest.mark.parametrize("relation", Relation, ids=lambda relation: str(relation.value))
def test_every_relation_has_a_sign(relation):
    assert SIGNS[relation] in texts(diagram(compared(GOOGLE, relation)))[-1]


@pytest.mark.parametrize("label", ["<script>alert(1)</script>", '"><g onload=x>', "a\x00\ud800b", "&amp;<"])
def test_no_title_becomes_markup(label):
    hostile = Position(company=label, role_label=label, level=label, region=label)
    tags = {found.tag for found in parse(diagram(compared(hostile))).iter()}
    assert tags == {"svg", "g", "rect", "text", "path"}
