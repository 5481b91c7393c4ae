"""All tables as one SQLite database with keys, links between tables and indexes; texts are as they are.

The same data give the same bytes: pages are of a fixed size, lines are put in their order, the file is
packed, and what the library writes of itself into the header is replaced.
"""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from typing import Never

from generator.bulk.table import CellKind, Column, Row, Table
from generator.bulk.tables.all import TABLES

FORM = 1
"""Version of the tables, as `PRAGMA user_version` tells it."""

PAGE_SIZE = 4096
"""Bytes of a page of the file."""

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

_OLDEST = 3_035_000
"""Version of the library that the header names in place of the one at hand, whichever that is."""


def sqlite_file(lines: Mapping[str, tuple[Row, ...]]) -> bytes:
    """Return a database of all tables."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        for setting in (f"page_size = {PAGE_SIZE}", "encoding = 'UTF-8'", f"user_version = {FORM}"):
            database.execute(f"PRAGMA {setting}")
        database.execute("BEGIN")
        for table in TABLES:
            _add(database, table, lines[table.name])
        database.execute("COMMIT")
        database.execute("VACUUM")
        return _without_library(database.serialize())


def _add(database: sqlite3.Connection, table: Table[Never], lines: tuple[Row, ...]) -> None:
    database.execute(_definition(table))
    places = ", ".join("?" * len(table.columns))
    database.executemany(f'INSERT INTO "{table.name}" VALUES ({places})', lines)
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


def _without_library(data: bytes) -> bytes:
    """Return a database whose header does not tell by which version of the library it was written."""
    header = bytearray(data)
    for place, value in ((_CHANGES, 1), (_CHANGES_OF_VERSION, 1), (_VERSION, _OLDEST)):
        header[place] = value.to_bytes(4, "big")
    return bytes(header)
