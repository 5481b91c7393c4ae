"""Tables that fit nowhere else."""

import pytest

from generator.importing.tables import take_tables
from tests.importing.builders import entries, taken

TABLE = "| Year | Rolls |\n|---|---|\n| 1 | **40** |\n| 2 | `50` |\n"


def test_a_table_is_kept_as_printed():
    document, draft, _ = taken(take_tables, f"# Baker\n\n## The first years\n\n{TABLE}")
    assert entries(draft, "tables") == [
        {"title": "The first years", "columns": ["Year", "Rolls"], "rows": [["1", "40"], ["2", "50"]]}
    ]
    assert document.taken == {2}


@pytest.mark.parametrize(
    ("above", "title"),
    [
        pytest.param("## Offers\n\n**Aarhus:**\n\n", "Offers: Aarhus", id="a bold line below a heading"),
        pytest.param("## Offers\n\n### Aarhus\n\n", "Aarhus", id="two headings"),
        pytest.param("", "Table", id="no heading"),
    ],
)
def test_the_title_comes_from_the_headings_above(above, title):
    _, draft, _ = taken(take_tables, above + TABLE)
    assert [table["title"] for table in entries(draft, "tables")] == [title]


@pytest.mark.parametrize(
    "table",
    [
        pytest.param("| Year | Rolls |\n|---|---|\n", id="no rows"),
        pytest.param(f"| Year | Rolls |\n|---|---|\n| 1 | {'x' * 601} |\n", id="a giant cell"),
        pytest.param("| Year | Rolls |\n|---|---|\n" + "| 1 | 2 |\n" * 1_001, id="too many rows"),
    ],
)
def test_a_table_that_no_guide_can_hold_stays(table):
    document, draft, _ = taken(take_tables, table)
    assert not document.taken
    assert "tables" not in draft.data
