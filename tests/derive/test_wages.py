"""The area of the statistics that is nearest to a job."""

import pytest

from generator.derive.wages import nearest_areas, official_wages
from generator.model.region import RegionKind
from tests.derive.builders import a_catalog, regions
from tests.reference import an_area, an_occupation, some_wages, wages

REGIONS = regions(
    ("worldwide", RegionKind.WORLDWIDE, None),
    ("us", RegionKind.COUNTRY, "worldwide"),
    ("remote-us", RegionKind.ZONE, "us"),
    ("bay", RegionKind.METRO, "us"),
    ("san-francisco", RegionKind.CITY, "bay"),
    ("mission", RegionKind.CITY, "san-francisco"),
    ("san-jose", RegionKind.CITY, "bay"),
    ("oakland", RegionKind.CITY, "bay"),
    ("denver", RegionKind.CITY, "us"),
    ("paris", RegionKind.CITY, "worldwide"),
)
PLACES = ("us", "san-francisco", "san-jose")
DEVELOPERS = an_occupation("15-1252", *map(some_wages, PLACES))
ANALYSTS = an_occupation("15-1212", some_wages("san-francisco"))
AREAS = (an_area("us"), an_area("san-francisco", "oakland"), an_area("san-jose"))
CATALOG = a_catalog(regions=REGIONS, wages=wages(DEVELOPERS, ANALYSTS, areas=AREAS))


@pytest.mark.parametrize(
    ("region", "expected"),
    [
        pytest.param("san-francisco", ["san-francisco"], id="an area of its own"),
        pytest.param("mission", ["san-francisco"], id="within an area"),
        pytest.param("oakland", ["san-francisco"], id="in an area by the table"),
        pytest.param("bay", ["san-francisco", "san-jose"], id="holds several areas"),
        pytest.param("denver", ["us"], id="in the country alone"),
        pytest.param("remote-us", ["us"], id="anywhere in the country"),
        pytest.param("us", ["us"], id="the country itself"),
        pytest.param("paris", [], id="beyond the statistics"),
        pytest.param("worldwide", [], id="no place"),
    ],
)
def test_the_nearest_area_is_found(region, expected):
    assert CATALOG.wages is not None
    found = nearest_areas(CATALOG.wages, CATALOG, region)
    assert [area.region for area in found] == expected


def test_each_area_comes_once_with_its_occupations():
    found = official_wages(CATALOG, ("15-1212", "15-1252", "99-9999"), ("oakland", "san-francisco", "denver"))
    assert [(one.area.region, one.occupation.code) for one in found] == [
        ("san-francisco", "15-1212"),
        ("san-francisco", "15-1252"),
        ("us", "15-1252"),
    ]


def test_without_a_table_there_are_none():
    assert official_wages(a_catalog(), ("15-1252",), ("denver",)) == ()
