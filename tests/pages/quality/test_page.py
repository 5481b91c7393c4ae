"""The quality page and its file of data say the same."""

import json
from dataclasses import replace
from typing import Any

from generator.derive.quality import Share
from generator.emit.data_file import render_data_file
from generator.pages.page import Page
from generator.pages.quality.page import DATA_URI, LONG, MOST, QualityView
from tests.derive.builders import a_catalog, a_company, a_guide, a_row, a_source, evidence
from tests.pages.invented import catalog, pages, pages_of, view_of

URI = "quality.md"


def data(of: dict[str, Page] | None = None) -> dict[str, Any]:
    (file,) = (of or pages())[URI].data_files
    assert file.uri == DATA_URI
    found: dict[str, Any] = json.loads(render_data_file(file).text)["data"]
    return found


def group(view: QualityView, name: str):
    return next(group for group in view.groups if group.name == name)


def test_the_file_holds_the_numbers_of_the_page_with_their_counts():
    view, found = view_of(URI, QualityView), data()
    for name, key in (
        ("Company", "companies"),
        ("Role", "roles"),
        ("Region", "regions"),
        ("Guide", "guides"),
    ):
        shown = [
            (one.link.text, one.figures, {n: (s.count, s.of, s.percent) for n, s in one.shares.items()})
            for one in group(view, name).members
        ]
        written = [
            (
                one["name"],
                one["counts"]["figures"],
                {n: (s["count"], s["of"], s["percent"]) for n, s in one["counts"]["shares"].items()},
            )
            for one in found[key]
        ]
        assert shown == written
        assert shown


def test_overall_every_figure_counts_once():
    found = data()
    own = sum(one["counts"]["figures"] for one in found["companies"])
    assert found["overall"]["figures"] == own + found["statements"]["figures"]


def test_a_company_counts_its_guides_and_its_own_file():
    found = data()
    guides = {one["id"]: one["counts"]["figures"] for one in found["guides"]}
    companies = {one["id"]: one["counts"]["figures"] for one in found["companies"]}
    assert companies["acme-robotics"] == guides["acme-robotics/data-engineer"] + 4


def test_the_weakest_evidence_comes_first():
    posting, forum = a_source("posting", published_on="2026-09"), a_source("forum")
    rows = {
        "none": a_row(base_salary="80K"),
        "half": a_row(base_salary="80K", bonus="none", evidence=evidence("forum")),
        "recent": a_row(base_salary="80K", evidence=evidence("posting")),
    }
    guides = {
        f"{id}/engineer": a_guide(row, company=id, role="engineer", sources=(posting, forum))
        for id, row in rows.items()
    }
    found = data(pages_of(a_catalog(*map(a_company, rows), guides=guides)))
    assert [one["id"] for one in found["companies"]] == ["none", "half", "recent"]


def test_whoever_has_no_figure_is_not_listed():
    found = pages_of(a_catalog(a_company("silent")))
    view = view_of(URI, QualityView, found)
    assert [group.members for group in view.groups] == [()] * 4
    assert view.statements is None


def test_of_a_long_list_the_page_shows_the_weakest_and_says_where_the_others_are():
    guides = {
        f"acme/role-{n:03}": a_guide(a_row(base_salary="80K"), company="acme", role=f"role-{n:03}")
        for n in range(LONG + 7)
    }
    found = pages_of(a_catalog(a_company("acme"), guides=guides))
    shown = group(view_of(URI, QualityView, found), "Guide")
    assert (len(shown.members), shown.left_out) == (MOST, LONG + 7 - MOST)
    assert len(data(found)["guides"]) == LONG + 7


def test_a_figure_for_a_city_also_counts_for_the_areas_around_it_and_not_for_the_world():
    guide = a_guide(a_row("paris", base_salary="80K"), a_row("worldwide", base_salary="80K"))
    found = data(pages_of(a_catalog(a_company(), guides={guide.id: guide})))
    counts = {one["id"]: one["counts"]["figures"] for one in found["regions"]}
    assert counts == {"paris": 1, "france": 1, "eu": 1, "worldwide": 1}


def test_arithmetic_that_people_have_accepted_still_counts_as_wrong():
    row = a_row(base_salary="80K", bonus="none", equity_grant="none", stated_total="90K")
    guide = replace(a_guide(row), sources=())
    view = view_of(URI, QualityView, pages_of(a_catalog(a_company(), guides={guide.id: guide})))
    assert view.overall.shares["consistent"] == Share(count=0, of=1)


def test_ages_are_counted_to_the_date_of_the_data():
    assert view_of(URI, QualityView).as_of == catalog().as_of
