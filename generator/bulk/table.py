"""What a table of the bulk files is: columns with their meaning, and how each is read off an entry.

A column says how its cell comes about, so that the tables and their description cannot get out of step, and
every row is as wide as every other.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Generic, TypeVar

from generator.units.calendar import DateSpan, PartialDate
from generator.units.percent import Percent, plain

Cell = str | int | bool | None
"""One value; an exact number is text, `"40.25"`, until a file needs it otherwise."""

Row = tuple[Cell, ...]
"""One line of a table, a value for each column."""

Entry_contra = TypeVar("Entry_contra", contravariant=True)


class CellKind(Enum):
    """What the values of a column are."""

    TEXT = "text"
    WHOLE = "whole number"
    NUMBER = "number"
    """An exact decimal number of at most 15 digits, which a binary64 number holds without loss."""

    FLAG = "flag"
    """True or false."""

    LIST = "list"
    """Several texts, written as a JSON array."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[Entry_contra]):
    """One column of a table."""

    name: str
    meaning: str
    """What its values are, with their unit, and what an empty cell says."""

    value: Callable[[Entry_contra], object]
    """Reads the value off an entry: text, number, flag, date, closed word, texts, or nothing."""

    kind: CellKind = CellKind.TEXT
    is_required: bool = False
    """Whether every row has a value."""

    words: type[Enum] | None = None
    """The closed list that the values are from, if there is one."""

    @property
    def is_text(self) -> bool:
        """Whether its values are texts, which may hold anything that somebody wrote."""
        return self.kind in (CellKind.TEXT, CellKind.LIST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Columns that name a row of another table by its key."""

    columns: tuple[str, ...]
    table: str
    key: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Generic[Entry_contra]):
    """One table."""

    name: str
    title: str
    meaning: str
    """What one row is."""

    columns: tuple[Column[Entry_contra], ...]
    key: tuple[str, ...]
    """Columns that no two rows have alike."""

    links: tuple[Link, ...] = ()
    searched: tuple[str, ...] = ()
    """Columns by which rows are often looked for, beside the key and the links."""

    def row(self, entry: Entry_contra) -> Row:
        """Return the line of one entry."""
        return tuple([_FORMS[type(value := column.value(entry))](value) for column in self.columns])


@dataclass(frozen=True, slots=True)
class Lines:
    """Some lines of one table."""

    rows: tuple[Row, ...]
    csv: bytes
    """The same as CSV. They are written as soon as they are made: in an edit most are not made again."""


Part = Mapping[str, Lines]
"""Lines by the name of their table, as one guide, the shared files or all of them give them."""


class _Forms(dict[type, Callable[..., Cell]]):
    """How values of each type become cells; each closed list of words is found out once."""

    def __missing__(self, kind: type) -> Callable[..., Cell]:
        """Return the form of a closed list; raises `TypeError` for values that tables do not have."""
        if not issubclass(kind, Enum):
            raise TypeError(f"{kind.__name__} has no form in a table")
        self[kind] = {word: word.value for word in kind}.__getitem__
        return self[kind]


@lru_cache(maxsize=1024)
def _list(texts: tuple[str | Enum, ...]) -> str | None:
    if not texts:
        return None
    return json.dumps([one.value if isinstance(one, Enum) else one for one in texts], ensure_ascii=False)


_FORMS = _Forms(
    {
        # An empty text says nothing, as an empty list does.
        type(None): lambda nothing: nothing,
        str: lambda text: text or None,
        bool: lambda flag: flag,
        int: lambda number: number,
        Decimal: plain,
        Percent: lambda share: plain(share.value),
        PartialDate: str,
        DateSpan: str,
        date: date.isoformat,
        tuple: _list,
    }
)
