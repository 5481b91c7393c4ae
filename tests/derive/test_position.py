"""Where an amount lies in a range, and no percentile where nobody knows the distribution."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.derive.position import Placement, midpoint, position_in, spread
from generator.model.evidence import RangeKind
from generator.units.money import CurrencyMismatchError, Money, MoneyRange
from tests.derive.builders import EUR, GBP, money


def euros(amount: int | str) -> Money:
    return Money(Decimal(amount), EUR)


BAND = money("80K–108K")


def test_the_ask_of_the_first_guide_in_its_row():
    position = position_in(euros(100_000), BAND, RangeKind.ESTIMATE)
    assert position.placement is Placement.WITHIN
    assert position.midpoint == euros(94_000)
    assert position.spread == Decimal("0.35")
    assert round(position.penetration or 0, 4) == Decimal("0.7143")
    assert round(position.compa_ratio or 0, 4) == Decimal("1.0638")


@pytest.mark.parametrize(
    ("amount", "pay", "placement", "penetration"),
    [
        pytest.param(80_000, BAND, Placement.WITHIN, 0, id="on the low end"),
        pytest.param(108_000, BAND, Placement.WITHIN, 1, id="on the high end"),
        pytest.param(66_000, BAND, Placement.BELOW, Decimal("-0.5"), id="below"),
        pytest.param(122_000, BAND, Placement.ABOVE, Decimal("1.5"), id="above"),
        pytest.param(90_000, money("90K"), Placement.WITHIN, None, id="the only figure"),
        pytest.param(91_000, money("90K"), Placement.ABOVE, None, id="above the only figure"),
        pytest.param(500_000, money("100K+"), Placement.WITHIN, None, id="in a range without a top"),
        pytest.param(500_000, money("240K–420K+"), Placement.WITHIN, None, id="past a top that is exceeded"),
        pytest.param(90_000, money("100K+"), Placement.BELOW, None, id="below a range without a top"),
        pytest.param(1, money("up to 50K"), Placement.WITHIN, None, id="in a range without a bottom"),
    ],
)
def test_the_side_on_which_an_amount_lies(amount, pay, placement, penetration):
    position = position_in(euros(amount), pay, RangeKind.POSTED)
    assert (position.placement, position.penetration) == (placement, penetration)


@pytest.mark.parametrize(
    ("amount", "kind", "percentile"),
    [
        pytest.param(94_000, RangeKind.P25_P75, 50, id="the middle of the middle half"),
        pytest.param(80_000, RangeKind.P25_P75, 25, id="the lower quartile"),
        pytest.param(108_000, RangeKind.P10_P90, 90, id="the upper tenth"),
        pytest.param(87_000, RangeKind.P10_P90, 30, id="a quarter of the way"),
    ],
)
def test_a_percentile_between_known_quantiles(amount, kind, percentile):
    position = position_in(euros(amount), BAND, kind)
    assert (position.percentile, position.refused) == (percentile, None)


@pytest.mark.parametrize(
    ("amount", "pay", "kind", "why"),
    [
        pytest.param(
            94_000, BAND, RangeKind.POSTED, "the minimum and maximum that the employer", id="posted"
        ),
        pytest.param(94_000, BAND, RangeKind.ESTIMATE, "an estimate", id="estimate"),
        pytest.param(94_000, BAND, RangeKind.UNSTATED, "not explained by the source", id="unstated"),
        pytest.param(94_000, BAND, None, "sums of parts", id="a computed total"),
        pytest.param(70_000, BAND, RangeKind.P10_P90, "below the 10th percentile", id="below the known"),
        pytest.param(120_000, BAND, RangeKind.P25_P75, "above the 75th percentile", id="above the known"),
        pytest.param(94_000, money("80K+"), RangeKind.P25_P75, "both ends", id="an open range"),
    ],
)
def test_a_percentile_is_refused_with_the_reason(amount, pay, kind, why):
    position = position_in(euros(amount), pay, kind)
    assert position.percentile is None
    assert position.refused is not None
    assert why in position.refused


@pytest.mark.parametrize("kind", [None, *RangeKind], ids=lambda kind: kind.value if kind else "computed")
def test_there_is_either_a_percentile_or_a_reason(kind):
    position = position_in(euros(94_000), BAND, kind)
    assert (position.percentile is None) == (position.refused is not None)


def test_currencies_are_not_compared():
    with pytest.raises(CurrencyMismatchError):
        position_in(Money(Decimal(1), GBP), BAND, None)


def test_midpoint_and_spread_need_a_closed_range():
    assert (midpoint(BAND), spread(BAND)) == (euros(94_000), Decimal("0.35"))
    for open_range in ("100K+", "240K–420K+", "up to 50K"):
        assert (midpoint(money(open_range)), spread(money(open_range))) == (None, None)


def test_the_spread_of_a_range_from_nothing_is_not_defined():
    assert spread(money("0–50K")) is None


AMOUNTS = st.integers(min_value=1, max_value=10**9)


@given(AMOUNTS, st.tuples(AMOUNTS, AMOUNTS).map(sorted))
def test_penetration_and_placement_say_the_same(amount: int, ends: list[int]):
    pay = MoneyRange(Decimal(ends[0]), Decimal(ends[1]), EUR)
    position = position_in(euros(amount), pay, None)
    if position.penetration is None:
        assert pay.is_single
    elif position.placement is Placement.WITHIN:
        assert 0 <= position.penetration <= 1
    else:
        assert (position.penetration < 0) == (position.placement is Placement.BELOW)


@given(AMOUNTS, AMOUNTS, st.tuples(AMOUNTS, AMOUNTS).map(sorted))
def test_more_pay_never_lies_lower(one: int, other: int, ends: list[int]):
    pay = MoneyRange(Decimal(ends[0]), Decimal(ends[1]), EUR)
    lower, higher = (position_in(euros(amount), pay, RangeKind.P10_P90) for amount in sorted((one, other)))
    if lower.penetration is not None and higher.penetration is not None:
        assert lower.penetration <= higher.penetration
    if lower.percentile is not None and higher.percentile is not None:
        assert 10 <= lower.percentile <= higher.percentile <= 90
    assert (lower.compa_ratio or 0) <= (higher.compa_ratio or 0)
