"""`mismatched-total`: typed totals against the sum of their parts."""

from typing import Any

import pytest

from generator.check.rules import mismatched_total
from generator.model.pay import TotalBasis
from tests.check.builders import GBP, a_catalog, a_company, a_guide, a_row, messages, place, the_finding
from tests.derive.builders import a_plan


def row(**keys):
    return a_guide(a_row(**{"base_salary": "80K–108K", "equity_grant": "100K–195K over 4 years"} | keys))


@pytest.mark.parametrize(
    "guide",
    [
        pytest.param(row(stated_total="105K–157K"), id="rounded to thousands"),
        pytest.param(row(stated_total="105K–156.75K"), id="exact"),
        pytest.param(row(stated_total="105K–156.8K"), id="rounded to hundreds"),
        pytest.param(row(stated_total="none"), id="no amount"),
        pytest.param(a_guide(a_row(bonus="10%", stated_total="90K")), id="no base salary"),
        pytest.param(row(sign_on_bonus="10K", stated_total="115K–167K"), id="fits the first year"),
        pytest.param(row(bonus="undisclosed", stated_total="130K–180K"), id="a part is undisclosed"),
        pytest.param(row(bonus="USD 20K", stated_total="125K–177K"), id="a part in another currency"),
        pytest.param(row(stated_total="105K–150K+"), id="known to be exceeded"),
        pytest.param(row(stated_total="USD 100K"), id="a total in another currency"),
        pytest.param(row(base_salary="1.02M", equity_grant="none", stated_total="1.02M"), id="millions"),
        pytest.param(a_guide(a_row(base_salary="10K per month", stated_total="120K")), id="monthly pay"),
    ],
)
def test_totals_that_agree_are_left_alone(guide):
    assert messages(mismatched_total, guide) == []


@pytest.mark.parametrize(
    ("guide", "message"),
    [
        pytest.param(
            row(stated_total="105K–158K"),
            "the stated total is EUR 105K–158K, its parts make EUR 105K–156.75K",
            id="high end",
        ),
        pytest.param(
            row(stated_total="105.4K–156.75K"),
            "the stated total is EUR 105.4K–156.75K, its parts make EUR 105K–156.75K",
            id="low end, typed exactly",
        ),
        pytest.param(
            row(sign_on_bonus="10K", stated_total="115K–167K", stated_basis=TotalBasis.RECURRING),
            "the stated total is EUR 115K–167K, its parts make EUR 105K–156.75K",
            id="another basis than stated",
        ),
        pytest.param(
            row(bonus="undisclosed", stated_total="100K–150K"),
            "the stated total is EUR 100K–150K, its parts make EUR 105K–156.75K",
            id="below what is disclosed",
        ),
        pytest.param(
            row(base_salary="80K–108K", bonus="10%", equity_grant="none", stated_total="80K–108K"),
            "the stated total is EUR 80K–108K, its parts make EUR 88K–118.8K",
            id="the bonus is left out",
        ),
    ],
)
def test_totals_that_differ_are_found(guide, message):
    assert messages(mismatched_total, guide) == [message]


def test_the_arithmetic_is_shown():
    london = a_row(
        "london",
        GBP,
        base_salary="74K–99K",
        bonus="10%",
        equity_grant="92K–180K over 4 years",
        stated_total="97K–145K",
    )
    found = the_finding(mismatched_total, a_guide(london))
    assert place(found) == "guides/acme/data-engineer.yml pay.london.stated_total"
    assert found.note == (
        "recurring_total: low 74K + 10% of 74K + 92K ÷ 4 = 104.4K; high 99K + 10% of 99K + 180K ÷ 4 = 153.9K"
    )
    assert found.help == (
        "correct the figure that is mistyped, or keep what the source prints and waive this finding"
    )


def test_a_grant_that_was_added_whole_is_recognised():
    found = the_finding(mismatched_total, row(stated_total="180K–303K"))
    assert found.note is not None
    assert found.note.endswith("the stated total counts the whole grant as one year's pay")
    assert found.help == "write `basis: whole_grant_total`, if the source means it so"


def test_four_years_are_taken_for_a_grant_without_years():
    found = the_finding(mismatched_total, row(equity_grant="100K–195K", stated_total="110K–170K"))
    assert found.note is not None
    assert found.note.endswith("taking 4 years for the grant, whose years are not stated")


def test_the_years_of_the_companys_plan_are_taken_first():
    catalog = a_catalog(
        row(equity_grant="90K", base_salary="100K", stated_total="130K"),
        companies=(a_company(equity_plans=(a_plan(months=36),)),),
    )
    assert messages(mismatched_total, catalog) == []


def test_what_is_left_out_is_named():
    found = the_finding(mismatched_total, row(bonus="unknown", stated_total="90K–120K"))
    assert found.note is not None
    assert found.note.endswith("not counted: bonus (unknown)")


def test_a_source_that_counts_the_whole_grant_may_say_so():
    pay: dict[str, Any] = {
        "base_salary": "100K",
        "equity_grant": "200K over 4 years",
        "stated_total": "300K",
    }
    assert messages(mismatched_total, a_guide(a_row(**pay, stated_basis=TotalBasis.WHOLE_GRANT))) == []
    assert len(messages(mismatched_total, a_guide(a_row(**pay)))) == 1
