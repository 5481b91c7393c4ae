"""Data files as JSON that is the same for the same data: one line, sorted keys, UTF-8, a final line end.

    a dataclass, a mapping   an object, its names sorted
    a tuple, a list          an array, in its order
    text, whole number,
    true, false, nothing     as JSON has them
    an exact number          text, `"10.5"`: JSON readers would round it
    a date                   text, as precise as it is known: `"2026-11-22"`, `"2026-11"`
    a closed word            its text
    a currency               its ISO 4217 code
    a percentage             text, `"12.5"` for 12.5 %

Anything else is refused: a number with a binary point would be inexact, a set has no order.
"""

import json
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import TypeAlias, cast

from generator.pages.data_file import DataFile
from generator.units.calendar import PartialDate
from generator.units.currency import Currency
from generator.units.percent import Percent, plain

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
    value = lean_value(file.value) if file.is_lean else json_value(file.value)
    if file.is_bare:
        return RenderedFile(uri=file.uri, text=json_text(value))
    whole: dict[str, Json] = {
        "as_of": file.as_of.isoformat() if file.as_of else None,
        "attribution": ATTRIBUTION,
        "data": value,
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
    """Return a typed value in the terms of JSON, every field of it.

    Raises `TypeError` for a kind of value that the head of this module does not name.
    """
    return _converted(value, _all_fields)


def lean_value(value: object) -> Json:
    """Return a typed value in the terms of JSON without the fields that have their default.

    Raises `TypeError` as `json_value` does.
    """
    return _converted(value, _fields_but_defaults)


_Fields: TypeAlias = "Callable[[object], Iterable[tuple[str, object]]]"
"""Yields those fields of a data class that are written."""

_LEAVES: "Mapping[type, Callable[..., Json]]" = {
    date: date.isoformat,
    PartialDate: str,
    Decimal: plain,
    Currency: attrgetter("code"),
    Percent: lambda percent: plain(percent.value),
}
"""How values are written that are one text in JSON."""


def _converted(value: object, fields_of: _Fields) -> Json:
    kind = type(value)
    if kind in _PLAIN:
        return cast("Json", value)
    if kind in _LEAVES:
        return _LEAVES[kind](value)
    if isinstance(value, Enum):
        return _converted(value.value, fields_of)
    if isinstance(value, tuple | list):
        # Long columns and rows hold little but plain values.
        return [cast("Json", one) if type(one) in _PLAIN else _converted(one, fields_of) for one in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {name: _converted(member, fields_of) for name, member in fields_of(value)}
    if isinstance(value, Mapping):
        return {_name(name): _converted(member, fields_of) for name, member in value.items()}
    raise TypeError(f"{kind.__name__} has no form in a data file")


def _all_fields(value: object) -> "Iterable[tuple[str, object]]":
    return ((name, getattr(value, name)) for name, _ in _defaults(cast("Hashable", type(value))))


def _fields_but_defaults(value: object) -> "Iterable[tuple[str, object]]":
    for name, default in _defaults(cast("Hashable", type(value))):
        member = getattr(value, name)
        if member is not default and member != default:
            yield name, member


_NO_DEFAULT = object()


@cache
def _defaults(kind: type) -> tuple[tuple[str, object], ...]:
    """Return the names of the fields that make a data class, each with its default."""
    return tuple(
        (field.name, field.default_factory() if field.default_factory is not MISSING else _default(field))
        for field in fields(kind)
        if field.init
    )


def _default(field: "Field[object]") -> object:
    return _NO_DEFAULT if field.default is MISSING else field.default


def _name(name: object) -> str:
    if not isinstance(name, str):
        raise TypeError(f"the name of a field is text, not {type(name).__name__}")
    return name
