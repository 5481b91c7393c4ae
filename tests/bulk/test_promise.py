"""Version 1 of the tables only gains: what somebody's program reads today is there tomorrow."""

import json
from pathlib import Path
from typing import Any

from generator.bulk.files import FOLDER
from generator.bulk.table import Column
from generator.bulk.tables.all import TABLES

PROMISED: dict[str, Any] = json.loads((Path(__file__).parent / "v1.json").read_text("utf-8"))
"""Key, columns in order, their kinds and words of every table, as somebody may rely on them.

A new column is added here at the end of its table, a new word to its column. Nothing else changes without
another version, in another folder.
"""


def told(column: Column[Any]) -> tuple[str, set[str]]:
    return column.kind.value, {word.value for word in column.words or ()}


def test_no_table_key_or_column_is_lost_or_moved():
    tables = {table.name: table for table in TABLES}
    assert FOLDER == "data/v1"
    assert tables.keys() >= PROMISED.keys()
    for name, promise in PROMISED.items():
        columns = [column.name for column in tables[name].columns]
        assert columns[: len(promise["columns"])] == [*promise["columns"]], name
        assert list(tables[name].key) == promise["key"]


def test_no_column_changes_its_kind_or_loses_a_word():
    for table in TABLES:
        promised = PROMISED.get(table.name, {"columns": {}})["columns"]
        for column in table.columns:
            if column.name in promised:
                kind, words = promised[column.name]
                assert told(column)[0] == kind, (table.name, column.name)
                assert told(column)[1] >= set(words), (table.name, column.name)


def test_what_is_published_is_promised():
    published = {table.name: {column.name: told(column) for column in table.columns} for table in TABLES}
    promised = {
        name: {column: (kind, set(words)) for column, (kind, words) in promise["columns"].items()}
        for name, promise in PROMISED.items()
    }
    assert published == promised
