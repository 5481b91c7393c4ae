"""`unknown-claim`: claims that the shared list does not hold."""

import pytest

from generator.check.rules import unknown_claim
from tests.check.builders import a_catalog, a_claim, a_guide, messages, place, the_finding
from tests.reference import a_right


@pytest.mark.parametrize(
    ("guide", "message"),
    [
        pytest.param(a_guide(shared_claims=("act",)), None, id="shared"),
        pytest.param(a_guide(own_claims=(a_claim("own"),)), None, id="its own"),
        pytest.param(a_guide(shared_claims=("acts",)), "there is no claim `acts`", id="misspelt"),
    ],
)
def test_a_claim_exists(guide, message):
    assert messages(unknown_claim, a_catalog(guide, claims=(a_claim(),))) == ([message] if message else [])


def test_the_nearest_claim_is_suggested():
    found = the_finding(unknown_claim, a_catalog(a_guide(shared_claims=("acts",)), claims=(a_claim(),)))
    assert place(found) == "guides/acme/data-engineer.yml claims.acts"
    assert found.help == "did you mean `act`?"


def test_without_any_claim_the_file_is_named():
    found = the_finding(unknown_claim, a_guide(shared_claims=("act",)))
    assert found.help == "add it to guides/claims.yml"


def test_a_rights_card_rests_on_a_claim_that_is_there():
    catalog = a_catalog(claims=(a_claim(),), rights=(a_right("known"), a_right(claim="acts")))
    found = the_finding(unknown_claim, catalog)
    assert place(found) == "guides/rights.yml range.claim"


def test_without_a_readable_list_no_claim_is_called_unknown():
    guide = a_guide(shared_claims=("act",))
    assert messages(unknown_claim, a_catalog(guide, unread=frozenset({"guides/claims.yml"}))) == []
