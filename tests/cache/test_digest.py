"""Fingerprints of values."""

from decimal import Decimal

from generator.cache.digest import value_digest
from generator.inline import Plain
from generator.pages.shown import TextRun
from generator.units.currency import currency
from generator.units.money import MoneyRange


def money(low: int) -> MoneyRange:
    return MoneyRange(Decimal(low), Decimal(9), currency("EUR"))


def test_equal_values_have_one_fingerprint_whether_or_not_they_share_their_parts():
    shared = money(1)
    assert value_digest((shared, shared)) == value_digest((money(1), money(1)))


def test_another_field_is_another_value():
    assert value_digest(money(1)) != value_digest(money(2))


def test_the_same_fields_in_another_type_are_another_value():
    assert value_digest(TextRun("a")) != value_digest(Plain("a"))


def test_the_order_of_a_set_does_not_count():
    assert value_digest(frozenset("abcdef")) == value_digest(frozenset("fedcba"))
