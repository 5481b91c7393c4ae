"""A typed total agrees with the computed one as far as it was rounded, and no further."""

from decimal import Decimal

import pytest

from generator.model.cross_check import check_stated_total, rounding_unit
from generator.model.pay import PayPackage, TotalBasis
from generator.model.totals import ComputedTotal, compute_total
from tests.derive.builders import EUR, GBP, figure, money, package

BASES = (TotalBasis.RECURRING, TotalBasis.FIRST_YEAR, TotalBasis.AVERAGE_ANNUAL)


def totals(pay: PayPackage) -> list[ComputedTotal]:
    found = (compute_total(pay, basis) for basis in BASES)
    return [total for total in found if total is not None]


@pytest.mark.parametrize(
    ("currency", "base_salary", "grant", "typed", "differences", "agrees"),
    [
        pytest.param(EUR, "80K–108K", "100K–195K", "105K–157K", (0, 250), True, id="rounded up"),
        pytest.param(EUR, "72K–97K", "100K–195K", "97K–146K", (0, 250), True, id="rounded up, another row"),
        pytest.param(GBP, "74K–99K", "92K–180K", "97K–145K", (0, 1000), False, id="off by a thousand"),
        pytest.param(EUR, "80K", "100K", "110K", (5000, 5000), False, id="round numbers hide no error"),
        pytest.param(EUR, "80K", "102K", "105.5K", (0, 0), True, id="exact"),
        pytest.param(EUR, "80K", "102K", "105.6K", (100, 100), False, id="exact to a hundred, and wrong"),
        pytest.param(EUR, "80K", "102K", "105K+", (-500, None), True, id="an open end is not compared"),
    ],
)
def test_a_typed_total(currency, base_salary, grant, typed, differences, agrees):
    pay = package(currency, base_salary=base_salary, equity_grant=f"{grant} over 4 years")
    check = check_stated_total(totals(pay), figure(typed, currency))
    assert check is not None
    assert (check.low, check.high) == differences
    assert check.agrees is agrees
    assert check.basis is TotalBasis.RECURRING


ASK = package(base_salary="100K", equity_grant="175K over 4 years", sign_on_bonus="15K")


@pytest.mark.parametrize(
    ("typed", "stated", "basis", "agrees"),
    [
        pytest.param(
            "159K", TotalBasis.UNSTATED, TotalBasis.FIRST_YEAR, True, id="the one that agrees is meant"
        ),
        pytest.param("200K", TotalBasis.UNSTATED, TotalBasis.RECURRING, False, id="none agrees"),
        pytest.param("159K", TotalBasis.RECURRING, TotalBasis.RECURRING, False, id="the source says which"),
    ],
)
def test_which_total_a_source_means(typed, stated, basis, agrees):
    check = check_stated_total(totals(ASK), figure(typed), stated)
    assert check is not None
    assert (check.basis, check.agrees) == (basis, agrees)


def test_a_monthly_total_is_held_to_the_yearly_one():
    check = check_stated_total(totals(package(base_salary="66.4K")), figure("5.5K per month"))
    assert check is not None
    assert (check.stated, check.low, check.agrees) == (money("66K"), Decimal(-400), True)


@pytest.mark.parametrize(
    "typed", [pytest.param("USD 150K", id="another currency"), pytest.param("unknown", id="no figure")]
)
def test_what_cannot_be_compared(typed):
    assert check_stated_total(totals(ASK), figure(typed)) is None


def test_no_computed_total_is_held_to_nothing():
    assert check_stated_total((), figure("150K")) is None


@pytest.mark.parametrize(
    ("typed", "unit"),
    [
        pytest.param("97K–145K", 1000, id="thousands"),
        pytest.param("100K–200K", 1000, id="thousands though they end in more zeros"),
        pytest.param("104.5K", 100, id="hundreds"),
        pytest.param("99,999", 1, id="to the unit"),
        pytest.param("₹24L–₹35L", 100_000, id="lakh"),
        pytest.param("600K–1.05M", 10_000, id="hundredths of a million"),
        pytest.param("0", 1, id="nothing"),
    ],
)
def test_the_unit_that_people_round_to(typed, unit):
    assert rounding_unit(money(typed.replace("₹", "INR "))) == unit
