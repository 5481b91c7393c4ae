"""`mixed-currencies`: figures that their row cannot add up."""

import pytest

from generator.check.rules import mixed_currencies
from generator.units.currency import UNKNOWN_CURRENCY
from tests.check.builders import GBP, a_guide, a_row, messages, place, run_rule, the_finding
from tests.check.builders import a_catalog as catalog


def london(**components):
    return a_guide(a_row("london", GBP, **components))


@pytest.mark.parametrize(
    ("guide", "expected"),
    [
        pytest.param(london(base_salary="74K", bonus="10%"), [], id="one currency"),
        pytest.param(london(base_salary="74K / USD 98K"), [], id="both stated"),
        pytest.param(
            a_guide(a_row("worldwide", UNKNOWN_CURRENCY, base_salary="USD 98K")),
            [],
            id="left open by the region",
        ),
        pytest.param(
            london(base_salary="74K", sign_on_bonus="USD 20K"),
            ["`sign_on_bonus` is in USD, its row in GBP"],
            id="a bonus in dollars",
        ),
        pytest.param(
            london(base_salary="74K", stated_total="USD 98K / EUR 85K"),
            ["`stated_total` is in EUR and USD, its row in GBP"],
            id="a total in two others",
        ),
    ],
)
def test_a_row_has_one_currency(guide, expected):
    assert messages(mixed_currencies, guide) == expected


def test_the_figure_is_pointed_at():
    found = the_finding(mixed_currencies, london(base_salary="74K", allowance=["2K", "USD 1K"]))
    assert place(found) == "guides/acme/data-engineer.yml pay.london.allowance[1]"
    assert found.help == "add the amount in GBP if a source states it"


def test_a_row_that_is_wholly_in_another_currency_should_say_so():
    found = run_rule(mixed_currencies, catalog(london(base_salary="USD 98K", bonus="USD 10K")))
    assert {one.help for one in found} == {"write `currency: USD` if the whole row is stated in it"}
