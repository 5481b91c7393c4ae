"""What never enters a total: differences, shares of something else, later years; and the whole grant."""

from dataclasses import replace

import pytest

from generator.model.cross_check import check_stated_total, totals_to_check
from generator.model.floor import floor_total, yearly_floor
from generator.model.pay import ComponentKind, PayFigure, PayPackage, TotalBasis
from generator.model.speech import Floor, Offer
from generator.model.totals import Assumption, ComputedTotal, LeftOutReason, compute_total
from generator.units.period import Period
from tests.derive.builders import a_plan, amount, figure, money, package

RECURRING, FIRST_YEAR, AVERAGE = TotalBasis.RECURRING, TotalBasis.FIRST_YEAR, TotalBasis.AVERAGE_ANNUAL
BASE = package(base_salary="100K")


def with_part(kind: ComponentKind, part: PayFigure, pay: PayPackage = BASE) -> PayPackage:
    return replace(pay, components=(*pay.components, (kind, part)))


def total(pay: PayPackage, basis: TotalBasis = RECURRING) -> ComputedTotal:
    found = compute_total(pay, basis)
    assert found is not None
    return found


def unstated(text: str) -> PayFigure:
    stated = figure(text)
    return replace(stated, amounts=tuple(replace(one, period=Period.UNKNOWN) for one in stated.amounts))


@pytest.mark.parametrize(
    ("kind", "part", "reason"),
    [
        pytest.param(
            ComponentKind.EQUITY_GRANT,
            figure("30K over 4 years", more_than="their offer"),
            LeftOutReason.DIFFERENCE,
            id="a difference",
        ),
        pytest.param(
            ComponentKind.BONUS,
            figure("15%", of="the fund"),
            LeftOutReason.PERCENT_ONLY,
            id="a share of a fund",
        ),
        pytest.param(
            ComponentKind.PNL_SHARE, figure("8%"), LeftOutReason.PERCENT_ONLY, id="a share of a profit"
        ),
        pytest.param(ComponentKind.BONUS, unstated("20K"), LeftOutReason.NO_PERIOD, id="an open period"),
        pytest.param(ComponentKind.EQUITY_GRANT, unstated("40K"), LeftOutReason.NO_PERIOD, id="an open term"),
        pytest.param(
            ComponentKind.BONUS,
            figure("20K", period=Period.ONCE),
            LeftOutReason.NOT_YEARLY,
            id="a bonus paid once",
        ),
    ],
)
def test_it_is_listed_and_not_counted(kind, part, reason):
    found = total(with_part(kind, part))
    assert found.range == money("100K")
    assert [(left.kind, left.reason) for left in found.left_out] == [(kind, reason)]


SIGN_ON = with_part(
    ComponentKind.SIGN_ON_BONUS,
    figure("55K", period=Period.ONCE, paid_in_year=2),
    package(base_salary="100K", sign_on_bonus="85K", equity_grant="200K over 4 years"),
)


@pytest.mark.parametrize(
    ("basis", "expected"),
    [
        pytest.param(RECURRING, "150K", id="neither in a normal year"),
        pytest.param(FIRST_YEAR, "235K", id="the first one in the first year"),
        pytest.param(AVERAGE, "185K", id="both in the average"),
    ],
)
def test_a_sign_on_bonus_counts_in_the_year_it_is_paid(basis, expected):
    assert total(SIGN_ON, basis).range == money(expected)


@pytest.mark.parametrize(
    ("grant", "expected", "left_out"),
    [
        pytest.param("200K over 4 years", "310K", [], id="stated for the term"),
        pytest.param(
            "50K per year", "110K", [LeftOutReason.NO_TERM], id="per year, and nobody says how long"
        ),
    ],
)
def test_some_sources_count_the_whole_grant(grant, expected, left_out):
    pay = package(base_salary="100K", bonus="10%", equity_grant=grant)
    found = total(pay, TotalBasis.WHOLE_GRANT)
    assert (found.range, [left.reason for left in found.left_out]) == (money(expected), left_out)


def test_what_such_a_source_typed_is_held_to_that_sum():
    pay, basis = package(base_salary="100K", equity_grant="200K over 4 years"), TotalBasis.WHOLE_GRANT
    check = check_stated_total(totals_to_check(pay, basis), figure("300K"), basis)
    assert check is not None
    assert (check.basis, check.agrees) == (basis, True)


def test_a_disputed_curve_is_said_to_be_one():
    vesting = replace(a_plan(months=48).vesting, is_disputed=True)
    found = compute_total(package(base_salary="100K", equity_grant="200K"), FIRST_YEAR, vesting)
    assert found is not None
    assert found.assumptions == (Assumption.DISPUTED_VESTING,)


@pytest.mark.parametrize(
    ("grant", "expected", "assumptions"),
    [
        pytest.param("200K over 4 years", "180K", (), id="of the plan's years"),
        pytest.param("200K", "180K", (), id="of no stated years"),
        pytest.param("150K over 3 years", "150K", (Assumption.OTHER_TERM,), id="of other years"),
    ],
)
def test_a_curve_counts_only_for_a_grant_of_its_years(grant, expected, assumptions):
    vesting = a_plan((40, 30, 20, 10), months=48).vesting
    found = compute_total(package(base_salary="100K", equity_grant=grant), FIRST_YEAR, vesting)
    assert found is not None
    assert (found.range, found.assumptions) == (money(expected), assumptions)


PARTS = Offer(pay=package(base_salary="165K", equity_grant="165K over 4 years"))


@pytest.mark.parametrize(
    ("floor", "expected"),
    [
        pytest.param(Floor(amount=amount("138K")), "138K", id="as typed"),
        pytest.param(Floor(offer=PARTS), "206.25K", id="made by the parts"),
        pytest.param(Floor(amount=amount("10K per month"), offer=PARTS), "120K", id="as typed beside parts"),
        pytest.param(Floor(offer=Offer(pay=package(bonus="10K"))), None, id="parts without a base salary"),
    ],
)
def test_what_a_floor_comes_to_in_a_year(floor, expected):
    assert yearly_floor(floor) == (money(expected) if expected else None)


def test_the_total_of_a_floor_keeps_its_working():
    found = floor_total(Floor(basis=FIRST_YEAR, offer=PARTS))
    assert isinstance(found, ComputedTotal)
    assert found.basis is FIRST_YEAR
