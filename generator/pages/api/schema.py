"""JSON Schema (2020-12) of every kind of file, written from the types that the files are written from.

A sentence under a field of a data class is the description of that field; a field with a default may be
absent from a file, and the schema names the default.
"""

import types
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Union, get_args, get_origin, get_type_hints

from generator.meanings import field_meanings, word_meanings
from generator.units.calendar import PartialDate
from generator.units.currency import Currency
from generator.units.percent import Percent

Schema = dict[str, object]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
NUMBER = r"^-?[0-9]+(\.[0-9]+)?$"
DATE = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"

_LEAVES: Mapping[type, Schema] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    date: {"type": "string", "format": "date"},
    PartialDate: {"type": "string", "pattern": DATE, "description": "As precise as it is known."},
    Decimal: {"type": "string", "pattern": NUMBER, "description": "An exact number as text."},
    Percent: {"type": "string", "pattern": NUMBER, "description": "Percent: 12.5 is 12.5 %."},
    Currency: {"type": "string", "pattern": "^[A-Z]{3}$", "description": "ISO 4217 code."},
}


class Definitions:
    """The definitions that one schema refers to, each under its name."""

    def __init__(self) -> None:
        """Begin with none."""
        self.found: dict[str, Schema] = {}

    def of(self, kind: object) -> Schema:
        """Return the schema of a type; raises `TypeError` for one that no file holds."""
        if isinstance(kind, type) and kind in _LEAVES:
            return dict(_LEAVES[kind])
        if kind is types.NoneType:
            return {"type": "null"}
        if isinstance(kind, type) and issubclass(kind, Enum):
            return _words(kind)
        if isinstance(kind, type) and is_dataclass(kind):
            return self._reference(kind)
        return self._container(get_origin(kind), get_args(kind), kind)

    def _container(self, origin: object, parts: tuple[object, ...], kind: object) -> Schema:
        if origin in (Union, types.UnionType):
            return {"anyOf": [self.of(part) for part in parts]}
        if origin is tuple and parts[-1] is Ellipsis:
            return {"type": "array", "items": self.of(parts[0])}
        if origin is tuple:
            return {"type": "array", "prefixItems": [self.of(part) for part in parts], "items": False}
        if isinstance(origin, type) and issubclass(origin, Mapping):
            return {"type": "object", "additionalProperties": self.of(parts[1])}
        raise TypeError(f"{kind} has no schema")

    def _reference(self, kind: type) -> Schema:
        if kind.__name__ not in self.found:
            self.found[kind.__name__] = {}  # it may hold itself
            self.found[kind.__name__] = self._object(kind)
        return {"$ref": f"#/$defs/{kind.__name__}"}

    def _object(self, kind: type) -> Schema:
        hints, meanings = get_type_hints(kind), field_meanings(kind)
        made = [field for field in fields(kind) if field.init]
        return {
            "type": "object",
            "description": plain_words(kind.__doc__ or ""),
            "properties": {
                field.name: self.of(hints[field.name])
                | ({"description": plain_words(meanings[field.name])} if field.name in meanings else {})
                | ({} if is_required(field) else {"default": default_of(field)})
                for field in made
            },
            "required": list(required_fields(kind)),
        }


def _words(kind: type[Enum]) -> Schema:
    """Return the schema of a closed list: each word with its meaning, where it does not explain itself."""
    return {
        "type": "string",
        "oneOf": [
            {"const": word, **({"description": plain_words(meaning)} if meaning else {})}
            for word, meaning in word_meanings(kind).items()
        ],
    }


def write_schema(kind: type, title: str) -> Schema:
    """Return the schema of what a kind of file holds under `data`, with the envelope round it."""
    definitions = Definitions()
    held = definitions.of(kind)
    return {
        "$schema": DIALECT,
        "title": title,
        "type": "object",
        "properties": {
            "as_of": {
                "anyOf": [{"type": "string", "format": "date"}, {"type": "null"}],
                "description": "Date of what the file holds; null when nothing in it is dated.",
            },
            "attribution": {"type": "string", "description": "Whom a user of the data names."},
            "data": held,
            "format": {
                "type": "object",
                "properties": {"name": {"const": title}, "version": {"const": 1}},
                "required": ["name", "version"],
            },
            "licence": {
                "type": "object",
                "properties": {"name": {"type": "string"}, "url": {"type": "string", "format": "uri"}},
                "required": ["name", "url"],
            },
        },
        "required": ["as_of", "attribution", "data", "format", "licence"],
        "$defs": dict(sorted(definitions.found.items())),
    }


def required_fields(kind: type) -> tuple[str, ...]:
    """Return the fields of a data class that its objects have in every file."""
    return tuple(field.name for field in fields(kind) if field.init and is_required(field))


def default_of(field: "Field[object]") -> object:
    """Return what a file means that leaves the field out, in the terms of JSON."""
    value = field.default if field.default_factory is MISSING else field.default_factory()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [str(one) for one in value]
    if value is None or isinstance(value, bool | int | str):
        return value
    # Of an object each field has its default; an exact number is text.
    return {} if is_dataclass(value) else str(value)


def is_required(field: "Field[object]") -> bool:
    """Whether the field is in every file."""
    return field.default is MISSING and field.default_factory is MISSING


def plain_words(text: str) -> str:
    """Return a docstring's text on one line for people who read no Python."""
    return " ".join(text.replace("`None`", "absent").replace("`", "").split())
