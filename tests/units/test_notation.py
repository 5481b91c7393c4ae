"""Figures are read as people write them; what is no figure is told in one sentence."""

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.units.currency import CURRENCIES
from generator.units.notation import (
    NotationError,
    ReversedRangeError,
    WrittenMoney,
    WrittenPart,
    WrittenPercent,
    WrittenUnits,
    read_figure,
    read_number,
    read_percent,
)
from generator.units.percent import Percent, PercentRange, plain
from generator.units.period import Period
from tests.timing import quickly


def number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def money(low: str | None, high: str | None = "same", mark: str | None = None, **more) -> WrittenMoney:
    return WrittenMoney(low=number(low), high=number(low if high == "same" else high), mark=mark, **more)


def percent(low: str | None, high: str | None = "same", **more) -> WrittenPercent:
    return WrittenPercent(low=number(low), high=number(low if high == "same" else high), **more)


def units(low: str, high: str, unit: str, **more) -> WrittenUnits:
    return WrittenUnits(low=number(low), high=number(high), unit=unit, **more)


def grant(low: str, high: str, years: str) -> WrittenMoney:
    return money(low, high, period=Period.TERM, term_years=Decimal(years))


YEARLY, MONTHLY, HOURLY = Period.YEAR, Period.MONTH, Period.HOUR

FIGURES = [
    # How amounts are shortened.
    ("K for thousands", "80K–108K", [money("80000", "108000")]),
    ("small k", "80k-108k", [money("80000", "108000")]),
    ("a decimal before the K", "156.75K", [money("156750")]),
    ("M for millions", "HK$1.42M", [money("1420000", mark="HK$")]),
    ("B for billions", "IDR 1.03B", [money("1030000000", mark="IDR")]),
    ("K and M in one range", "CNY 600K–CNY 1.05M", [money("600000", "1050000", "CNY")]),
    ("comma and K", "R$1,035K", [money("1035000", mark="R$")]),
    ("lakh", "₹20L–35L", [money("2000000", "3500000", "₹")]),
    ("lakh with a code", "INR 22L", [money("2200000", mark="INR")]),
    ("lakh in full", "20 lakh", [money("2000000")]),
    ("crore", "₹1.23Cr", [money("12300000", mark="₹")]),
    ("a full figure", "$158,000", [money("158000", mark="$")]),
    ("Indian grouping", "₹47,00,000", [money("4700000", mark="₹")]),
    ("no grouping", "120000", [money("120000")]),
    ("zero without a suffix", "$0-$40K", [money("0", "40000", "$")]),
    ("the low end borrows the suffix", "80–108K", [money("80000", "108000")]),
    ("three decimals before a suffix", "$1.097M", [money("1097000", mark="$")]),
    ("a blank before the suffix", "100 – 120 K", [money("100000", "120000")]),
    # How ranges are written.
    ("hyphen", "80K-108K", [money("80000", "108000")]),
    ("spaced hyphen", "80K - 108K", [money("80000", "108000")]),
    ("spaced dash", "80K – 108K", [money("80000", "108000")]),
    ("long dash", "80K—108K", [money("80000", "108000")]),
    ("to", "80K to 108K", [money("80000", "108000")]),
    ("open above", "100K+", [money("100000", None, open_end=True)]),
    ("open above a range", "$240K–$420K+", [money("240000", "420000", "$", open_end=True)]),
    ("from", "from 100K", [money("100000", None, open_end=True)]),
    ("up to", "up to 50K", [money(None, "50000")]),
    ("one figure", "95K", [money("95000")]),
    # How currencies are written.
    ("code before", "USD 150K–240K", [money("150000", "240000", "USD")]),
    ("code twice", "USD 150K–USD 240K", [money("150000", "240000", "USD")]),
    ("code glued", "EUR95K", [money("95000", mark="EUR")]),
    ("code after", "100K–120K PLN", [money("100000", "120000", "PLN")]),
    ("code after a full figure", "90,000 KRW", [money("90000", mark="KRW")]),
    ("small code", "sek 85K", [money("85000", mark="SEK")]),
    ("symbol", "€80K-€108K", [money("80000", "108000", "€")]),
    ("symbol once", "£80K–108K", [money("80000", "108000", "£")]),
    ("letter and dollar", "A$185K", [money("185000", mark="A$")]),
    ("kr glued", "kr565,000", [money("565000", mark="kr")]),
    ("kr after", "565,000 kr", [money("565000", mark="kr")]),
    ("plain dollar stays open", "$220K-$300K", [money("220000", "300000", "$")]),
    # Over what time.
    ("per month", "48K–60K per month", [money("48000", "60000", period=MONTHLY)]),
    ("per month, short", "SEK 48K–60K/mo", [money("48000", "60000", "SEK", period=MONTHLY)]),
    ("per hour", "90 per hour", [money("90", period=HOURLY)]),
    ("per day", "700 a day", [money("700", period=Period.DAY)]),
    ("per year", "110K per year", [money("110000", period=YEARLY)]),
    ("per year, short", "$110K-$180K/yr", [money("110000", "180000", "$", period=YEARLY)]),
    ("once", "15K once", [money("15000", period=Period.ONCE)]),
    ("grant", "100K–195K over 4 years", [grant("100000", "195000", "4")]),
    ("grant, short", "100K-195K /4yr", [grant("100000", "195000", "4")]),
    ("grant over two and a half", "100K over 2.5 years", [grant("100000", "100000", "2.5")]),
    # Shares.
    ("one share", "15%", [percent("15")]),
    ("range of shares", "10–15%", [percent("10", "15")]),
    ("percent twice", "10% – 15%", [percent("10", "15")]),
    ("share with a word", "10–12% target", [percent("10", "12")]),
    ("share of base", "10% of base salary", [percent("10")]),
    ("open share", "25%+", [percent("25", None, open_end=True)]),
    ("share up to", "up to 15%", [percent(None, "15")]),
    ("plus sign", "+5–10%", [percent("5", "10")]),
    ("minus for both ends", "-5–10%", [percent("-10", "-5")]),
    ("minus at both ends", "-5–-10%", [percent("-10", "-5")]),
    ("discount in order", "-10–-5%", [percent("-10", "-5")]),
    ("typographic minus", "−5%", [percent("-5")]),
    ("from minus to plus", "-5–+10%", [percent("-5", "10")]),
    # Numbers of units.
    ("options", "13,000 – 27,000 options", [units("13000", "27000", "options")]),
    ("units of one kind", "500 RSUs", [units("500", "500", "RSUs")]),
    ("open units", "500+ shares", [WrittenUnits(low=Decimal(500), high=None, unit="shares", open_end=True)]),
    # Several figures in one.
    (
        "two currencies",
        "£98K - £133K / $123K - $166K",
        [money("98000", "133000", "£"), money("123000", "166000", "$")],
    ),
    (
        "two currencies in brackets",
        "£255K - £355K ($320K - $445K)",
        [money("255000", "355000", "£"), money("320000", "445000", "$")],
    ),
    (
        "two periods",
        "$440K-$720K ($110K-$180K/yr)",
        [money("440000", "720000", "$"), money("110000", "180000", "$", period=YEARLY)],
    ),
    ("amount and share", "$12K-$25K (10-15%)", [money("12000", "25000", "$"), percent("10", "15")]),
    ("share and amount", "10% (16K–20K)", [percent("10"), money("16000", "20000")]),
    (
        "share with a word and amount",
        "10% target ($16,000 – $20,000)",
        [percent("10"), money("16000", "20000", "$")],
    ),
]


