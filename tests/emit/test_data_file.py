"""Files of data as JSON."""

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest

from generator.emit.data_file import Json, json_value, render_data_file
from generator.model.company import Stage
from generator.pages.data_file import DataFile
from generator.units.calendar import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Something to write."""

    name: str
    count: int | None = None


def a_file(value: object) -> DataFile:
    return DataFile(uri="x/rows.json", name="rows", version=3, as_of=date(2026, 11, 22), value=value)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(None, None, id="nothing"),
        pytest.param(True, True, id="a switch stays one"),
        pytest.param(7, 7, id="a whole number"),
        pytest.param("小米 €", "小米 €", id="text"),
        pytest.param(Decimal("10.50"), "10.5", id="an exact number is text"),
        pytest.param(Decimal("1E+5"), "100000", id="an exact number has no exponent"),
        pytest.param(date(2026, 11, 2), "2026-11-02", id="a day"),
        pytest.param(PartialDate(2026, 11), "2026-11", id="a month"),
        pytest.param(Stage.PUBLIC, "public", id="a closed word"),
        pytest.param(Row(name="a"), {"name": "a", "count": None}, id="a dataclass"),
        pytest.param((Row(name="a"), 2), [{"name": "a", "count": None}, 2], id="an array"),
        pytest.param({"b": (), "a": {}}, {"b": [], "a": {}}, id="a mapping"),
    ],
)
def test_each_kind_of_value_has_one_form(value: object, expected: Json):
    assert json_value(value) == expected


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(0.5, id="a number with a binary point"),
        pytest.param({"a"}, id="a set"),
        pytest.param(b"x", id="bytes"),
        pytest.param({1: "a"}, id="a name that is no text"),
        pytest.param(Row, id="a class"),
    ],
)
def test_what_would_be_inexact_or_unordered_is_refused(value: object):
    with pytest.raises(TypeError):
        json_value((value,))


def test_a_file_says_what_it_is_of_when_and_under_which_licence():
    done = render_data_file(a_file(Row(name="a")))
    assert done.uri == "x/rows.json"
    assert json.loads(done.text) == {
        "as_of": "2026-11-22",
        "attribution": "The Open Pay Guides contributors",
        "data": {"count": None, "name": "a"},
        "format": {"name": "rows", "version": 3},
        "licence": {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"},
    }


def test_names_are_sorted_letters_stay_letters_and_the_last_line_ends():
    text = render_data_file(a_file({"b": 1, "a": "é\u2028"})).text
    assert text.index('"a"', text.index('"data"')) < text.index('"b"')
    assert "é" in text
    assert text.endswith("}\n")
    assert text == render_data_file(a_file({"a": "é\u2028", "b": 1})).text
