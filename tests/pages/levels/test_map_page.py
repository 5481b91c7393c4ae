"""The level map as pages: every comparison with its source and date, contradictions side by side."""

import re
from dataclasses import replace
from functools import cache

import pytest

from generator.derive.level_cut import LONG, MOST_COMPANIES
from generator.derive.map_positions import mapped_companies
from generator.model.catalog import Catalog
from generator.model.company import Company, Ladder, LadderLevel
from generator.model.level import Confidence, LevelEquivalence, Position, Relation
from generator.model.role import Role
from generator.pages.api.levels import CompanyLevelsData, LevelsData
from generator.pages.levels.companies import MOST_OTHERS, MapPositionView
from generator.pages.levels.map_page import LevelMapView, build_level_pages
from generator.pages.page import Page
from tests.derive.builders import a_catalog, a_guide, a_source, evidence
from tests.derive.level_maps import lines_of
from tests.pages.invented import pages_of, rendered, view_of
from tests.pages.links import broken

EQUAL, ROUGHLY, ABOVE = Relation.EQUAL, Relation.APPROXIMATE, Relation.ABOVE
SOURCES = (a_source("first", published_on="2026-02"), a_source("undated"))


def ladder(id: str, *codes: str) -> Company:
    levels = tuple(LadderLevel(code=code) for code in codes)
    return Company(id=id, name=id.title(), ladder=Ladder(levels=levels))


def at(company: str | None, level: str | None = None, **more: str) -> Position:
    return Position(**{"company": company, "role_label": "Analyst", "level": level} | more)  # type: ignore[arg-type]


def said(here: Position, relation: Relation, there: Position, *sources: str, hedge: str | None = None):
    return LevelEquivalence(
        here=here,
        there=there,
        relation=relation,
        confidence=Confidence.MEDIUM,
        hedge=hedge,
        evidence=evidence(*sources),
    )


BY_ACME = (
    said(at("acme", "A1"), EQUAL, at("globex", "G1", region="paris"), "first"),
    said(at("acme", "A3"), ROUGHLY, at("initech", "I9"), "undated", hedge="more or less"),
    said(at("acme", "A2"), EQUAL, at(None, role_label="Clerk <b>")),
)
BY_GLOBEX = (
    said(at("globex", "G1"), EQUAL, at("acme", "A1"), "undated"),
    said(at("globex", "G1"), EQUAL, at("acme", "A2"), "first"),
)


@cache
def catalog() -> Catalog:
    guides = [
        a_guide(company="acme", role="analyst", title="Analyst", equivalences=BY_ACME, sources=SOURCES),
        a_guide(company="globex", role="clerk", title="Clerk", equivalences=BY_GLOBEX, sources=SOURCES),
        a_guide(company="globex", role="cook", title="Cook"),
    ]
    return a_catalog(
        ladder("acme", "A1", "A2", "A3"),
        ladder("globex", "G1", "G2"),
        ladder("unseen", "U1"),
        Company(id="initech", name="Initech"),
        guides={guide.id: guide for guide in guides},
        roles={
            role: Role(id=role, name=role.title(), job_family="Office")
            for role in ("analyst", "clerk", "cook")
        },
    )


@cache
def pages() -> dict[str, Page]:
    return pages_of(catalog(), None)


@cache
def texts() -> dict[str, str]:
    return {uri: rendered(page) for uri, page in pages().items() if "rules/" not in uri}


def view(uri: str = "levels/index.md") -> LevelMapView:
    return view_of(uri, LevelMapView, pages())


def positions(company: str, uri: str = "levels/index.md") -> dict[str, MapPositionView]:
    found = next(one for one in view(uri).companies if one.name == company)
    return {one.label: one for one in found.positions}


def test_each_role_that_a_guide_compares_has_a_map():
    assert [uri for uri in pages() if uri.startswith("levels/")] == [
        "levels/analyst.md",
        "levels/clerk.md",
        "levels/index.md",
    ]
    assert [link.text for link in view("levels/analyst.md").maps] == ["All roles", "Clerk"]


@pytest.mark.parametrize("uri", ["levels/analyst.md", "levels/clerk.md"])
def test_every_comparison_has_its_source_and_date_or_says_that_there_is_none(uri: str):
    for line in view(uri).lines:
        assert line.relation
        assert line.confidence == "medium"
        assert line.guide.href
    rows = re.findall(r"<tr role=\"row\".*?</tr>", texts()[uri], re.DOTALL)[1:]
    assert len(rows) == len(view(uri).lines) == (3 if "analyst" in uri else 2)
    for row in rows:
        assert ("<time datetime=" in row) != ("date unknown" in row)
        assert ("#source-" in row) != ("no source named" in row)


