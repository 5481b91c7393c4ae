"""Places of fields, the currency of places, and the end of patience."""

import pytest

from generator.limits import MAX_DIAGNOSTICS_PER_FILE
from generator.load.nodes import Scalar
from generator.load.reading import Document, Reading, TooManyProblems
from generator.text import SourceText, Span
from generator.units.currency import CURRENCIES, UNKNOWN_CURRENCY
from tests.load.outcomes import VOCABULARY


def test_a_field_is_found_where_it_was_read():
    document = Document(SourceText("guides/a.yml", "a: b"))
    Reading(document).into("a", Scalar("b", Span(1, 4), plain=True)).into(
        "c", Scalar("d", Span(2, 2), plain=True)
    )
    assert document.locate(("a", "c")) == Span(2, 2)


def test_a_field_that_was_not_written_is_found_at_the_nearest_one_that_was():
    document = Document(SourceText("guides/a.yml", "a: b"), spans={("a",): Span(3, 4)})
    assert document.locate(("a", "b", 0)) == Span(3, 4)
    assert document.locate(("b",)) == Span()
    assert document.locate(()) == Span()


@pytest.mark.parametrize(
    ("region", "currency"),
    [
        pytest.param("paris", CURRENCIES["EUR"], id="by id"),
        pytest.param("Paris  HQ", CURRENCIES["EUR"], id="by alias, in any writing"),
        pytest.param("worldwide", None, id="a place that has none"),
        pytest.param("nowhere", UNKNOWN_CURRENCY, id="a place that nobody knows"),
    ],
)
def test_a_place_decides_the_currency(region, currency):
    assert VOCABULARY.region_currency(region) == currency


def test_a_problem_says_where_and_shows_its_line():
    document = Document(SourceText("guides/a.yml", "a: b\nc: d\n"))
    Reading(document, path=("c",)).problem("unknown-key", "message", Span(2, 1), "help")
    (found,) = document.diagnostics
    assert (found.file, found.at, found.excerpt, found.help) == ("guides/a.yml", ("c",), "c: d", "help")


def test_after_many_problems_reading_stops():
    reading = Reading(Document(SourceText("guides/a.yml", "")))
    for _ in range(MAX_DIAGNOSTICS_PER_FILE - 1):
        reading.problem("unknown-key", "message", Span())
    with pytest.raises(TooManyProblems):
        reading.problem("unknown-key", "message", Span())
