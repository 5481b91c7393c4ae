"""Currencies are known by code, and no symbol decides one that it leaves open."""

import pytest

from generator.units.currency import (
    AMBIGUOUS_SYMBOLS,
    CURRENCIES,
    SYMBOLS,
    UNKNOWN_CURRENCY,
    currency,
)


def test_every_code_is_three_capitals():
    assert all(len(code) == 3 and code.isascii() and code.isupper() for code in CURRENCIES)


def test_the_table_is_in_order_of_codes():
    assert list(CURRENCIES) == sorted(CURRENCIES)


def test_no_symbol_is_both_clear_and_ambiguous():
    assert SYMBOLS.keys().isdisjoint(AMBIGUOUS_SYMBOLS)


def test_symbols_lead_to_known_currencies():
    ambiguous = set().union(*AMBIGUOUS_SYMBOLS.values())
    assert set(SYMBOLS.values()) | ambiguous <= CURRENCIES.keys()


@pytest.mark.parametrize("symbol", ["$", "kr", "¥"])
def test_a_shared_symbol_names_no_currency(symbol):
    assert symbol not in SYMBOLS


def test_the_euro_and_its_cents():
    euro = currency("EUR")
    assert (euro.symbol, euro.minor_units, str(euro)) == ("€", 2, "EUR")


def test_the_yen_has_no_smaller_coin():
    assert currency("JPY").minor_units == 0


def test_no_currency_is_a_currency_code_too():
    assert currency("XXX") is UNKNOWN_CURRENCY


@pytest.mark.parametrize("code", ["EURO", "eur", "", "€", "ZZZ"])
def test_an_unknown_code_is_refused(code):
    with pytest.raises(ValueError, match="not a currency code"):
        currency(code)
