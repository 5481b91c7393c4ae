"""`duplicate-id`: two things of one list under one id."""

import pytest

from generator.check.rules import duplicate_id
from tests.check.builders import (
    a_claim,
    a_guide,
    a_lever,
    a_script,
    an_alternative,
    messages,
    place,
    the_finding,
    with_strategy,
)


@pytest.mark.parametrize(
    ("guide", "message"),
    [
        pytest.param(a_guide(scripts=(a_script(id="a"), a_script(id="b"))), None, id="two ids"),
        pytest.param(a_guide(scripts=(a_script(id="a"),), levers=(a_lever(id="a"),)), None, id="two lists"),
        pytest.param(
            a_guide(scripts=(a_script(id="a"), a_script(id="a"))),
            "2 entries of `scripts` have the id `a`",
            id="scripts",
        ),
        pytest.param(
            with_strategy(alternatives=(an_alternative("a"), an_alternative("a"))),
            "2 entries of `alternatives` have the id `a`",
            id="alternatives",
        ),
        pytest.param(
            a_guide(shared_claims=("act",), own_claims=(a_claim("act"),)),
            "2 entries of `claims` have the id `act`",
            id="a claim of its own like a shared one",
        ),
    ],
)
def test_an_id_names_one_thing(guide, message):
    assert messages(duplicate_id, guide) == ([message] if message else [])


def test_the_entry_is_pointed_at():
    found = the_finding(duplicate_id, a_guide(levers=(a_lever(id="a"), a_lever(id="a"), a_lever(id="b"))))
    assert place(found) == "guides/acme/data-engineer.yml levers.a"
    assert found.help == "give each an `id` of its own"
