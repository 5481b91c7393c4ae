"""`misplaced-floor`: a floor outside alternative and ask."""

import pytest

from generator.check.rules import misplaced_floor
from generator.model.pay import TotalBasis
from generator.model.speech import Floor, Strategy
from tests.check.builders import (
    USD,
    a_catalog,
    a_company,
    a_floor,
    a_guide,
    an_alternative,
    an_offer,
    messages,
    place,
    the_finding,
    with_strategy,
)
from tests.derive.builders import a_plan

ASK = an_offer(base_salary="100K", equity_grant="175K over 4 years", sign_on_bonus="15K")
OTHER = an_alternative(offer=an_offer(base_salary="98K", equity_grant="140K over 4 years"))
INTEREST = an_alternative("interest")
DOLLARS = an_alternative("dollars", offer=an_offer(USD, base_salary="300K"))


def strategy(floor: str, basis: TotalBasis = TotalBasis.RECURRING, **fields):
    return with_strategy(
        **{"ask": ASK, "alternatives": (OTHER, INTEREST, DOLLARS), "floor": a_floor(floor, basis)} | fields
    )


@pytest.mark.parametrize(
    ("guide", "message"),
    [
        pytest.param(strategy("138K"), None, id="between the two"),
        pytest.param(strategy("138K", TotalBasis.UNSTATED), None, id="basis unstated"),
        pytest.param(strategy("150K", TotalBasis.FIRST_YEAR), None, id="with the sign-on bonus"),
        pytest.param(with_strategy(floor=a_floor("138K")), None, id="nothing to compare with"),
        pytest.param(with_strategy(ask=ASK), None, id="no floor"),
        pytest.param(
            strategy("143.75K"),
            "the floor of EUR 143.75K does not lie below the ask, which makes EUR 143.75K",
            id="at the ask",
        ),
        pytest.param(
            strategy("130K"),
            "the floor of EUR 130K does not lie above the best alternative, which makes EUR 133K",
            id="below the other offer",
        ),
    ],
)
def test_the_floor_stands_between_alternative_and_ask(guide, message):
    assert messages(misplaced_floor, guide) == ([message] if message else [])


def test_the_offer_and_the_basis_are_named():
    found = the_finding(misplaced_floor, strategy("130K"))
    assert place(found) == "guides/acme/data-engineer.yml strategies.main.floor"
    assert found.note == "`alternative.globex` counted as recurring_total"
    assert found.help == "move the floor between the two, or correct the example offers"


def test_an_offer_vests_as_its_company_grants():
    """In the first year Globex vests 70% of 140K: 98K + 98K is above the floor."""
    companies = (a_company(), a_company("globex", equity_plans=(a_plan((70, 10, 10, 10), 48),)))
    catalog = a_catalog(strategy("150K", TotalBasis.FIRST_YEAR), companies=companies)
    assert messages(misplaced_floor, catalog) == [
        "the floor of EUR 150K does not lie above the best alternative, which makes EUR 196K"
    ]


def test_a_floor_in_parts_is_held_by_its_total():
    guide = with_strategy(ask=ASK, floor=Floor(offer=an_offer(base_salary="150K")))
    assert messages(misplaced_floor, guide) == [
        "the floor of EUR 150K does not lie below the ask, which makes EUR 143.75K"
    ]


def test_each_plan_is_held_to_its_own_offers():
    london = Strategy(id="london", ask=an_offer(base_salary="80K"), floor=a_floor("90K"))
    main = Strategy(ask=ASK, floor=a_floor("138K"))
    found = the_finding(misplaced_floor, a_guide(strategies=(main, london)))
    assert place(found) == "guides/acme/data-engineer.yml strategies.london.floor"
    assert found.note == "`strategy.london.ask` counted as recurring_total"


def test_an_ask_with_a_part_that_cannot_be_counted_may_be_above_the_floor():
    ask = an_offer(base_salary="100K", equity_grant="unknown")
    assert messages(misplaced_floor, with_strategy(ask=ask, floor=a_floor("120K"))) == []
