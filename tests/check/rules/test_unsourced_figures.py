"""`unsourced-figures`: numbers from nowhere."""

import pytest

from generator.check.rules import unsourced_figures
from generator.model.claim import ClaimStatus
from generator.model.company import CompanyFact
from generator.model.evidence import Evidence
from generator.model.level import Premium
from generator.model.role import InterviewAccount
from tests.check.builders import (
    SOURCED,
    a_catalog,
    a_claim,
    a_company,
    a_guide,
    a_peer,
    a_row,
    messages,
    place,
    run_rule,
    the_finding,
)
from tests.derive.builders import a_plan, figure, share

NOWHERE = Evidence()
PREMIUM = Premium(id="eu", name="EU premium", applies_to="everybody", share=share("15–20%"))


@pytest.mark.parametrize(
    ("guide", "message"),
    [
        pytest.param(a_guide(a_row()), None, id="the row names one"),
        pytest.param(
            a_guide(a_row(base_salary=figure("80K", evidence=SOURCED), evidence=NOWHERE)),
            None,
            id="each figure names one",
        ),
        pytest.param(
            a_guide(a_row(base_salary="unknown", bonus="none", evidence=NOWHERE)),
            None,
            id="nothing is stated",
        ),
        pytest.param(
            a_guide(own_claims=(a_claim(status=ClaimStatus.UNVERIFIED, evidence=NOWHERE),)),
            None,
            id="a claim marked as unverified",
        ),
        pytest.param(
            a_guide(a_row(base_salary="80K", bonus="10%", evidence=NOWHERE)),
            "this row (base_salary, bonus) names no source",
            id="a row",
        ),
        pytest.param(
            a_guide(
                a_row(base_salary=figure("80K", evidence=SOURCED), bonus="words:generous", evidence=NOWHERE)
            ),
            "this row (bonus) names no source",
            id="one figure of a row, in words",
        ),
        pytest.param(
            a_guide(peers=(a_peer(evidence=NOWHERE),)), "this peer's pay names no source", id="a peer"
        ),
        pytest.param(a_guide(premiums=(PREMIUM,)), "this premium names no source", id="a premium"),
        pytest.param(
            a_guide(interviews=(InterviewAccount(),)), "this account names no source", id="interviews"
        ),
        pytest.param(
            a_guide(own_claims=(a_claim(evidence=NOWHERE),)), "this claim names no source", id="a claim"
        ),
    ],
)
def test_figures_name_a_source(guide, message):
    assert messages(unsourced_figures, guide) == ([message] if message else [])


def test_company_facts_name_a_source():
    company = a_company(
        equity_plans=(a_plan(months=48),), facts=(CompanyFact(topic="pay", statement="Good."),)
    )
    found = run_rule(unsourced_figures, a_catalog(companies=(company,)))
    assert [(place(one), one.message) for one in found] == [
        ("guides/companies/acme.yml equity_plans[0]", "this equity plan names no source"),
        ("guides/companies/acme.yml facts[0]", "this fact names no source"),
    ]


def test_the_row_is_pointed_at():
    found = the_finding(unsourced_figures, a_guide(a_row(evidence=NOWHERE)))
    assert place(found) == "guides/acme/data-engineer.yml pay.paris"
    assert found.help == "add `sources: [...]`; a figure without one is marked as unsourced"
