"""What the search knows of pages that are no guides."""

from dataclasses import dataclass

import pytest

from generator.model.catalog import Catalog
from generator.model.company import Company
from generator.model.glossary import Term
from generator.model.region import Region, RegionKind
from generator.model.role import Role
from generator.search.page_records import shared_records
from generator.search.record import Facet, SearchRecord

CATALOG = Catalog(
    companies={"meta": Company(id="meta", name="Meta", aliases=("Facebook",), summary="Makes apps.")},
    roles={"sre": Role(id="sre", name="Reliability Engineer", job_family="x", aliases=("SRE",))},
    regions={"paris": Region(id="paris", name="Paris", kind=RegionKind.CITY, aliases=("Lutetia",))},
    terms={"stock-options": Term(id="stock-options", name="Options", definition="The right to buy shares.")},
)


@dataclass(frozen=True, kw_only=True)
class Head:
    uri: str
    title: str = "A title"
    description: str = "A description."


def of_page(uri: str) -> list[SearchRecord]:
    """What one page adds to the records."""
    known = {record.address for record in shared_records(CATALOG, ())}
    return [record for record in shared_records(CATALOG, [Head(uri=uri)]) if record.address not in known]


@pytest.mark.parametrize(
    ("uri", "title", "alias", "key"),
    [
        pytest.param("companies/meta.md", "Meta", "Facebook", "company", id="company"),
        pytest.param("roles/sre.md", "Reliability Engineer", "SRE", "role", id="role"),
        pytest.param("regions/paris.md", "Paris", "Lutetia", "region", id="region"),
    ],
)
def test_a_page_about_something_is_found_by_all_its_names(uri: str, title: str, alias: str, key: str):
    (found,) = of_page(uri)
    id = uri.removesuffix(".md").split("/")[1]
    assert (found.address, found.title) == (uri.removesuffix(".md") + "/", title)
    assert found.aliases == (title, alias)
    assert found.facets == (Facet(key=key, value=id, text=title),)


@pytest.mark.parametrize("uri", ["companies/facebook.md", "roles/old.md", "guides/meta/sre.md"])
def test_guides_and_former_addresses_are_passed_over(uri: str):
    assert of_page(uri) == []


@pytest.mark.parametrize(
    ("uri", "address", "alias"),
    [
        ("vesting.md", "vesting/", "vesting"),
        ("guides/index.md", "guides/", "guides"),
        ("companies/index.md", "companies/", "companies"),
        ("levels/index.md", "levels/", "levels"),
        ("start/first-offer.md", "start/first-offer/", "first offer"),
    ],
)
def test_any_other_page_is_found_by_its_title_and_by_what_menus_call_it(uri: str, address: str, alias: str):
    (found,) = of_page(uri)
    assert (found.address, found.title, found.text) == (address, "A title", "A description.")
    assert found.aliases == (alias,)
    assert not found.is_minor


@pytest.mark.parametrize("uri", ["rules/late-cliff.md", "levels/sre.md"])
def test_rules_and_levels_of_a_role_come_after_pages_of_the_same_name(uri: str):
    (found,) = of_page(uri)
    assert found.is_minor
    assert found.aliases == ()


def test_each_word_of_the_glossary_is_found_at_its_place():
    (found,) = shared_records(CATALOG, ())
    assert found.address == "glossary/#term-stock-options"
    assert (found.title, found.aliases) == ("Options", ("stock options",))
    assert found.text == "The right to buy shares."
