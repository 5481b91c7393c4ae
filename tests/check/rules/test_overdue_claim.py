"""`overdue-claim`: statements that nobody has looked at in time."""

from datetime import date

import pytest

from generator.check.rules import overdue_claim
from tests.check.builders import a_catalog, a_claim, a_guide, messages, place, the_finding


@pytest.mark.parametrize(
    ("review_by", "message"),
    [
        pytest.param(None, None, id="no day set"),
        pytest.param(date(2026, 11, 22), None, id="due today"),
        pytest.param(
            date(2026, 11, 1), "review of `act` was due on 2026-11-01, 21 days ago", id="three weeks late"
        ),
    ],
)
def test_a_claim_is_reviewed_in_time(review_by, message):
    catalog = a_catalog(claims=(a_claim(review_by=review_by),))
    assert messages(overdue_claim, catalog) == ([message] if message else [])


def test_the_day_is_pointed_at():
    found = the_finding(overdue_claim, a_catalog(claims=(a_claim(review_by=date(2026, 1, 1)),)))
    assert place(found) == "guides/claims.yml act.review_by"
    assert found.help == "hold it against its sources, then renew `as_of` and `review_by`"


def test_claims_of_a_single_guide_count_too():
    found = the_finding(overdue_claim, a_guide(own_claims=(a_claim(review_by=date(2026, 1, 1)),)))
    assert place(found) == "guides/acme/data-engineer.yml claims.act.review_by"
