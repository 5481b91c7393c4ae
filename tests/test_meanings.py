"""What a word of a closed list means is the docstring below it."""

from enum import Enum

from generator.meanings import word_meanings
from generator.model.evidence import RangeKind, SourceKind
from generator.model.speech import LeverKind


class Season(Enum):
    """A part of the year."""

    SPRING = "spring"
    """Between winter
    and summer."""

    LATE_AUTUMN = "late-autumn"


def test_each_word_has_the_sentence_that_stands_below_it():
    assert word_meanings(Season) == {"spring": "Between winter\nand summer.", "late-autumn": ""}


def test_no_word_that_decides_what_a_figure_is_worth_goes_unexplained():
    for choices in (RangeKind, SourceKind, LeverKind):
        assert all(meaning.endswith(".") for meaning in word_meanings(choices).values()), choices
