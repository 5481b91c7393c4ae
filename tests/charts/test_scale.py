"""An axis has round steps and holds every amount."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.charts.scale import scale_over

LEFT, RIGHT = Decimal(8), Decimal(352)


def scale(*amounts):
    return scale_over(map(Decimal, amounts), LEFT, RIGHT)


@pytest.mark.parametrize(
    ("amounts", "ticks"),
    [
        pytest.param((97_000, 214_823), (50_000, 100_000, 150_000, 200_000, 250_000), id="the first guide"),
        pytest.param((80_000, 108_000), (80_000, 90_000, 100_000, 110_000), id="one row"),
        pytest.param((100_000, 100_000), (100_000, 125_000), id="one figure"),
        pytest.param((0, 0), (0, 1), id="nothing"),
    ],
)
def test_ticks_are_round(amounts, ticks):
    assert scale(*amounts).ticks == tuple(map(Decimal, ticks))


def test_the_ends_of_the_axis_are_the_ends_of_the_drawing():
    axis = scale(80_000, 108_000)
    assert (axis.at(axis.start), axis.at(axis.end)) == (LEFT, RIGHT)


def test_amounts_beyond_the_axis_lie_on_its_ends():
    axis = scale(80_000, 108_000)
    assert (axis.at(Decimal(0)), axis.at(Decimal(10**9))) == (LEFT, RIGHT)


def test_an_axis_needs_amounts():
    with pytest.raises(ValueError, match="empty"):
        scale()


AMOUNTS = st.lists(st.integers(min_value=0, max_value=10**12), min_size=1, max_size=8)


@given(AMOUNTS)
def test_every_amount_lies_on_an_axis_of_a_few_steps(amounts: list[int]):
    axis = scale(*amounts)
    assert axis.start <= min(amounts)
    assert axis.end >= max(amounts)
    assert 2 <= len(axis.ticks) <= 7
    assert axis.ticks[-1] == axis.end


@given(AMOUNTS)
def test_more_lies_further_right(amounts: list[int]):
    axis = scale(*amounts)
    places = [axis.at(Decimal(amount)) for amount in sorted(amounts)]
    assert places == sorted(places)
