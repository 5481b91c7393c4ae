"""What somebody reads from the bulk files is what the data say, in every format and whatever the texts."""

import csv
import hashlib
import io
import json
import sqlite3
from contextlib import closing
from decimal import Decimal
from typing import Any

import pytest

from generator.bulk.files import NAMES, bulk_files
from generator.bulk.formulas import SIGNS
from generator.bulk.tables.all import TABLES
from generator.model.pay import FigureState
from generator.units.percent import plain
from tests.bulk.conftest import Bulk
from tests.bulk.reading import described, from_csv, from_parquet, from_sqlite, opened

TABLE_NAMES = [table.name for table in TABLES]


@pytest.mark.parametrize("table", TABLE_NAMES)
def test_each_format_gives_back_the_same_cells(table: str, bulk: Bulk):
    lines = list(bulk.lines[table].rows)
    assert lines or table == "totals"  # parts in words alone add up to nothing
    assert from_csv(bulk.files, table) == lines
    assert from_parquet(bulk.files, table) == lines
    assert from_sqlite(bulk.files, table) == lines


def test_every_statement_of_pay_is_there_once_with_its_figure(bulk: Bulk):
    found = {
        (line["guide"], line["row"], line["component"], line["number"], line["statement"]): (
            line["state"], line["low"], line["high"], line["currency"], line["period"], line["words"]
        )
        for line in records(bulk, "pay_claims")
    }  # fmt: skip
    expected: dict[object, object] = {}
    for guide in bulk.catalog.guides.values():
        for row in guide.pay:
            numbers: dict[str, int] = {}
            for kind, figure in row.pay.components:
                number = numbers[kind.value] = numbers.get(kind.value, 0) + 1
                for statement, amount in enumerate(figure.amounts or [None], 1):
                    money = amount.range if amount else None
                    ends = (money.low, money.high) if money else (None, None)
                    expected[guide.id, row.id, kind.value, number, statement] = (
                        figure.state.value,
                        *(None if end is None else plain(end) for end in ends),
                        money.currency.code if money else None,
                        amount.period.value if amount else None,
                        figure.words or None,
                    )
    assert found == expected
    assert len(found) == len(bulk.lines["pay_claims"].rows)


def test_every_total_is_the_one_that_its_page_shows(real: Bulk):
    found = {
        (line["guide"], line["row"], line["total"]): (line["low"], line["high"], line["currency"])
        for line in records(real, "totals")
    }
    expected = {
        (id, row, total.basis.value): (
            None if total.range.low is None else plain(total.range.rounded().low or Decimal(0)),
            None if total.range.high is None else plain(total.range.rounded().high or Decimal(0)),
            total.range.currency.code,
        )
        for id, figures in real.figures.items()
        for row, one in figures.rows.items()
        for total in one.totals.known
    }
    assert found == expected


def test_what_a_figure_rests_on_is_what_its_guide_names(bulk: Bulk):
    sources = {line["id"]: line for line in records(bulk, "sources")}
    checked = 0
    for line in records(bulk, "pay_claims"):
        guide = bulk.catalog.guides[line["guide"]]
        named = json.loads(line["sources"] or "[]")
        for key in named:
            source = bulk.catalog.source(guide, key.partition("#")[2])
            assert source is not None
            assert (sources[key]["title"], sources[key]["url"]) == (source.title, source.url)
        if line["state"] in ("unknown", "undisclosed"):
            assert (line["mark"], named) == (None, [])
        else:
            checked += 1
            assert (line["mark"] == "unsourced") == (named == [])
            assert (line["source"] in named) == bool(named)
    assert checked


def test_the_four_kinds_of_missing_are_kept_apart(real: Bulk):
    states = {line["state"] for line in records(real, "pay_claims")}
    assert states == {state.value for state in FigureState}
    for line in records(real, "pay_claims"):
        if line["state"] in ("none", "unknown", "undisclosed"):
            assert (line["low"], line["high"], line["percent_low"], line["units_low"]) == (None,) * 4


@pytest.mark.parametrize("table", TABLE_NAMES)
def test_no_two_rows_have_the_same_key_and_no_link_leads_nowhere(table: str, bulk: Bulk):
    schema = described(bulk.files)[table]["schema"]
    lines = records(bulk, table)
    keys = [tuple(line[name] for name in schema["primaryKey"]) for line in lines]
    assert len(keys) == len(set(keys))
    for link in schema["foreignKeys"]:
        other = link["reference"].get("resource", table)
        known = {tuple(line[name] for name in link["reference"]["fields"]) for line in records(bulk, other)}
        used = {tuple(line[name] for name in link["fields"]) for line in lines}
        assert {key for key in used if None not in key} <= known, (table, link)


