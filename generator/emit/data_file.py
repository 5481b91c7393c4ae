"""Data files as JSON that is the same for the same data: one line, sorted keys, UTF-8, a final line end.

    a dataclass, a mapping   an object, its names sorted
    a tuple, a list          an array, in its order
    text, whole number,
    true, false, nothing     as JSON has them
    an exact number          text, `"10.5"`: JSON readers would round it
    a date                   text, as precise as it is known: `"2026-11-22"`, `"2026-11"`
    a closed word            its text

Anything else is refused: a number with a binary point would be inexact, a set has no order.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import TypeAlias, cast

from generator.pages.data_file import DataFile
from generator.units.calendar import PartialDate
from generator.units.percent import plain

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"
"""What JSON can hold, without numbers that are not whole."""

_PLAIN = frozenset({int, str, bool, type(None)})
"""Types of values that JSON has as they are."""

LICENCE = {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}
"""Under which the data may be used; every file says so."""

ATTRIBUTION = "The Open Pay Guides contributors"
"""Whom a user of the data names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderedFile:
    """One file of data as text."""

    uri: str
    """Path of the file below the site's root."""

    text: str


def render_data_file(file: DataFile) -> RenderedFile:
    """Write a data file as JSON, with its date, its form and the licence around what it holds."""
    whole: dict[str, Json] = {
        "as_of": file.as_of.isoformat(),
        "attribution": ATTRIBUTION,
        "data": json_value(file.value),
        "format": {"name": file.name, "version": file.version},
        "licence": dict(LICENCE),
    }
    return RenderedFile(uri=file.uri, text=json_text(whole))


def json_text(value: Json) -> str:
    """Write a value as JSON with sorted names in one line, and a final line end.

    A value a line would double the size of a file of thousands of guides, which browsers load.
    """
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n"


def json_value(value: object) -> Json:
    """Return a typed value in the terms of JSON.

    Raises `TypeError` for a kind of value that the head of this module does not name.
    """
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, Enum):
        return json_value(value.value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, PartialDate):
        return str(value)
    if isinstance(value, Decimal):
        return plain(value)
    return _container(value)


def _container(value: object) -> Json:
    if isinstance(value, tuple | list):
        # Long columns and rows hold little but plain values.
        return [cast("Json", member) if type(member) in _PLAIN else json_value(member) for member in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {name: json_value(getattr(value, name)) for name in _names(type(value))}
    if isinstance(value, Mapping):
        return {_name(name): json_value(member) for name, member in value.items()}
    raise TypeError(f"{type(value).__name__} has no form in a data file")


@cache
def _names(kind: type) -> tuple[str, ...]:
    """Return the names of the fields of a data class."""
    return tuple(field.name for field in fields(kind))


def _name(name: object) -> str:
    if not isinstance(name, str):
        raise TypeError(f"the name of a field is text, not {type(name).__name__}")
    return name
