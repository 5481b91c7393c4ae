"""What is not known becomes a question that can be spoken; what is known is not asked."""

from dataclasses import replace
from typing import Any

import pytest

from generator.derive.equity import Liquidity
from generator.model.equity import Instrument
from generator.model.evidence import RangeKind
from generator.model.role import InterviewAccount
from tests.derive.builders import a_guide, a_plan, a_row, evidence, first_guide, questions_of

KNOWN: dict[str, Any] = {
    "base_salary": "80K–108K",
    "equity_grant": "100K–195K over 4 years",
    "bonus": "none",
    "sign_on_bonus": "none",
    "refresh_grant": "none",
    "level": "L4",
    "evidence": evidence("posting", kind=RangeKind.POSTED),
}
PLAN = a_plan(
    (25, 25, 25, 25), 48, cliff_months=12, instrument=Instrument.RSU, unit_price="named in the offer"
)


TOLD = (InterviewAccount(),)
"""Somebody tells of the interviews."""


def ids(row, plan=PLAN):
    guide = a_guide(a_row("paris", **row), interviews=TOLD)
    questions = questions_of(guide, plan, Liquidity.PAPER)
    return [question.id for question in questions]


def test_a_guide_that_knows_everything_asks_nothing():
    assert ids(KNOWN) == []


def test_the_questions_of_the_first_guide():
    questions = questions_of(first_guide(), a_plan(months=48), Liquidity.PAPER)
    assert [question.id for question in questions] == [
        "range",
        "level",
        "total",
        "instrument",
        "unit-price",
        "vesting",
        "cliff",
        "refreshers",
        "sign-on",
        "interviews",
        "own-1",
    ]


def test_without_an_account_of_the_interviews_they_are_asked_about():
    questions = questions_of(a_guide(a_row("paris", **KNOWN)), PLAN, Liquidity.PAPER)
    assert [question.id for question in questions] == ["interviews"]


def plan(**vesting):
    """The known plan with another vesting schedule."""
    return replace(PLAN, vesting=replace(PLAN.vesting, **vesting))


def without(*keys):
    return {key: value for key, value in KNOWN.items() if key not in keys}


@pytest.mark.parametrize(
    ("row", "known_plan", "asked"),
    [
        pytest.param(KNOWN | {"evidence": evidence("guide")}, PLAN, ["range"], id="no posted range"),
        pytest.param(KNOWN | {"evidence": evidence(kind=RangeKind.BAND)}, PLAN, [], id="an internal band"),
        pytest.param(without("level"), PLAN, ["level"], id="no level"),
        pytest.param(without("level") | {"ladder_levels": ("L4",)}, PLAN, [], id="a level of the ladder"),
        pytest.param(
            without("base_salary") | {"stated_total": "150K"}, PLAN, ["total"], id="a total without parts"
        ),
        pytest.param(KNOWN | {"base_salary": "unknown"}, PLAN, ["total", "base-salary"], id="no base salary"),
        pytest.param(without("equity_grant"), PLAN, ["equity-grant"], id="equity not mentioned"),
        pytest.param(
            KNOWN | {"equity_grant": "90K"}, plan(months=None), ["grant-term"], id="a grant without years"
        ),
        pytest.param(KNOWN | {"bonus": "unknown"}, PLAN, ["bonus"], id="bonus unknown"),
        pytest.param(KNOWN | {"bonus": "undisclosed"}, PLAN, ["bonus"], id="bonus undisclosed"),
        pytest.param(without("bonus"), PLAN, ["bonus"], id="bonus not mentioned"),
        pytest.param(without("sign_on_bonus"), PLAN, ["sign-on"], id="sign-on bonus not mentioned"),
        pytest.param(without("refresh_grant"), PLAN, ["refreshers"], id="no later grants known"),
        pytest.param(KNOWN | {"profit_share": "undisclosed"}, PLAN, ["profit-share"], id="another component"),
    ],
)
def test_what_one_gap_asks(row, known_plan, asked):
    assert ids(row, known_plan) == asked