@pytest.mark.parametrize("table", TABLE_NAMES)
def test_every_cell_is_as_its_column_is_described(table: str, bulk: Bulk):
    lines = records(bulk, table)
    for field in described(bulk.files)[table]["schema"]["fields"]:
        assert field["description"].endswith(".")
        limits = field.get("constraints", {})
        cells = [line[field["name"]] for line in lines]
        if limits.get("required"):
            assert None not in cells
        if "enum" in limits:
            assert set(cells) <= {*limits["enum"], None}, field["name"]
        if field["type"] == "array":
            assert all(isinstance(json.loads(cell), list) for cell in cells if cell is not None)


def test_no_cell_of_a_csv_file_is_a_formula(hostile: Bulk):
    risky = 0
    for table in TABLES:
        reader = csv.reader(io.StringIO(hostile.files[f"{table.name}.csv"].decode(), newline=""))
        next(reader)
        for line in reader:
            assert len(line) == len(table.columns)
            for column, cell in zip(table.columns, line, strict=True):
                lines = [part.lstrip() for part in cell.splitlines() if part.strip()]
                risky += any(part.startswith("'") for part in lines)
                if column.is_text:
                    assert not any(part[0] in SIGNS for part in lines), cell
                elif cell not in ("", "true", "false"):
                    Decimal(cell)
    assert risky > 10


def test_csv_lines_end_as_the_description_says(bulk: Bulk):
    for table, description in described(bulk.files).items():
        data = bulk.files[f"{table}.csv"]
        assert data.endswith(description["dialect"]["lineTerminator"].encode())
        assert data.count(b"\r\n") == len(bulk.lines[table].rows) + 1
        assert not data.startswith(b"\xef\xbb\xbf")


def test_the_description_names_every_file_with_its_size_and_hash(bulk: Bulk):
    resources = json.loads(bulk.files["datapackage.json"])["resources"]
    told = [*resources, *(one["parquet"] for one in resources if "parquet" in one)]
    named = {one["path"]: (one["bytes"], one["hash"]) for one in told}
    assert named == {
        name: (len(data), f"sha256:{hashlib.sha256(data).hexdigest()}")
        for name, data in bulk.files.items()
        if not name.endswith(".json")
    }
    assert len({one["name"] for one in resources}) == len(resources)
    assert set(NAMES) == bulk.files.keys()


def test_the_description_says_licence_date_and_form(real: Bulk):
    package = json.loads(real.files["datapackage.json"])
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    assert package["as_of"] == real.catalog.as_of.isoformat()
    assert package["format"] == {"name": "bulk", "version": 1}


def test_datasette_is_told_of_every_table_and_column(real: Bulk):
    metadata = json.loads(real.files["metadata.json"])
    tables = metadata["databases"]["pay"]["tables"]
    with closing(opened(real.files)) as database:
        for table in TABLES:
            found = [name for _, name, *_ in database.execute(f'PRAGMA table_info("{table.name}")')]
            assert sorted(found) == sorted(tables[table.name]["columns"])
    assert metadata["license_url"].startswith("https://creativecommons.org/")


def test_the_database_is_sound_and_its_links_hold(bulk: Bulk):
    with closing(opened(bulk.files)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        assert database.execute("PRAGMA page_size").fetchall() == [(4096,)]
        with pytest.raises(sqlite3.OperationalError):
            database.execute("DELETE FROM guides")


def test_the_same_data_give_the_same_bytes(real: Bulk):
    assert bulk_files([real.lines], real.catalog.as_of) == real.files


def test_nothing_in_the_files_tells_of_the_machine(real: Bulk):
    header = real.files["pay.db"][:100]
    assert int.from_bytes(header[24:28], "big") == int.from_bytes(header[92:96], "big") == 1
    assert int.from_bytes(header[96:100], "big") == 3_035_000
    parquet = real.files["guides.parquet"]
    assert b"Open Pay Guides" in parquet
    assert b"parquet-rs" not in parquet
    assert b"ARROW:schema" not in parquet


def records(bulk: Bulk, table: str) -> list[dict[str, Any]]:
    """The rows of a table as they are read from CSV, by name of the column."""
    names = [field["name"] for field in described(bulk.files)[table]["schema"]["fields"]]
    return [dict(zip(names, line, strict=True)) for line in from_csv(bulk.files, table)]
