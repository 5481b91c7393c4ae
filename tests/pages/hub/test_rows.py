"""What one line of a table of guides says."""

import pytest

from generator.pages.context import shared_context
from generator.pages.hub.rows import guide_row
from tests.derive.builders import EUR, GBP, a_catalog, a_row, money
from tests.pages.hub.tables import URI, guide_of, table


@pytest.mark.parametrize(
    ("row", "word"),
    [
        pytest.param(a_row("paris", base_salary="80K"), "base salary alone", id="base salary"),
        pytest.param(
            a_row("paris", base_salary="80K", bonus="10%"), "without equity", id="base salary and bonus"
        ),
        pytest.param(a_row("paris", base_salary="80K", equity_grant="none"), "", id="no equity"),
        pytest.param(a_row("paris", stated_total="80K"), "as its source states it", id="typed total"),
        pytest.param(a_row("paris", base_salary="unknown"), "", id="nothing known"),
    ],
)
def test_a_line_says_what_its_total_covers(row, word: str):
    (line,) = table(acme=row).rows
    assert line.total_word == word


def test_the_total_stands_in_its_own_currency():
    row = guide_of(a_catalog(), "acme", a_row("london", GBP, base_salary="80K"))
    assert guide_row(row, shared_context(a_catalog(), URI), EUR).total == money("80K", GBP)


def test_a_guide_without_pay_still_has_a_line():
    line = guide_row(guide_of(a_catalog(), "acme"), shared_context(a_catalog(), URI), EUR)
    assert (line.place, line.total, line.confidence, line.keys["region"]) == (None, None, "low", ())


def test_a_line_leads_to_its_row_in_the_guide():
    (line,) = table(acme=a_row("paris", base_salary="80K")).rows
    assert line.href == "../../guides/acme/security-engineer/#pay-paris"


def test_a_line_belongs_to_its_region_and_to_those_around_it():
    (line,) = table(acme=a_row("paris", base_salary="80K")).rows
    assert line.keys["region"] == ("paris", "france", "eu")


def test_amounts_are_sorted_by_their_middle_in_the_common_currency():
    lines = table(
        acme=a_row("paris", base_salary="80K–100K"), globex=a_row("london", GBP, base_salary="80K")
    ).rows
    assert [round(line.total_middle or 0) for line in lines] == [95_946, 90_000]
