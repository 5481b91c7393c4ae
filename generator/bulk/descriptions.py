"""What describes the bulk files: a Data Package for any program, and the metadata that Datasette shows."""

import hashlib
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Never

from generator.bulk.table import CellKind, Column, Link, Table
from generator.bulk.tables.all import TABLES
from generator.emit.data_file import ATTRIBUTION, LICENCE, Json

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
DIALECT_PROFILE = "https://datapackage.org/profiles/2.0/tabledialect.json"
SCHEMA_PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json"

NAME = "open-pay-guides"
TITLE = "Open Pay Guides"
DESCRIPTION = (
    "What jobs pay by company, role, place and level, each figure with its source and date. Amounts are "
    "before tax, in the currency and for the period that stand beside them. Those that this project computes "
    "are in `totals` alone, for a year; every other table holds what sources state."
)

_TYPES = {
    CellKind.TEXT: "string",
    CellKind.LIST: "array",
    CellKind.WHOLE: "integer",
    CellKind.NUMBER: "number",
    CellKind.FLAG: "boolean",
}

_FORMATS = {
    "csv": ("csv", "text/csv"),
    "parquet": ("parquet", "application/vnd.apache.parquet"),
    "db": ("sqlite", "application/vnd.sqlite3"),
}
"""Format and media type of a file by the ending of its name."""

_LABELS = {"guides": "title", "sources": "title", "companies": "name", "roles": "name", "regions": "name"}
"""Column that stands for a row where another table names it."""


def data_package(files: Mapping[str, bytes], as_of: date) -> Json:
    """Return the description of the files as a Data Package, version 2; tables of CSV with their columns."""
    return {
        "$schema": PROFILE,
        "name": NAME,
        "title": TITLE,
        "description": DESCRIPTION,
        "version": f"{as_of.year}.{as_of.month}.{as_of.day}",
        "as_of": as_of.isoformat(),
        "format": {"name": "bulk", "version": 1},
        "licenses": [{"name": "CC-BY-4.0", "path": LICENCE["url"], "title": LICENCE["name"]}],
        "contributors": [{"title": ATTRIBUTION, "roles": ["author"]}],
        "resources": list(_resources(files)),
    }


def datasette_metadata(as_of: date) -> Json:
    """Return what Datasette shows beside the tables."""
    return {
        "title": TITLE,
        "description": f"{DESCRIPTION} Data of {as_of.isoformat()}.",
        "license": LICENCE["name"],
        "license_url": LICENCE["url"],
        "source": ATTRIBUTION,
        "databases": {"pay": {"tables": {table.name: _table_metadata(table) for table in TABLES}}},
    }


def _table_metadata(table: Table[Never]) -> Json:
    found: dict[str, Json] = {
        "title": table.title,
        "description": table.meaning,
        "columns": {column.name: column.meaning for column in table.columns},
    }
    if table.name in _LABELS:
        found["label_column"] = _LABELS[table.name]
    return found


def _resources(files: Mapping[str, bytes]) -> Iterator[Json]:
    """Yield a table of CSV for each table, and the database.

    The Parquet file of a table is told of within it: a reader of packages takes each resource of that format
    for one more table, and most cannot open it.
    """
    for table in TABLES:
        path = f"{table.name}.csv"
        yield {
            "name": table.name,
            "title": table.title,
            "description": table.meaning,
            **_file(path, files),
            **_csv_table(table),
            "parquet": _file(f"{table.name}.parquet", files),
        }
    yield {
        "name": "pay",
        "title": "All tables",
        "description": "All tables as one SQLite database.",
        **_file("pay.db", files),
    }


def _file(path: str, files: Mapping[str, bytes]) -> dict[str, Json]:
    data, ending = files[path], path.rpartition(".")[2]
    return {
        "path": path,
        "format": _FORMATS[ending][0],
        "mediatype": _FORMATS[ending][1],
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
    }


def _csv_table(table: Table[Never]) -> dict[str, Json]:
    return {
        "type": "table",
        "encoding": "utf-8",
        "dialect": {
            "$schema": DIALECT_PROFILE,
            "delimiter": ",",
            "lineTerminator": "\r\n",
            "quoteChar": '"',
            "doubleQuote": True,
            "skipInitialSpace": False,
            "header": True,
        },
        "schema": {
            "$schema": SCHEMA_PROFILE,
            "fields": [_field(column) for column in table.columns],
            "missingValues": [""],
            "primaryKey": list(table.key),
            "foreignKeys": [_foreign_key(link, table) for link in table.links],
        },
    }


def _field(column: Column[Never]) -> Json:
    found: dict[str, Json] = {
        "name": column.name,
        "type": _TYPES[column.kind],
        "description": column.meaning,
    }
    constraints: dict[str, Json] = {"required": True} if column.is_required else {}
    if column.words is not None:
        constraints["enum"] = [word.value for word in column.words]
    return found | ({"constraints": constraints} if constraints else {})


def _foreign_key(link: Link, table: Table[Never]) -> Json:
    # A table names itself in this form since version 2 by leaving its name out.
    other: dict[str, Json] = {} if link.table == table.name else {"resource": link.table}
    return {"fields": list(link.columns), "reference": other | {"fields": list(link.key)}}
