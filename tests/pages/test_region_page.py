"""What the page of a region holds."""

from decimal import Decimal

from generator.pages.region_page import RegionView
from generator.units.percent import Percent
from tests.pages.invented import pages, view_of


def test_every_row_of_pay_there_is_listed():
    rows = view_of("regions/shelbyville.md", RegionView).guides.rows
    assert [(row.company, row.role) for row in rows] == [
        ("Borealis Cloud", "Data Engineer"),
        ("Acme Robotics", "Data Engineer"),
    ]


def test_a_country_lists_the_rows_of_its_places():
    rows = view_of("regions/utopia.md", RegionView).guides.rows
    assert [row.place for row in rows] == ["Springfield"]


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


def test_rights_are_those_of_the_region_and_of_the_areas_around_it():
    rights = view_of("regions/springfield.md", RegionView).rights
    assert [(right.anchor, right.area.text if right.area else None) for right in rights] == [
        ("right-utopia-equity", "Utopia"),
        ("right-eu-range", "European Union"),
    ]


def test_a_right_leads_to_the_tool_that_works_out_what_it_comes_to():
    equity, range_ = view_of("regions/springfield.md", RegionView).rights
    assert equity.tool is not None
    assert equity.tool.href == "../../tools/equity/"
    assert range_.tool is None


def test_a_right_says_how_things_stand_with_what_it_rests_on():
    view = view_of("regions/eu.md", RegionView)
    (right,) = view.rights
    assert (right.status, right.is_settled, right.claim_href) == ("planned", False, "#claim-robot-act")
    assert [claim.anchor for claim in view.statements] == ["claim-robot-act"]
    assert [source.anchor for source in view.sources] == ["source-invented-law"]


def test_the_price_level_is_that_of_the_country():
    level = view_of("regions/springfield.md", RegionView).price_level
    assert level is not None
    assert (level.country, level.base, level.is_base) == ("Utopia", "Shelbyville", False)
    assert level.price_level == Percent(Decimal("75.5"))


def test_a_region_of_several_countries_has_no_price_level():
    assert view_of("regions/eu.md", RegionView).price_level is None
