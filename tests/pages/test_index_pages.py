"""The pages that lead to all others."""

import pytest

from generator.derive.figures import derive_figures
from generator.model.company import Company
from generator.pages.index_pages import (
    OTHER_LETTERS,
    GuidesView,
    IndexView,
    build_companies_index,
    build_guides_index,
)
from tests.derive.builders import AS_OF, a_catalog, a_guide
from tests.pages.invented import view_of


def guides_view(*names: str) -> GuidesView:
    companies = [Company(id=f"company-{number}", name=name) for number, name in enumerate(names)]
    guides = [a_guide(company=company.id) for company in companies]
    catalog = a_catalog(*companies, guides={guide.id: guide for guide in guides})
    view = build_guides_index(catalog, [derive_figures(catalog, guide, AS_OF) for guide in guides]).view
    assert isinstance(view, GuidesView)
    return view


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
    page = build_companies_index(a_catalog(*companies), {"globex": 2})
    assert isinstance(page.view, IndexView)
    assert [entry.link.text for entry in page.view.entries] == ["Globex"]
    assert "Acme" in [entry.link.text for entry in page.view.others]
