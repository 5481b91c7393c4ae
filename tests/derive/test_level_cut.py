"""What of a large level map is shown."""

from collections import Counter

from generator.derive.level_cut import LONG, LONG_OF_MANY, MOST_COMPANIES, MOST_EDGES, MOST_LINES, WIDE
from generator.derive.level_map import MANY, LevelMapFigures
from generator.model.company import Company, Ladder, LadderLevel
from generator.model.level import Confidence, LevelEquivalence, Position, Relation
from generator.model.level_map import MapNode
from tests.derive.builders import a_catalog, a_guide
from tests.derive.level_maps import maps_of


def at(company: str, level: str) -> Position:
    return Position(company=company, role_label="Analyst", level=level)


def said(here: Position, there: Position, confidence: Confidence = Confidence.LOW) -> LevelEquivalence:
    return LevelEquivalence(here=here, there=there, relation=Relation.EQUAL, confidence=confidence)


def a_map(*lines: LevelEquivalence) -> LevelMapFigures:
    guide = a_guide(company="hub", role="analyst", equivalences=lines)
    names = dict.fromkeys(one.company for pair in lines for one in (pair.here, pair.there) if one.company)
    companies = (Company(id=id, name=id.title()) for id in names)
    return maps_of(a_catalog(*companies, guides={guide.id: guide}))["analyst"]


def star(companies: int) -> list[LevelEquivalence]:
    """Every company compared with the hub once."""
    return [said(at(f"c{n:04}", "X1"), at("hub", f"H{n}")) for n in range(companies)]


def test_a_map_that_is_not_large_is_shown_as_a_whole():
    few = [said(at(f"c{n % 10}", f"X{n}"), at("hub", f"H{n}")) for n in range(LONG)]
    cut = a_map(*few).cut
    assert (len(cut.edges), cut.comparisons, cut.is_cut) == (LONG, LONG, False)
    assert (dict(cut.left_out), dict(cut.elsewhere)) == ({}, {})


def test_a_map_of_many_companies_is_large_however_few_compare():
    assert not a_map(*star(WIDE - 1)).cut.is_cut
    cut = a_map(*star(WIDE)).cut
    assert cut.is_cut
    assert len(cut.companies) == MOST_COMPANIES


def test_where_many_companies_are_known_a_smaller_map_is_large():
    lines = [said(at(f"c{n % 10}", f"X{n}"), at("hub", f"H{n}")) for n in range(LONG_OF_MANY + 1)]
    guide = a_guide(company="hub", role="analyst", equivalences=lines)
    ids = ["hub", *(f"c{n}" for n in range(10))]
    ladder = Ladder(levels=(LadderLevel(code="A"),))
    others = (Company(id=f"d{n}", name="D", ladder=ladder) for n in range(MANY))
    known = [*(Company(id=id, name=id) for id in ids), *others]
    few, many = (
        maps_of(a_catalog(*some, guides={guide.id: guide}))["analyst"].cut for some in (known[:11], known)
    )
    assert (few.is_cut, many.is_cut) == (False, True)


def test_a_page_is_long_when_many_guides_say_the_same():
    pair = said(at("one", "X1"), at("hub", "H1"))
    assert not a_map(*[pair] * MOST_LINES).cut.is_long
    assert a_map(*[pair] * (MOST_LINES + 1)).cut.is_long


def test_of_a_large_map_the_companies_that_are_compared_most_are_shown():
    often = [said(at("often", f"O{n}"), at("hub", f"H{n}")) for n in range(10)]
    found = a_map(*star(LONG), *often)
    cut = found.cut
    assert cut.is_cut
    assert {"hub", "often"} <= cut.companies
    assert len(cut.companies) == MOST_COMPANIES
    assert [one.id for one in found.companies] == sorted(cut.companies)
    assert len(cut.edges) == len(often) + MOST_COMPANIES - 2


def test_what_is_not_shown_is_counted():
    cut = a_map(*star(LONG + 1)).cut
    assert len(cut.edges) + sum(cut.left_out.values()) == cut.comparisons == LONG + 1
    assert sum(cut.elsewhere.values()) == len(cut.left_out)
    assert set(cut.elsewhere) <= {MapNode("hub", (f"H{n}",)) for n in range(LONG + 1)}
    assert (cut.compared_companies, cut.guides) == (LONG + 2, 1)


def test_a_rung_that_is_compared_with_a_company_left_out_counts_as_compared():
    found = a_map(*star(LONG + 1))
    assert MapNode("hub", (f"H{LONG}",)) in found.cut.compared


def test_among_two_companies_the_surest_comparisons_are_shown():
    pairs = [
        said(at("hub", f"H{n}"), at("other", f"O{n}"), Confidence.HIGH if n >= LONG else Confidence.LOW)
        for n in range(LONG + 5)
    ]
    found = a_map(*pairs)
    shown = Counter(edge.statements[0].line.statement.equivalence.confidence for edge in found.cut.edges)
    assert shown == {Confidence.HIGH: 5, Confidence.LOW: MOST_EDGES - 5}
    assert found.cut.left_out == {}
    assert sum(found.cut.elsewhere.values()) == 2 * (LONG + 5 - MOST_EDGES)


def test_the_drawing_shows_nothing_that_the_table_leaves_out():
    found = a_map(*star(LONG + 1))
    shown = {edge.ends for edge in found.edges}
    assert {(min(one.first, one.second), max(one.first, one.second)) for one in found.fitting} == shown
