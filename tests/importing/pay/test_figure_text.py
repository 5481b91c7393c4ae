"""What is written in our notation reads back as the same figure."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importing.pay.figure_text import figure_text
from generator.units.notation import WrittenMoney, WrittenPart, WrittenPercent, WrittenUnits, read_figure
from generator.units.period import Period

AMOUNTS = st.integers(0, 5_000_000_000).map(Decimal) | st.decimals(
    0, 900_000, places=3, allow_nan=False, allow_infinity=False
)
PERIODS = st.sampled_from([None, Period.HOUR, Period.DAY, Period.MONTH, Period.YEAR, Period.ONCE])
SHARES = st.decimals(-90, 400, places=2, allow_nan=False, allow_infinity=False)


@st.composite
def ends(draw, values):
    low, high = sorted([draw(values), draw(values)])
    form = draw(st.sampled_from(["both", "both and more", "low and more", "up to"]))
    return {
        "low": None if form == "up to" else low,
        "high": None if form == "low and more" else high,
        "open_end": form.endswith("more"),
    }


@st.composite
def money(draw):
    term = draw(st.sampled_from([None, None, Decimal(4), Decimal("0.5"), Decimal(10)]))
    return WrittenMoney(
        **draw(ends(AMOUNTS)),
        mark=draw(st.sampled_from([None, "USD", "INR", "SEK", "$", "₹", "kr"])),
        period=Period.TERM if term else draw(PERIODS),
        term_years=term,
    )


def percents():
    return ends(SHARES).map(lambda found: WrittenPercent(**found))


def counts():
    units = st.sampled_from(["options", "shares", "units", "RSUs", "PPUs"])
    return st.tuples(ends(AMOUNTS), units).map(lambda pair: WrittenUnits(**pair[0], unit=pair[1]))


def figures():
    amounts = st.lists(money(), min_size=1, max_size=3)
    with_share = st.tuples(amounts, percents()).map(lambda pair: [*pair[0], pair[1]])
    return amounts | with_share | percents().map(lambda one: [one]) | counts().map(lambda one: [one])


@given(figures())
def test_what_is_written_reads_back_as_the_same_figure(parts: list[WrittenPart]):
    assert read_figure(figure_text(parts)) == tuple(parts)


def an_amount(low, high=None, **rest):
    high = low if high is None else high
    return WrittenMoney(low=Decimal(low), high=Decimal(high), **rest)


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        pytest.param([an_amount(80_000, 108_000)], "80K–108K", id="thousands"),
        pytest.param([an_amount(900_000, 1_050_000)], "900K–1.05M", id="thousands to millions"),
        pytest.param([an_amount(1_035_000)], "1.035M", id="one amount"),
        pytest.param([an_amount(97_250, 120_000)], "97,250–120K", id="not exact in thousands"),
        pytest.param([an_amount(0, 40_000)], "0–40K", id="from nothing"),
        pytest.param([an_amount(500, 2_000)], "0.5K–2K", id="a low end that borrows no suffix"),
        pytest.param([an_amount(2_000_000, 3_500_000, mark="INR")], "INR 20L–35L", id="lakh"),
        pytest.param([an_amount(9_000_000, 12_000_000, mark="INR")], "INR 90L–1.2Cr", id="crore"),
        pytest.param(
            [an_amount(80_000, mark="GBP"), an_amount(100_000, mark="USD", period=Period.YEAR)],
            "GBP 80K / USD 100K per year",
            id="two currencies",
        ),
        pytest.param(
            [an_amount(30_000, period=Period.TERM, term_years=Decimal(4))], "30K over 4 years", id="a term"
        ),
        pytest.param(
            [WrittenUnits(low=Decimal(13_000), high=Decimal(27_000), unit="options")],
            "13,000–27,000 options",
            id="options",
        ),
        pytest.param(
            [WrittenPercent(low=Decimal(-10), high=Decimal(5))], "-10–+5%", id="from a loss to a gain"
        ),
    ],
)
def test_figures_are_written_the_short_way(parts, text):
    assert figure_text(parts) == text


def test_the_currency_of_the_place_is_not_written_and_still_decides_the_unit():
    assert figure_text([an_amount(2_000_000, 3_500_000, mark="INR")], "INR") == "20L–35L"
