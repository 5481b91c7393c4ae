"""Answers are held to the readers of the data files, and names to what is known."""

import pytest

from generator.load.format.company import STAGE
from generator.load.readers import LINE, SHORT_TEXT
from generator.load.scalars import COUNTRY, PARTIAL_DATE, URL
from generator.scaffold.answers import AnswerRefused, code_of, name_of, new_id, one_of_kind, suggested_id

COMPANY = name_of("company", {"acme": "acme", "acme labs": "acme", "globex": "globex"})


@pytest.mark.parametrize(
    ("reader", "answer", "kept"),
    [
        pytest.param(SHORT_TEXT, "  Acme \n  Labs ", "Acme Labs", id="blanks and line ends"),
        pytest.param(COUNTRY, "FR", "FR", id="a country"),
        pytest.param(PARTIAL_DATE, "2026-11", "2026-11", id="a month"),
        pytest.param(STAGE, "private", "private", id="a word of a record"),
        pytest.param(URL, "https://example.org/a", "https://example.org/a", id="an address"),
    ],
)
def test_a_good_answer_is_kept(reader, answer: str, kept: str):
    assert one_of_kind(reader)(answer) == kept


@pytest.mark.parametrize(
    ("reader", "answer", "words"),
    [
        pytest.param(SHORT_TEXT, " ", "no text", id="nothing"),
        pytest.param(LINE, "x" * 1_000_000, "1,000,000 characters", id="a giant"),
        pytest.param(SHORT_TEXT, "a\u202eb", "right-to-left override", id="a hidden mark"),
        pytest.param(SHORT_TEXT, "a\x1b[31m", "control character", id="a command to a terminal"),
        pytest.param(SHORT_TEXT, "a\udc80", "U\\+DC80", id="half a character"),
        pytest.param(STAGE, "privat", "did you mean `private`", id="a word that is near"),
        pytest.param(PARTIAL_DATE, "last year", "write a date as 2026", id="no date"),
        pytest.param(URL, "javascript:x", "not a public web address", id="no address"),
    ],
)
def test_a_bad_answer_is_refused_with_the_words_of_the_loader(reader, answer: str, words: str):
    with pytest.raises(AnswerRefused, match=words):
        one_of_kind(reader)(answer)


@pytest.mark.parametrize("answer", ["acme", "ACME", " Acme   Labs "])
def test_any_spelling_of_a_name_gives_its_id(answer: str):
    assert COMPANY(answer) == "acme"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        pytest.param("acmee", "did you mean `acme`", id="near"),
        pytest.param("initech", "`guides new company`", id="far"),
        pytest.param("x" * 1_000_000, "there is no company", id="a giant"),
    ],
)
def test_an_unknown_name_is_refused_with_the_nearest(answer: str, words: str):
    with pytest.raises(AnswerRefused, match=words) as refusal:
        COMPANY(answer)
    assert len(str(refusal.value)) < 200


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        pytest.param("notice", "already there: claims.yml:3", id="taken"),
        pytest.param("index", "reserved", id="reserved"),
        pytest.param("../notice", "not an id", id="a path"),
        pytest.param("Notice", "not an id", id="capitals"),
    ],
)
def test_a_new_id_must_be_one_and_free(answer: str, words: str):
    with pytest.raises(AnswerRefused, match=words):
        new_id("claim", {"notice": "claims.yml:3: notice:"})(answer)


@pytest.mark.parametrize(
    ("name", "found"), [("Acme Labs", "acme-labs"), ("Ünïted 1", "united-1"), ("株式会社", None), ("X", "x")]
)
def test_a_name_suggests_an_id(name: str, found: str | None):
    assert suggested_id(name) == found


def test_a_level_is_one_of_the_ladder_where_there_is_one():
    assert code_of(("L3", "L4"))("L4") == "L4"
    assert code_of(())("Senior") == "Senior"
    with pytest.raises(AnswerRefused, match="did you mean `L4`"):
        code_of(("L3", "L4"))("L44")
