"""Comparisons that cannot all be true are found, and only those."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from generator.model.catalog import Catalog
from generator.model.company import Company, Ladder, LadderLevel
from generator.model.level import Confidence, LevelEquivalence, Position, Relation
from generator.model.level_contradictions import LevelMap, level_map, sift
from generator.model.level_map import Comparison, MapNode, ladders_of, level_statements, placed_statements
from generator.model.level_order import Contradiction, LevelOrder
from tests.derive.builders import a_catalog, a_guide
from tests.timing import quickly

COMPANIES = ("acme", "globex", "initech")


def a_company(id: str, rungs: int) -> Company:
    codes = (f"{id[0].upper()}{number}" for number in range(rungs))
    return Company(id=id, name=id, ladder=Ladder(levels=tuple(LadderLevel(code=code) for code in codes)))


LADDERS = ladders_of(a_company(id, 5) for id in COMPANIES)
NODES = [MapNode(id, (f"{id[0].upper()}{number}",)) for id in COMPANIES for number in range(5)]
NODES += [MapNode(id, (f"{id[0].upper()}1", f"{id[0].upper()}3")) for id in COMPANIES]
NODES += [MapNode(id, title="analyst") for id in COMPANIES]


def comparison(first: MapNode, relation: Relation, second: MapNode) -> Comparison:
    return Comparison(first=first, second=second, relation=relation, statements=())


COMPARISONS = st.builds(
    comparison,
    st.sampled_from(NODES),
    st.sampled_from([Relation.EQUAL, Relation.APPROXIMATE, Relation.ABOVE]),
    st.sampled_from(NODES),
)


def assert_runs_round(found: Contradiction) -> None:
    ends = [step.lower for step in found.steps]
    assert [step.higher for step in found.steps] == [*ends[1:], ends[0]]
    assert any(step.is_strict for step in found.steps)
    assert found.refused in found.comparisons


@given(st.lists(COMPARISONS, max_size=30))
def test_a_contradiction_runs_round_and_is_strict_somewhere(stated):
    order = LevelOrder(LADDERS)
    for one in stated:
        found = order.add(one)
        if found is not None:
            assert_runs_round(found)
            assert order.add(one) == found, "a comparison that was refused leaves nothing behind"


HEIGHTS = st.fixed_dictionaries(
    {id: st.lists(st.integers(0, 40), min_size=5, max_size=5, unique=True).map(sorted) for id in COMPANIES}
)


def true_of(one: Comparison, height: dict[MapNode, int]) -> bool:
    """Whether a comparison holds among positions of known height."""
    first, second = height[one.first], height[one.second]
    if one.relation is Relation.EQUAL:
        return first == second
    if one.relation is Relation.ABOVE:
        return first < second
    return all(
        (below is None or below == other or height[below] <= height[other])
        and (above is None or above == other or height[other] <= height[above])
        for other, (below, above) in (
            (one.first, LADDERS.around(one.second)),
            (one.second, LADDERS.around(one.first)),
        )
    )


@given(HEIGHTS, st.lists(COMPARISONS, max_size=60), st.data())
def test_what_is_true_of_some_heights_never_contradicts_itself(heights, stated, data):
    height = {node: heights[node.company][int(node.codes[0][1:])] for node in NODES if len(node.codes) == 1}
    for node in (node for node in NODES if len(node.codes) != 1):
        low, high = (heights[node.company][end] for end in ((1, 3) if node.codes else (0, 4)))
        height[node] = data.draw(st.integers(low, high))
    order = LevelOrder(LADDERS)
    assert [order.add(one) for one in stated if true_of(one, height)].count(None) == sum(
        true_of(one, height) for one in stated
    )


def lines(stated: list[Comparison]) -> tuple[LevelEquivalence, ...]:
    return tuple(
        LevelEquivalence(
            here=position(one.first),
            there=position(one.second),
            relation=one.relation,
            confidence=Confidence.LOW,
        )
        for one in stated
    )


def position(node: MapNode) -> Position:
    return Position(
        company=node.company, role_label=node.title or "Analyst", level="–".join(node.codes) or None
    )


def a_mapped_catalog(*stated: list[Comparison]) -> Catalog:
    """The three companies; each of the first ones has a guide that says these things."""
    written = zip(COMPANIES, map(lines, stated), strict=False)
    guides = [a_guide(company=id, equivalences=equivalences) for id, equivalences in written]
    return a_catalog(*(a_company(id, 5) for id in COMPANIES), guides={guide.id: guide for guide in guides})


def map_of(catalog: Catalog) -> LevelMap:
    lines = (line for guide in catalog.guides.values() for line in level_statements(catalog, guide))
    return level_map(ladders_of(catalog.companies.values()), lines)


@given(st.lists(COMPARISONS, max_size=20), st.lists(COMPARISONS, max_size=20))
def test_every_line_fits_or_is_part_of_a_contradiction(first, second):
    guides = [
        a_guide(company=id, equivalences=lines(said))
        for id, said in zip(COMPANIES, (first, second), strict=False)
    ]
    catalog = a_catalog(*(a_company(id, 5) for id in COMPANIES), guides={guide.id: guide for guide in guides})
    found = map_of(catalog)
    refused = [one.refused for one in (*found.circles, *found.contradictions)]
    counted = sum(len(one.statements) for one in (*found.fitting, *refused))
    assert counted == len(found.statements) == len(first) + len(second)
    order = LevelOrder(found.ladders)
    assert all(order.add(one) is None for one in found.fitting)
    for one in (*found.circles, *found.contradictions):
        assert_runs_round(one)
    assert not any(one.is_rough for one in found.circles)


def test_rough_comparisons_give_way_to_sure_ones():
    rough, sure = (
        comparison(NODES[0], Relation.APPROXIMATE, NODES[9]),
        comparison(NODES[0], Relation.EQUAL, NODES[5]),
    )
    (found,) = map_of(a_mapped_catalog([rough, sure])).contradictions
    assert found.refused.relation is Relation.APPROXIMATE
    assert found.is_rough


def test_a_map_of_thousands_of_lines_takes_little_time():
    """Five thousand guides in step with three ladders, and one line that is not."""
    ladders = ladders_of(a_company(f"c{number}", 12) for number in range(60))
    rungs = [[MapNode(f"c{number}", (f"C{rung}",)) for rung in range(12)] for number in range(60)]
    said = [_sure(one[rung], other[rung]) for one, other in pairwise(rungs) for rung in range(12)]
    said += [
        _sure(MapNode(f"c{number % 60}", title=f"t{number}"), rungs[number % 60][number % 12])
        for number in range(5000)
    ]
    with quickly(5):
        assert sift(said, ladders)[1] == ()


def _sure(first: MapNode, second: MapNode) -> Comparison:
    said = lines([comparison(first, Relation.EQUAL, second)])
    return replace(
        comparison(first, Relation.EQUAL, second),
        statements=placed_statements(a_guide(equivalences=said), LADDERS),
    )
