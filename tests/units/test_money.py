"""Amounts stay exact, ranges stay ordered, and currencies never mix."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.units.currency import CURRENCIES
from generator.units.money import CurrencyMismatchError, Money, MoneyRange
from generator.units.percent import Percent, PercentRange

EUR, GBP, JPY = CURRENCIES["EUR"], CURRENCIES["GBP"], CURRENCIES["JPY"]

AMOUNTS = st.decimals(min_value=0, max_value=10**9, places=2)
EUROS = AMOUNTS.map(lambda amount: Money(amount, EUR))


@st.composite
def euro_ranges(draw: st.DrawFn) -> MoneyRange:
    low, high = sorted((draw(AMOUNTS), draw(AMOUNTS)))
    which = draw(st.sampled_from(["both", "both", "low", "high"]))
    return MoneyRange(
        None if which == "high" else low, None if which == "low" else high, EUR, draw(st.booleans())
    )


def euros(low: int | None, high: int | None, *, open_end: bool = False) -> MoneyRange:
    return MoneyRange(
        None if low is None else Decimal(low), None if high is None else Decimal(high), EUR, open_end
    )


@given(EUROS, EUROS, EUROS)
def test_adding_money_is_associative_and_commutative(a: Money, b: Money, c: Money):
    assert (a + b) + c == a + (b + c)
    assert a + b == b + a
    assert (a + b) - b == a


@given(EUROS)
def test_a_quarter_four_times_is_the_whole(whole: Money):
    assert (whole / 4) * 4 == whole


@given(AMOUNTS, AMOUNTS)
def test_two_currencies_never_combine(left: Decimal, right: Decimal):
    euro, pound = Money(left, EUR), Money(right, GBP)
    for combine in (lambda: euro + pound, lambda: euro - pound, lambda: euro < pound, lambda: euro <= pound):
        with pytest.raises(CurrencyMismatchError, match="EUR and GBP"):
            combine()


def test_a_mismatch_tells_both_currencies():
    with pytest.raises(CurrencyMismatchError) as caught:
        MoneyRange(Decimal(1), None, EUR) + MoneyRange(Decimal(1), None, GBP)
    assert (caught.value.left, caught.value.right) == (EUR, GBP)


def test_the_same_number_in_two_currencies_is_not_equal():
    assert Money(Decimal(5), EUR) != Money(Decimal(5), GBP)


@pytest.mark.parametrize(
    ("amount", "currency", "rounded"),
    [
        pytest.param("1.005", EUR, "1.00", id="a half goes to the even cent below"),
        pytest.param("1.015", EUR, "1.02", id="a half goes to the even cent above"),
        pytest.param("134264.2320", EUR, "134264.23", id="a conversion"),
        pytest.param("0.5", JPY, "0", id="a currency without cents"),
    ],
)
def test_rounding_knows_the_smallest_unit(amount, currency, rounded):
    assert Money(Decimal(amount), currency).rounded().amount == Decimal(rounded)


def test_a_share_is_exact():
    assert Money(Decimal(80000), EUR).share(Percent(Decimal("12.5"))) == Money(Decimal(10000), EUR)


@pytest.mark.parametrize(
    ("low", "high", "message"),
    [
        pytest.param(None, None, "at least one end", id="nothing known"),
        pytest.param(2, 1, "low end 2 is above the high end 1", id="reversed"),
    ],
)
def test_a_range_refuses_the_impossible(low, high, message):
    with pytest.raises(ValueError, match=message):
        euros(low, high)


@given(euro_ranges(), euro_ranges())
def test_sums_of_ranges_add_low_to_low_and_keep_open_ends(left: MoneyRange, right: MoneyRange):
    known_low = left.low is not None and right.low is not None
    known_high = left.high is not None and right.high is not None
    if not known_low and not known_high:
        with pytest.raises(ValueError, match="at least one end"):
            left + right
        return
    total = left + right
    assert total == right + left
    assert (total.low is not None) == known_low
    assert (total.high is not None) == known_high
    assert total.open_end == (left.open_end or right.open_end)
    if left.low is not None and right.low is not None:
        assert total.low == left.low + right.low


@given(euro_ranges(), st.integers(min_value=1, max_value=3000))
def test_scaling_keeps_the_order_of_the_ends(pay: MoneyRange, factor: int):
    scaled = pay * factor
    assert scaled.low is None or scaled.high is None or scaled.low <= scaled.high
    assert (scaled.low is None, scaled.high is None) == (pay.low is None, pay.high is None)


def test_a_negative_factor_is_refused():
    with pytest.raises(ValueError, match="negative factor"):
        euros(1, 2) * -1


@pytest.mark.parametrize(
    ("pay", "is_open", "is_single"),
    [
        pytest.param(euros(80, 108), False, False, id="closed"),
        pytest.param(euros(80, 80), False, True, id="one figure"),
        pytest.param(euros(100, None), True, False, id="from"),
        pytest.param(euros(None, 100), True, False, id="up to"),
        pytest.param(euros(240, 420, open_end=True), True, False, id="more than the high end"),
    ],
)
def test_a_range_knows_whether_it_is_open_or_single(pay, is_open, is_single):
    assert (pay.is_open, pay.is_single) == (is_open, is_single)


def test_the_ends_of_a_range_are_money():
    assert euros(80, None).low_money == Money(Decimal(80), EUR)
    assert euros(80, None).high_money is None
    assert MoneyRange.exactly(Money(Decimal(5), EUR)) == euros(5, 5)


def test_a_target_bonus_takes_low_of_low_and_high_of_high():
    share = PercentRange(Percent(Decimal(10)), Percent(Decimal(15)))
    assert euros(100, 200).shares(share) == euros(10, 30)


def test_an_open_share_leaves_the_high_end_open():
    share = PercentRange(Percent(Decimal(25)), None, open_end=True)
    assert euros(100, 200).shares(share) == euros(25, None, open_end=True)
