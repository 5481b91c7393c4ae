"""Ladders as columns: what is alike shares a shaded row, and every box says why it stands where it does."""

from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.charts.ladder_diagram import FLOATING, TIE_WORDS, ladder_diagram, rows_in_words
from generator.charts.svg import Caption
from generator.derive.ladder_alignment import LadderAlignment, Tie
from tests.charts.drawings import assert_golden, named, parse, texts
from tests.derive.test_ladder_alignment import ABOVE, EQUAL, LINES, ROUGHLY, drawings, said, the_drawing

CAPTION = Caption(prefix="ladders-1", title="Levels", description="Two companies.")
FIRST = (
    said("acme A2", EQUAL, "globex G1"),
    said("acme A3", ROUGHLY, "initech I2–I3"),
    said("bare analyst", EQUAL, "globex G1"),
)


def drawn(found: LadderAlignment) -> str:
    return ladder_diagram(found, str.title, CAPTION)


def test_a_map_of_four_companies():
    assert_golden(drawn(the_drawing(*FIRST)), "ladder_diagram.svg")


def test_every_box_says_its_level_and_its_tie():
    words = texts(drawn(the_drawing(*FIRST)))
    assert words[:10] == [
        "Acme", "Acme", "A1", "no comparison", "A2", "equal", "A3", "roughly equal", "A4", "no comparison",
    ]  # fmt: skip


def test_neighbours_that_nothing_compares_share_a_box():
    words = texts(drawn(the_drawing(said("acme A1", EQUAL, "initech I1"))))
    assert "A2 – A4" in words
    assert "I2 – I5" in words


def test_what_is_alike_is_shaded_and_told_in_words():
    found = the_drawing(*FIRST)
    assert len(named(drawn(found), "cg-chart__band")) == 3
    assert list(rows_in_words(found, str.title)) == [
        "Acme A3, Initech I3",
        "Acme A3, Initech I2",
        "Acme A2, Globex G1, Bare analyst",
    ]


def test_a_position_over_two_rows_is_as_tall_as_both():
    boxes = named(drawn(the_drawing(*FIRST)), "cg-chart__rung--rough")
    heights = [Decimal(rect.get("height", "")) for box in boxes if (rect := box.find("rect")) is not None]
    assert heights == [2 * heights[1] + 6, heights[1], heights[1]]


def test_ties_differ_in_more_than_colour():
    drawing = drawn(the_drawing(*FIRST))
    looks = {}
    for tie in (Tie.EQUAL, Tie.ROUGH, Tie.NONE):
        frame = named(drawing, f"cg-chart__rung--{tie.value}")[0].find("rect")
        assert frame is not None
        looks[tie] = (frame.get("stroke-width"), frame.get("stroke-dasharray"))
    assert len(set(looks.values())) == 3
    assert len(set(TIE_WORDS.values())) == len(Tie)


def test_the_drawing_keeps_its_size_and_names_itself():
    root = parse(drawn(the_drawing(*FIRST)))
    width, height = root.get("width"), root.get("height")
    assert root.get("viewBox") == f"0 0 {width} {height}"
    assert root.get("role") == "img"
    assert ": " in root.get("aria-label", "")
    assert int(root.get("font-size", "0")) >= 12


def test_higher_levels_stand_higher():
    drawing = drawn(the_drawing(said("acme A1", EQUAL, "globex G1"), said("acme A2", EQUAL, "globex G2")))
    heights = {found.text: Decimal(found.get("y", "")) for found in parse(drawing).iter("text")}
    assert heights["A2"] < heights["A1"]
    assert heights["A3 – A4"] < heights["A2"]


def test_titles_at_no_known_height_stand_apart_at_the_bottom():
    found = the_drawing(
        said("acme clerk", EQUAL, "bare clerk"),
        said("acme A1", EQUAL, "globex G1"),
        said("bare analyst", EQUAL, "globex G1"),
    )
    assert found.floating == 1
    words = {one.text: Decimal(one.get("y", "")) for one in parse(drawn(found)).iter("text")}
    assert words["A1"] < words[FLOATING] < words["clerk"]


def test_a_title_that_is_higher_than_something_has_a_height():
    found = the_drawing(said("acme clerk", ABOVE, "bare clerk"), said("acme A1", EQUAL, "bare cook"))
    assert found.floating == 0
    assert FLOATING not in texts(drawn(found))


@given(st.lists(LINES, max_size=20))
def test_no_box_covers_another_and_all_lie_inside(lines):
    for found in drawings(*lines):
        root = parse(drawn(found))
        right, bottom = (Decimal(root.get(name, "")) for name in ("width", "height"))
        boxes = []
        for group in named(drawn(found), "cg-chart__rung"):
            frame = group.find("rect")
            assert frame is not None
            x, y, width, height = (Decimal(frame.get(name, "")) for name in ("x", "y", "width", "height"))
            boxes.append((x, y, x + width, y + height))
        assert all(x >= 0 and y >= 0 and far <= right and low <= bottom for x, y, far, low in boxes)
        for one, other in combinations(boxes, 2):
            assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


def test_nothing_needs_a_style_or_a_script():
    drawing = drawn(the_drawing(*FIRST))
    attributes = {name for found in parse(drawing).iter() for name in found.attrib}
    assert not {name for name in attributes if name == "style" or name.startswith("on")}


@pytest.mark.parametrize("label", ["<script>alert(1)</script>", '"><g onload=x>', "a\x00b", "&amp;<"])
def test_no_title_becomes_markup(label: str):
    found = the_drawing(said(f"bare {label}", EQUAL, "acme A1"))
    drawing = ladder_diagram(found, lambda company: label, CAPTION)
    assert {one.tag for one in parse(drawing).iter()} == {
        "svg", "rect", "text", "g",
    }  # fmt: skip


def test_no_column_is_no_drawing():
    empty = LadderAlignment(columns=(), rows=0, floating=0, hidden=(), undrawn=0)
    assert drawn(empty) == ""


def test_titles_that_differ_in_their_last_word_are_told_apart():
    lines = (
        said("bare senior platform engineer infra", EQUAL, "acme A2"),
        said("bare senior platform engineer mobile", EQUAL, "acme A3"),
    )
    assert {"infra", "mobile"} <= {
        word for line in texts(drawn(the_drawing(*lines))) for word in line.split()
    }
