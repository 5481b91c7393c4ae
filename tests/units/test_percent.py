"""Shares are exact, ordered, and printed without noise."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.units.percent import WHOLE, Percent, PercentRange, plain, total_share


def percent(value: str) -> Percent:
    return Percent(Decimal(value))


def test_a_share_is_a_fraction_of_a_hundred():
    assert percent("15").fraction == Decimal("0.15")


def test_shares_add_up_exactly():
    assert total_share([percent("33.3"), percent("33.3"), percent("33.4")]) == WHOLE
    assert total_share([]) == percent("0")


@pytest.mark.parametrize(
    ("low", "high", "open_end", "printed"),
    [
        pytest.param("10", "15", False, "10–15%", id="a range"),
        pytest.param("15", "15", False, "15%", id="one share"),
        pytest.param("25", None, True, "25%+", id="open above"),
        pytest.param(None, "15", False, "up to 15%", id="open below"),
        pytest.param("-10", "-5", False, "-10–-5%", id="a discount"),
        pytest.param("2.50", "10.0", False, "2.5–10%", id="without trailing zeros"),
    ],
)
def test_a_range_prints_as_people_write_it(low, high, open_end, printed):
    first, last = (None if end is None else percent(end) for end in (low, high))
    assert str(PercentRange(first, last, open_end)) == printed


@pytest.mark.parametrize(
    ("low", "high"), [pytest.param(None, None, id="no end"), pytest.param("2", "1", id="reversed")]
)
def test_an_impossible_range_is_refused(low, high):
    with pytest.raises(ValueError, match="end"):
        PercentRange(low and percent(low), high and percent(high))


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=4))
def test_plain_numbers_read_back_as_themselves(number: Decimal):
    assert Decimal(plain(number)) == number
    assert "E" not in plain(number)


def test_a_power_of_ten_prints_in_full():
    assert plain(Decimal("1E+3")) == "1000"
