"""All tables as one SQLite database with keys, links between tables and indexes; texts are as they are.

The same data give the same bytes, whichever version of the library writes them: pages are of a fixed size,
lines are put in their order, and what the library leaves of itself in the file is replaced.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from typing import Never

from generator.bulk.table import CellKind, Column, Part, Row, Table
from generator.bulk.tables.all import TABLES

FORM = 1
"""Version of the tables, as `PRAGMA user_version` tells it."""

PAGE_SIZE = 4096
"""Bytes of a page of the file."""

SETTINGS = (
    f"page_size = {PAGE_SIZE}",
    "encoding = 'UTF-8'",
    f"user_version = {FORM}",
    # What a page no longer uses is blank: builds of the library differ in whether they see to that.
    "secure_delete = ON",
)
"""What the library is told before anything is written."""

_TYPES = {
    CellKind.TEXT: "TEXT",
    CellKind.LIST: "TEXT",
    CellKind.WHOLE: "INTEGER",
    # Kept as a whole number where it is one, else as binary64.
    CellKind.NUMBER: "NUMERIC",
    CellKind.FLAG: "INTEGER",
}

_CHANGES, _CHANGES_OF_VERSION, _VERSION = slice(24, 28), slice(92, 96), slice(96, 100)
"""Places in the header: how often the file was written, by which version of the library it was last.

See https://www.sqlite.org/fileformat2.html#the_database_header
"""

HEADER = 100
"""Bytes of the header of the file, which stands in its first page."""

_PAGE_HEADS = {2: 12, 5: 12, 10: 8, 13: 8}
"""Bytes before the list of cells, by the first byte of a page; other pages have no cells."""

_OLDEST = 3_035_000
"""Version of the library that the header names in place of the one at hand, whichever that is."""


def sqlite_file(lines: Part) -> bytes:
    """Return a database of all tables."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        fill(database, lines)
        return steady(database.serialize())


def fill(database: sqlite3.Connection, lines: Part) -> None:
    """Write all tables into a new database."""
    for setting in SETTINGS:
        database.execute(f"PRAGMA {setting}")
    database.execute("BEGIN")
    for table in TABLES:
        _add(database, table, lines[table.name].rows)
    database.execute("COMMIT")


def _add(database: sqlite3.Connection, table: Table[Never], rows: Iterable[Row]) -> None:
    database.execute(_definition(table))
    places = ", ".join("?" * len(table.columns))
    database.executemany(f'INSERT INTO "{table.name}" VALUES ({places})', rows)
    for columns in _indexed(table):
        name = "_".join(("by", *columns))
        database.execute(f'CREATE INDEX "{table.name}_{name}" ON "{table.name}" ({_names(columns)})')


def _definition(table: Table[Never]) -> str:
    parts = [*map(_column, table.columns), f"PRIMARY KEY ({_names(table.key)})"]
    parts += [
        f'FOREIGN KEY ({_names(link.columns)}) REFERENCES "{link.table}" ({_names(link.key)})'
        for link in table.links
    ]
    return f'CREATE TABLE "{table.name}" (\n  ' + ",\n  ".join(parts) + "\n)"


def _column(column: Column[Never]) -> str:
    return f'"{column.name}" {_TYPES[column.kind]}{" NOT NULL" if column.is_required else ""}'


def _indexed(table: Table[Never]) -> Iterator[tuple[str, ...]]:
    """Yield the columns by which rows are looked for, where the key does not begin with them."""
    wanted = [*(link.columns for link in table.links), *((name,) for name in table.searched)]
    for columns in dict.fromkeys(wanted):
        if columns != table.key[: len(columns)]:
            yield columns


def _names(columns: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in columns)


def steady(data: bytes) -> bytes:
    """Return a database in which nothing tells by which version of the library, or how, it was written.

    What a page does not use, between the list of its cells and the cells, may hold bytes of earlier states.
    """
    file = bytearray(data)
    for place, value in ((_CHANGES, 1), (_CHANGES_OF_VERSION, 1), (_VERSION, _OLDEST)):
        file[place] = value.to_bytes(4, "big")
    for page in range(0, len(file), PAGE_SIZE):
        head = page + (HEADER if page == 0 else 0)
        length = _PAGE_HEADS.get(file[head])
        if length is not None:
            cells = int.from_bytes(file[head + 3 : head + 5], "big")
            first, end = head + length + 2 * cells, page + int.from_bytes(file[head + 5 : head + 7], "big")
            file[first:end] = bytes(end - first)
    return bytes(file)
