"""Single values: text, words of a list and names."""

from enum import Enum

import pytest

from generator.load.readers import (
    CELL,
    COMPANY,
    LINE,
    REGION,
    SHORT_TEXT,
    TEXT,
    ChoiceReader,
    MappedReader,
    TextReader,
)
from tests.load.outcomes import read


class Colour(Enum):
    RED = "red"
    BLUE = "blue"


@pytest.mark.parametrize(
    ("reader", "text", "expected"),
    [
        pytest.param(SHORT_TEXT, "NO", "NO", id="a word that others take for false"),
        pytest.param(SHORT_TEXT, "'  a   b '", "a b", id="blanks are folded"),
        pytest.param(SHORT_TEXT, "a\u00a0b", "a b", id="so are no-break blanks"),
        pytest.param(LINE, "|\n  one\n  two\n", "one two", id="a line has no line ends"),
        pytest.param(TEXT, "|\n  one\n\n  two\n", "one\n\ntwo", id="a text keeps them"),
        pytest.param(CELL, "''", "", id="a cell may be empty"),
    ],
)
def test_text_is_taken_as_it_stands(reader, text, expected):
    assert read(reader, text).value == expected


@pytest.mark.parametrize(
    ("reader", "text", "problem"),
    [
        pytest.param(SHORT_TEXT, "''", "malformed-text 1:1", id="empty"),
        pytest.param(SHORT_TEXT, "'   '", "malformed-text 1:1", id="blank"),
        pytest.param(SHORT_TEXT, "[a]", "wrong-shape 1:1", id="a list"),
        pytest.param(SHORT_TEXT, "{a: b}", "wrong-shape 1:1", id="a mapping"),
        pytest.param(SHORT_TEXT, "x" * 301, "malformed-text 1:1", id="too long for a name"),
        pytest.param(LINE, "x" * 601, "malformed-text 1:1", id="too long for a line"),
        pytest.param(TEXT, "x" * 5001, "malformed-text 1:1", id="too long for a text"),
        pytest.param(CELL, "x" * 601, "malformed-text 1:1", id="too long for a cell"),
    ],
)
def test_what_is_no_text_of_the_field_is_told(reader, text, problem):
    outcome = read(reader, text)
    assert (outcome.value, outcome.problems) == (None, [problem])


@pytest.mark.parametrize("limit", [1, 300])
def test_the_longest_text_is_still_taken(limit):
    assert read(TextReader(limit), "x" * limit).value == "x" * limit


def test_a_word_of_the_list_becomes_its_member():
    assert read(ChoiceReader(Colour), "red").value is Colour.RED


@pytest.mark.parametrize("word", ["Red", "green", "red blue", "x" * 300])
def test_another_word_is_told_shortly(word):
    outcome = read(ChoiceReader(Colour), word)
    assert (outcome.value, outcome.problems) == (None, ["unknown-word 1:1"])
    assert len(outcome.messages[0]) < 120


def test_the_nearest_word_is_offered():
    outcome = read(ChoiceReader(Colour), "rad")
    assert outcome.document.diagnostics[0].help == "did you mean `red`?"


@pytest.mark.parametrize("written", ["paris", "Paris", "PARIS HQ", "'Paris  HQ'"])
def test_a_name_is_known_by_id_or_alias_in_any_case(written):
    assert read(REGION, written).value == "paris"


def test_an_unknown_name_is_kept_for_the_rules_to_object_to():
    outcome = read(COMPANY, "Nobody Ltd.")
    assert (outcome.value, outcome.problems) == ("Nobody Ltd.", [])


def test_a_mapped_reader_changes_values_and_nothing_else():
    reader = MappedReader(SHORT_TEXT, len)
    assert read(reader, "abc").value == 3
    assert read(reader, "[]").value is None
    assert reader.schema({}) == SHORT_TEXT.schema({})
