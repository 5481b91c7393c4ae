"""Words and numbers as the counter sees them."""

import pytest

from tests.importing.corpus.words import bag, tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("$160K–$240K", "$160,000-$240,000", id="suffix and full figure"),
        pytest.param("₹20L–₹55L", "₹20,00,000 - ₹55,00,000", id="lakh"),
        pytest.param("EUR95K", "EUR 95K", id="glued code"),
        pytest.param("$15-20K", "$15K–$20K", id="suffix once"),
        pytest.param("$[12-17]K", "[$12K–17K]", id="blank of a range"),
        pytest.param("$[X]K", "[$XK]", id="blank with a suffix"),
        pytest.param("1. **Ask:** Why?", "Ask: why?", id="number of a list"),
        pytest.param("- [3] A Survey", "a survey", id="number of a source"),
        pytest.param("A$1.2M", "AUD 1,200,000", id="mark with a letter"),
    ],
)
def test_two_notations_say_the_same(one, other):
    assert (bag(one).words, bag(one).numbers) == (bag(other).words, bag(other).numbers)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("$160K", "$160", id="a suffix was lost"),
        pytest.param("again and again", "again and", id="a word was lost once"),
        pytest.param("L4 to L5", "L4", id="a level was lost"),
        pytest.param("Zürich", "Zurich", id="another spelling"),
        pytest.param("2.5M", "25M", id="a point was lost"),
        pytest.param("3 of 3", "3 of", id="a number was lost once"),
    ],
)
def test_two_texts_differ(one, other):
    assert not bag(one) <= bag(other)


def test_words_and_numbers_keep_their_order():
    found = [
        token if isinstance(token, str) else f"{token.value:f}" for token in tokens("IC4 in 2 years, 30%")
    ]
    assert found == ["ic4", "in", "2", "years", "30"]


def test_what_is_missing_is_told_as_often_as_it_is():
    assert str(bag("go go 5 10") - bag("go 10")) == "go 5"


def test_an_amount_may_stand_without_its_currency():
    lost = bag("$5K and £6K") - bag("5K and £6K")
    assert (str(lost), lost.marked.total()) == ("", 1)
