"""All bulk files: from the lines of the tables to bytes."""

from collections.abc import Iterable, Mapping
from datetime import date

from generator.bulk.csv_file import csv_file
from generator.bulk.descriptions import DESCRIPTION, data_package, datasette_metadata
from generator.bulk.parquet_file import parquet_file
from generator.bulk.part import join
from generator.bulk.sqlite_file import sqlite_file
from generator.bulk.table import Part
from generator.bulk.tables.all import TABLES
from generator.emit.data_file import ATTRIBUTION, LICENCE, json_text

FOLDER = "data/v1"
"""Where the site has them; `v1` is the version of their form."""

DATABASE = "pay.db"
DATA_PACKAGE = "datapackage.json"
DATASETTE = "metadata.json"

NAMES = (
    DATA_PACKAGE,
    DATABASE,
    DATASETTE,
    *(f"{table.name}.{ending}" for table in TABLES for ending in ("csv", "parquet")),
)
"""Every file, whatever the data."""


def bulk_files(parts: Iterable[Part], as_of: date) -> Mapping[str, bytes]:
    """Return every bulk file by its name; `as_of` is the date of the data."""
    lines = join(parts)
    about = {"description": f"{DESCRIPTION} {LICENCE['name']}, {ATTRIBUTION}."}
    files: dict[str, bytes] = {}
    for table in TABLES:
        files[f"{table.name}.csv"] = csv_file(table, lines[table.name].csv)
        files[f"{table.name}.parquet"] = parquet_file(table, lines[table.name].rows, about)
    files[DATABASE] = sqlite_file(lines)
    return files | {
        DATA_PACKAGE: json_text(data_package(files, as_of)).encode(),
        DATASETTE: json_text(datasette_metadata(as_of)).encode(),
    }
