"""Rows of pay of several guides, compared."""

import pytest

from generator.derive.summary import GuideListing, RowSummary
from generator.pages.context import shared_context
from generator.pages.hub.table import COMPLETE, PRINTED, all_rows, guide_table, pay_table
from tests.derive.builders import EUR, GBP, USD, a_catalog, a_row, money
from tests.pages.hub.tables import URI, companies, guide_of, table


def test_rows_of_one_currency_are_sorted_without_a_rate():
    found = table(
        a_catalog(rates=None),
        low=a_row("paris", base_salary="80K–90K"),
        high=a_row("paris", base_salary="100K–110K"),
    )
    assert (companies(found), found.currency, found.converted_on) == (["high", "low"], "EUR", None)


def test_rows_of_several_currencies_are_compared_at_the_dated_rate():
    # £80K is €95,946 and $100K is €89,509 at the rates of the table.
    found = table(
        dollars=a_row("worldwide", USD, base_salary="100K"),
        euros=a_row("paris", EUR, base_salary="92K"),
        pounds=a_row("london", GBP, base_salary="80K"),
    )
    assert companies(found) == ["pounds", "euros", "dollars"]
    assert (found.converted_on is not None, found.publisher) == (True, "European Central Bank")
    assert [row.in_common is not None for row in found.rows] == [True, False, True]


def test_rows_that_cannot_be_compared_come_last_by_name():
    found = table(
        zeta=a_row("paris", base_salary="unknown"),
        beta=a_row("paris", base_salary="unknown"),
        known=a_row("paris", base_salary="50K"),
    )
    assert companies(found) == ["known", "beta", "zeta"]


def test_without_rates_rows_of_several_currencies_stand_by_name():
    found = table(
        a_catalog(rates=None),
        pounds=a_row("london", GBP, base_salary="80K"),
        euros=a_row("paris", EUR, base_salary="90K"),
    )
    assert (companies(found), found.currency) == (["euros", "pounds"], None)


def test_every_row_of_a_guide_stands_in_a_table_of_pay_and_one_in_a_table_of_guides():
    guide = guide_of(
        a_catalog(), "acme", a_row("paris", base_salary="80K"), a_row("london", GBP, base_salary="90K")
    )
    context = shared_context(a_catalog(), URI)
    assert len(pay_table(all_rows([guide]), context).rows) == 2
    assert [row.place for row in guide_table([guide], context).rows] == ["Paris"]


@pytest.mark.parametrize(
    ("without", "first"), [((), "company"), (("company",), "role"), (("role",), "company")]
)
def test_the_first_column_that_is_left_names_the_line(without: tuple[str, ...], first: str):
    guide = guide_of(a_catalog(), "acme", a_row("paris", base_salary="80K"))
    found = pay_table(all_rows([guide]), shared_context(a_catalog(), URI), without=without)
    assert found.columns[0] == first
    assert not set(without) & set(found.columns)


def many(count: int) -> list[tuple[GuideListing, RowSummary]]:
    catalog = a_catalog()
    rows = [
        a_row(f"row-{number}", region="paris", base_salary=f"{number}K") for number in range(1, count + 1)
    ]
    return all_rows([guide_of(catalog, "acme", *rows)])


def test_a_table_is_printed_as_a_whole_as_long_as_it_fits_a_page():
    found = pay_table(many(COMPLETE), shared_context(a_catalog(), URI))
    assert (len(found.rows), found.rest) == (COMPLETE, None)


def test_of_a_longer_table_the_highest_are_printed_and_the_rest_is_a_file():
    context = shared_context(a_catalog(), URI)
    found = pay_table(many(COMPLETE + 1), context, without=("role",), of=("role", "engineer"))
    assert len(found.rows) == PRINTED
    assert found.rows[0].total == money(f"{COMPLETE + 1}K")
    assert found.filters == ()
    assert found.rest is not None
    assert (found.rest.count, found.rest.data) == (COMPLETE + 1, "../../rows.json")
    assert (found.rest.key, found.rest.value) == ("role", "engineer")
    assert "role" not in found.rest.choices
