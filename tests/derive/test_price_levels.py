"""Which rows of a guide are set side by side by what they buy."""

from decimal import Decimal

from generator.derive.figures import derive_figures
from generator.derive.price_levels import price_level_of
from generator.model.region import RegionKind
from tests.derive.builders import AS_OF, GBP, USD, a_catalog, a_company, a_guide, a_row, regions
from tests.reference import a_level, prices

REGIONS = regions(
    ("eu", RegionKind.ZONE, None),
    ("france", RegionKind.COUNTRY, "eu"),
    ("paris", RegionKind.CITY, "france"),
    ("lyon", RegionKind.CITY, "france"),
    ("uk", RegionKind.COUNTRY, None),
    ("london", RegionKind.CITY, "uk"),
)
TABLE = prices(a_level("france", "EUR", "0.5"), a_level("uk", "GBP", "0.8"))


def leveled(*rows):
    guide = a_guide(*rows)
    catalog = a_catalog(a_company(), regions=REGIONS, price_levels=TABLE, guides={guide.id: guide})
    return derive_figures(catalog, guide, AS_OF).setting.leveled_pay


def test_a_city_has_the_prices_of_its_country():
    catalog = a_catalog(regions=REGIONS, price_levels=TABLE)
    found = price_level_of(catalog, "paris")
    assert found is not None
    assert found.region == "france"
    assert price_level_of(catalog, "eu") is None
    assert price_level_of(a_catalog(regions=REGIONS), "paris") is None


def test_rows_of_two_countries_are_set_side_by_side():
    found = leveled(a_row("paris", base_salary="50K"), a_row("london", GBP, base_salary="80K"))
    assert [(one.row.row.id, one.international.low) for one in found] == [
        ("paris", Decimal(100_000)),
        ("london", Decimal(100_000)),
    ]
    assert found[0].original.low == Decimal(50_000)


def test_rows_of_one_country_are_not():
    assert leveled(a_row("paris", base_salary="50K"), a_row("lyon", base_salary="40K")) == ()


def test_what_cannot_be_levelled_is_left_out():
    found = leveled(
        a_row("paris", base_salary="50K"),
        a_row("dollars", USD, region="lyon", base_salary="50K"),
        a_row("eu", base_salary="50K"),
        a_row("nothing", region="lyon", bonus="10%"),
        a_row("london", GBP, base_salary="80K"),
    )
    assert [one.row.row.id for one in found] == ["paris", "london"]
