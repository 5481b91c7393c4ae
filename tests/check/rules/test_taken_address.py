"""`taken-address`: former addresses that lead to somebody else."""

import pytest

from generator.check.rules import taken_address
from tests.check.builders import a_catalog, a_guide, messages, place, the_finding


def scientist(*former: str):
    return a_guide(role="data-scientist", former_addresses=former)


@pytest.mark.parametrize(
    ("catalog", "message"),
    [
        pytest.param(a_catalog(a_guide(), scientist("acme/statistician")), None, id="free"),
        pytest.param(
            a_catalog(a_guide(), scientist("acme/data-engineer")),
            "`acme/data-engineer` already leads to the guide `acme/data-engineer`",
            id="a page of today",
        ),
        pytest.param(
            a_catalog(a_guide(former_addresses=("acme/etl",)), scientist("acme/etl")),
            "`acme/etl` already leads to the guide `acme/data-engineer`",
            id="claimed twice",
        ),
        pytest.param(
            a_catalog(scientist("acme/data-scientist")),
            "`acme/data-scientist` already leads to the guide `acme/data-scientist`",
            id="its own address",
        ),
    ],
)
def test_a_former_address_leads_to_one_guide(catalog, message):
    assert messages(taken_address, catalog) == ([message] if message else [])


def test_the_address_is_pointed_at():
    found = the_finding(taken_address, a_catalog(a_guide(), scientist("acme/x", "acme/data-engineer")))
    assert place(found) == "guides/acme/data-scientist.yml former_addresses[1]"
    assert found.help == "remove it from one of them"