@pytest.mark.parametrize(
    ("known_plan", "asked"),
    [
        pytest.param(replace(PLAN, instrument=Instrument.UNKNOWN), ["instrument"], id="no instrument"),
        pytest.param(replace(PLAN, instrument=Instrument.OPTIONS_OR_RSU), ["instrument"], id="one of two"),
        pytest.param(replace(PLAN, unit_price=None), ["unit-price"], id="no price"),
        pytest.param(plan(yearly=None), ["vesting"], id="no curve"),
        pytest.param(plan(cliff_months=None), ["cliff"], id="no cliff known"),
        pytest.param(plan(cliff_months=0), [], id="known to have no cliff"),
        pytest.param(None, ["instrument", "unit-price", "vesting", "cliff"], id="no plan at all"),
    ],
)
def test_what_a_plan_leaves_open(known_plan, asked):
    assert ids(KNOWN, known_plan) == asked


def test_a_plan_may_know_of_later_grants():
    known = replace(PLAN, refreshers="each year, by rating")
    assert ids(without("refresh_grant"), known) == []


def test_without_equity_nothing_is_asked_about_it():
    assert ids(KNOWN | {"equity_grant": "none"}, None) == []


def test_a_public_company_is_asked_for_the_day_of_the_price():
    row = a_row("paris", **KNOWN)
    texts = {
        standing: questions_of(a_guide(row), replace(PLAN, unit_price=None), standing)[0].text
        for standing in (Liquidity.LIQUID, Liquidity.PAPER)
    }
    assert "day" in texts[Liquidity.LIQUID]
    assert "fully diluted" in texts[Liquidity.PAPER]


@pytest.mark.parametrize(
    ("bonus", "reason"),
    [
        pytest.param("undisclosed", "The employer does not disclose it.", id="undisclosed"),
        pytest.param("unknown", "It is marked as unknown.", id="unknown"),
        pytest.param(None, "No source mentions it.", id="not mentioned"),
    ],
)
def test_the_reason_tells_in_which_way_a_figure_is_missing(bonus, reason):
    row: dict[str, Any] = without("bonus") | ({"bonus": bonus} if bonus else {})
    guide = a_guide(a_row("paris", **row), interviews=TOLD)
    (question,) = questions_of(guide, PLAN, Liquidity.PAPER)
    assert question.reason == reason


def everything_unknown():
    unknown: dict[str, Any] = dict.fromkeys(("base_salary", "variable_pay", "allowance", "bonus"), "unknown")
    row = a_row("paris", **unknown)
    return questions_of(a_guide(row, questions=("Why me?",)), None, Liquidity.UNKNOWN)


def test_questions_can_be_spoken_and_hold_no_figures():
    for question in everything_unknown():
        assert question.text[0].isupper()
        assert question.text.endswith("?")
        assert not any(letter.isdigit() for letter in question.text + (question.reason or ""))


def test_no_question_is_asked_twice():
    questions = everything_unknown()
    assert len({question.id for question in questions}) == len(questions)
    assert len({question.text for question in questions}) == len(questions)


def test_the_questions_of_the_author_come_last_and_only_once():
    asked = "What is the pay range for this position, and does it cover base salary alone?"
    row = a_row("paris", **KNOWN | {"evidence": evidence("guide")})
    guide = a_guide(
        row,
        interviews=TOLD,
        questions=("Who would I report to?", f" {asked.upper()} ", "Who would I report to?"),
    )
    questions = questions_of(guide, PLAN, Liquidity.PAPER)
    assert [(question.id, question.text) for question in questions] == [
        ("range", asked),
        ("own-1", "Who would I report to?"),
    ]


def test_a_guide_without_rows_still_asks():
    first, second, *_ = questions_of(a_guide(), None, Liquidity.UNKNOWN)
    assert (first.id, second.id) == ("range", "level")


def test_the_guides_own_question_needs_no_reason():
    (own,) = (one for one in questions_of(first_guide(), None, Liquidity.PAPER) if one.id == "own-1")
    assert (own.text, own.reason) == ("Who would I report to?", None)


def test_a_disputed_curve_is_asked_after_as_one():
    plan = a_plan(months=48)
    disputed = replace(plan, vesting=replace(plan.vesting, is_disputed=True))
    (found,) = (one for one in questions_of(a_guide(), disputed, Liquidity.PAPER) if one.id == "vesting")
    assert found.reason == "Sources disagree about the vesting curve; totals take it to be even."
