"""Figures in messages."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check.wording import listing, money_words, percent_words, quoted, short
from generator.units.notation import WrittenMoney, read_figure
from tests.derive.builders import money


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        ("0", "0"),
        ("62.50", "62.5"),
        ("999", "999"),
        ("105000", "105K"),
        ("156750", "156.75K"),
        ("1050000", "1.05M"),
        ("2000000", "2M"),
        ("8585000", "8.585M"),
        ("1050500", "1050.5K"),
        ("33333.3333", "33.33K"),
    ],
)
def test_amounts_are_short(amount, written):
    assert short(Decimal(amount)) == written


@given(st.integers(0, 10**9).map(lambda tens: Decimal(tens) * 10))
def test_a_short_amount_can_be_typed_back(amount):
    (part,) = read_figure(short(amount))
    assert isinstance(part, WrittenMoney)
    assert part.low == amount


@pytest.mark.parametrize(
    "written", ["EUR 105K–156.75K", "USD 90K", "EUR 100K+", "up to USD 50K", "EUR 240K–420K+"]
)
def test_ranges_read_as_people_write_them(written):
    assert money_words(money(written)) == written


def test_shares_have_one_decimal():
    assert [percent_words(Decimal(value)) for value in ("10.185", "-10", "0.04")] == ["10.2%", "-10%", "0%"]


@pytest.mark.parametrize(
    ("words", "joined"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_words_are_listed(words, joined):
    assert listing(words) == joined


def test_quotations_stay_on_one_short_line():
    assert quoted("one\n two ") == "“one two”"
    assert quoted("x" * 100, 10) == "“xxxxxxxxx…”"
