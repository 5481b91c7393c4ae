"""Plans: what to ask, what to accept, what else there is."""

import pytest

from generator.load.format.plan import FLOOR, OFFER
from tests.load.outcomes import read


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("{region: paris, stated_total: ninety}", ["malformed-figure 1:31"]),
        ("{base_salary: 90K}", ["unknown-currency 1:15"]),
    ],
)
def test_a_fault_of_an_offer_is_told_once(text, problems):
    assert read(OFFER, text).problems == problems


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("{amount: 90K, basis: recurring_total, region: paris}", []),
        ("{amount: 10%, basis: recurring_total, region: paris}", ["malformed-value 1:1"]),
        ("{amount: ninety, basis: recurring_total, region: paris}", ["malformed-figure 1:10"]),
        ("{amount: 90K, basis: total, region: paris}", ["unknown-word 1:22"]),
        ("{basis: recurring_total, region: paris}", ["malformed-value 1:1"]),
    ],
)
def test_a_floor_is_an_amount_of_one_of_the_totals(text, problems):
    assert read(FLOOR, text).problems == problems
