"""`reversed-validity`: plans that end before they begin."""

import pytest

from generator.check.rules import reversed_validity
from tests.check.builders import a_catalog, a_company, messages, place, the_finding
from tests.derive.builders import a_plan


@pytest.mark.parametrize(
    ("plan", "message"),
    [
        pytest.param(a_plan(), None, id="undated"),
        pytest.param(a_plan(valid_from="2024", valid_until="2026-03"), None, id="in order"),
        pytest.param(a_plan(valid_from="2025-06", valid_until="2025"), None, id="within one year"),
        pytest.param(
            a_plan(valid_from="2026-01", valid_until="2024-12"),
            "this plan ends on 2024-12, before it begins on 2026-01",
            id="exchanged",
        ),
    ],
)
def test_a_plan_begins_before_it_ends(plan, message):
    catalog = a_catalog(companies=(a_company(equity_plans=(plan,)),))
    assert messages(reversed_validity, catalog) == ([message] if message else [])


def test_the_end_is_pointed_at():
    company = a_company(equity_plans=(a_plan(), a_plan(valid_from="2026", valid_until="2024")))
    found = the_finding(reversed_validity, a_catalog(companies=(company,)))
    assert place(found) == "guides/companies/acme.yml equity_plans[1].valid_until"
    assert found.help == "check whether the two dates were exchanged"
