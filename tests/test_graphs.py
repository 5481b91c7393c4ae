"""Arrows in circles, and things that belong together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.graphs import Groups, circles


@pytest.mark.parametrize(
    ("arrows", "knots"),
    [
        pytest.param([], [], id="nothing"),
        pytest.param(["ab", "bc", "ac"], [], id="no circle"),
        pytest.param(["aa"], [[0]], id="itself"),
        pytest.param(["ab", "ba"], [[0, 1]], id="there and back"),
        pytest.param(["xa", "ab", "bc", "ca", "cy"], [[1, 2, 3]], id="with loose ends"),
        pytest.param(["ab", "ba", "cd", "dc"], [[0, 1], [2, 3]], id="two circles"),
    ],
)
def test_circles_are_found(arrows, knots):
    assert circles([(arrow[0], arrow[1]) for arrow in arrows]) == knots


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50))))
def test_arrows_that_only_rise_have_no_circles(pairs):
    assert circles([(min(pair), max(pair) + 1) for pair in pairs]) == []


def test_a_very_long_chain_is_no_problem():
    length = 50_000
    chain = [(number, number + 1) for number in range(length)]
    assert circles(chain) == []
    assert len(circles([*chain, (length, 0)])[0]) == length + 1


def test_things_are_grouped_step_by_step():
    groups: Groups[str] = Groups()
    assert groups.find("a") == "a"
    groups.join("a", "b")
    groups.join("c", "d")
    assert groups.find("b") != groups.find("d")
    groups.join("b", "c")
    assert len({groups.find(node) for node in "abcd"}) == 1
