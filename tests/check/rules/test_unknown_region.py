"""`unknown-region`: places that nobody has described."""

import pytest

from generator.check.rules import unknown_region
from generator.model.pay import Differential
from tests.check.builders import (
    a_catalog,
    a_company,
    a_guide,
    a_peer,
    a_position,
    a_region,
    a_row,
    an_equivalence,
    an_offer,
    messages,
    place,
    run_rule,
    the_finding,
    with_strategy,
)
from tests.derive.builders import share
from tests.reference import a_level, a_right, an_area, prices, wages

THERE = a_position(region="NYC HQ")
DIFFERENTIAL = Differential(versus="NYC HQ", difference=share("5%"), effective=False)
REGIONS = (a_region("new-york", aliases=("NYC",)), a_region("paris"))


@pytest.mark.parametrize(
    ("guide", "at"),
    [
        pytest.param(a_guide(a_row("x", region="NYC HQ")), "pay.x.region", id="a row"),
        pytest.param(
            a_guide(a_row(differentials=(DIFFERENTIAL,))),
            "pay.paris.differentials[0].versus",
            id="compared with",
        ),
        pytest.param(a_guide(peers=(a_peer(position=THERE),)), "peers.globex-paris.region", id="a peer"),
        pytest.param(
            a_guide(equivalences=(an_equivalence(THERE),)), "level_mapping[0].region", id="a comparison"
        ),
    ],
)
def test_a_region_is_on_the_list(guide, at):
    found = the_finding(unknown_region, a_catalog(guide, regions=REGIONS))
    assert found.message == "there is no region `NYC HQ`"
    assert place(found) == f"guides/acme/data-engineer.yml {at}"
    assert found.help == "did you mean `new-york`?"


def test_known_regions_are_left_alone():
    assert messages(unknown_region, with_strategy(a_row(), ask=an_offer(base_salary="1K"))) == []


def test_offers_companies_and_areas_name_regions_too():
    guide = with_strategy(ask=an_offer(base_salary="1K"))
    company = a_company(headquarters="mars", offices=("moon",))
    region = a_region("berlin", within="atlantis")
    catalog = a_catalog(guide, companies=(company,), regions=(region,))
    assert [place(found) for found in run_rule(unknown_region, catalog)] == [
        "guides/acme/data-engineer.yml strategies.main.ask.region",
        "guides/companies/acme.yml headquarters",
        "guides/companies/acme.yml offices[0]",
        "guides/regions.yml berlin.within",
    ]


def test_with_nothing_near_the_list_is_named():
    found = the_finding(unknown_region, a_guide(a_row("x", region="Ulaanbaatar")))
    assert found.help == "add it to guides/regions.yml, or correct the name"


def test_without_a_readable_list_no_region_is_called_unknown():
    catalog = a_catalog(a_guide(a_row(region="nowhere")), unread=frozenset({"guides/regions.yml"}))
    assert messages(unknown_region, catalog) == []


def test_rights_prices_and_official_wages_name_regions_too():
    catalog = a_catalog(
        rights=(a_right(region="mars"),),
        price_levels=prices(a_level("paris", "EUR", "1"), a_level("moon", "EUR", "1")),
        wages=wages(areas=(an_area("paris", "venus"),)),
    )
    assert [place(found) for found in run_rule(unknown_region, catalog)] == [
        "guides/occupation-wages.yml areas[0].also[0]",
        "guides/price-levels.yml levels[1].region",
        "guides/rights.yml range.region",
    ]
