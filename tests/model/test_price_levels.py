"""Pay by what it buys."""

from decimal import Decimal

import pytest

from generator.units.currency import INTERNATIONAL_DOLLAR
from tests.derive.builders import EUR, GBP, money
from tests.reference import a_level, prices


def test_pay_is_divided_by_the_factor_and_rounded_to_whole_dollars():
    found = a_level("france", "EUR", "0.6812").international(money("105K–156.75K"))
    assert found is not None
    assert (found.low, found.high) == (Decimal(154140), Decimal(230109))
    assert found.currency == INTERNATIONAL_DOLLAR


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        pytest.param("from 50K", 100_000, None, id="above"),
        pytest.param("up to 50K", None, 100_000, id="below"),
    ],
)
def test_an_open_end_stays_open(text, low, high):
    found = a_level("france", "EUR", "0.5").international(money(text, EUR))
    assert found is not None
    assert (found.low, found.high) == (low, high)


def test_pay_in_another_currency_is_not_levelled():
    assert a_level("france", "EUR", "0.68").international(money("100K", GBP)) is None


def test_a_country_stands_in_a_table_once():
    with pytest.raises(ValueError, match="`france` stands here twice"):
        prices(a_level("france", "EUR", "0.68"), a_level("france", "EUR", "0.69"))


def test_a_country_that_is_not_there_has_no_level():
    table = prices(a_level("france", "EUR", "0.68"))
    assert table.of("japan") is None
    assert table.of("france") is table.levels[0]
