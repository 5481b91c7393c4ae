"""Ranges of pay as bars: what is drawn where, in words too, and nothing that a label could smuggle in."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.charts.legend import CONFLICT_WORDS, MarkShape, RangeMark
from generator.charts.range_chart import MAX_BARS, RangeBar, range_chart
from generator.charts.svg import WIDTH, Caption
from generator.units.money import CurrencyMismatchError, Money, MoneyRange
from generator.units.percent import plain
from tests.charts.drawings import assert_golden, named, parse, shapes, texts
from tests.derive.builders import EUR, GBP, money

CAPTION = Caption(prefix="pay", title="Pay by region", description="Four ranges of yearly pay in euros.")


def a_bar(label="Paris", pay="105K–156.75K", amount=None, **more):
    return RangeBar(label=label, amount=amount or f"€{pay}", pay=money(pay), **more)


def a_mark(label="Ask: €143.75K", amount="143.75K", shape=MarkShape.SOLID):
    return RangeMark(label=label, amount=money(amount).low_money or Money(Decimal(0), EUR), shape=shape)


def tick_label(amount):
    return f"€{plain(amount.amount / 1000)}K"


def chart(*bars, marks=()):
    return range_chart(bars or (a_bar(),), CAPTION, tick_label=tick_label, marks=marks)


FIRST = (
    a_bar(),
    a_bar("London", "116334.85–172703.29", "£97K–£144K"),
    a_bar("Remote EU", "97K–145.75K"),
    a_bar("Any place", "134264–214823", "$150K–$240K", is_conflict=True),
)
MARKS = (a_mark(), a_mark("Floor: €138K", "138K", MarkShape.DASHED))


def test_the_chart_of_the_first_guide():
    assert_golden(chart(*FIRST, marks=MARKS), "range_chart.svg")


def test_a_drawing_names_itself():
    root = parse(chart())
    assert root.get("role") == "img"
    assert root.get("aria-label") == "Pay by region: Four ranges of yearly pay in euros."


def test_it_fits_a_phone():
    root = parse(chart(*FIRST, marks=MARKS))
    assert root.get("viewBox", "").startswith(f"0 0 {WIDTH} ")
    assert WIDTH <= 360
    assert int(root.get("font-size", "0")) >= 12
    assert root.get("width") is None


def test_nothing_needs_a_style_or_a_script():
    drawing = chart(*FIRST, marks=MARKS)
    attributes = {name for found in parse(drawing).iter() for name in found.attrib}
    assert not {name for name in attributes if name == "style" or name.startswith("on")}
    assert {found.tag for found in parse(drawing).iter()} <= {
        "svg", "defs", "pattern", "path", "g", "text", "rect", "line",
    }  # fmt: skip


def test_every_class_is_ours():
    classes = {
        css for found in parse(chart(*FIRST, marks=MARKS)).iter() for css in found.get("class", "").split()
    }
    assert all(css.startswith("cg-") for css in classes)


def test_every_id_carries_the_prefix():
    ids = [found.get("id") for found in parse(chart(*FIRST)).iter() if found.get("id")]
    assert len(set(ids)) == len(ids) == 1
    assert all(id.startswith("pay-") for id in ids if id)


def test_each_bar_has_its_label_and_its_own_figure():
    assert texts(chart(*FIRST))[:4] == ["Paris", "€105K–156.75K", "London", "£97K–£144K"]


def marks_of(drawing):
    return named(drawing, "cg-chart__mark")


def bar_box(drawing):
    rect = shapes(drawing, "rect")[0]
    return float(rect.get("x", "")), float(rect.get("width", ""))


def test_a_bar_reaches_from_low_to_high():
    x, width = bar_box(chart(a_bar(pay="100K–200K"), a_bar(pay="0–400K")))
    assert (x, width) == (94, 86)


def test_a_single_figure_is_still_seen():
    assert bar_box(chart(a_bar(pay="120K"), a_bar(pay="100K–200K")))[1] >= 3


@pytest.mark.parametrize(
    ("pay", "tips"),
    [
        pytest.param("100K–200K", 0, id="closed"),
        pytest.param("100K+", 1, id="from"),
        pytest.param("up to 100K", 1, id="up to"),
        pytest.param("240K–420K+", 1, id="more than the high end"),
    ],
)
def test_open_ends_have_a_tip(pay, tips):
    assert len(named(chart(a_bar(pay=pay), a_bar(pay="50K–500K")), "cg-chart__open")) == tips


def test_a_claim_that_disagrees_is_hatched_and_said():
    drawing = chart(*FIRST)
    fills = [bar.get("fill") for bar in shapes(drawing, "rect")]
    # The last one is the sign of the legend.
    assert fills == [None, None, None, "url(#pay-hatch)", "url(#pay-hatch)"]
    assert CONFLICT_WORDS in texts(drawing)


def test_without_a_conflict_there_is_no_hatching():
    drawing = chart(a_bar())
    assert "hatch" not in drawing


def test_marks_differ_in_shape_and_are_named():
    drawing = chart(*FIRST, marks=MARKS)
    assert {"Ask: €143.75K", "Floor: €138K"} <= set(texts(drawing))
    drawn = [(mark.get("stroke-dasharray"), mark.get("d", "").count("M")) for mark in marks_of(drawing)]
    assert drawn == [(None, len(FIRST)), ("3 2", len(FIRST)), (None, 1), ("3 2", 1)]


def test_more_bars_than_can_be_read_are_counted():
    drawing = chart(*(a_bar(f"Row {number}") for number in range(MAX_BARS + 3)))
    assert len(shapes(drawing, "rect")) == MAX_BARS
    assert "3 more in the table" in texts(drawing)


def test_nothing_to_draw_is_nothing():
    assert range_chart((), CAPTION, tick_label=tick_label) == ""


def test_currencies_share_no_axis():
    pounds = RangeBar(label="London", amount="£97K", pay=money("97K", GBP))
    with pytest.raises(CurrencyMismatchError):
        chart(a_bar(), pounds)
    with pytest.raises(CurrencyMismatchError):
        chart(a_bar(), marks=(RangeMark(label="Ask", amount=Money(Decimal(1), GBP)),))


def test_long_labels_are_cut_with_an_ellipsis():
    label = texts(chart(a_bar("Remote, anywhere within the European Union and then some")))[0]
    assert label.startswith("Remote, anywhere")
    assert label.endswith("…")


HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "]]><svg onload=alert(1)>",
    "&lt;b&gt; &amp; &",
    "'; fill: url(javascript:alert(1))",
    "a\x00b\x1bc\ufffe\ud800d",
    "\u202egnp.exe",
    "</text></svg><script>",
    "<!-- -->",
]


@pytest.mark.parametrize("label", HOSTILE, ids=range(len(HOSTILE)))
def test_no_label_becomes_markup(label):
    bar = RangeBar(label=label, amount=label, pay=money("100K–120K"), is_conflict=True)
    caption = Caption(prefix="pay", title=label, description=label)
    drawing = range_chart((bar,), caption, tick_label=lambda _: label, marks=(a_mark(label),))
    plain_tags = [found.tag for found in parse(chart(a_bar(is_conflict=True), marks=(a_mark(),))).iter()]
    assert {found.tag for found in parse(drawing).iter()} == set(plain_tags)


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_gives_a_drawing_that_parses(label: str, amount: str):
    bar = RangeBar(label=label, amount=amount, pay=money("100K–120K"))
    caption = Caption(prefix="pay", title=label, description=amount)
    assert parse(range_chart((bar,), caption, tick_label=lambda _: label)).tag == "svg"


ENDS = st.tuples(*[st.integers(min_value=0, max_value=10**12)] * 2).map(sorted)
NUMBER = re.compile(r"-?\d+(?:\.\d)?")


@given(st.lists(ENDS, min_size=1, max_size=5), st.integers(min_value=0, max_value=10**12))
def test_coordinates_are_short_and_inside(ranges: list[list[int]], ask: int):
    bars = tuple(
        RangeBar(label="x", amount="x", pay=MoneyRange(Decimal(low), Decimal(high), EUR))
        for low, high in ranges
    )
    mark = RangeMark(label="Ask", amount=Money(Decimal(ask), EUR))
    drawing = range_chart(bars, CAPTION, tick_label=tick_label, marks=(mark,))
    for found in parse(drawing).iter():
        for name in ("x", "x1", "x2", "y", "y1", "y2", "width", "height"):
            value = found.get(name)
            if value is not None:
                assert NUMBER.fullmatch(value)
                assert Decimal(value) >= 0
        right = Decimal(found.get("x", "0")) + Decimal(found.get("width", "0"))
        assert right <= WIDTH


@given(st.lists(ENDS, min_size=1, max_size=5))
def test_the_same_bars_give_the_same_drawing(ranges: list[list[int]]):
    bars = tuple(
        RangeBar(label="x", amount="x", pay=MoneyRange(Decimal(low), Decimal(high), EUR))
        for low, high in ranges
    )
    assert chart(*bars) == chart(*bars)