def test_a_comparison_of_two_guides_stands_once_with_both():
    lines = view().lines
    both = [line for line in lines if line.positions == "A1 at Acme and G1 at Globex"]
    assert [line.guide.text for line in both] == ["Analyst at Acme", "Clerk at Globex"]
    assert [line.anchor for line in both] == ["levels-acme-a1-globex-g1", None]
    assert [line.dated_word for line in both] == ["published", ""]
    assert both[0].jobs == "Analyst; Paris"


def test_a_company_reads_its_levels_from_its_own_side():
    acme, globex = positions("Acme"), positions("Globex")
    assert [one.position for one in acme["A1"].readings] == ["G1 at Globex"]
    assert [one.position for one in globex["G1"].readings] == ["A1 at Acme", "A2 at Acme"]
    assert globex["G2"].readings == ()
    assert [one.relation for one in acme["A3"].readings] == ["roughly the same level"]


def test_higher_there_is_lower_from_there():
    guide = a_guide(company="acme", equivalences=(said(at("acme", "A1"), ABOVE, at("initech", "I1")),))
    found = replace(catalog(), guides={guide.id: guide})
    companies = {one.name: one for one in view_of("levels/index.md", LevelMapView, pages_of(found)).companies}
    relations = [companies[name].positions[0].readings[0].relation for name in ("Acme", "Initech")]
    assert relations == ["higher level there", "lower level there"]


def test_what_cannot_all_be_true_stands_side_by_side_on_all_maps_that_take_part():
    for uri in ("levels/index.md", "levels/analyst.md", "levels/clerk.md"):
        (found,) = view(uri).disagreements
        assert [step.words for step in found.steps] == [
            "A2 at Acme and G1 at Globex: same level",
            "A1 at Acme and G1 at Globex: same level",
            "A2 stands above A1 on the ladder of Acme",
        ]
        voices = [[voice.guide.text for voice in step.voices] for step in found.steps]
        assert voices == [["Clerk at Globex"], ["Analyst at Acme", "Clerk at Globex"], []]
    marks = {(one.position, one.is_contradicted) for one in positions("Globex")["G1"].readings}
    assert marks == {("A1 at Acme", True), ("A2 at Acme", True)}


def test_a_level_beside_two_of_a_company_is_told_with_both_voices():
    assert view().differences == ()
    pairs = (
        said(at("globex", "G1"), ROUGHLY, at("acme", "A1"), "first"),
        said(at("globex", "G1"), ROUGHLY, at("acme", "A2"), "undated", hedge="in small teams"),
    )
    guide = a_guide(company="globex", role="clerk", title="Clerk", equivalences=pairs, sources=SOURCES)
    found = pages_of(replace(catalog(), guides={guide.id: guide}))["levels/clerk.md"]
    assert isinstance(found.view, LevelMapView)
    (difference,) = found.view.differences
    assert (difference.position, difference.company) == ("G1 at Globex", "Acme")
    words = ["A1: roughly the same level", "A2: roughly the same level"]
    assert [one.words for one in difference.beside] == words
    assert [voice.hedge for one in difference.beside for voice in one.voices] == [None, "in small teams"]
    assert rendered(found).count("sources differ</") == 2


def test_a_company_with_a_ladder_that_nobody_compares_is_in_the_table_and_not_drawn():
    assert positions("Unseen")["U1"].readings == ()
    drawn = {column.company for one in view().drawings for column in one.alignment.columns}
    assert drawn == {"acme", "globex", "initech"}


def test_titles_are_drawn_on_the_map_of_their_role():
    whole, role = view().drawings, view("levels/analyst.md").drawings
    assert "" not in {column.company for one in whole for column in one.alignment.columns}
    assert "" in {column.company for one in role for column in one.alignment.columns}
    (reading,) = [one for one in positions("Acme")["A2"].readings if "Clerk" in one.position]
    assert reading.href == "analyst/#levels-clerk-b-acme-a2"


def test_titles_never_become_markup():
    assert "Clerk <b>" not in texts()["levels/analyst.md"]
    assert "Clerk &lt;b&gt;" in texts()["levels/analyst.md"]


@pytest.mark.parametrize("uri", ["levels/index.md", "levels/analyst.md", "levels/clerk.md"])
def test_every_link_leads_somewhere(uri: str):
    assert broken(uri, texts()) == []


@pytest.mark.parametrize(
    ("uri", "href"),
    [
        pytest.param("guides/acme/analyst.md", "../../../levels/analyst/#company-acme", id="a guide"),
        pytest.param("guides/globex/cook.md", "../../../levels/", id="a guide that compares nothing"),
        pytest.param("companies/acme.md", "../../levels/#company-acme", id="a company with a ladder"),
        pytest.param("companies/initech.md", "../../levels/#company-initech", id="a company that is named"),
        pytest.param("roles/clerk.md", "../../levels/clerk/", id="a role"),
    ],
)
def test_pages_lead_to_their_part_of_the_map(uri: str, href: str):
    assert f'href="{href}"' in texts()[uri]
    assert broken(uri, texts()) == []


