"""The database is the same whichever version of SQLite writes it, and any version can read it."""

import sqlite3
from contextlib import closing
from typing import cast

import apsw
import pytest

from generator.bulk.sqlite_file import fill, sqlite_file, steady
from tests.bulk.conftest import Bulk


def by_other_version(bulk: Bulk) -> bytes:
    """The database as the SQLite of another library writes it, which has the same calls as Python's."""
    with closing(apsw.Connection(":memory:")) as database:
        fill(cast("sqlite3.Connection", database), bulk.lines)
        return steady(database.serialize("main"))


def test_two_versions_of_the_library_write_the_same_bytes(bulk: Bulk):
    if apsw.sqlite_lib_version() == sqlite3.sqlite_version:
        pytest.skip("Python has the version of the other library")
    assert by_other_version(bulk) == sqlite_file(bulk.lines) == bulk.files["pay.db"]


def test_another_version_reads_what_python_wrote(bulk: Bulk):
    with closing(apsw.Connection(":memory:")) as database:
        database.deserialize("main", bulk.files["pay.db"])
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        counts = {
            table: database.execute(f'SELECT count(*) FROM "{table}"').fetchall() for table in bulk.lines
        }
    assert counts == {table: [(len(lines.rows),)] for table, lines in bulk.lines.items()}


def test_what_the_library_leaves_of_itself_is_replaced_and_nothing_else(real: Bulk):
    written = bytearray(real.files["pay.db"])
    written[24:28], written[92:96], written[96:100] = b"abcd", b"efgh", b"ijkl"
    first_cell = int.from_bytes(written[105:107], "big")
    written[first_cell - 3 : first_cell] = b"xyz"
    assert steady(bytes(written)) == real.files["pay.db"]
    assert steady(real.files["pay.db"]) == real.files["pay.db"]
