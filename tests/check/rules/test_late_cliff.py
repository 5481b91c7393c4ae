"""`late-cliff`: nothing would ever vest."""

import pytest

from generator.check.rules import late_cliff
from tests.check.builders import a_catalog, a_company, messages, place, the_finding
from tests.derive.builders import a_plan


@pytest.mark.parametrize(
    ("plan", "message"),
    [
        pytest.param(a_plan(months=48, cliff_months=12), None, id="a year"),
        pytest.param(a_plan(months=12, cliff_months=12), None, id="all at the end"),
        pytest.param(a_plan(months=48, cliff_months=0), None, id="no cliff"),
        pytest.param(a_plan(cliff_months=12), None, id="term unknown"),
        pytest.param(a_plan(months=48), None, id="cliff unknown"),
        pytest.param(
            a_plan(months=12, cliff_months=48), "a cliff of 48 months in a term of 12 months", id="exchanged"
        ),
    ],
)
def test_the_cliff_lies_within_the_term(plan, message):
    catalog = a_catalog(companies=(a_company(equity_plans=(plan,)),))
    assert messages(late_cliff, catalog) == ([message] if message else [])


def test_the_cliff_is_pointed_at():
    company = a_company(equity_plans=(a_plan(months=12, cliff_months=13),))
    found = the_finding(late_cliff, a_catalog(companies=(company,)))
    assert place(found) == "guides/companies/acme.yml equity_plans[0].vesting.cliff_months"
    assert found.help == "check whether the two figures were exchanged"