def test_a_role_without_comparisons_leads_to_no_map():
    assert "levels/" not in texts()["roles/cook.md"]


def test_a_catalogue_without_any_ladder_says_so():
    page = pages_of(a_catalog())["levels/index.md"]
    assert "No ladder is known and no guide compares levels." in rendered(page)
    assert page.description.startswith("Which levels are said to be alike. No comparisons")


@cache
def large() -> dict[str, Page]:
    """A hub with which many companies are compared, one of them by a guide for another role."""
    others = [Company(id=f"c{n:04}", name=f"C {n:04}") for n in range(LONG + 1)]
    pairs = tuple(
        said(at("acme", f"A{n}" if n < 30 else "A2"), EQUAL, at(one.id, "X1"), "first")
        for n, one in enumerate(others)
    )
    rare = (said(at("acme", "A1", role_label="Cook"), EQUAL, at(None, role_label="Chef")),)
    guides = [
        a_guide(company="acme", role="analyst", title="Analyst", equivalences=pairs, sources=SOURCES),
        a_guide(company="acme", role="cook", title="Cook", equivalences=rare),
    ]
    return pages_of(
        a_catalog(
            ladder("acme", "A1", "A2"),
            ladder("unseen", "U1"),
            *others,
            guides={guide.id: guide for guide in guides},
            roles={id: Role(id=id, name=id.title(), job_family="Office") for id in ("analyst", "cook")},
        )
    )


@cache
def large_texts() -> dict[str, str]:
    return {uri: rendered(page) for uri, page in large().items() if "rules/" not in uri}


@pytest.mark.parametrize("uri", ["levels/index.md", "levels/analyst.md"])
def test_a_large_map_says_what_it_leaves_out_and_where_that_is(uri: str):
    found, text = view_of(uri, LevelMapView, large()), rendered(large()[uri])
    assert found.summary.startswith("171 comparisons at 172 companies" if "analyst" in uri else "172 comp")
    assert len(found.companies) == MOST_COMPANIES
    named = {one.anchor for one in found.companies} | {one.anchor for one in found.others.named}
    assert {f"company-c{n:04}" for n in range(LONG + 1)} <= named
    assert all(f'id="{anchor}"' in text for anchor in named)
    assert "levels.json" in text
    assert broken(uri, large_texts()) == []


def test_a_rung_whose_comparisons_are_left_out_is_not_called_uncompared():
    acme = next(
        one for one in view_of("levels/index.md", LevelMapView, large()).companies if one.name == "Acme"
    )
    assert sum(one.elsewhere for one in acme.positions) > 0
    assert "not shown<" in rendered(large()["levels/index.md"])


def test_a_company_that_only_has_a_ladder_stands_among_the_others_of_a_large_map():
    others = {one.name: one for one in view_of("levels/index.md", LevelMapView, large()).others.named}
    assert others["Unseen"].comparisons == 0
    assert "Unseen" not in {
        one.name for one in view_of("levels/analyst.md", LevelMapView, large()).others.named
    }


def test_a_map_of_very_many_companies_names_the_most_compared_and_counts_the_others(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr("generator.model.catalog.MOST_NAMED", 100)
    whole = large.__wrapped__()
    found = view_of("levels/index.md", LevelMapView, whole).others
    assert len(found.named) == MOST_OTHERS
    assert len(found.named) + found.unnamed == LONG + 4 - MOST_COMPANIES
    text = rendered(whole["levels/index.md"])
    assert f'<a href="../companies/">{found.unnamed} more companies</a>' in text
    every = {uri: rendered(page) for uri, page in whole.items() if "rules/" not in uri}
    assert "/levels/#" not in every["companies/acme.md"]
    for uri in ("companies/acme.md", "guides/acme/analyst.md", "levels/index.md"):
        assert broken(uri, every) == []


def test_the_files_of_companies_hold_every_line_of_a_large_map():
    (file,) = large()["levels/index.md"].data_files
    assert file.uri == "api/v1/levels.json"
    assert isinstance(file.value, LevelsData)
    assert len(file.value.companies) == LONG + 2
    acme = large()["companies/acme.md"].data_files[1].value
    assert isinstance(acme, CompanyLevelsData)
    assert len(acme.comparisons) == LONG + 2
    first = acme.comparisons[0]
    assert (first.guide, first.here.level, first.there.company) == ("acme/analyst", "A0", "c0000")


def test_pages_of_a_catalogue_without_guides_in_sight_are_made_of_lines_alone():
    found = catalog()
    lines = lines_of(found)
    alone = replace(found, guides={}, companies={}, dated=found.as_of)
    known = mapped_companies(found.companies, {"acme", "globex", "initech"})
    (data_file,) = pages()["levels/index.md"].data_files
    made = [rendered(page) for page in build_level_pages(alone, known, lines, data_file)]
    assert made == [texts()[uri] for uri in ("levels/index.md", "levels/analyst.md", "levels/clerk.md")]
