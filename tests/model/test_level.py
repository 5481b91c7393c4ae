"""Levels as sources print them."""

import pytest

from generator.model.level import level_codes


@pytest.mark.parametrize(
    ("printed", "codes"),
    [
        pytest.param("L4", ("L4",), id="one"),
        pytest.param("L3–L4", ("L3", "L4"), id="a range"),
        pytest.param("L3 - L4", ("L3", "L4"), id="a range with a hyphen between blanks"),
        pytest.param("L59-L60", ("L59", "L60"), id="a range with a hyphen"),
        pytest.param("IC2–3", ("IC2", "IC3"), id="the letters once"),
        pytest.param("59–60", ("59", "60"), id="figures only"),
        pytest.param("E6/E7", ("E6", "E7"), id="a list"),
        pytest.param("L4, L5 and L6", ("L4", "L5", "L6"), id="a list in words"),
        pytest.param("ED or MD", ("ED", "MD"), id="one of two"),
        pytest.param("E-5", ("E-5",), id="a hyphen within a code"),
        pytest.param("Senior Staff", ("Senior Staff",), id="a title"),
    ],
)
def test_the_codes_of_a_printed_level(printed, codes):
    assert level_codes(printed) == codes
