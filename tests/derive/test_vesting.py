"""Shapes of vesting curves beside even ones."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.derive.vesting import CurveShape, curve_shape, derive_curve
from generator.model.equity import VestingSchedule
from generator.units.percent import Percent, total_share

FRONT, EVEN, BACK = CurveShape.FRONT_LOADED, CurveShape.EVEN, CurveShape.BACK_LOADED


def schedule(*shares: str, months: int | None = None) -> VestingSchedule:
    return VestingSchedule(months=months, yearly=tuple(Percent(Decimal(share)) for share in shares))


@pytest.mark.parametrize(
    ("vesting", "shape"),
    [
        pytest.param(schedule("38", "32", "20", "10"), FRONT, id="most in the first year"),
        pytest.param(schedule("33", "33", "22", "12"), FRONT, id="two strong years"),
        pytest.param(schedule("25", "30", "25", "20"), FRONT, id="from the second year on"),
        pytest.param(schedule("25", "25", "25", "25"), EVEN, id="the same each year"),
        pytest.param(schedule("33", "33", "34"), EVEN, id="rounded thirds"),
        pytest.param(schedule("100", months=12), EVEN, id="one year"),
        pytest.param(schedule("40", "40", "20", months=30), EVEN, id="half a year at the end"),
        pytest.param(schedule("5", "15", "40", "40"), BACK, id="late"),
        pytest.param(schedule("20", "30", "30", "20"), BACK, id="slow first year"),
        pytest.param(schedule("25", "25", "25", "25", months=12), EVEN, id="months that do not fit"),
        pytest.param(VestingSchedule(months=48), CurveShape.UNKNOWN, id="nobody says"),
    ],
)
def test_a_curve_has_a_shape(vesting: VestingSchedule, shape: CurveShape):
    assert curve_shape(vesting) is shape


def test_the_first_year_is_held_against_an_even_one():
    found = derive_curve(schedule("38", "32", "20", "10"))
    assert found is not None
    assert found.even[0] == Percent(Decimal(25))
    assert found.first_year_difference == Percent(Decimal(52))


def test_an_unknown_curve_has_no_figures():
    assert derive_curve(VestingSchedule(months=48)) is None


@given(st.integers(1, 240))
def test_an_even_curve_of_any_term_is_even_and_whole(months: int):
    years = -(-months // 12)
    even = derive_curve(VestingSchedule(months=months, yearly=(Percent(Decimal(1)),) * years))
    assert even is not None
    assert abs(total_share(even.even).value - 100) < Decimal("1e-20")
    again = derive_curve(VestingSchedule(months=months, yearly=even.even))
    assert again is not None
    assert again.shape is CurveShape.EVEN
    assert again.first_year_difference.value == 0
