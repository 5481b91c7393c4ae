"""Values to bytes and back; reading makes plain values of this package and nothing else.

A cache lies in a folder that others may have written to. What is read from it must never run code, so only
data classes, named tuples and closed words of this package and a few plain types of Python are let through.
"""

import io
import pickle
from dataclasses import is_dataclass
from enum import Enum

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


def to_bytes(value: object) -> bytes:
    """Write a value."""
    return pickle.dumps(value, protocol=5)


def from_bytes(data: bytes) -> object:
    """Return the value that was written; raises `Unreadable` for anything else."""
    try:
        return _Reader(io.BytesIO(data)).load()
    except Unreadable:
        raise
    except Exception as error:  # whatever a broken stream may lead to
        raise Unreadable(f"{type(error).__name__}: {error}") from error


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> type:
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
