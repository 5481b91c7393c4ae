"""The level map of the catalogue and of each role, for the pages."""

from dataclasses import replace

from generator.derive.freshness import DateKind
from generator.derive.level_differences import LevelDifference
from generator.derive.level_map import LevelMapFigures
from generator.derive.map_positions import MapCompany, mapped_companies
from generator.model.company import Company, Ladder, LadderLevel, Track
from generator.model.level import Confidence, LevelEquivalence, Position, Relation
from generator.model.level_map import MapNode
from generator.units.calendar import read_partial_date
from tests.derive.builders import a_catalog, a_guide, a_source, evidence
from tests.derive.level_maps import maps_of

GOOGLE = Company(
    id="google",
    name="Google",
    ladder=Ladder(
        levels=(
            LadderLevel(code="L9"),
            LadderLevel(code="L10", title="Fellow"),
            LadderLevel(code="M1", track=Track.MANAGEMENT),
        )
    ),
)
META = Company(id="meta", name="Meta")
SOURCE = a_source("first", accessed_on="2026-02-23")


def at(company: str | None, level: str | None = None, role_label: str = "Security Engineer") -> Position:
    return Position(company=company, role_label=role_label, level=level)


def said(here: Position, relation: Relation, there: Position, *sources: str) -> LevelEquivalence:
    return LevelEquivalence(
        here=here,
        there=there,
        relation=relation,
        confidence=Confidence.LOW,
        evidence=evidence(*sources),
    )


def maps(**lines: tuple[LevelEquivalence, ...]) -> dict[str | None, LevelMapFigures]:
    """The maps of guides of Meta, one for each role."""
    guides = [
        a_guide(company="meta", role=role, equivalences=pairs, sources=(SOURCE,))
        for role, pairs in lines.items()
    ]
    return maps_of(a_catalog(GOOGLE, META, guides={guide.id: guide for guide in guides}))


def differences(**lines: tuple[LevelEquivalence, ...]) -> tuple[LevelDifference, ...]:
    """Where these lines set a position beside different levels, on the map of all roles."""
    return maps(**lines)[None].differences


def labels(company: MapCompany) -> list[str]:
    return [one.label for one in company.positions]


def test_what_two_guides_say_of_the_same_positions_is_one_edge():
    found = maps(
        engineer=(said(at("meta", "E6"), Relation.EQUAL, at("google", "L9")),),
        manager=(said(at("google", "L9"), Relation.ABOVE, at("meta", "E6")),),
    )[None]
    (edge,) = found.edges
    assert [one.line.statement.role for one in edge.statements] == ["engineer", "manager"]
    assert [one.relation for one in edge.statements] == [Relation.EQUAL, Relation.ABOVE]
    assert edge.seen_from(MapNode("google", ("L9",))) == (Relation.EQUAL, Relation.ABOVE)
    assert edge.seen_from(MapNode("meta", ("E6",))) == (Relation.EQUAL, Relation.BELOW)
    assert edge.other(edge.first) == edge.second


def test_each_role_has_a_map_of_what_its_guides_say():
    found = maps(
        engineer=(said(at("meta", "E6"), Relation.EQUAL, at("google", "L9")),),
        manager=(said(at("meta", "M1"), Relation.EQUAL, at("google", "M1")),),
        designer=(),
    )
    assert list(found) == [None, "engineer", "manager"]
    assert [len(one.edges) for one in found.values()] == [2, 1, 1]
    assert found["engineer"].edges[0].anchor == found[None].edges[0].anchor == "levels-google-l9-meta-e6"


def test_a_company_with_a_ladder_is_on_the_whole_map_only():
    found = maps(engineer=(said(at("meta", "E6"), Relation.EQUAL, at("meta", "IC6")),))
    assert [one.id for one in found[None].companies] == ["google", "meta"]
    assert [one.id for one in found["engineer"].companies] == ["meta"]


