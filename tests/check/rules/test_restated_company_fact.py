"""`restated-company-fact`: the company's equity plan, said once more or otherwise."""

import pytest

from generator.check.rules import restated_company_fact
from generator.model.company import Stage
from generator.model.guide import PlanOverride
from tests.check.builders import a_catalog, a_company, a_guide, a_row, messages, place, the_finding
from tests.derive.builders import a_plan

FOUR_YEARS = a_plan((25, 25, 25, 25), 48, cliff_months=12)


def at_acme(guide, *plans):
    return a_catalog(guide, companies=(a_company(equity_plans=plans),))


def override(plan):
    return a_guide(equity_override=PlanOverride(plan=plan, reason="another team"))


def grant(written: str):
    return a_guide(a_row(base_salary="80K", equity_grant=written))


@pytest.mark.parametrize(
    ("catalog", "message"),
    [
        pytest.param(at_acme(grant("100K over 4 years"), FOUR_YEARS), None, id="the company's term"),
        pytest.param(at_acme(grant("30K per year"), FOUR_YEARS), None, id="no term"),
        pytest.param(at_acme(grant("100K over 3 years")), None, id="no plan known"),
        pytest.param(
            at_acme(grant("100K over 3 years"), FOUR_YEARS, a_plan(months=36)),
            None,
            id="one of two disputed plans",
        ),
        pytest.param(at_acme(override(a_plan(months=36)), FOUR_YEARS), None, id="an override that differs"),
        pytest.param(
            at_acme(override(a_plan((25, 25, 25, 25), 48, cliff_months=12)), FOUR_YEARS),
            "this override repeats the company's equity plan",
            id="an override that repeats",
        ),
        pytest.param(
            at_acme(grant("100K over 3 years"), FOUR_YEARS),
            "this grant runs over 3 years, the company's plan over 48 months",
            id="another term",
        ),
        pytest.param(
            at_acme(grant("100K over 3 years"), FOUR_YEARS, a_plan(months=36, valid_until="2024")),
            "this grant runs over 3 years, the company's plan over 48 months",
            id="a term of the past",
        ),
    ],
)
def test_a_plan_is_stated_once(catalog, message):
    assert messages(restated_company_fact, catalog) == ([message] if message else [])


def test_a_subsidiary_follows_its_owners_plan():
    companies = (
        a_company("acme", stage=Stage.SUBSIDIARY, parent="globex"),
        a_company("globex", equity_plans=(FOUR_YEARS,)),
    )
    catalog = a_catalog(grant("100K over 3 years"), companies=companies)
    assert len(messages(restated_company_fact, catalog)) == 1


def test_the_grant_is_pointed_at():
    found = the_finding(restated_company_fact, at_acme(grant("100K over 3 years"), FOUR_YEARS))
    assert place(found) == "guides/acme/data-engineer.yml pay.paris.equity_grant"
    assert found.help == "correct one of them, or add `equity_override` with the reason"


def test_the_override_is_pointed_at():
    found = the_finding(restated_company_fact, at_acme(override(FOUR_YEARS), FOUR_YEARS))
    assert place(found) == "guides/acme/data-engineer.yml equity_override"
    assert found.help == "remove it: a guide takes over its company's plan"
