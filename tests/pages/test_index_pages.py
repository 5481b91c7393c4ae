"""The pages that lead to all others."""

import pytest

from generator.model.company import Company
from generator.pages.hub.table import COMPLETE, PRINTED
from generator.pages.index_pages import (
    OTHER_LETTERS,
    GuidesView,
    build_companies_index,
    build_guides_index,
)
from generator.pages.index_parts import ENTRIES, MOST_ENTRIES, IndexView
from generator.pages.site_inputs import SiteInputs
from tests.derive.builders import a_catalog, a_guide, a_row
from tests.pages.invented import rendered, view_of
from tests.pages.summed_up import inputs_of


def guides_view(*names: str) -> GuidesView:
    companies = [Company(id=f"company-{number}", name=name) for number, name in enumerate(names)]
    guides = [a_guide(company=company.id) for company in companies]
    catalog = a_catalog(*companies, guides={guide.id: guide for guide in guides})
    (page,) = build_guides_index(inputs_of(catalog))
    assert isinstance(page.view, GuidesView)
    return page.view


def test_guides_stand_under_the_letter_of_their_company():
    view = guides_view("Zeta", "alpha", "École", "Epsilon", "3M", "小米")
    assert [row.company for row in view.guides.rows] == ["alpha", "Epsilon", "École", "Zeta", "3M", "小米"]
    assert view.guides.anchors == {0: "letter-a", 1: "letter-e", 3: "letter-z", 4: "letter-other"}
    assert [jump.text for jump in view.jumps] == ["A", "E", "Z", OTHER_LETTERS]


@pytest.mark.parametrize(("names", "jumps"), [(["A", "B", "C"], 0), (["A", "B", "C", "D"], 4)])
def test_letters_are_linked_once_there_are_several(names: list[str], jumps: int):
    assert len(guides_view(*names).jumps) == jumps


def test_companies_show_how_many_guides_they_have():
    entries = view_of("companies/index.md", IndexView).entries
    assert [(entry.link.text, entry.remarks, entry.guides) for entry in entries] == [
        ("Acme Robotics", ("private", "Springfield"), 1),
        ("Borealis Cloud", ("stage unknown", ""), 1),
    ]


def test_regions_show_their_kind_and_currency():
    entries = view_of("regions/index.md", IndexView).entries
    assert [(entry.link.text, *entry.remarks, entry.guides) for entry in entries] == [
        ("European Union", "area of several places", "named by each figure", 1),
        ("Shelbyville", "city", "GBP", 2),
        ("Springfield", "city", "EUR", 1),
        ("Utopia", "country", "EUR", 1),
    ]


def test_roles_show_their_job_family():
    (entry,) = view_of("roles/index.md", IndexView).entries
    assert (entry.link.text, entry.remarks, entry.guides) == ("Data Engineer", ("Data",), 2)


def test_what_guides_only_refer_to_stands_apart():
    companies = [Company(id="acme", name="Acme"), Company(id="globex", name="Globex")]
    guide = a_guide(company="globex")
    (page,) = build_companies_index(inputs_of(a_catalog(*companies, guides={guide.id: guide})))
    assert isinstance(page.view, IndexView)
    assert [entry.link.text for entry in page.view.entries] == ["Globex"]
    assert "Acme" in [entry.link.text for entry in page.view.others]


def crowd(count: int) -> list[Company]:
    return [Company(id=f"company-{number:04}", name=f"Company {number:04}") for number in range(count)]


def test_a_long_index_stands_on_several_pages_that_lead_to_each_other():
    pages = build_companies_index(inputs_of(a_catalog(*crowd(MOST_ENTRIES + 101))))
    assert [page.uri for page in pages] == [
        "companies/index.md",
        "companies/parts/2.md",
        "companies/parts/3.md",
    ]
    views = [page.view for page in pages if isinstance(page.view, IndexView)]
    names = [entry.link.text for view in views for entry in view.others]
    assert len(set(names)) == len(names) == MOST_ENTRIES + 101 + len(views[0].entries)
    assert max(len(view.others) for view in views) == ENTRIES
    assert [part.href for part in views[1].parts] == ["../../", "", "../3/"]
    assert views[1].others[0].link.href == "../../company-0300/"
    assert len({page.title for page in pages}) == 3


def test_an_index_that_fits_one_page_has_no_parts():
    (page,) = build_companies_index(inputs_of(a_catalog(*crowd(20))))
    assert isinstance(page.view, IndexView)
    assert page.view.parts == ()


def many_guides(count: int) -> SiteInputs:
    companies = crowd(count)
    guides = [a_guide(a_row("paris", base_salary="80K"), company=company.id) for company in companies]
    return inputs_of(a_catalog(*companies, guides={guide.id: guide for guide in guides}))


def test_an_index_of_very_many_guides_leads_by_role_and_company():
    (page,) = build_guides_index(many_guides(COMPLETE + 1))
    assert isinstance(page.view, GuidesView)
    assert [link.text for link in page.view.by_role] == [f"security-engineer ({COMPLETE + 1})"]
    assert page.view.by_company[0].text == "Company 0000 (1)"
    assert len(page.view.guides.rows) == PRINTED
    assert f"the first {PRINTED} of {COMPLETE + 1} guides" in rendered(page)


def test_all_rows_stand_in_a_file_once_no_page_can_print_them():
    (few,) = build_guides_index(many_guides(COMPLETE))
    (many,) = build_guides_index(many_guides(COMPLETE + 1))
    assert [file.uri for file in few.data_files] == ["api/v1/guides.json"]
    assert [file.uri for file in many.data_files] == ["api/v1/guides.json", "rows.json"]
