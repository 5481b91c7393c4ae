"""Ladders side by side: aligned where somebody says so, and no ladder is ever turned over."""

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from generator.derive.ladder_alignment import (
    MOST_COLUMNS,
    LadderAlignment,
    LadderColumn,
    derive_alignments,
)
from generator.model.company import Company, Ladder, LadderLevel, Track
from generator.model.level import Confidence, LevelEquivalence, Position, Relation
from generator.model.level_map import MapNode
from tests.derive.builders import a_catalog, a_guide
from tests.derive.level_maps import maps_of

EQUAL, ROUGHLY, ABOVE = Relation.EQUAL, Relation.APPROXIMATE, Relation.ABOVE


def a_company(id: str, *codes: str, management: tuple[str, ...] = ()) -> Company:
    levels = [LadderLevel(code=code) for code in codes]
    levels += [LadderLevel(code=code, track=Track.MANAGEMENT) for code in management]
    return Company(id=id, name=id.title(), ladder=Ladder(levels=tuple(levels)) if levels else None)


COMPANIES = (
    a_company("acme", "A1", "A2", "A3", "A4", management=("AM1", "AM2")),
    a_company("globex", "G1", "G2", "G3"),
    a_company("initech", "I1", "I2", "I3", "I4", "I5"),
    a_company("bare"),
)


def at(written: str) -> Position:
    """`acme A1` is a level, `acme analyst` a title."""
    company, _, level = written.partition(" ")
    is_code = any(letter.isdigit() for letter in level)
    return Position(
        company=company, role_label="Analyst" if is_code else level, level=level if is_code else None
    )


def said(
    here: str, relation: Relation, there: str, confidence: Confidence = Confidence.LOW
) -> LevelEquivalence:
    return LevelEquivalence(here=at(here), there=at(there), relation=relation, confidence=confidence)


def drawings(
    *lines: LevelEquivalence, companies: tuple[Company, ...] = COMPANIES
) -> tuple[LadderAlignment, ...]:
    guide = a_guide(company="acme", equivalences=lines)
    catalog = a_catalog(*companies, guides={guide.id: guide})
    return derive_alignments(maps_of(catalog)[None])


def the_drawing(*lines: LevelEquivalence) -> LadderAlignment:
    (found,) = drawings(*lines)
    return found


def column(found: LadderAlignment, company: str) -> LadderColumn:
    return next(one for one in found.columns if one.company == company)


def shown(found: LadderAlignment, company: str) -> list[str]:
    """A column from bottom to top: rows that a position covers, or the rows it stands between."""
    written = []
    for one in column(found, company).positions:
        low, high = one.rows or (None, None)
        place = f"above {one.gap}" if low is None else (f"{low}" if low == high else f"{low}-{high}")
        written.append(f"{one.position.label} {place} {one.tie.value}")
    return written


def test_what_is_equal_shares_a_row_and_the_rest_stands_between():
    found = the_drawing(said("acme A2", EQUAL, "globex G1"), said("acme A4", ROUGHLY, "globex G2"))
    assert shown(found, "acme") == ["A1 above 0 none", "A2 0 equal", "A3 above 1 none", "A4 1 rough"]
    assert shown(found, "globex") == ["G1 0 equal", "G2 1 rough", "G3 above 2 none"]
    assert (found.rows, found.undrawn, found.hidden) == (2, 0, ())


def test_a_level_that_is_equal_to_two_rungs_spans_them():
    found = the_drawing(
        said("acme A1", EQUAL, "globex G1"),
        said("acme A2", EQUAL, "initech I2–I3"),
        said("globex G2", EQUAL, "acme A2"),
    )
    assert shown(found, "acme")[:2] == ["A1 0 equal", "A2 1-2 equal"]
    assert shown(found, "globex") == ["G1 0 equal", "G2 1-2 equal", "G3 above 3 none"]
    assert shown(found, "initech")[1:3] == ["I2 1 rough", "I3 2 rough"]


def test_a_job_without_a_level_stands_beside_the_levels_that_it_is_equal_to():
    found = the_drawing(said("bare analyst", EQUAL, "acme A2–A3"), said("acme A2", ROUGHLY, "globex G2"))
    assert shown(found, "bare") == ["analyst 0-1 equal"]
    assert shown(found, "globex") == ["G1 above 0 none", "G2 0 rough", "G3 above 1 none"]


def test_two_jobs_of_one_level_do_not_make_it_equal_to_anything():
    found = the_drawing(said("acme A1", EQUAL, "acme A1"), said("acme A1", ROUGHLY, "globex G1"))
    assert shown(found, "acme")[0] == "A1 0 rough"


def test_a_level_that_only_a_title_is_compared_with_is_in_the_table_of_all_roles():
    lines = (said("acme A1", EQUAL, "globex G1"), said("acme A3", EQUAL, "bare analyst"))
    guide = a_guide(company="acme", equivalences=lines)
    figures = maps_of(a_catalog(*COMPANIES, guides={guide.id: guide}))[None]
    (found,) = derive_alignments(figures, with_titles=False)
    assert "A3 above 1 elsewhere" in shown(found, "acme")


def test_what_is_only_higher_is_beside_nothing():
    found = the_drawing(said("acme A1", EQUAL, "globex G1"), said("acme A1", ABOVE, "bare analyst"))
    assert shown(found, "bare") == ["analyst 1 order"]
    assert found.rows == 2


