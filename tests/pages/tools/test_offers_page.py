"""The offer workbook's page: its example is computed, and can be followed without scripts."""

from functools import cache

from generator.emit.formatting import money
from generator.pages.page import TOOLS_OFFERS_URI
from generator.pages.tools.offers_page import OffersToolView
from tests.derive.builders import a_catalog
from tests.pages.invented import pages_of, rendered, view_of


@cache
def view() -> OffersToolView:
    return view_of(TOOLS_OFFERS_URI, OffersToolView, pages_of(a_catalog()))


def test_the_example_comes_to_the_totals_of_the_journey():
    found = [[money(one) for one in (o.first_year, o.recurring, o.average)] for o in view().offers]
    assert found == [["€158.75K", "€143.75K", "€147.5K"], ["€133K", "€133K", "€133K"]]


def test_the_example_tells_paper_from_cash():
    found = [(money(one.cash), money(one.equity), one.equity_word) for one in view().offers]
    assert found == [("€115K", "€43.75K", "on paper"), ("€98K", "€35K", "can be sold")]


def test_leaving_costs_most_before_the_cliff():
    costs = {one.month: (money(one.kept), money(one.owed), money(one.cost)) for one in view().leaving}
    assert costs == {
        11: ("€0", "€8,125", "€183,125"),
        12: ("€43.75K", "€7.5K", "€138.75K"),
        23: ("€83,854.17", "€625", "€91,770.83"),
        24: ("€87.5K", "€0", "€87.5K"),
        48: ("€175K", "€0", "€0"),
    }


def test_the_years_end_with_the_grant():
    assert [money(one.total) for one in view().years] == [
        "€158.75K",
        "€143.75K",
        "€143.75K",
        "€143.75K",
        "€100K",
        "€100K",
    ]


def test_the_page_says_that_the_calculator_needs_javascript_and_has_a_sheet_to_fill():
    text = rendered(pages_of(a_catalog())[TOOLS_OFFERS_URI])
    assert "This calculator needs JavaScript" in text
    assert "<cg-offers></cg-offers>" in text
    assert text.count("<td></td>") == 4 * len(view().blank_rows)
