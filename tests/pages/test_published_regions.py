"""A region has a page when something published refers to it, or when it contains one that has."""

from dataclasses import replace

import pytest

from generator.model.catalog import Catalog
from generator.model.guide import Guide
from generator.model.pay import Differential
from generator.model.region import RegionKind
from generator.model.speech import Strategy
from generator.pages.published_regions import linked_regions, published_regions, referenced_regions
from tests.check.builders import (
    a_catalog,
    a_claim,
    a_company,
    a_guide,
    a_lever,
    a_peer,
    a_position,
    a_region,
    a_role,
    a_row,
    an_equivalence,
    prose,
)
from tests.derive.builders import share
from tests.pages.invented import catalog, pages_of, rendered
from tests.reference import a_right

REGIONS = {
    "utopia": a_region("utopia", kind=RegionKind.COUNTRY, within="world", former_ids=("nowhere",)),
    "shelbyville": a_region("shelbyville", within="utopia"),
    "world": a_region("world", kind=RegionKind.WORLDWIDE),
    "unmet": a_region("unmet", within="world", former_ids=("unmet-old",)),
}
HERE = "[[region.shelbyville]]"


def shown(found: Catalog, *linked: str) -> set[str]:
    by_guides = (region for guide in found.guides.values() for region in referenced_regions(guide))
    return set(published_regions(replace(found, guides={}), by_guides, linked))


def built(*guides: Guide, **fields: object) -> Catalog:
    """A catalogue with these guides and the regions above."""
    return a_catalog(*guides, **{"regions": REGIONS, **fields})


ELSEWHERE = a_position(region="shelbyville")
PREMIUM = Differential(versus="shelbyville", difference=share("5%"), effective=False)
AGAINST = a_row(region="world", differentials=(PREMIUM,))


@pytest.mark.parametrize(
    "found",
    [
        pytest.param(built(a_guide(a_row(region="shelbyville"))), id="pay"),
        pytest.param(built(a_guide(AGAINST)), id="difference against it"),
        pytest.param(built(rights={"range": a_right(region="shelbyville")}), id="a right"),
        pytest.param(built(a_guide(peers=(a_peer(position=ELSEWHERE),))), id="peer"),
        pytest.param(built(a_guide(equivalences=(an_equivalence(ELSEWHERE),))), id="level map"),
        pytest.param(built(a_guide(strategies=(Strategy(region="shelbyville"),))), id="strategy"),
        pytest.param(built(a_guide(levers=(a_lever(HERE),))), id="text of a lever"),
        pytest.param(built(a_guide(prose=prose(f"Bread in {HERE}."))), id="prose"),
        pytest.param(built(companies=(a_company(headquarters="shelbyville"),)), id="head office"),
        pytest.param(built(companies=(a_company(offices=("shelbyville",)),)), id="office"),
        pytest.param(built(companies=(a_company(unknowns=(HERE,)),)), id="text of a company"),
        pytest.param(built(roles=(a_role(summary=HERE),)), id="text of a role"),
        pytest.param(built(claims=(a_claim(statement=HERE),)), id="text of a claim"),
    ],
)
def test_a_region_is_shown_with_those_around_it_when_data_or_texts_name_it(found: Catalog):
    assert shown(found) == {"shelbyville", "utopia", "world"}


def test_a_region_is_shown_when_a_page_written_by_hand_leads_to_it():
    assert shown(built(), "utopia", "index") == {"utopia", "world"}


@pytest.mark.parametrize(
    "markdown, regions",
    [
        pytest.param("See [here](regions/utopia.md).", {"utopia"}, id="file"),
        pytest.param("See [here](../regions/utopia.md#pay).", {"utopia"}, id="file above with an anchor"),
        pytest.param('<a href="../regions/utopia/">', {"utopia"}, id="address"),
        pytest.param("All regions of utopia.md", set(), id="words"),
    ],
)
def test_links_of_pages_written_by_hand_are_found(markdown: str, regions: set[str]):
    assert linked_regions(markdown) == regions


def test_regions_around_each_other_in_a_circle_are_shown_once():
    regions = {"a": a_region("a", within="b"), "b": a_region("b", within="a")}
    assert shown(built(a_guide(a_row(region="a")), regions=regions)) == {"a", "b"}


def test_a_region_that_nobody_names_has_no_page_no_former_address_and_no_link():
    unmet = a_region("unmet", name="Unmet", within="utopia", former_ids=("unmet-old",))
    found = catalog()
    pages = pages_of(replace(found, regions={**found.regions, "unmet": unmet}))
    assert {uri for uri in pages if "unmet" in uri} == set()
    assert "Unmet" not in rendered(*pages.values())
