"""How often an amount is paid in a year."""

from decimal import Decimal

import pytest

from generator.units.period import Period, times_per_year


@pytest.mark.parametrize(
    ("period", "times"),
    [
        pytest.param(Period.HOUR, 2080, id="52 weeks of 40 hours"),
        pytest.param(Period.DAY, 260, id="52 weeks of 5 days"),
        pytest.param(Period.MONTH, 12, id="months"),
        pytest.param(Period.YEAR, 1, id="a year"),
    ],
)
def test_a_yearly_rhythm(period, times):
    assert times_per_year(period) == Decimal(times)


def test_thirteen_pay_months_are_thirteen_salaries():
    assert times_per_year(Period.MONTH, pay_months=13) == 13


def test_pay_months_matter_only_to_monthly_pay():
    assert times_per_year(Period.YEAR, pay_months=13) == 1


@pytest.mark.parametrize("period", [Period.TERM, Period.ONCE], ids=lambda period: str(period.value))
def test_what_has_no_rhythm_is_refused(period):
    with pytest.raises(ValueError, match="no yearly rhythm"):
        times_per_year(period)
