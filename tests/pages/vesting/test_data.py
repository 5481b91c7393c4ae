"""The file of curves: every company that has one, however many the catalogue shows."""

import json
from dataclasses import replace

from generator.emit.data_file import render_data_file
from generator.pages.page import VESTING_URI
from tests.derive.builders import a_company, a_plan
from tests.pages.invented import pages_of
from tests.pages.vesting.test_page import catalog


def curves(more: int = 0) -> list[dict[str, object]]:
    """What the file holds, with so many further companies that have a curve."""
    held = catalog()
    companies = {
        f"more-{number}": a_company(f"more-{number}", equity_plans=(a_plan((25, 25, 25, 25), 48),))
        for number in range(more)
    }
    page = pages_of(replace(held, companies={**held.companies, **companies}))[VESTING_URI]
    file = page.data_files[0]
    whole = json.loads(render_data_file(file).text)
    assert (file.uri, whole["format"]) == ("curves.json", {"name": "curves", "version": 1})
    found: list[dict[str, object]] = whole["data"]["curves"]
    return found


def test_every_plan_with_a_curve_stands_there_with_its_state():
    found = [(one["company"], one["yearly"], one["state"]) for one in curves()]
    assert found == [
        ("front", ["38", "32", "20", "10"], "in force"),
        ("front", ["33", "33", "22", "12"], "in force"),
        ("front", ["25", "25", "25", "25"], "no longer in force"),
        ("late", ["5", "15", "40", "40"], "not in force yet"),
    ]


def test_a_curve_says_who_says_so_and_what_is_known_of_its_cliff():
    first = curves()[0]
    assert first["cliff_months"] == 0
    assert first["source"]
    assert (first["months"], first["every"]) == (48, None)


def test_the_file_holds_every_company_where_the_page_shows_some():
    assert len(curves(more=300)) == 304
