"""Figures, shares and dates as readers see them."""

from datetime import date
from decimal import Decimal

import pytest

from generator.emit.formatting import (
    amount,
    day,
    ends,
    machine_day,
    money,
    money_range,
    percent,
    percent_range,
    rate,
    rough_range,
    signed_percent,
    units,
)
from generator.model.pay import Amount, UnitCount
from generator.units.calendar import PartialDate, read_date_span, read_partial_date
from generator.units.currency import CURRENCIES
from generator.units.money import Money, MoneyRange
from generator.units.percent import Percent, PercentRange
from generator.units.period import Period


def decimal(text: str) -> Decimal | None:
    return Decimal(text) if text else None


def a_range(low: str, high: str, code: str = "EUR", *, open_end: bool = False) -> MoneyRange:
    return MoneyRange(decimal(low), decimal(high), CURRENCIES[code], open_end)


def a_share(low: str, high: str, *, open_end: bool = False) -> PercentRange:
    ends = [Percent(Decimal(end)) if end else None for end in (low, high)]
    return PercentRange(ends[0], ends[1], open_end)


@pytest.mark.parametrize(
    ("number", "code", "expected"),
    [
        pytest.param("108000", "EUR", "€108K", id="whole thousands"),
        pytest.param("48750", "EUR", "€48.75K", id="two decimals of a thousand"),
        pytest.param("134264", "EUR", "€134,264", id="too exact for a suffix"),
        pytest.param("950", "EUR", "€950", id="below a thousand"),
        pytest.param("0", "EUR", "€0", id="a known zero"),
        pytest.param("1270000", "USD", "$1.27M", id="millions"),
        pytest.param("30900000000", "USD", "$30.9B", id="billions"),
        pytest.param("12.5", "USD", "$12.50", id="cents"),
        pytest.param("12", "JPY", "JP¥12", id="a currency without cents"),
        pytest.param("2000000", "INR", "₹20L", id="lakh"),
        pytest.param("12000000", "INR", "₹1.2Cr", id="crore"),
        pytest.param("95000", "INR", "₹95K", id="rupees below a lakh"),
        pytest.param("120000", "CHF", "CHF\N{NO-BREAK SPACE}120K", id="a code stands off"),
        pytest.param("120000", "SGD", "S$120K", id="a symbol of its own"),
        pytest.param("-5000", "EUR", "−€5K", id="below zero"),
        pytest.param("123456789012345", "EUR", "€123,456,789,012,345", id="very large"),
    ],
)
def test_money(number: str, code: str, expected: str):
    assert money(Money(Decimal(number), CURRENCIES[code])) == expected


@pytest.mark.parametrize("code", sorted(CURRENCIES))
def test_every_currency_is_written_with_its_mark_before_the_amount(code: str):
    currency = CURRENCIES[code]
    written = money(Money(Decimal(5), currency))
    mark = f"{code}\N{NO-BREAK SPACE}" if currency.symbol == code else currency.symbol
    assert written == f"{mark}5"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(a_range("80000", "108000"), "€80K–€108K", id="a symbol stands on both ends"),
        pytest.param(
            a_range("100000", "120000", "CHF"), "CHF\N{NO-BREAK SPACE}100K–120K", id="a code stands once"
        ),
        pytest.param(a_range("80000", "80000"), "€80K", id="one figure"),
        pytest.param(a_range("100000", ""), "€100K or more", id="open above"),
        pytest.param(a_range("", "50000"), "up to €50K", id="open below"),
        pytest.param(
            a_range("240000", "420000", "USD", open_end=True),
            "$240K–$420K or more",
            id="known to be exceeded",
        ),
        pytest.param(a_range("80000", "80000", open_end=True), "€80K or more", id="one figure and more"),
        pytest.param(a_range("2000000", "12000000", "INR"), "₹20L–₹1.2Cr", id="lakh to crore"),
        pytest.param(
            a_range("165300", "219675", "USD"), "$165,300–$219,675", id="one end too exact for a suffix"
        ),
        pytest.param(a_range("950", "1200"), "€950–€1,200", id="one end too small for a suffix"),
        pytest.param(a_range("950000", "1270000"), "€950K–€1.27M", id="suffixes of their own"),
        pytest.param(a_range("0", "25000"), "€0–€25K", id="a zero goes with either form"),
        pytest.param(a_range("99500", "134264", "CHF"), "CHF 99,500–134,264", id="a code, in full"),
    ],
)
def test_money_range(value: MoneyRange, expected: str):
    assert money_range(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(a_range("320000", "405000"), "320000 405000 EUR", id="two ends"),
        pytest.param(a_range("320000", ""), "320000 - EUR", id="open above"),
        pytest.param(a_range("1", "2", open_end=True), "1 2 EUR +", id="more than the high end"),
    ],
)
def test_ends_for_programs(value: MoneyRange, expected: str):
    assert ends(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(a_range("134264", "214823"), "€134K–€215K", id="three figures"),
        pytest.param(a_range("88750.12", "88750.12"), "€88.8K", id="three figures of less"),
        pytest.param(a_range("12.345", "12.345"), "€12.34", id="small amounts stay as they are"),
        pytest.param(a_range("999500", "999500"), "€1M", id="rounding that carries, to the even digit"),
    ],
)
def test_converted_ranges_are_rough(value: MoneyRange, expected: str):
    assert rough_range(value) == expected


