"""`alias-collision`: one spelling, two things."""

import pytest

from generator.check.rules import alias_collision
from tests.check.builders import a_catalog, a_company, a_region, a_role, messages, place, the_finding


@pytest.mark.parametrize(
    ("catalog", "message"),
    [
        pytest.param(a_catalog(), None, id="nothing in common"),
        pytest.param(
            a_catalog(companies=(a_company("acme", aliases=("Acme", "ACME Inc")),)), None, id="own name again"
        ),
        pytest.param(
            a_catalog(companies=(a_company("paris"),), regions=(a_region("paris"),)),
            None,
            id="different kinds",
        ),
        pytest.param(
            a_catalog(regions=(a_region("a", aliases=("NYC",)), a_region("b", aliases=("nyc",)))),
            "`nyc` names both `a` and `b`",
            id="aliases in another case",
        ),
        pytest.param(
            a_catalog(companies=(a_company("acme"), a_company("globex", aliases=(" acme ",)))),
            "` acme ` names both `acme` and `globex`",
            id="an alias that is an id",
        ),
        pytest.param(
            a_catalog(roles=(a_role("a", former_ids=("old",)), a_role("b", former_ids=("old",)))),
            "`old` names both `a` and `b`",
            id="one former id twice",
        ),
    ],
)
def test_a_spelling_belongs_to_one_thing(catalog, message):
    assert messages(alias_collision, catalog) == ([message] if message else [])


def test_the_later_thing_is_told_to_give_way():
    companies = (a_company("acme"), a_company("globex", aliases=("Hooli", "Acme")))
    found = the_finding(alias_collision, a_catalog(companies=companies))
    assert place(found) == "guides/companies/globex.yml aliases[1]"
    assert found.help == "keep it for one of the two"


def test_regions_share_one_file():
    regions = (a_region("a", name="Paris"), a_region("b", name="Paris"))
    assert place(the_finding(alias_collision, a_catalog(regions=regions))) == "guides/regions.yml b.name"
