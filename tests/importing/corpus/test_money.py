"""The counter's own reading of cells."""

from decimal import Decimal

import pytest

from tests.importing.corpus.money import read_cell


def shown(text: str, period: str = "year", hints: str = "") -> list[str]:
    """Each amount as `low high currencies period`, with a plus for an open end."""
    return [
        f"{one.low:f} {'' if one.high is None else f'{one.high:f}'} {'/'.join(sorted(one.currencies))} "
        f"{one.period}{'+' if one.open_end else ''}"
        for one in read_cell(text, period, frozenset(hints.split())).amounts
    ]


@pytest.mark.parametrize(
    ("text", "period", "hints", "amounts"),
    [
        pytest.param("$81K–$97K", "year", "", ["81000 97000 USD year"], id="thousands"),
        pytest.param("**$81,000 - $97,500**", "year", "", ["81000 97500 USD year"], id="full figures, bold"),
        pytest.param("₹17,00,000-₹29,00,000", "year", "", ["1700000 2900000 INR year"], id="Indian grouping"),
        pytest.param("INR 17L–INR 29L", "year", "", ["1700000 2900000 INR year"], id="lakh after a code"),
        pytest.param("EUR71K–EUR93K", "year", "", ["71000 93000 EUR year"], id="glued code"),
        pytest.param("CNY 610K–CNY 1.07M", "year", "", ["610000 1070000 CNY year"], id="two suffixes"),
        pytest.param("$0-$35K (senior only)", "year", "", ["0 35000 USD year"], id="low end without suffix"),
        pytest.param("SEK 47K–61K/mo", "year", "", ["47000 61000 SEK month"], id="mark once, per month"),
        pytest.param("UYU 1,700,000 - 2,900,000", "year", "", ["1700000 2900000 UYU year"], id="code once"),
        pytest.param(
            "$41K - $70K/yr", "4", "", ["41000 70000 USD year"], id="the cell wins over its heading"
        ),
        pytest.param("$41K - $70K (RSU/4yr)", "unknown", "", ["41000 70000 USD 4"], id="term in the cell"),
        pytest.param(
            "SEK 310K–520K/yr (4yr vest)", "4", "", ["310000 520000 SEK year"], id="year, then term"
        ),
        pytest.param("$310K–$520K+", "year", "", ["310000 520000 USD year+"], id="open above"),
        pytest.param("$310K+", "year", "", ["310000  USD year"], id="one open figure"),
        pytest.param("A$310,000", "year", "", ["310000 310000 AUD year"], id="one figure"),
        pytest.param("$90,000 - $95,000", "year", "AUD", ["90000 95000 AUD year"], id="a place's own dollar"),
        pytest.param(
            "kr510,000–kr640,000", "year", "SEK", ["510000 640000 SEK year"], id="krona of the heading"
        ),
        pytest.param(
            "£71K - £82K / $88K - $99K",
            "year",
            "",
            ["71000 82000 GBP year", "88000 99000 USD year"],
            id="range beside range",
        ),
        pytest.param(
            "£71K / $88K - £82K / $99K",
            "year",
            "",
            ["71000 82000 GBP year", "88000 99000 USD year"],
            id="low pair, high pair",
        ),
        pytest.param(
            "$410K-$690K ($102K-$172K/yr)",
            "4",
            "",
            ["410000 690000 USD 4", "102000 172000 USD year"],
            id="term, and year in brackets",
        ),
    ],
)
def test_an_amount_is_read_with_currency_and_period(text, period, hints, amounts):
    assert shown(text, period, hints) == amounts


@pytest.mark.parametrize(
    ("text", "state"),
    [
        pytest.param("—", "missing", id="dash"),
        pytest.param("None", "none", id="none"),
        pytest.param("Ask the desk", "words", id="words"),
        pytest.param("ZAR equivalent (~60-70% of US)", "words", id="a share of something else"),
        pytest.param("$81K - A$97K", "damaged", id="two currencies in one range"),
        pytest.param("$715K-$1.097K", "damaged", id="reversed ends"),
        pytest.param("£24K - $40K / $30K - $50K", "damaged", id="one of two ranges is broken"),
    ],
)
def test_what_is_no_amount_has_a_state(text, state):
    assert read_cell(text, "year").state == state


@pytest.mark.parametrize(
    ("text", "share"),
    [
        pytest.param("7–11%", (Decimal(7), Decimal(11), False), id="range"),
        pytest.param("7%", (Decimal(7), Decimal(7), False), id="single"),
        pytest.param("22%+", (Decimal(22), Decimal(22), True), id="open above"),
        pytest.param("7-11% target", (Decimal(7), Decimal(11), False), id="with a word"),
        pytest.param("$13K-$26K (11-16%)", (Decimal(11), Decimal(16), False), id="beside an amount"),
    ],
)
def test_a_share_is_read(text, share):
    assert read_cell(text, "year").share == share


def test_a_remark_about_another_place_is_no_share():
    assert read_cell("£61K-£83K (+5-10% effective vs Lyon)", "year").share is None


def test_a_count_of_options_is_no_money():
    cell = read_cell("1,300 – 2,700 options", "4")
    assert (cell.units, cell.amounts) == ((Decimal(1300), Decimal(2700)), ())
