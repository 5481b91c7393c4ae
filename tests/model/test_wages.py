"""What official statistics may say, and what they cannot."""

import pytest

from tests.reference import an_area, an_occupation, some_wages, wages


def test_percentiles_rise():
    with pytest.raises(ValueError, match="`median` is below `p25`"):
        some_wages("paris", 40, 50, 45, 70, 80)


def test_equal_percentiles_are_in_order():
    assert some_wages("paris", 40, 40, 60, 80, 80).middle.low == 40_000


def test_an_occupation_has_wages_for_an_area_once():
    with pytest.raises(ValueError, match="`paris` has wages twice"):
        an_occupation("15-1252", some_wages("paris"), some_wages("paris"))


def test_wages_stand_in_an_area_of_the_table():
    with pytest.raises(ValueError, match="`paris` has wages for 15-1252 and is not in `areas`"):
        wages(an_occupation("15-1252", some_wages("paris")), areas=(an_area("london"),))


def test_an_area_is_found_by_any_of_its_regions():
    table = wages(areas=(an_area("san-francisco", "oakland"),))
    assert table.area("oakland") is table.areas[0]
    assert table.area("paris") is None
