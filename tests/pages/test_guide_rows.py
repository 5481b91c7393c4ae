"""Tables that lead to guides."""

from generator.derive.figures import GuideFigures, derive_figures
from generator.model.catalog import Catalog
from generator.model.pay import PayRow
from generator.pages.context import shared_context
from generator.pages.guide_rows import GuideTableView, guide_row, highest_first
from tests.derive.builders import AS_OF, EUR, GBP, USD, a_catalog, a_guide, a_row, money


def figures_of(found: Catalog, company: str, *rows: PayRow) -> GuideFigures:
    return derive_figures(found, a_guide(*rows, company=company), AS_OF)


def table(found: Catalog, **rows: PayRow) -> GuideTableView:
    context = shared_context(found, "roles/engineer.md")
    figures = {name: figures_of(found, name, row) for name, row in rows.items()}
    return highest_first((guide_row(one, name, context) for name, one in figures.items()), context)


def names(found: GuideTableView) -> list[str]:
    return [row.guide.text for row in found.rows]


def test_rows_of_one_currency_are_sorted_without_a_rate():
    found = table(
        a_catalog(rates=None),
        low=a_row("paris", base_salary="80K–90K"),
        high=a_row("paris", base_salary="100K–110K"),
    )
    assert (names(found), found.currency, found.converted_on) == (["high", "low"], "EUR", None)


def test_rows_of_several_currencies_are_compared_at_the_dated_rate():
    # £80K is €95,946 and $100K is €89,509 at the rates of the table.
    found = table(
        a_catalog(),
        dollars=a_row("worldwide", USD, base_salary="100K"),
        euros=a_row("paris", EUR, base_salary="92K"),
        pounds=a_row("london", GBP, base_salary="80K"),
    )
    assert names(found) == ["pounds", "euros", "dollars"]
    assert found.converted_on is not None
    assert [row.in_common is not None for row in found.rows] == [True, False, True]


def test_rows_that_cannot_be_compared_come_last_by_name():
    found = table(
        a_catalog(),
        zeta=a_row("paris", base_salary="unknown"),
        beta=a_row("paris", base_salary="unknown"),
        known=a_row("paris", base_salary="50K"),
    )
    assert names(found) == ["known", "beta", "zeta"]


def test_without_rates_rows_of_several_currencies_stand_by_name():
    found = table(
        a_catalog(rates=None),
        pounds=a_row("london", GBP, base_salary="80K"),
        euros=a_row("paris", EUR, base_salary="90K"),
    )
    assert (names(found), found.currency) == (["euros", "pounds"], None)


def test_a_row_says_how_its_total_came_about():
    context = shared_context(a_catalog(), "roles/engineer.md")
    computed = figures_of(a_catalog(), "acme", a_row("paris", base_salary="80K"))
    stated = figures_of(a_catalog(), "acme", a_row("paris", stated_total="80K"))
    words = [guide_row(one, "Acme", context).total_word for one in (computed, stated)]
    assert words == ["recurring total, computed", "total as its source states it"]


def test_a_guide_without_pay_still_has_a_row():
    context = shared_context(a_catalog(), "roles/engineer.md")
    row = guide_row(figures_of(a_catalog(), "acme"), "Acme", context)
    assert (row.place, row.total, row.confidence) == (None, None, "low")


def test_the_total_stands_in_its_own_currency():
    context = shared_context(a_catalog(), "roles/engineer.md")
    row = guide_row(figures_of(a_catalog(), "acme", a_row("london", GBP, base_salary="80K")), "Acme", context)
    assert row.total == money("80K", GBP)
