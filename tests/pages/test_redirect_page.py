"""Pages at former addresses."""

import pytest

from generator.pages.api.moved import MovedData
from generator.pages.redirect_page import RedirectView
from tests.pages.invented import pages, view_of


@pytest.mark.parametrize(
    ("former", "href", "name"),
    [
        pytest.param(
            "guides/acme-robotics/etl-engineer.md",
            "../data-engineer/",
            "Data Engineer at Acme Robotics",
            id="a guide",
        ),
        pytest.param("companies/acme-machines.md", "../acme-robotics/", "Acme Robotics", id="a company"),
        pytest.param("roles/etl-engineer.md", "../data-engineer/", "Data Engineer", id="a role"),
        pytest.param("regions/springfield-old.md", "../springfield/", "Springfield", id="a region"),
    ],
)
def test_a_former_address_leads_to_where_the_page_is_now(former: str, href: str, name: str):
    target = view_of(former, RedirectView).target
    assert (target.href, target.text) == (href, name)


def test_a_file_of_the_api_says_where_its_item_is_now():
    (file,) = pages()["guides/acme-robotics/etl-engineer.md"].data_files
    assert file.uri == "api/v1/guides/acme-robotics/etl-engineer.json"
    assert file.value == MovedData(
        moved_to="api/v1/guides/acme-robotics/data-engineer.json", page="guides/acme-robotics/data-engineer/"
    )
