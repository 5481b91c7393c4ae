"""Totals under their three names, and each taken apart into cash, liquid equity and paper."""

import pytest

from generator.derive.compensation import derive_split, derive_splits, derive_totals
from generator.derive.equity import Liquidity
from generator.model.pay import TotalBasis
from tests.derive.builders import a_plan, money, package

ASK = package(base_salary="100K", equity_grant="175K over 4 years", sign_on_bonus="15K")
GOOGLE = package(base_salary="98K", equity_grant="140K over 4 years")


def ranges(pay, plan=None):
    return [total.range for total in derive_totals(pay, plan).known]


def test_the_ask_of_the_first_guide():
    assert ranges(ASK) == [money("143.75K"), money("158.75K"), money("147.5K")]


def test_the_alternative_of_the_first_guide_is_the_same_under_all_names():
    assert ranges(GOOGLE) == [money("133K")] * 3


def test_a_plan_gives_the_share_of_the_first_year():
    totals = derive_totals(GOOGLE, a_plan((38, 32, 20, 10)))
    assert totals.first_year is not None
    assert totals.first_year.range == money("151.2K")
    assert totals.recurring is not None
    assert totals.recurring.range == money("133K")


def test_without_a_base_salary_there_is_no_total():
    assert derive_totals(package(bonus="10K")).known == ()


@pytest.mark.parametrize(
    ("basis", "expected"),
    [
        pytest.param(TotalBasis.RECURRING, "143.75K", id="recurring"),
        pytest.param(TotalBasis.FIRST_YEAR, "158.75K", id="first year"),
        pytest.param(TotalBasis.AVERAGE_ANNUAL, "147.5K", id="average"),
        pytest.param(TotalBasis.UNSTATED, "143.75K", id="unstated means recurring"),
    ],
)
def test_a_total_by_its_name(basis, expected):
    total = derive_totals(ASK).on(basis)
    assert total is not None
    assert total.range == money(expected)


@pytest.mark.parametrize(
    ("liquidity", "where"),
    [
        pytest.param(Liquidity.LIQUID, "liquid", id="public"),
        pytest.param(Liquidity.PAPER, "paper", id="private"),
        pytest.param(Liquidity.UNKNOWN, "unclear", id="unknown"),
    ],
)
def test_equity_falls_into_one_class(liquidity, where):
    split = derive_splits(derive_totals(ASK), liquidity).recurring
    assert split is not None
    equity = {"liquid": split.liquid, "paper": split.paper, "unclear": split.unclear}
    assert equity.pop(where) == money("43.75K")
    assert set(equity.values()) == {None}
    assert split.cash == money("100K")


def test_joining_pay_is_cash_of_the_first_year():
    splits = derive_splits(derive_totals(ASK), Liquidity.PAPER)
    assert splits.first_year is not None
    assert (splits.first_year.cash, splits.first_year.paper) == (money("115K"), money("43.75K"))


def test_a_target_bonus_is_cash():
    split = derive_split(derive_totals(package(base_salary="100K", bonus="10%")).recurring, Liquidity.PAPER)
    assert split is not None
    assert (split.cash, split.paper) == (money("110K"), None)


def test_no_total_has_no_split():
    splits = derive_splits(derive_totals(package(bonus="10K")), Liquidity.PAPER)
    assert (splits.recurring, splits.first_year) == (None, None)
