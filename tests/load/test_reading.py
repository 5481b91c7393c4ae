"""Places of fields, the currency of places, and the end of patience."""

import pytest

from generator.limits import MAX_DIAGNOSTICS_PER_FILE
from generator.load.composer import parse
from generator.load.reading import Document, Reading, TooManyProblems
from generator.text import SourceText, Span
from generator.units.currency import CURRENCIES, UNKNOWN_CURRENCY
from tests.load.outcomes import VOCABULARY


def a_document(text: str) -> Document:
    source = SourceText("guides/a.yml", text)
    root, _ = parse(source)
    return Document(source, is_parsed=True, root=root)


def test_a_field_is_found_where_it_was_read():
    assert a_document("a:\n  c: d\n").locate(("a", "c")) == Span(2, 6)


def test_an_item_is_found_by_what_rules_call_it():
    document = a_document("pay: [x, y, {a: b}]\n")
    document.written_as[("pay", "paris")] = 2
    assert document.locate(("pay", "paris", "a")) == Span(1, 17)
    assert document.locate(("pay", 1)) == Span(1, 10)
    assert document.locate(("pay", 3)) == document.locate(("pay", "london")) == document.locate(("pay",))


def test_a_field_is_found_again_after_the_data_were_let_go():
    document = a_document("a: [b]\n")
    place = document.locate(("a", 0))
    document.let_go()
    assert document.root is None
    assert document.locate(("a", 0)) == place == Span(1, 5)


def test_a_path_grows_with_every_step():
    reading = Reading(Document(SourceText("guides/a.yml", "")), currency=CURRENCIES["EUR"], ids=("a", "b"))
    inside = reading.into("pay").into(0)
    assert inside == reading._replace(path=("pay", 0))


def test_a_field_that_was_not_written_is_found_at_the_nearest_one_that_was():
    document = a_document("\n\na: [b]\n")
    assert document.locate(("a", "b", 0)) == Span(3, 4, 3)
    assert document.locate(("b",)) == Span()
    assert document.locate(()) == Span()


def test_nothing_is_found_in_a_text_that_is_no_data():
    assert Document(SourceText("guides/a.yml", "a: [b")).locate(("a",)) == Span()


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
