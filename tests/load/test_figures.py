"""Figures: notation, states, currency, and what stands in for one that cannot be read."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.figures import UNREAD, FigureText, money_currency
from generator.load.format.figure import figure_reader
from generator.model.pay import FigureState
from generator.units.currency import CURRENCIES, UNKNOWN_CURRENCY
from generator.units.period import Period
from tests.load.outcomes import read

EUR, USD, CAD, CHF = (CURRENCIES[code] for code in ("EUR", "USD", "CAD", "CHF"))
TEXT = FigureText(Period.YEAR)
LONG = figure_reader(Period.YEAR)


@pytest.mark.parametrize("state", [FigureState.NONE, FigureState.UNKNOWN, FigureState.UNDISCLOSED])
def test_a_missing_figure_says_in_which_way_it_is_missing(state):
    assert read(TEXT, state.value).value.state is state


def test_a_bare_number_has_the_currency_of_the_place():
    amount = read(TEXT, "80K–108K", EUR).value.leading
    assert (amount.range.low, amount.range.high, amount.range.currency) == (80_000, 108_000, EUR)
    assert amount.period is Period.YEAR


def test_a_figure_in_two_currencies_keeps_both():
    figure = read(TEXT, "98K–133K / USD 123K–166K", EUR).value
    assert [amount.range.currency for amount in figure.amounts] == [EUR, USD]


def test_an_amount_and_a_share_are_one_figure():
    figure = read(TEXT, "12K–25K (10–15%)", EUR).value
    assert figure.leading.range.high == 25_000
    assert str(figure.percent) == "10–15%"


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("13,000–27,000 options", 13_000, 27_000),
        ("25K+ options", 25_000, None),
        ("1.2M shares", 1_200_000, 1_200_000),
        ("10–20K RSUs", 10_000, 20_000),
        ("up to 5K units", None, 5_000),
    ],
)
def test_counts_of_units_take_the_suffixes_of_money(text, low, high):
    units = read(TEXT, text).value.units
    assert (units.low, units.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        pytest.param("eighty", "malformed-figure", id="no figure"),
        pytest.param("80K", "unknown-currency", id="no currency"),
        pytest.param("$80K", "ambiguous-currency", id="an open symbol"),
        pytest.param("[80K]", "wrong-shape", id="a list"),
        pytest.param("''", "malformed-text", id="nothing"),
        pytest.param("10% / 20%", "malformed-figure", id="two shares"),
        pytest.param("EUR 80K / EUR 90K", "malformed-figure", id="two amounts in one currency"),
        pytest.param("80" * 200, "malformed-text", id="a text"),
    ],
)
def test_a_figure_that_cannot_be_read_is_told_once_and_stands_as_unknown(text, problem):
    outcome = read(TEXT, text)
    assert outcome.value is UNREAD
    assert outcome.problems == [f"{problem} 1:1"]


def test_a_long_form_around_it_says_nothing_more():
    outcome = read(LONG, "{amount: eighty, label: Base}")
    assert outcome.value.state is FigureState.UNKNOWN
    assert outcome.value.label == "Base"
    assert outcome.problems == ["malformed-figure 1:10"]


def test_one_currency_in_two_rhythms_is_no_repetition():
    figure = read(TEXT, "108K / 9K per month", EUR).value
    assert [amount.period for amount in figure.amounts] == [Period.YEAR, Period.MONTH]


def test_reversed_ends_are_told_and_every_part_is_kept():
    outcome = read(TEXT, "108K–80K / USD 120K–90K", EUR)
    assert outcome.problems == ["reversed-range 1:1"]
    ends = [(amount.range.low, amount.range.high) for amount in outcome.value.amounts]
    assert ends == [(80_000, 108_000), (90_000, 120_000)]


def test_words_may_stand_in_place_of_a_number():
    figure = read(LONG, "{words: competitive}").value
    assert (figure.state, figure.words) == (FigureState.WORDS, "competitive")


def test_a_figure_needs_number_or_words():
    assert read(LONG, "{note: nothing}").problems == ["malformed-value 1:1"]


def test_pay_months_reach_every_amount():
    figure = read(LONG, "{amount: 8K per month, pay_months: 13}", EUR).value
    assert figure.leading.per_year().low == Decimal(104_000)


@pytest.mark.parametrize(
    ("mark", "here", "currency"),
    [
        pytest.param(None, EUR, EUR, id="a bare number"),
        pytest.param("USD", EUR, USD, id="a code"),
        pytest.param("€", USD, EUR, id="a symbol of one currency"),
        pytest.param("$", CAD, CAD, id="the dollar of the place"),
        pytest.param("$", UNKNOWN_CURRENCY, UNKNOWN_CURRENCY, id="a place that nobody knows"),
        pytest.param("kr", CURRENCIES["SEK"], CURRENCIES["SEK"], id="the crown of the place"),
    ],
)
def test_a_mark_means_a_currency(mark, here, currency):
    assert money_currency(mark, here) == currency


@given(st.text(alphabet="0123456789KMBLCr%.,–-+/() $€USD per over year options shares٣Ｋ", max_size=60))
def test_no_text_is_too_odd_for_a_figure(text):
    outcome = read(TEXT, "'" + text + " '", EUR)
    assert outcome.value is not None
    assert (outcome.value is UNREAD) >= ("malformed" in str(outcome.problems))
