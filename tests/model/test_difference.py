"""Differences of ranges are taken end by end, in one currency."""

from decimal import Decimal

import pytest

from generator.model.difference import EndDifferences, bare_differences, end_differences
from generator.units.money import CurrencyMismatchError
from generator.units.percent import Percent
from tests.derive.builders import GBP, money


def differences(low: str | None, high: str | None) -> EndDifferences:
    first, last = (None if end is None else Percent(Decimal(end)) for end in (low, high))
    return EndDifferences(low=first, high=last)


@pytest.mark.parametrize(
    ("reference", "other", "expected"),
    [
        pytest.param("80K–100K", "100K–110K", differences("25", "10"), id="further apart at the low end"),
        pytest.param("100K", "90K", differences("-10", "-10"), id="less"),
        pytest.param("100K+", "110K–120K", differences("10", None), id="an open end"),
        pytest.param("0–100K", "50K–100K", differences(None, "0"), id="nothing to compare with"),
        pytest.param("100K+", "up to 90K", differences(None, None), id="no end in common"),
    ],
)
def test_each_end_is_compared_with_its_like(reference, other, expected):
    assert end_differences(money(reference), money(other)) == expected


def test_the_largest_difference_has_no_sign():
    assert differences("5", "-20").largest == Percent(Decimal(20))
    assert differences(None, None).largest is None


def test_currencies_are_compared_only_as_bare_numbers():
    euros, pounds = money("80K"), money("74K", GBP)
    with pytest.raises(CurrencyMismatchError):
        end_differences(euros, pounds)
    assert bare_differences(euros, pounds) == differences("-7.5", "-7.5")
