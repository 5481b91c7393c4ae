"""`future-date`: things done on days that have not come."""

import pytest

from generator.check.rules import future_date
from generator.model.evidence import Evidence
from generator.units.calendar import read_partial_date
from tests.check.builders import a_claim, a_guide, a_row, a_source, messages, place, the_finding


@pytest.mark.parametrize(
    ("guide", "message"),
    [
        pytest.param(a_guide(reviewed_on=read_partial_date("2026-11-22")), None, id="today"),
        pytest.param(a_guide(reviewed_on=read_partial_date("2026")), None, id="some day of this year"),
        pytest.param(a_guide(own_claims=(a_claim(),)), None, id="a date that a claim is about"),
        pytest.param(
            a_guide(reviewed_on=read_partial_date("2026-11-23")), "2026-11-23 has not come yet", id="tomorrow"
        ),
        pytest.param(
            a_guide(sources=(a_source(accessed_on="2027-01"),)),
            "2027-01 has not come yet",
            id="a source read",
        ),
        pytest.param(
            a_guide(a_row(evidence=Evidence(observed_on=read_partial_date("2027")))),
            "2027 has not come yet",
            id="a figure observed",
        ),
    ],
)
def test_what_was_done_lies_in_the_past(guide, message):
    assert messages(future_date, guide) == ([message] if message else [])


def test_the_date_is_pointed_at():
    found = the_finding(future_date, a_guide(sources=(a_source(published_on="2062-11-22"),)))
    assert place(found) == "guides/acme/data-engineer.yml sources.levels.published_on"
    assert found.note == "checked on 2026-11-22"
    assert found.help == "write the day on which it was done"
