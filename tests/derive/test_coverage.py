"""A total says what it covers."""

import pytest

from generator.derive.compensation import derive_totals
from generator.derive.coverage import Coverage, coverage_of
from tests.derive.builders import package


@pytest.mark.parametrize(
    ("components", "expected"),
    [
        pytest.param({}, Coverage.BASE_ALONE, id="nothing said of equity"),
        pytest.param({"equity_grant": "undisclosed"}, Coverage.BASE_ALONE, id="equity not disclosed"),
        pytest.param({"bonus": "15%"}, Coverage.WITHOUT_EQUITY, id="a bonus and nothing of equity"),
        pytest.param({"equity_grant": "none"}, Coverage.WHOLE, id="no equity at all"),
        pytest.param({"equity_grant": "40K over 4 years"}, Coverage.WHOLE, id="equity with its amount"),
    ],
)
def test_what_a_total_covers(components, expected):
    pay = package(base_salary="100K", **components)
    total = derive_totals(pay).recurring
    assert total is not None
    assert coverage_of(total, pay) is expected
