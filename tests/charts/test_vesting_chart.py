"""A vesting curve as bars: every share in words, an even grant as a dashed line."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.charts.svg import WIDTH, Caption
from generator.charts.vesting_chart import vesting_chart
from generator.derive.vesting import CurveFigures, derive_curve
from generator.model.equity import VestingSchedule
from generator.units.percent import Percent
from tests.charts.drawings import assert_golden, named, parse, texts

CAPTION = Caption(prefix="plan-1", title="Share of the grant", description="Four years.")


def curve(*shares: Decimal | int) -> CurveFigures:
    yearly = tuple(Percent(Decimal(share)) for share in shares)
    found = derive_curve(VestingSchedule(yearly=yearly))
    assert found is not None
    return found


def chart(*shares: Decimal | int, label: str | None = None) -> str:
    return vesting_chart(curve(*shares), CAPTION, lambda share: label or str(share))


def test_a_curve_that_falls():
    assert_golden(chart(38, 32, 20, 10), "vesting_chart.svg")


def test_every_share_is_in_words():
    assert texts(chart(33, 33, 22, 12)) == [
        "33%",
        "year 1",
        "33%",
        "year 2",
        "22%",
        "year 3",
        "12%",
        "year 4",
    ]


def test_bars_are_as_tall_as_their_shares():
    heights = [Decimal(bar.get("height", "")) for bar in parse(chart(40, 30, 20, 10)).iter("rect")]
    assert [height / heights[0] for height in heights] == [
        1,
        Decimal("0.75"),
        Decimal("0.5"),
        Decimal("0.25"),
    ]


def test_an_even_share_is_dashed_and_strikes_no_label_through():
    lines = named(chart(38, 32, 20, 10), "cg-chart__even")
    assert {line.get("stroke-dasharray") for line in lines} == {"3 2"}
    assert len(lines) == 3


def test_of_many_years_only_some_are_labelled():
    drawing = chart(*[5] * 20)
    assert len(list(parse(drawing).iter("rect"))) == 20
    assert [text for text in texts(drawing) if text != "5%"] == [f"year {year}" for year in range(1, 17, 3)]


@pytest.mark.parametrize("label", ["<script>alert(1)</script>", '"><g onload=x>', "\x00"])
def test_no_label_becomes_markup(label: str):
    tags = {found.tag for found in parse(chart(50, 50, label=label)).iter()}
    assert tags == {"svg", "rect", "text", "line"}


@given(st.lists(st.integers(0, 100), min_size=1, max_size=20))
def test_everything_lies_inside(shares: list[int]):
    root = parse(chart(*shares))
    height = Decimal(root.get("viewBox", "").split()[3])
    for bar in root.iter("rect"):
        place = {name: Decimal(bar.get(name, "")) for name in ("x", "y", "width", "height")}
        assert min(place.values()) >= 0
        assert place["x"] + place["width"] <= WIDTH
        assert place["y"] + place["height"] <= height