@pytest.mark.parametrize(
    ("text", "parts"), [pytest.param(text, parts, id=name) for name, text, parts in FIGURES]
)
def test_a_figure_reads_as_it_is_meant(text: str, parts: list[WrittenPart]):
    assert list(read_figure(text)) == parts


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("", "there is no figure here", id="nothing"),
        pytest.param("   ", "there is no figure here", id="blanks"),
        pytest.param("competitive", "`competitive` is not a figure", id="a word"),
        pytest.param("Variable", "`Variable` is not a figure", id="a word of pay tables"),
        pytest.param("—", "`—` is not a figure", id="a dash for nothing"),
        pytest.param("-5K", "`-5K` is not a figure", id="negative pay"),
        pytest.param("$85,000 – A$175,000", "names two currencies", id="currencies disagree"),
        pytest.param("EUR 110K–GBP 185K", "names two currencies", id="codes disagree"),
        pytest.param("1,00K", "groups its digits in an odd way", id="odd groups"),
        pytest.param("80.000", "may mean thousands or decimals", id="a point for thousands"),
        pytest.param("80.000–108.000", "may mean thousands or decimals", id="points for thousands"),
        pytest.param("80K per fortnight", "`per fortnight` in `80K per fortnight`", id="unknown period"),
        pytest.param("80K over 0 years", "`over 0 years`", id="a grant of no years"),
        pytest.param("80 kg", "`kg` in `80 kg`", id="a unit that is no suffix"),
        pytest.param("15–20% + variable", "is not a percentage", id="a share and more"),
        pytest.param("up to 10K–20K", "stands before one amount", id="two bounds at once"),
        pytest.param("1" * 16, "16 characters is beyond any pay", id="more than all money"),
        pytest.param("8" * 201, "201 characters is not a figure", id="longer than any figure"),
        pytest.param("ıNR 5", "`ıNR` is not a currency", id="a dotless i"),
        pytest.param("£109K / $137K - £148K / $186K", "names two currencies", id="pairs of ends"),
    ],
)
def test_what_is_no_figure_is_told(text: str, message: str):
    with pytest.raises(NotationError, match=message.replace("$", r"\$")):
        read_figure(text)


