"""The file that the display settings load: whole, exact and small."""

import json
from functools import cache
from typing import Any

from generator.emit.data_file import render_data_file
from generator.units.currency import CURRENCIES
from tests.pages.invented import pages


@cache
def data() -> Any:
    """The file of the invented catalog as a browser reads it."""
    (file,) = pages()["tools/index.md"].data_files
    return json.loads(render_data_file(file).text)


def test_the_form_says_what_it_is():
    assert data()["format"] == {"name": "display", "version": 1}
    assert set(data()["data"]) == {"currencies", "prices", "rates", "regions"}


def test_every_currency_that_a_page_may_print_is_there():
    found = data()["data"]["currencies"]
    assert set(found) == set(CURRENCIES)
    assert found["JPY"] == {"code": "JPY", "minor_units": 0, "symbol": "JP¥"}


def test_rates_are_exact_texts_with_day_and_source():
    rates = data()["data"]["rates"]
    assert rates["units"][rates["base"]] == "1"
    assert all(isinstance(rate, str) for rate in rates["units"].values())
    assert set(rates["units"]) <= set(CURRENCIES)
    assert rates["publisher"]
    assert rates["source_url"].startswith("https://")


def test_each_region_leads_to_a_country_with_prices():
    found = data()["data"]
    assert set(found["regions"].values()) <= set(found["prices"]["countries"])
    assert all(found["regions"][country] == country for country in set(found["regions"].values()))
    assert "worldwide" not in found["regions"]
