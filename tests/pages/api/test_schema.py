"""The schemas of the files of the API."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

import pytest
from jsonschema import Draft202012Validator

from generator.pages.api.schema import Definitions, write_schema
from generator.units.currency import Currency


class Colour(Enum):
    """A colour."""

    RED = "red"
    """As of blood."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """The `end` of a branch."""

    size: Decimal
    """In metres; `None` is not allowed."""

    colour: Colour = Colour.RED
    branch: "Leaf | None" = None


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        pytest.param(str, "a", 1, id="text"),
        pytest.param(Decimal, "10.5", 10.5, id="an exact number is text"),
        pytest.param(Currency, "EUR", "Euro", id="a currency is its code"),
        pytest.param(date | None, None, 7, id="a day or nothing"),
        pytest.param(Colour, "red", "blue", id="a word of a list"),
        pytest.param(tuple[int, ...], [1, 2], ["1"], id="a list"),
        pytest.param(tuple[Colour, int], ["red", 1], ["red", 1, 2], id="a pair"),
        pytest.param(Mapping[str, int], {"a": 1}, {"a": "1"}, id="a mapping"),
        pytest.param(
            Leaf, {"size": "1", "branch": {"size": "2"}}, {"colour": "red"}, id="an object in itself"
        ),
    ],
)
def test_each_kind_of_value_has_a_schema(kind: object, good: object, bad: object):
    definitions = Definitions()
    schema = definitions.of(kind) | {"$defs": definitions.found}
    Draft202012Validator.check_schema(schema)
    checker = Draft202012Validator(schema)
    assert checker.is_valid(good)
    assert not checker.is_valid(bad)


def test_sentences_of_the_code_describe_the_fields_to_people_who_read_no_python():
    found = write_schema(Leaf, "leaf")["$defs"]
    assert isinstance(found, dict)
    leaf = found["Leaf"]
    assert leaf["description"] == "The end of a branch."
    assert leaf["properties"]["size"]["description"] == "In metres; absent is not allowed."
    assert leaf["required"] == ["size"]


def test_what_no_file_holds_has_no_schema():
    with pytest.raises(TypeError):
        Definitions().of(set[str])
