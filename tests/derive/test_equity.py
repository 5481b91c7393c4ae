"""What a grant is worth a year, how it vests, and whether it can be sold."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.derive.equity import (
    Liquidity,
    annual_equity,
    company_liquidity,
    vesting_by_year,
)
from generator.model.company import Stage
from generator.model.equity import EquityPlan, VestingSchedule
from generator.model.pay import Amount, FigureState, PayFigure
from generator.units.money import MoneyRange
from generator.units.percent import Percent, total_share
from generator.units.period import Period
from tests.derive.builders import (
    EUR,
    a_catalog,
    a_company,
    a_plan,
    amount,
    figure,
    money,
)

NEW = a_plan((33, 33, 22, 12), valid_from="2026")
DEEPMIND = a_company("deepmind", Stage.SUBSIDIARY, parent="google")
GOOGLE = a_company("google", Stage.PUBLIC, equity_plans=(NEW,))


def test_companies_that_own_each_other_end():
    left = a_company("left", Stage.SUBSIDIARY, parent="right")
    right = a_company("right", Stage.SUBSIDIARY, parent="left")
    catalog = a_catalog(left, right)
    assert company_liquidity(catalog, "left") is Liquidity.UNKNOWN


@pytest.mark.parametrize(
    ("company", "liquidity"),
    [
        pytest.param(a_company(stage=Stage.PRIVATE), Liquidity.PAPER, id="private"),
        pytest.param(a_company(stage=Stage.PUBLIC), Liquidity.LIQUID, id="public"),
        pytest.param(a_company(stage=Stage.UNKNOWN), Liquidity.UNKNOWN, id="unknown"),
        pytest.param(a_company(stage=Stage.NONPROFIT), Liquidity.UNKNOWN, id="no owners"),
        pytest.param(
            a_company(stage=Stage.SUBSIDIARY, parent="google"), Liquidity.LIQUID, id="of a public one"
        ),
        pytest.param(
            a_company(stage=Stage.SUBSIDIARY, parent="nobody"), Liquidity.UNKNOWN, id="of nobody known"
        ),
        pytest.param(a_company(stage=Stage.SUBSIDIARY), Liquidity.UNKNOWN, id="of nobody named"),
    ],
)
def test_whether_equity_can_be_sold(company, liquidity):
    assert company_liquidity(a_catalog(company, GOOGLE), "mistral-ai") is liquidity


def test_a_company_that_nobody_describes():
    assert company_liquidity(a_catalog(), "nobody") is Liquidity.UNKNOWN


THREE_YEARS = a_plan(months=36)


@pytest.mark.parametrize(
    ("grant", "plan", "yearly"),
    [
        pytest.param("100K–195K over 4 years", None, "25K–48.75K", id="the Paris row"),
        pytest.param("92K–180K over 4 years", None, "23K–45K", id="the London row"),
        pytest.param("90K over 3 years", a_plan(months=48), "30K", id="its own years before the plan's"),
        pytest.param("90K", THREE_YEARS, "30K", id="the plan's years"),
        pytest.param("30K per year", THREE_YEARS, "30K", id="per year already"),
        pytest.param("100K+ over 4 years", None, "25K+", id="an open grant"),
        pytest.param("90K", None, None, id="no years known"),
        pytest.param("90K", a_plan(), None, id="a plan without a length"),
    ],
)
def test_the_yearly_worth_of_a_grant(grant, plan, yearly):
    found = annual_equity(amount(grant, period=Period.TERM), plan)
    assert found == (None if yearly is None else money(yearly))


def test_even_vesting_is_assumed_and_said():
    table = vesting_by_year(figure("175K over 4 years", period=Period.TERM))
    assert table is not None
    assert table.assumed_even
    assert [row.value for row in table.rows] == [money("43.75K")] * 4
    assert [row.cumulative for row in table.rows] == [
        money("43.75K"),
        money("87.5K"),
        money("131.25K"),
        money("175K"),
    ]


def test_a_curve_is_followed():
    table = vesting_by_year(figure("100K–200K over 4 years", period=Period.TERM), NEW)
    assert table is not None
    assert not table.assumed_even
    assert [row.year for row in table.rows] == [1, 2, 3, 4]
    assert [row.value for row in table.rows] == [
        money("33K–66K"),
        money("33K–66K"),
        money("22K–44K"),
        money("12K–24K"),
    ]
    assert table.rows[-1].cumulative == money("100K–200K")


def test_a_curve_for_other_years_is_left_aside_and_said():
    table = vesting_by_year(figure("90K over 2 years", period=Period.TERM), NEW)
    assert table is not None
    assert (table.assumed_even, table.is_for_other_term) == (True, True)
    assert [row.value for row in table.rows] == [money("45K")] * 2


def test_half_a_year_vests_half():
    table = vesting_by_year(figure("100K over 2.5 years", period=Period.TERM))
    assert table is not None
    assert [row.value for row in table.rows] == [money("40K"), money("40K"), money("20K")]


def test_the_cliff_is_told():
    table = vesting_by_year(figure("100K over 4 years", period=Period.TERM), a_plan(cliff_months=12))
    assert table is not None
    assert table.cliff_months == 12


@pytest.mark.parametrize(
    "grant",
    [
        pytest.param(figure("none"), id="no grant"),
        pytest.param(figure("30K per year"), id="pay per year"),
        pytest.param(figure("90K", period=Period.TERM), id="no years known"),
        pytest.param(figure("500 options"), id="units without a price"),
    ],
)
def test_what_has_no_table(grant):
    assert vesting_by_year(grant) is None


@st.composite
def curves(draw: st.DrawFn) -> tuple[Percent, ...]:
    """Shares of 100 % cut at random places."""
    cuts = sorted(draw(st.lists(st.integers(min_value=0, max_value=100), max_size=5)))
    edges = [0, *cuts, 100]
    return tuple(Percent(Decimal(end - start)) for start, end in pairwise(edges))


GRANTS = st.tuples(*[st.integers(min_value=0, max_value=10**9)] * 2).map(sorted)


def grant_of(ends: list[int], years: Decimal) -> PayFigure:
    pay = MoneyRange(Decimal(ends[0]), Decimal(ends[1]), EUR)
    term = Amount(range=pay, period=Period.TERM, term_years=years)
    return PayFigure(state=FigureState.VALUE, amounts=(term,))


@given(GRANTS, curves())
def test_a_whole_curve_vests_the_whole_grant(ends: list[int], curve: tuple[Percent, ...]):
    plan = EquityPlan(vesting=VestingSchedule(yearly=curve))
    table = vesting_by_year(grant_of(ends, Decimal(len(curve))), plan)
    assert table is not None
    assert table.rows[-1].cumulative == MoneyRange(Decimal(ends[0]), Decimal(ends[1]), EUR)
    assert sum((row.value.high or 0 for row in table.rows), start=Decimal(0)) == ends[1]
    assert total_share(row.share for row in table.rows) == Percent(Decimal(100))


@given(GRANTS, st.decimals(min_value="0.5", max_value=20, places=1))
def test_even_shares_are_the_whole_grant_for_any_term(ends: list[int], years: Decimal):
    table = vesting_by_year(grant_of(ends, years))
    assert table is not None
    assert total_share(row.share for row in table.rows) == Percent(Decimal(100))
    assert table.rows[-1].cumulative == MoneyRange(Decimal(ends[0]), Decimal(ends[1]), EUR)
    assert len({row.share.value.quantize(Decimal("0.0001")) for row in table.rows[:-1]}) <= 1


@given(GRANTS, curves())
def test_what_has_vested_never_shrinks(ends: list[int], curve: tuple[Percent, ...]):
    plan = EquityPlan(vesting=VestingSchedule(yearly=curve))
    table = vesting_by_year(grant_of(ends, Decimal(len(curve))), plan)
    assert table is not None
    vested = [row.cumulative.low or Decimal(0) for row in table.rows]
    assert vested == sorted(vested)
