"""What the page of a role holds."""

from generator.model.role import Role
from generator.pages.role_page import RoleView, build_role_page
from tests.derive.builders import a_catalog
from tests.pages.invented import catalog, pages, rendered, view_of
from tests.pages.summed_up import inputs_of

URI = "roles/data-engineer.md"


def test_companies_are_compared_highest_first_at_the_dated_rate():
    guides = view_of(URI, RoleView).guides
    assert [(row.company, row.place) for row in guides.rows] == [
        ("Borealis Cloud", "Shelbyville"),
        ("Acme Robotics", "Springfield"),
        ("Acme Robotics", "Shelbyville"),
    ]
    assert (guides.currency, guides.publisher) == ("EUR", "Invented Bank")


def test_generic_passages_are_marked_and_name_no_company():
    (fragment,) = view_of(URI, RoleView).fragments
    assert fragment.kind == "generic"
    assert "A company such as the company has" in rendered(pages()[URI])


def test_statements_that_a_passage_refers_to_stand_on_the_page():
    assert [claim.anchor for claim in view_of(URI, RoleView).statements] == ["claim-robot-act"]


def test_both_files_can_be_edited():
    files = ("guides/roles/data-engineer.yml", "guides/roles/data-engineer.md")
    assert pages()[URI].sources == files
    links = view_of(URI, RoleView).frame.edit_links
    assert [link.href for link in links] == [f"https://example.org/edit/{file}" for file in files]


def test_a_role_without_guides_says_so():
    role = Role(id="analyst", name="Analyst", job_family="Data")
    page = build_role_page(inputs_of(a_catalog(roles={role.id: role})), role)
    assert "No guide for this role has been written yet." in rendered(page)
    assert page.sources == ("guides/roles/analyst.yml",)


def test_official_wages_stand_area_by_area():
    wages = view_of(URI, RoleView).wages
    assert wages is not None
    (occupation,) = wages.occupations
    assert [row.area for row in occupation.rows] == ["Utopia", "Springfield-Ogdenville, UT"]
    assert [name for name, _ in occupation.rows[0].percentiles] == ["10th", "25th", "Median", "75th", "90th"]
    assert "source-invented-wages" in [source.anchor for source in view_of(URI, RoleView).sources]


def test_a_role_without_an_occupation_has_no_official_wages():
    role = Role(id="analyst", name="Analyst", job_family="Data")
    page = build_role_page(inputs_of(catalog()), role)
    assert "Official wages" not in rendered(page)
    assert "Office of Utopia" not in rendered(page)
