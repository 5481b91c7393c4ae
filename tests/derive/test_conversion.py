"""A converted amount carries its rate, the day and the publisher."""

from datetime import date
from decimal import Decimal

from generator.derive.conversion import convert
from generator.units.currency import CURRENCIES
from tests.derive.builders import ECB, EUR, GBP, USD, money


def test_dollars_in_euros_at_the_rate_of_the_day():
    converted = convert(money("USD 150K–240K"), EUR, ECB)
    assert converted is not None
    assert converted.original == money("USD 150K–240K")
    low, high = converted.amount.low, converted.amount.high
    assert (low, high) == (Decimal("134264.23"), Decimal("214822.77"))
    assert (converted.on, converted.publisher, converted.source) == (
        date(2026, 10, 30),
        "European Central Bank",
        "ecb",
    )


def test_the_rate_is_told_in_the_direction_of_the_conversion():
    converted = convert(money("100K"), GBP, ECB)
    assert converted is not None
    assert (converted.rate, converted.amount) == (Decimal("0.8338"), money("83.38K", GBP))


def test_two_foreign_currencies_go_through_the_base():
    converted = convert(money("USD 111720"), GBP, ECB)
    assert converted is not None
    assert converted.amount == money("83.38K", GBP)


def test_open_ends_stay_open():
    converted = convert(money("USD 111720+"), EUR, ECB)
    assert converted is not None
    assert converted.amount == money("100K+")


def test_without_a_rate_nothing_is_converted():
    assert convert(money("100K"), USD, None) is None
    assert convert(money("100K"), CURRENCIES["SEK"], ECB) is None