def test_a_reversed_range_offers_its_ends_exchanged():
    with pytest.raises(ReversedRangeError, match="low end of `108K–80K` is above its high end") as caught:
        read_figure("108K–80K")
    assert caught.value.swapped == (money("80000", "108000"),)
    assert caught.value.help == "write the lower figure first"


def test_a_reversed_share_offers_its_ends_exchanged():
    with pytest.raises(ReversedRangeError) as caught:
        read_percent("15–10%")
    assert caught.value.swapped == (percent("10", "15"),)


def test_the_rest_of_a_reversed_figure_is_read_too():
    with pytest.raises(ReversedRangeError) as caught:
        read_figure("25K–12K (10–15%)")
    assert caught.value.swapped == (money("12000", "25000"), percent("10", "15"))


def test_a_number_is_exact():
    assert read_number("0.8338") == Decimal("0.8338")
    assert read_number(" 1,250 ") == 1250


@pytest.mark.parametrize("text", ["010", "00", "EUR 0,500", "EUR 80K–090K", "05%", "007 shares"])
def test_a_zero_in_front_is_refused_because_it_may_mean_another_number(text: str):
    with pytest.raises(NotationError, match="starts with a zero"):
        read_figure(text)


@pytest.mark.parametrize("text", ["", "12a", "1e5", "-3", "1,2", "٣,٤", "NaN", "Infinity"])
def test_what_is_no_number_is_refused(text: str):
    with pytest.raises(NotationError):
        read_number(text)


ENDS = st.integers(min_value=1, max_value=10**9)
CODES = st.sampled_from(sorted(CURRENCIES))


def short(end: int) -> str:
    return f"{plain(Decimal(end) / 1000)}K"


@given(st.tuples(ENDS, ENDS).map(sorted), CODES, st.booleans(), st.sampled_from(["", " per month", " once"]))
def test_a_written_range_reads_back_as_itself(ends: list[int], code: str, is_open: bool, period: str):
    low, high = ends
    (part,) = read_figure(f"{code} {short(low)}–{short(high)}{'+' if is_open else ''}{period}")
    assert isinstance(part, WrittenMoney)
    assert (part.low, part.high) == (Decimal(low), Decimal(high))
    assert (part.mark, part.open_end) == (code, is_open)


@given(st.tuples(*[st.integers(min_value=-99, max_value=300)] * 2).map(sorted), st.booleans())
def test_a_printed_share_reads_back_as_itself(ends: list[int], is_open: bool):
    low, high = ends
    if is_open and low == high:
        # `10–10%+` prints as `10%+`, which leaves the high end out.
        return
    printed = str(PercentRange(Percent(Decimal(low)), Percent(Decimal(high)), is_open))
    if low < 0 < high:
        printed = printed.replace("–", "–+", 1)
    assert read_percent(printed) == WrittenPercent(low=Decimal(low), high=Decimal(high), open_end=is_open)


ALPHABET = st.one_of(st.characters(), st.sampled_from(list("0123456789KMLBCr%€$£–-+,.()/ İıſK")))


@given(st.text(ALPHABET, max_size=60))
@example("İNR 5")
@example("5 ſEK")
@example("²³K")
@example("٣K")
@example("1 / 2 / 3 (4) (5)")
def test_no_text_raises_anything_but_a_notation_error(text: str):
    for read in (read_figure, read_percent, read_number):
        try:
            read(text)
        except NotationError:
            continue


@pytest.mark.parametrize(
    "piece",
    ["1", "1,", "9 ", "- ", " / ", "(", "()", "1-", "%", "1 % ", "K", "\t", "up to ", "over 4 years ", "€"],
)
@pytest.mark.parametrize("length", [200, 100_000], ids=["within the bound", "hostile"])
def test_long_garbage_is_refused_quickly(piece: str, length: int):
    text = (piece * length)[:length]
    with quickly(0.5):
        for read in (read_figure, read_percent, read_number):
            with suppress(NotationError):
                read(text)
