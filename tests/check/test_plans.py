"""Which equity plan applies."""

from generator.check.plans import offer_vesting
from generator.check.rule import CheckContext
from generator.model.guide import PlanOverride
from tests.check.builders import TODAY, a_catalog, a_company, a_guide
from tests.derive.builders import a_plan


def test_an_offer_vests_by_the_plan_of_whoever_makes_it():
    companies = (
        a_company(equity_plans=(a_plan(months=48),)),
        a_company("globex", equity_plans=(a_plan(months=36),)),
    )
    context = CheckContext(catalog=a_catalog(companies=companies), today=TODAY)
    guide = a_guide(equity_override=PlanOverride(plan=a_plan(months=24), reason="another team"))
    months = [
        vesting.months if (vesting := offer_vesting(guide, company, context)) else None
        for company in ("acme", "globex", "initech", None)
    ]
    assert months == [24, 36, None, None]
