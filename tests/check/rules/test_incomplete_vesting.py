"""`incomplete-vesting`: schedules that lose a part of the grant."""

import pytest

from generator.check.rules import incomplete_vesting
from generator.model.guide import PlanOverride
from tests.check.builders import a_catalog, a_company, a_guide, messages, place, the_finding
from tests.derive.builders import a_plan


@pytest.mark.parametrize(
    ("plan", "message"),
    [
        pytest.param(a_plan((40, 30, 20, 10), 48), None, id="four years"),
        pytest.param(a_plan((50, 25, 25), 36), None, id="three years"),
        pytest.param(a_plan((30, 30, 30, 10), 42), None, id="three and a half years"),
        pytest.param(a_plan(months=48), None, id="curve unknown"),
        pytest.param(a_plan((50, 50)), None, id="term unknown"),
        pytest.param(
            a_plan((40, 30, 10, 10), 48), "the yearly shares make 90% of the grant, not 100%", id="too little"
        ),
        pytest.param(
            a_plan((50, 30, 25), 36), "the yearly shares make 105% of the grant, not 100%", id="too much"
        ),
        pytest.param(a_plan((50, 50), 48), "2 yearly shares for a term of 48 months", id="too few years"),
    ],
)
def test_a_curve_makes_the_whole_grant_year_for_year(plan, message):
    catalog = a_catalog(companies=(a_company(equity_plans=(plan,)),))
    assert messages(incomplete_vesting, catalog) == ([message] if message else [])


def test_the_shares_are_pointed_at():
    plans = (a_plan(months=48), a_plan((40, 30, 10, 10), 48))
    found = the_finding(incomplete_vesting, a_catalog(companies=(a_company(equity_plans=plans),)))
    assert place(found) == "guides/companies/acme.yml equity_plans[1].vesting.yearly"
    assert found.help == "write the share of each year; together they make 100%"


def test_the_override_of_a_guide_counts_too():
    guide = a_guide(equity_override=PlanOverride(plan=a_plan((60, 30), 24), reason="another team"))
    assert place(the_finding(incomplete_vesting, guide)) == (
        "guides/acme/data-engineer.yml equity_override.vesting.yearly"
    )
