"""What the page of a region holds."""

from decimal import Decimal

from generator.pages.region_page import RegionView
from tests.pages.invented import pages, view_of


def test_every_row_of_pay_there_is_listed():
    rows = view_of("regions/shelbyville.md", RegionView).guides.rows
    assert [row.guide.text for row in rows] == [
        "Data Engineer at Borealis Cloud",
        "Data Engineer at Acme Robotics",
    ]


def test_a_region_leads_up_and_down():
    view = view_of("regions/utopia.md", RegionView)
    assert view.within is not None
    assert view.within.text == "European Union"
    assert [place.text for place in view.contains] == ["Springfield"]


def test_rates_are_those_to_the_currencies_of_the_other_regions():
    rates = view_of("regions/shelbyville.md", RegionView).rates
    assert rates is not None
    assert (rates.currency, rates.others) == ("GBP", (("EUR", Decimal("1.25")),))


def test_a_region_without_a_currency_has_no_rates():
    assert view_of("regions/eu.md", RegionView).rates is None


def test_the_description_names_kind_and_currency():
    assert pages()["regions/shelbyville.md"].description.startswith(
        "Pay stated for Shelbyville (city), in GBP"
    )