def test_positions_stand_along_the_ladder_then_by_number_then_by_title():
    found = maps(
        engineer=(
            said(at("google", "L9–L10"), Relation.EQUAL, at("meta", "E10")),
            said(at("google", "X2"), Relation.EQUAL, at("meta", "E9")),
            said(at("google", role_label="Analyst"), Relation.EQUAL, at("meta", "E9")),
        )
    )[None]
    google, meta = found.companies
    assert labels(google) == ["L9", "L9–L10", "L10", "M1", "X2", "Analyst"]
    assert labels(meta) == ["E9", "E10"]
    assert [one.title for one in google.positions] == [None, None, "Fellow", None, None, None]
    assert [one.track for one in google.positions][-3:] == [Track.MANAGEMENT, None, None]


def test_a_statement_is_dated_by_what_it_rests_on():
    found = maps(
        engineer=(
            said(at("meta", "E6"), Relation.EQUAL, at("google", "L9"), "first"),
            said(at("meta", "E7"), Relation.EQUAL, at("google", "L10")),
        )
    )[None]
    dated, undated = (edge.statements[0].line for edge in found.edges)
    assert (dated.dated, dated.dated_by) == (read_partial_date("2026-02-23"), DateKind.ACCESSED)
    assert [(source.id, source.publisher) for source in dated.sources] == [(SOURCE.id, SOURCE.publisher)]
    assert (undated.dated, undated.dated_by, undated.sources, undated.strongest) == (None, None, (), None)


def test_positions_that_read_alike_in_a_slug_have_anchors_of_their_own():
    found = maps(
        engineer=(
            said(at("meta", "E6"), Relation.EQUAL, at("google", "L9+")),
            said(at("meta", "E6"), Relation.EQUAL, at("google", "L9")),
        )
    )[None]
    assert len({edge.anchor for edge in found.edges}) == 2


def test_a_contradiction_is_told_on_the_maps_of_all_roles_that_take_part():
    found = maps(
        engineer=(said(at("meta", "E6"), Relation.EQUAL, at("google", "L9")),),
        manager=(said(at("meta", "E6"), Relation.EQUAL, at("google", "L10")),),
        analyst=(said(at("meta", "E1"), Relation.BELOW, at("google", "L9")),),
    )
    assert {role: len(one.contradictions) for role, one in found.items()} == {
        None: 1,
        "analyst": 0,
        "engineer": 1,
        "manager": 1,
    }
    assert {key for key in found["engineer"].said if key[0] == "meta/manager"} == {("meta/manager", 0)}


def test_a_job_across_an_industry_has_a_part_of_its_own():
    line = replace(said(at(None), Relation.EQUAL, at("meta", "E6")), hedge="roughly")
    assert [one.id for one in maps(engineer=(line,))["engineer"].companies] == ["", "meta"]


def test_without_comparisons_there_is_the_map_of_ladders_only():
    found = maps(engineer=())
    assert list(found) == [None]
    assert labels(found[None].companies[0]) == ["L9", "L10", "M1"]


def test_a_position_beside_two_levels_of_a_ladder_is_a_difference_unless_one_voice_says_both():
    rough = Relation.APPROXIMATE
    lines = (
        said(at("meta", "E6"), rough, at("google", "L9"), "first"),
        said(at("meta", "E6"), rough, at("google", "L10"), "second"),
    )
    (found,) = differences(engineer=lines)
    assert (found.node, found.company, len(found.edges)) == (MapNode("meta", ("E6",)), "google", 2)
    by_one = tuple(replace(line, evidence=evidence("first")) for line in lines)
    assert differences(engineer=by_one) == ()


def test_stretches_that_overlap_and_the_other_side_of_a_ladder_are_no_difference():
    rough = Relation.APPROXIMATE
    found = differences(
        engineer=(said(at("meta", "E6"), rough, at("google", "L9–L10"), "first"),),
        manager=(
            said(at("meta", "E6"), rough, at("google", "L10"), "second"),
            said(at("meta", "E6"), rough, at("google", "M1"), "second"),
        ),
    )
    assert found == ()


def test_companies_with_a_ladder_and_those_that_lines_name_are_on_the_map():
    companies = {one.id: one for one in (GOOGLE, META, Company(id="bare", name="Bare"))}
    found = mapped_companies(companies, {"meta", "unheard-of"})
    assert {id: (one.name, len(one.levels)) for id, one in found.items()} == {
        "google": ("Google", 3),
        "meta": ("Meta", 0),
    }
