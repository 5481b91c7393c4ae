"""The nearest known spelling, and when there is an honest suggestion at all."""

import pytest

from generator.spelling import did_you_mean, nearest
from tests.timing import quickly

WORDS = ("base_salary", "bonus", "equity_grant", "note")


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("base_sallary", "base_salary"),
        ("Bonus", "bonus"),
        (" note ", "note"),
        ("equitygrant", "equity_grant"),
        ("completely different", None),
        ("", None),
    ],
)
def test_the_nearest_word_is_found(written, known):
    assert nearest(written, WORDS) == known


def test_the_order_of_the_vocabulary_does_not_count():
    assert nearest("bat", ["cat", "hat"]) == nearest("bat", ["hat", "cat"])


def test_nothing_is_near_in_an_empty_vocabulary():
    assert nearest("word", []) is None
    assert did_you_mean("word", []) is None


def test_a_short_vocabulary_is_told_whole():
    assert did_you_mean("zzz", WORDS) == "known here: base_salary, bonus, equity_grant, note"


def test_a_long_vocabulary_without_anything_near_is_not_told():
    assert did_you_mean("zzz", [f"word{number}" for number in range(13)]) is None


def test_a_near_word_is_offered():
    assert did_you_mean("bonnus", WORDS) == "did you mean `bonus`?"


def test_exactly_the_same_word_is_found_in_a_large_vocabulary():
    words = [f"company.number-{number}" for number in range(20_000)]
    assert nearest("Company.Number-19999", words) == "company.number-19999"


def test_looking_in_a_large_vocabulary_is_cheap():
    words = [f"company.number-{number}" for number in range(20_000)]
    with quickly(1):
        assert nearest("compny.number-12x", words) is not None


@pytest.mark.parametrize("written", ["x" * 100_000, "ab" * 50_000])
def test_a_giant_is_cheap(written):
    with quickly(1):
        nearest(written, [*WORDS, "x" * 80])
