"""`duplicate-level`: a ladder with one rung twice."""

import pytest

from generator.check.rules import duplicate_level
from tests.check.builders import a_catalog, a_company, a_ladder, messages, place, the_finding


@pytest.mark.parametrize(
    ("company", "expected"),
    [
        pytest.param(a_company(), [], id="no ladder"),
        pytest.param(a_company(ladder=a_ladder("L3", "L4")), [], id="each once"),
        pytest.param(
            a_company(ladder=a_ladder("L3", "L4", "L3")), ["the ladder lists `L3` twice"], id="again"
        ),
        pytest.param(
            a_company(ladder=a_ladder("L3", management=("L3",))),
            ["the ladder lists `L3` twice"],
            id="on the other side",
        ),
    ],
)
def test_a_rung_has_one_place(company, expected):
    assert messages(duplicate_level, a_catalog(companies=(company,))) == expected


def test_the_later_rung_is_pointed_at():
    found = the_finding(duplicate_level, a_catalog(companies=(a_company(ladder=a_ladder("L3", "L4", "L3")),)))
    assert place(found) == "guides/companies/acme.yml ladder.levels[2]"
    assert found.help == "keep one of them"
