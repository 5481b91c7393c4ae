"""The file of all rows."""

import json

from generator.emit.data_file import render_data_file
from generator.pages.context import shared_context
from generator.pages.hub.data import NONE, RowsData, rows_file
from tests.derive.builders import GBP, a_catalog, a_row
from tests.pages.hub.tables import URI, guide_of


def data() -> RowsData:
    catalog = a_catalog()
    guides = [
        guide_of(
            catalog,
            "acme",
            a_row("paris", base_salary="80K", level="L4"),
            a_row("london", GBP, base_salary="50K–60K", level="L4"),
        ),
        guide_of(catalog, "globex"),
    ]
    value = rows_file(guides, shared_context(catalog, URI)).value
    assert isinstance(value, RowsData)
    return value


def test_rows_stand_in_columns_of_one_length():
    rows = data().rows
    assert (rows.guide, rows.id, rows.region) == ((0, 0), ("paris", "london"), ("paris", "london"))
    assert rows.base == ("80000 80000 EUR", "50000 60000 GBP")
    assert {len(column) for column in (rows.level, rows.total, rows.word, rows.marker, rows.dated)} == {2}


def test_what_many_rows_share_stands_once():
    found = data()
    assert (found.levels, found.rows.level) == (("L4",), (0, 0))
    assert found.regions["paris"].places == ("paris", "france", "eu")
    assert found.regions["france"].places == ("france", "eu")


def test_a_guide_without_rows_leads_with_none():
    assert data().guides.headline == (0, NONE)


def test_the_file_is_one_line():
    catalog = a_catalog()
    guides = [guide_of(catalog, "acme", a_row("paris", base_salary="80K"))]
    text = render_data_file(rows_file(guides, shared_context(catalog, URI))).text
    assert text.count("\n") == 1
    assert json.loads(text)["data"]["guides"]["id"] == ["acme/security-engineer"]
