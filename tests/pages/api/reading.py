"""Reads a file of the API back into the typed values that it was written from, by their types alone."""

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

from generator.units.calendar import PartialDate, read_partial_date
from generator.units.currency import CURRENCIES, UNKNOWN_CURRENCY, Currency
from generator.units.percent import Percent

_LEAVES: dict[type, Any] = {
    str: str,
    bool: bool,
    int: int,
    date: date.fromisoformat,
    PartialDate: read_partial_date,
    Decimal: Decimal,
    Percent: lambda text: Percent(Decimal(text)),
    Currency: lambda code: CURRENCIES.get(code, UNKNOWN_CURRENCY),
}


def read_back(kind: Any, value: Any) -> Any:
    """The typed value that a value of JSON stands for."""
    if kind in _LEAVES:
        return _LEAVES[kind](value)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value)
    if is_dataclass(kind):
        return _object(kind, value)
    origin, parts = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return None if value is None else read_back(next(p for p in parts if p is not types.NoneType), value)
    if origin is tuple:
        kinds = [parts[0]] * len(value) if parts[-1] is Ellipsis else parts
        return tuple(read_back(part, one) for part, one in zip(kinds, value, strict=True))
    assert issubclass(origin, Mapping), kind
    return {name: read_back(parts[1], one) for name, one in value.items()}


def _object(kind: Any, value: dict[str, Any]) -> Any:
    hints = get_type_hints(kind)
    names = {field.name for field in fields(kind) if field.init}
    assert value.keys() <= names, value.keys() - names
    return kind(**{name: read_back(hints[name], one) for name, one in value.items()})