def test_two_stretches_say_nothing_of_their_rungs():
    found = the_drawing(said("acme A1–A2", EQUAL, "globex G1–G2"), said("acme A3", EQUAL, "globex G3"))
    assert found.undrawn == 1
    assert shown(found, "globex") == ["G1 above 0 elsewhere", "G2 above 0 elsewhere", "G3 0 equal"]


def test_two_stretches_with_the_same_rungs_are_drawn():
    pairs = (said("acme A1", EQUAL, "globex G1"), said("acme A2", EQUAL, "globex G2"))
    assert the_drawing(*pairs, said("acme A1–A2", EQUAL, "globex G1–G2")).undrawn == 0


def test_the_surer_of_two_that_disagree_is_drawn():
    found = the_drawing(
        said("acme A1", ROUGHLY, "globex G1"), said("acme A1", ROUGHLY, "globex G2", Confidence.HIGH)
    )
    assert shown(found, "globex") == ["G1 above 0 elsewhere", "G2 0 rough", "G3 above 1 none"]
    assert found.undrawn == 1


def test_the_other_side_of_a_ladder_is_left_out_unless_it_is_compared():
    found = the_drawing(said("acme A1", EQUAL, "globex G1"))
    assert not any(one.position.track is Track.MANAGEMENT for one in column(found, "acme").positions)
    both = the_drawing(said("acme A4", EQUAL, "acme AM1"))
    assert shown(both, "acme")[-2:] == ["AM1 0 equal", "AM2 above 1 none"]


def test_companies_that_nothing_joins_are_drawn_apart():
    first, second = drawings(
        said("acme A1", EQUAL, "globex G1"),
        said("acme A2", EQUAL, "globex G2"),
        said("initech I1", EQUAL, "bare analyst"),
    )
    assert [one.company for one in first.columns] == ["acme", "globex"]
    assert [one.company for one in second.columns] == ["bare", "initech"]


def test_the_most_compared_come_first_and_the_others_are_counted():
    many = tuple(a_company(f"c{number:02}", "X1") for number in range(MOST_COLUMNS + 3))
    lines = [said("acme A1", EQUAL, f"{one.id} X1") for one in many]
    (found,) = drawings(*lines, companies=(*COMPANIES, *many))
    assert found.columns[0].company == "acme"
    assert len(found.columns) == MOST_COLUMNS
    assert found.hidden == ("c19", "c20", "c21", "c22")


def test_a_map_without_comparisons_has_no_drawing():
    assert drawings() == ()


LADDERS = [(one.id, [level.code for level in one.ladder.levels]) for one in COMPANIES if one.ladder]
LEVELS = [f"{id} {code}" for id, codes in LADDERS for code in codes]
ENDS = ((0, 1), (1, 2), (0, 2))
STRETCHES = [f"{id} {codes[low]}–{codes[high]}" for id, codes in LADDERS for low, high in ENDS]
TITLES = [f"{one.id} analyst" for one in COMPANIES]
PLACES = st.sampled_from([*LEVELS, *STRETCHES, *TITLES, "bare B1", "bare B2–B3"])
LINES = st.builds(said, PLACES, st.sampled_from(Relation), PLACES, st.sampled_from(Confidence))


@given(st.lists(LINES, max_size=25))
def test_a_ladder_is_never_turned_over_in_its_column(lines):
    for found in drawings(*lines):
        for one in found.columns:
            last: dict[Track | None, int] = defaultdict(lambda: -1)
            for placed in one.positions:
                track = placed.position.track
                if track is None:
                    continue
                # Even heights are gaps, odd ones rows.
                low, high = (
                    (2 * placed.gap,) * 2 if placed.rows is None else (2 * row + 1 for row in placed.rows)
                )
                assert low > last[track] or (placed.rows is None and low == last[track])
                last[track] = high


@given(st.lists(LINES, max_size=25))
def test_nothing_shares_a_row_unless_comparisons_lead_from_one_to_the_other(lines):
    beside: dict[MapNode, set[MapNode]] = defaultdict(set)
    guide = a_guide(company="acme", equivalences=tuple(lines))
    catalog = a_catalog(*COMPANIES, guides={guide.id: guide})
    figures = maps_of(catalog)[None]
    for one in figures.fitting:
        if one.relation is not ABOVE:
            ends = [figures.ladders.rungs(end) or (end,) for end in (one.first, one.second)]
            for left in ends[0]:
                beside[left] |= set(ends[1])
                for right in ends[1]:
                    beside[right].add(left)
    for found in derive_alignments(figures):
        covers: dict[int, list[MapNode]] = defaultdict(list)
        for placed in (placed for one in found.columns for placed in one.positions):
            low, high = placed.rows or (0, -1)
            for row in range(low, high + 1):
                covers[row].append(placed.position.node)
        for nodes in covers.values():
            assert set(nodes) <= reached(nodes[0], beside)


def reached(start: MapNode, beside: dict[MapNode, set[MapNode]]) -> set[MapNode]:
    found, waiting = {start}, [start]
    while waiting:
        new = beside[waiting.pop()] - found
        found |= new
        waiting.extend(new)
    return found


@given(st.lists(LINES, max_size=15))
def test_the_same_lines_give_the_same_drawings(lines):
    assert drawings(*lines) == drawings(*lines)
