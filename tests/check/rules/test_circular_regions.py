"""`circular-regions`: regions within themselves."""

import pytest

from generator.check.rules import circular_regions
from tests.check.builders import a_catalog, a_region, messages, place, the_finding


def nested(**areas: str | None):
    return a_catalog(regions=tuple(a_region(id, within=area) for id, area in areas.items()))


@pytest.mark.parametrize(
    ("catalog", "message"),
    [
        pytest.param(nested(paris="france", france="eu", eu=None), None, id="a chain"),
        pytest.param(nested(paris="paris"), "`paris` lies within itself", id="itself"),
        pytest.param(
            nested(paris="france", france="paris"),
            "`paris` and `france` lie within each other",
            id="each other",
        ),
    ],
)
def test_the_chain_of_areas_ends(catalog, message):
    assert messages(circular_regions, catalog) == ([message] if message else [])


def test_the_first_region_of_the_circle_is_told():
    found = the_finding(circular_regions, nested(paris="france", france="paris"))
    assert place(found) == "guides/regions.yml paris.within"
    assert found.help == "name the larger area only"
