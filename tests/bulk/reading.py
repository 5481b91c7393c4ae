"""Reads bulk files as somebody would who has nothing but their description.

The cells of a table are given back as `generator/bulk/table.py` has them: exact numbers are text.
"""

import csv
import io
import json
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from decimal import Decimal
from typing import Any

from arro3.io import read_parquet

Cells = list[tuple[object, ...]]


def described(files: Mapping[str, bytes]) -> dict[str, dict[str, Any]]:
    """Return the description of every table of the Data Package, by name."""
    package = json.loads(files["datapackage.json"])
    return {one["name"]: one for one in package["resources"] if one.get("type") == "table"}


def number(value: object) -> str:
    """Return a number as the shortest text that means it."""
    text = format(Decimal(repr(value) if isinstance(value, float) else str(value)), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def restored(text: str) -> str:
    """Undo what keeps spreadsheets from formulas: an apostrophe goes from the beginning of each line."""
    lines = text.splitlines(keepends=True)
    return "".join(line.removeprefix("'") for line in lines)


FROM_TEXT: Mapping[str, Callable[[str], object]] = {
    "string": restored,
    "array": restored,
    "integer": int,
    "number": number,
    "boolean": {"true": True, "false": False}.__getitem__,
}


def from_csv(files: Mapping[str, bytes], table: str) -> Cells:
    description = described(files)[table]
    text = files[description["path"]].decode("utf-8")
    header, *lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    fields = description["schema"]["fields"]
    assert header == [field["name"] for field in fields]
    assert {len(line) for line in lines} <= {len(header)}
    read = [FROM_TEXT[field["type"]] for field in fields]
    return [
        tuple(None if cell == "" else to(cell) for to, cell in zip(read, line, strict=True)) for line in lines
    ]


def from_parquet(files: Mapping[str, bytes], table: str) -> Cells:
    fields = described(files)[table]["schema"]["fields"]
    found = read_parquet(io.BytesIO(files[f"{table}.parquet"])).read_all()
    assert found.column_names == [field["name"] for field in fields]
    columns = [found.column(name).to_pylist() for name in found.column_names]
    return _typed(zip(*columns, strict=True), fields)


def from_sqlite(files: Mapping[str, bytes], table: str) -> Cells:
    fields = described(files)[table]["schema"]["fields"]
    with closing(opened(files)) as database:
        lines = database.execute(f'SELECT * FROM "{table}" ORDER BY rowid').fetchall()
    return _typed(lines, fields)


def opened(files: Mapping[str, bytes]) -> sqlite3.Connection:
    """Open the database of the bulk files; nobody can write to it."""
    database = sqlite3.connect(":memory:")
    database.deserialize(files["pay.db"])
    database.execute("PRAGMA query_only = ON")
    return database


def _typed(lines: Any, fields: list[dict[str, Any]]) -> Cells:
    to: dict[str, Callable[[Any], object]] = {"number": number, "boolean": bool}
    forms = [to.get(field["type"], lambda value: value) for field in fields]
    return [
        tuple(None if cell is None else form(cell) for form, cell in zip(forms, line, strict=True))
        for line in lines
    ]
