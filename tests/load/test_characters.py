"""Characters that hide, reorder or break text are found, and real languages are left alone."""

import pytest

from generator.load.characters import describe, find_forbidden, first_forbidden, visible, without_forbidden
from generator.text import Span
from tests.timing import quickly


@pytest.mark.parametrize(
    "character",
    [
        pytest.param("\0", id="NUL"),
        pytest.param("\x1b", id="escape"),
        pytest.param("\r", id="lone carriage return"),
        pytest.param("\x7f", id="delete"),
        pytest.param("\x85", id="next line"),
        pytest.param("\u2028", id="line separator"),
        pytest.param("\u202e", id="right-to-left override"),
        pytest.param("\u2066", id="left-to-right isolate"),
        pytest.param("\u200f", id="right-to-left mark"),
        pytest.param("\u200b", id="zero width space"),
        pytest.param("\u2060", id="word joiner"),
        pytest.param("\u00ad", id="soft hyphen"),
        pytest.param("\u3164", id="Hangul filler"),
        pytest.param("\ufeff", id="byte order mark inside"),
        pytest.param("\ufffe", id="no character"),
        pytest.param("\ud800", id="half a character"),
        pytest.param("\U000e0041", id="tag letter"),
        pytest.param("\U000e0101", id="variation selector that hides a message"),
        pytest.param("\ufe00", id="variation selector of a letter"),
        pytest.param("\ufe0f", id="sign of an emoji behind a letter"),
        pytest.param("\u200c", id="joiner of Persian behind a Latin letter"),
        pytest.param("\u200d", id="joiner of emoji behind a letter"),
    ],
)
def test_what_nobody_sees_is_forbidden(character):
    assert list(find_forbidden(f"a\nbc{character}")) == [(Span(2, 3), describe(character))]
    assert without_forbidden(f"a{character}b") == "ab"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("می‌خواهم", id="Persian with its joiner"),
        pytest.param("שָׁלוֹם", id="Hebrew with points"),
        pytest.param("مرحبا ١٢", id="Arabic"),
        pytest.param("👩‍💻 ❤️ 👨🏽‍🚒 🏳️‍🌈 ❤️‍🔥 1️⃣ #️⃣ ©️ ☎︎", id="emoji families"),
        pytest.param("क्‍ष ක්‍ය", id="joined letters of Hindi and Sinhala"),
        pytest.param("हिन्दी ไทย 日本語 한국어", id="Hindi, Thai, Japanese, Korean"),
        pytest.param("a\tb\nc €–\u00a0½", id="tabs, line ends, no-break blanks"),
    ],
)
def test_real_languages_are_left_alone(text):
    assert first_forbidden(text) is None
    assert without_forbidden(text) == text


@pytest.mark.parametrize(
    "text", ["\u200d", "👩\u200d\u200d💻", "می\u200c\u200cخواهم", "a \u200cb", "می \u200cخ"]
)
def test_a_joiner_that_joins_nothing_hides_something(text):
    assert first_forbidden(text) in ("U+200D zero width joiner", "U+200C zero width non-joiner")


def test_places_count_from_one_over_many_lines():
    found = [span for span, _ in find_forbidden("\0a\n\n\0\0\nab\0")]
    assert found == [Span(1, 1), Span(3, 1), Span(3, 2), Span(4, 3)]


def test_a_character_is_named_by_its_code_point():
    assert describe("\u202e") == "U+202E right-to-left override"
    assert describe("\0") == "U+0000 control character"


def test_file_names_are_made_visible():
    assert visible("a\u202eb\nc\x1b") == "a\\u202eb\\nc\\x1b"


@pytest.mark.parametrize("text", ["\0" * 100_000, "\0\n" * 100_000, "x" * 250_000 + "\0"])
def test_searching_is_linear(text):
    with quickly():
        assert sum(1 for _ in find_forbidden(text)) >= 1
