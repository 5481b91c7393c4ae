"""`stale-evidence`: figures from another time."""

from datetime import date

import pytest

from generator.check.rules import stale_evidence
from generator.model.evidence import Evidence
from generator.units.calendar import read_partial_date
from tests.check.builders import a_catalog, a_guide, a_peer, a_row, a_source, messages, place, the_finding
from tests.derive.builders import figure


def resting_on(**dates):
    return a_guide(a_row(), sources=(a_source(**dates),))


def observed(on: str) -> Evidence:
    return Evidence(sources=("levels",), observed_on=read_partial_date(on))


@pytest.mark.parametrize(
    ("guide", "message"),
    [
        pytest.param(resting_on(), None, id="undated"),
        pytest.param(resting_on(accessed_on="2026-02-23"), None, id="read this year"),
        pytest.param(resting_on(period="2022–2024", accessed_on="2026"), None, id="until the end of 2024"),
        pytest.param(resting_on(published_on="2024-11-22"), None, id="two years to the day"),
        pytest.param(
            resting_on(published_on="2024-10-21", accessed_on="2026-11"),
            "the evidence of this row (base_salary) is more than 24 months old",
            id="published long ago, read lately",
        ),
        pytest.param(
            resting_on(period="2019–2020"),
            "the evidence of this row (base_salary) is more than 24 months old",
            id="old period",
        ),
        pytest.param(
            a_guide(a_row(evidence=observed("2020-01"))),
            "the evidence of this row (base_salary) is more than 24 months old",
            id="observed long ago",
        ),
        pytest.param(
            a_guide(a_row(base_salary=figure("80K", evidence=observed("2020-01")))),
            "the evidence of `base_salary` is more than 24 months old",
            id="a figure of its own",
        ),
        pytest.param(
            a_guide(peers=(a_peer(evidence=observed("2020-01")),)),
            "the evidence of this peer's pay is more than 24 months old",
            id="a peer",
        ),
    ],
)
def test_evidence_of_pay_is_at_most_two_years_old(guide, message):
    assert messages(stale_evidence, guide) == ([message] if message else [])


def test_the_newest_source_counts():
    sources = (a_source("old", published_on="2015"), a_source("new", published_on="2026"))
    row = a_row(evidence=Evidence(sources=("old", "new")))
    assert messages(stale_evidence, a_guide(row, sources=sources)) == []


def test_the_date_is_named():
    found = the_finding(stale_evidence, a_guide(a_row(evidence=observed("2020-01"))))
    assert place(found) == "guides/acme/data-engineer.yml pay.paris"
    assert found.note == "its newest date is 2020-01"
    assert found.help == "add a newer source, or remove the figure"


def test_age_is_counted_from_the_day_of_the_check():
    guide = resting_on(accessed_on="2026-02-23")
    assert len(messages(stale_evidence, a_catalog(guide), date(2029, 1, 1))) == 1