@pytest.mark.parametrize(
    ("period", "more", "expected"),
    [
        pytest.param(Period.TERM, {"term_years": Decimal(4)}, "€80K over 4 years", id="a grant"),
        pytest.param(Period.TERM, {"term_years": Decimal("2.5")}, "€80K over 2.5 years", id="half years"),
        pytest.param(Period.TERM, {}, "€80K over an unstated term", id="a grant of unknown length"),
        pytest.param(Period.MONTH, {"pay_months": 13}, "€80K a month, 13 months", id="thirteen months"),
        pytest.param(Period.MONTH, {}, "€80K a month", id="a month"),
        pytest.param(Period.HOUR, {}, "€80K an hour", id="an hour"),
        pytest.param(Period.DAY, {}, "€80K a day", id="a day"),
        pytest.param(Period.YEAR, {}, "€80K a year", id="a year"),
        pytest.param(Period.ONCE, {}, "€80K once", id="once"),
    ],
)
def test_an_amount_names_the_time_it_is_for(period: Period, more: dict[str, Decimal], expected: str):
    assert amount(Amount(range=a_range("80000", "80000"), period=period, **more)) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "expected", "signed"),
    [
        pytest.param("15", "15%", "+15%", id="whole"),
        pytest.param("5.25", "5.2%", "+5.2%", id="one decimal, halves to even"),
        pytest.param("-5.2", "−5.2%", "−5.2%", id="below zero"),
        pytest.param("0", "0%", "+0%", id="zero"),
        pytest.param("100.00", "100%", "+100%", id="no trailing zeros"),
    ],
)
def test_percent(value: str, expected: str, signed: str):
    share = Percent(Decimal(value))
    assert (percent(share), signed_percent(share)) == (expected, signed)


@pytest.mark.parametrize(
    ("value", "expected", "signed"),
    [
        pytest.param(a_share("10", "15"), "10–15%", "+10% to +15%", id="a range"),
        pytest.param(a_share("-10", "-5"), "−10–−5%", "−10% to −5%", id="below zero"),
        pytest.param(a_share("15", "15"), "15%", "+15%", id="one share"),
        pytest.param(a_share("25", ""), "25% or more", "+25% or more", id="open above"),
        pytest.param(a_share("", "20"), "up to 20%", "up to +20%", id="open below"),
        pytest.param(
            a_share("10", "15", open_end=True), "10–15% or more", "+10% to +15% or more", id="exceeded"
        ),
    ],
)
def test_percent_range(value: PercentRange, expected: str, signed: str):
    assert (percent_range(value), percent_range(value, signed=True)) == (expected, signed)


@pytest.mark.parametrize(
    ("low", "high", "open_end", "expected"),
    [
        pytest.param("13000", "27000", False, "13,000–27,000 options", id="a range"),
        pytest.param("500", "500", False, "500 options", id="one count"),
        pytest.param("", "900", False, "up to 900 options", id="open below"),
        pytest.param("100", "200", True, "100–200 or more options", id="exceeded"),
    ],
)
def test_units(low: str, high: str, open_end: bool, expected: str):
    count = UnitCount(low=decimal(low), high=decimal(high), unit="options", open_end=open_end)
    assert units(count) == expected


@pytest.mark.parametrize(
    ("value", "expected", "machine"),
    [
        pytest.param(date(2026, 11, 2), "2 Nov 2026", "2026-11-02", id="a day"),
        pytest.param(read_partial_date("2026-11-22"), "22 Nov 2026", "2026-11-22", id="a known day"),
        pytest.param(read_partial_date("2026-03"), "Mar 2026", "2026-03", id="a month"),
        pytest.param(read_partial_date("2026"), "2026", "2026", id="a year"),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(value: date | PartialDate, expected: str, machine: str):
    assert (day(value), machine_day(value)) == (expected, machine)


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        pytest.param("2025–2026", "2025 – 2026", id="years"),
        pytest.param("2026", "2026", id="one year"),
        pytest.param("2025-11 to 2026-02", "Nov 2025 – Feb 2026", id="months"),
    ],
)
def test_a_span(span: str, expected: str):
    assert day(read_date_span(span)) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [("1.1172", "1.1172"), ("0.89509", "0.8951"), ("106.084", "106.084"), ("2", "2")],
)
def test_a_rate_has_at_most_four_decimals(value: str, expected: str):
    assert rate(Decimal(value)) == expected
