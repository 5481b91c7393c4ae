"""Values to bytes and back; reading makes plain values of this package and nothing else.

A cache lies in a folder that others may have written to. What is read from it must never run code, so only
data classes, named tuples and closed words of this package and a few plain types of Python are let through.
"""

import io
import pickle
from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from operator import attrgetter
from types import MemberDescriptorType
from typing import cast

PLAIN = {
    ("datetime", "date"),
    ("decimal", "Decimal"),
    ("builtins", "frozenset"),
    ("builtins", "set"),
    ("markupsafe", "Markup"),
}
"""Types of other modules that values are made of."""

PACKAGE = __name__.partition(".")[0]


class Unreadable(Exception):
    """The bytes are no value of this package."""


PROTOCOL = 5

Values = Callable[[object], tuple[object, ...]]
"""Returns the values of a data class's fields in order."""

Remake = tuple[Callable[..., object], tuple[object, ...]]
"""What makes a value again, and from what."""


class Table(dict[type, Callable[..., "Remake | str"]]):
    """How values of each type are taken apart, found out once for each type.

    What Python itself does for a frozen data class with slots looks up its fields again for every instance;
    and a pickler that asks a method of its own for every value spends most of its time in asking.
    """

    def __init__(self, taken_apart: Callable[[type, Values], Callable[..., Remake]]) -> None:
        """Start empty; `taken_apart` says how a data class is, from it and what gives its fields' values."""
        super().__init__()
        self._taken_apart = taken_apart

    def __missing__(self, kind: type) -> "Callable[..., Remake | str]":
        """Find out how a type is taken apart; raises `KeyError` for types of types, which go by name."""
        if issubclass(kind, type):
            raise KeyError(kind)
        names = field_names(cast("Hashable", kind))
        if names is not None:
            self[kind] = self._taken_apart(kind, _values(names))
        else:
            self[kind] = _as_word if issubclass(kind, Enum) else _pythons_own
        return self[kind]


def _as_word(value: Enum) -> Remake:
    """Take a closed word apart by its value; Python before 3.11.4 would look up an attribute of its type."""
    return type(value), (value.value,)


def _pythons_own(value: object) -> "Remake | str":
    return cast("Remake | str", value.__reduce_ex__(PROTOCOL))


def _values(names: tuple[str, ...]) -> Values:
    if len(names) > 1:
        return cast("Values", attrgetter(*names))
    return lambda value: tuple(getattr(value, name) for name in names)


def _as_record(kind: type, values: Values) -> Callable[..., Remake]:
    return lambda value: (record, (kind, *values(value)))


class Writer(pickle.Pickler):
    """Writes data classes as their fields in order."""

    dispatch_table = Table(_as_record)


@cache
def field_names(kind: Hashable) -> tuple[str, ...] | None:
    """Return the names of a data class's fields, `None` for any other type."""
    return tuple(one.name for one in fields(kind)) if is_dataclass(kind) else None


def record(kind: type, *values: object) -> object:
    """Make an instance of a data class with these fields, as it was when it was written."""
    names = field_names(kind)
    if names is None or len(names) != len(values):
        raise Unreadable(f"{kind.__name__} has other fields")
    made: object = object.__new__(kind)
    for put, value in zip(_setters(kind), values, strict=True):
        put(made, value)
    return made


@cache
def _setters(kind: type) -> tuple[Callable[[object, object], None], ...]:
    """Return what puts a value into each field: that of its slot, else what looks for the field each time."""
    return tuple(_setter(kind, name) for name in field_names(cast("Hashable", kind)) or ())


def _setter(kind: type, name: str) -> Callable[[object, object], None]:
    slot: object = getattr(kind, name, None)
    if isinstance(slot, MemberDescriptorType):
        return cast("Callable[[object, object], None]", slot.__set__)
    return lambda made, value: object.__setattr__(made, name, value)


def to_bytes(value: object) -> bytes:
    """Write a value."""
    written = io.BytesIO()
    Writer(written, protocol=PROTOCOL).dump(value)
    return written.getvalue()


def from_bytes(data: bytes) -> object:
    """Return the value that was written; raises `Unreadable` for anything else."""
    try:
        return _Reader(io.BytesIO(data)).load()
    except Unreadable:
        raise
    except Exception as error:  # whatever a broken stream may lead to
        raise Unreadable(f"{type(error).__name__}: {error}") from error


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Callable[..., object]:
        if (module, name) == (__name__, record.__name__):
            return record
        known = _known.get((module, name))
        if known is not None:
            return known
        if (module, name) in PLAIN or module.partition(".")[0] == PACKAGE:
            found: object = super().find_class(module, name)
            if isinstance(found, type) and _is_inert(found, module, name):
                _known[module, name] = found
                return found
        raise Unreadable(f"{module}.{name} is no value")


_known: dict[tuple[str, str], type] = {}
"""Types that were let through, so that each is looked at once."""


def _is_inert(found: type, module: str, name: str) -> bool:
    is_record = is_dataclass(found) or (issubclass(found, tuple) and hasattr(found, "_fields"))
    return (module, name) in PLAIN or is_record or issubclass(found, Enum)
