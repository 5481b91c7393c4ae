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
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from operator import attrgetter
from typing import Any, TypeAlias, cast

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
    return _WHOLE.form(value)


def lean_value(value: object) -> Json:
    """Return a typed value in the terms of JSON without the fields that have their default.

    Raises `TypeError` as `json_value` does.
    """
    return _LEAN.form(value)


Form: TypeAlias = "Callable[[Any], Json]"
"""Returns a value of one type in the terms of JSON."""

_LEAVES: Mapping[type, Form] = {
    date: date.isoformat,
    PartialDate: str,
    Decimal: plain,
    Currency: attrgetter("code"),
    Percent: lambda percent: plain(percent.value),
}
"""How values are written that are one text in JSON."""


class _Forms(dict[type, Form]):
    """How values of each type are written, found out once for each: a guide holds a thousand of them."""

    def __init__(self, *, has_defaults: bool) -> None:
        super().__init__(_LEAVES)
        self._has_defaults = has_defaults

    def __missing__(self, kind: type) -> Form:
        self[kind] = self._of(kind)
        return self[kind]

    def form(self, value: object) -> Json:
        kind = type(value)
        return cast("Json", value) if kind in _PLAIN else self[kind](value)

    def _of(self, kind: type) -> Form:
        if issubclass(kind, Enum):
            return {word: self.form(word.value) for word in kind}.__getitem__
        if issubclass(kind, tuple | list):
            return lambda members: [
                member if (kind := type(member)) in _PLAIN else self[kind](member) for member in members
            ]
        if issubclass(kind, Mapping):
            return lambda named: {_name(name): self.form(member) for name, member in named.items()}
        if is_dataclass(kind):
            return self._object(kind)
        raise TypeError(f"{kind.__name__} has no form in a data file")

    def _object(self, kind: type) -> Form:
        made = [field for field in fields(kind) if field.init]
        names = tuple(field.name for field in made)
        defaults = tuple(_NO_DEFAULT if self._has_defaults else _default(field) for field in made)

        def write(value: object) -> Json:
            found = {}
            for name, default in zip(names, defaults, strict=True):
                member = getattr(value, name)
                if member is not default and member != default:
                    kind = type(member)
                    found[name] = member if kind in _PLAIN else self[kind](member)
            return found

        return write


_NO_DEFAULT = object()


def _default(field: "Field[object]") -> object:
    if field.default_factory is not MISSING:
        return field.default_factory()
    return _NO_DEFAULT if field.default is MISSING else field.default


_WHOLE, _LEAN = _Forms(has_defaults=True), _Forms(has_defaults=False)


def _name(name: object) -> str:
    if not isinstance(name, str):
        raise TypeError(f"the name of a field is text, not {type(name).__name__}")
    return name
