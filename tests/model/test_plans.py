"""Which equity plan a grant follows, and what counts when sources disagree about it."""

from datetime import date

import pytest

from generator.model.company import Stage
from generator.model.equity import VestingFrequency
from generator.model.guide import PlanOverride
from generator.model.plans import agreed_plan, company_plan, guide_plan
from generator.units.today import Today
from tests.derive.builders import AS_OF, a_catalog, a_company, a_guide, a_plan

OLD = a_plan((25, 25, 25, 25), valid_until="2025-12")
NEW = a_plan((33, 33, 22, 12), valid_from="2026")
UNDATED = a_plan((5, 15, 40, 40))


@pytest.mark.parametrize(
    ("plans", "on", "expected"),
    [
        pytest.param((NEW, OLD), "2026-11-22", NEW, id="the one in force"),
        pytest.param((NEW, OLD), "2025-06-01", OLD, id="the one that was in force"),
        pytest.param((NEW, OLD), "2026-01-01", NEW, id="on its first possible day"),
        pytest.param((NEW, OLD), "2025-12-31", OLD, id="on its last possible day"),
        pytest.param((NEW,), "2025-06-01", None, id="before the first"),
        pytest.param((NEW, UNDATED), "2025-06-01", UNDATED, id="an undated one always holds"),
        pytest.param((), "2026-11-22", None, id="none"),
    ],
)
def test_the_plan_in_force_on_a_day(plans, on, expected):
    catalog = a_catalog(a_company(equity_plans=plans))
    assert company_plan(catalog, "mistral-ai", Today(date.fromisoformat(on))) == expected


def test_a_guide_may_override_the_plan_of_its_company():
    guide = a_guide(equity_override=PlanOverride(plan=UNDATED, reason="as the posting says"))
    assert guide_plan(a_catalog(a_company(equity_plans=(NEW,))), guide, AS_OF) == UNDATED


def test_a_guide_follows_the_plan_of_its_company():
    assert guide_plan(a_catalog(a_company(equity_plans=(NEW,))), a_guide(), AS_OF) == NEW


DEEPMIND = a_company("deepmind", Stage.SUBSIDIARY, parent="google")
GOOGLE = a_company("google", Stage.PUBLIC, equity_plans=(NEW,))


def test_a_subsidiary_without_a_plan_follows_its_parent():
    assert company_plan(a_catalog(DEEPMIND, GOOGLE), "deepmind", AS_OF) == NEW


def test_a_subsidiary_may_have_a_plan_of_its_own():
    own = a_company("wiz", Stage.SUBSIDIARY, parent="google", equity_plans=(UNDATED,))
    assert company_plan(a_catalog(own, GOOGLE), "wiz", AS_OF) == UNDATED


def test_a_company_that_is_no_subsidiary_does_not_follow_its_parent():
    independent = a_company("spin-off", Stage.PRIVATE, parent="google")
    assert company_plan(a_catalog(independent, GOOGLE), "spin-off", AS_OF) is None


def test_companies_that_own_each_other_end():
    left = a_company("left", Stage.SUBSIDIARY, parent="right")
    right = a_company("right", Stage.SUBSIDIARY, parent="left")
    catalog = a_catalog(left, right)
    assert company_plan(catalog, "left", AS_OF) is None


FRONT, EVEN = a_plan((33, 33, 22, 12), 48, cliff_months=12), a_plan((25, 25, 25, 25), 48)


def test_where_curves_differ_none_is_picked():
    plan = agreed_plan((FRONT, EVEN))
    assert plan is not None
    assert (plan.vesting.yearly, plan.vesting.is_disputed) == (None, True)
    assert plan.instrument is FRONT.instrument


def test_what_they_agree_on_is_kept():
    plan = agreed_plan((FRONT, EVEN))
    assert plan is not None
    assert (plan.vesting.months, plan.vesting.cliff_months) == (48, 12)
    assert plan.vesting.frequency is VestingFrequency.UNKNOWN


def test_terms_that_differ_are_not_kept():
    plan = agreed_plan((FRONT, a_plan((50, 50), 24)))
    assert plan is not None
    assert plan.vesting.months is None


@pytest.mark.parametrize(
    ("plans", "expected"),
    [
        pytest.param((FRONT, FRONT), FRONT, id="two that say the same"),
        pytest.param((a_plan(months=48), FRONT), FRONT, id="one without a curve does not contradict"),
        pytest.param((a_plan(months=48), a_plan(months=36)), a_plan(months=48), id="no curve at all"),
        pytest.param((), None, id="none"),
    ],
)
def test_plans_without_two_curves_are_not_disputed(plans, expected):
    assert agreed_plan(plans) == expected
