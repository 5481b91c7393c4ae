"""Steps up contradict each other when they lead in a circle over a strict one, and only then."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.heights import Heights
from tests.timing import quickly

NUMBER = 8
STEPS = st.tuples(st.integers(0, NUMBER - 1), st.integers(0, NUMBER - 1), st.booleans())


def heights_of(number: int) -> Heights:
    found = Heights()
    for _ in range(number):
        found.add()
    return found


def leads(steps: list[tuple[int, int, bool]], start: int, goal: int, is_strict: bool) -> bool:
    """Follow every way, whatever the heights are."""
    waiting, seen = [(start, is_strict)], {(start, is_strict)}
    while waiting:
        here, was_strict = waiting.pop()
        for lower, higher, adds in steps:
            standing = (higher, was_strict or adds)
            if lower == here and standing not in seen:
                seen.add(standing)
                waiting.append(standing)
    return (goal, True) in seen


@given(st.lists(STEPS, max_size=40))
def test_a_step_is_refused_when_a_way_leads_back_over_a_strict_one(steps):
    heights = heights_of(NUMBER)
    kept: list[tuple[int, int, bool]] = []
    for lower, higher, is_strict in steps:
        expected = leads(kept, higher, lower, is_strict)
        assert heights.leads(higher, lower, is_strict=is_strict) == expected
        if expected:
            with pytest.raises(ValueError, match="circle"):
                heights.keep(lower, higher, is_strict=is_strict)
        else:
            heights.keep(lower, higher, is_strict=is_strict)
            kept.append((lower, higher, is_strict))


def test_what_was_asked_and_not_taken_in_changes_no_answer():
    heights = heights_of(3)
    heights.keep(0, 1, is_strict=True)
    assert not heights.leads(2, 1, is_strict=True), "2 may be put above 1"
    assert not heights.leads(0, 2, is_strict=True), "and, since it was not, below 0 as well"
    heights.keep(2, 0, is_strict=True)
    assert heights.leads(2, 1, is_strict=False)


def test_a_long_chain_that_grows_downwards_is_refused_at_its_ends_in_little_time():
    number = 3_000
    heights = heights_of(number)
    for lower, higher in pairwise(range(number)):
        heights.keep(lower, higher, is_strict=True)
    with quickly():
        refused = [heights.leads(start, start + 1, is_strict=True) for start in range(number - 1)]
        refused.append(heights.leads(0, number - 1, is_strict=True))
    assert all(refused)
