"""Lists and mappings from ids."""

import pytest

from generator.limits import MAX_LIST_ITEMS
from generator.load.collections import ById, ListReader
from generator.load.readers import SHORT_TEXT, MappedReader
from generator.load.scalars import COUNT, PAGE_ID
from generator.text import Span
from tests.load.outcomes import read

NAMED = ById(lambda name: MappedReader(SHORT_TEXT, lambda text: (name, text)))


def test_items_keep_their_order():
    assert read(ListReader(COUNT), "[3, 1, 2]").value == (3, 1, 2)


def test_an_empty_list_is_a_list():
    assert read(ListReader(COUNT), "[]").value == ()


def test_an_item_that_cannot_be_read_is_told_and_the_others_stay():
    outcome = read(ListReader(COUNT), "[1, x, 3, []]")
    assert outcome.value == (1, 3)
    assert outcome.problems == ["malformed-value 1:5", "wrong-shape 1:11"]


def test_rules_find_kept_items_where_they_were_written():
    """The second item that was kept is the third that was written."""
    document = read(ListReader(COUNT), "- 1\n- x\n- 3\n").document
    assert document.locate((0,)).line == 1
    assert document.locate((1,)).line == 3


def test_rules_find_named_items_by_name():
    document = read(ListReader(SHORT_TEXT, named=str.upper), "- a\n- b\n").document
    assert document.locate(("B",)) == Span(2, 3, 1)
    assert document.locate(("B", "deeper")) == Span(2, 3, 1)


def test_of_two_items_with_one_name_the_first_is_found():
    document = read(ListReader(SHORT_TEXT, named=str.upper), "- a\n- a\n").document
    assert document.locate(("A",)).line == 1


@pytest.mark.parametrize("text", ["a", "{a: b}", "''"])
def test_a_list_is_needed(text):
    outcome = read(ListReader(SHORT_TEXT), text)
    assert (outcome.value, outcome.problems) == (None, ["wrong-shape 1:1"])


def test_one_item_may_stand_alone_where_that_is_taken():
    reader = ListReader(COUNT, or_single=True)
    assert read(reader, "3").value == (3,)
    assert read(reader, "[3, 4]").value == (3, 4)
    assert (read(reader, "x").value, read(reader, "x").problems) == (None, ["malformed-value 1:1"])


@pytest.mark.parametrize(
    ("count", "problems"), [(MAX_LIST_ITEMS, []), (MAX_LIST_ITEMS + 1, ["too-many-items 1:1"])]
)
def test_a_list_has_a_greatest_length(count, problems):
    assert read(ListReader(COUNT), "[" + "1, " * count + "]").problems == problems
    entries = "{" + ", ".join(f"k{n}: v" for n in range(count)) + "}"
    assert read(NAMED, entries).problems == problems


def test_entries_are_told_their_id():
    assert read(NAMED, "{a: x, b-1: y}").value == (("a", "x"), ("b-1", "y"))


def test_entries_under_no_id_are_told_and_still_read():
    outcome = read(NAMED, "{A: x, 'b ': y, c: [], ../d: [], e: z}")
    assert outcome.value == (("e", "z"),)
    assert outcome.problems == [
        "malformed-slug 1:2",
        "malformed-slug 1:8",
        "wrong-shape 1:20",
        "malformed-slug 1:24",
        "wrong-shape 1:30",
    ]


def test_ids_that_become_addresses_are_not_reserved():
    reader = ById(lambda name: SHORT_TEXT, PAGE_ID)
    assert read(reader, "{index: x, paris: y}").problems == ["reserved-name 1:2"]


def test_a_list_in_place_of_ids_is_told():
    assert read(NAMED, "[a, b]").problems == ["wrong-shape 1:1"]
