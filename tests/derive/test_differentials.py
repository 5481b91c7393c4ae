"""Claims about pay here against pay elsewhere are held to the figures, at a dated rate."""

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.derive.differentials import derive_differentials, rate_interval
from generator.model.differentials import Compared, Verdict
from generator.model.pay import ComponentKind, Differential
from generator.units.period import Period
from tests.derive.builders import (
    ECB,
    EUR,
    GBP,
    a_guide,
    a_plan,
    a_row,
    amount,
    figure,
    first_guide,
    money,
    share,
)

LONDON, REMOTE = derive_differentials(first_guide(), ECB)


def rounded(percent, places="0.1"):
    return percent.value.quantize(Decimal(places))


def test_the_bare_numbers_of_london_lie_below_paris():
    assert LONDON.bare is not None
    assert (rounded(LONDON.bare.low), rounded(LONDON.bare.high)) == (Decimal("-7.5"), Decimal("-8.3"))


def test_at_the_rate_of_the_day_london_pays_more_than_is_claimed():
    assert LONDON.effective is not None
    assert (rounded(LONDON.effective.low), rounded(LONDON.effective.high)) == (
        Decimal("10.9"),
        Decimal("9.9"),
    )
    assert LONDON.verdict is Verdict.DISAGREES


def test_the_rate_is_dated():
    assert LONDON.converted is not None
    assert (str(LONDON.converted.on), LONDON.converted.publisher) == ("2026-10-30", "European Central Bank")


def test_the_claim_of_london_depends_on_a_rate_that_nobody_stated():
    interval = LONDON.holds_for
    assert interval is not None
    assert interval.low is not None
    assert interval.high is not None
    assert (round(interval.low, 2), round(interval.high, 2)) == (Decimal("0.84"), Decimal("0.88"))
    assert (interval.quote, interval.base) == (GBP, EUR)


def test_within_that_interval_the_claim_would_hold():
    middle = replace(ECB, rates=((GBP, Decimal("0.86")),))
    assert derive_differentials(first_guide(), middle)[0].verdict is Verdict.AGREES


def test_a_nominal_claim_in_one_currency_needs_no_rate():
    assert (REMOTE.row, REMOTE.reference, REMOTE.compared) == ("remote-eu", "paris", Compared.BASE_SALARY)
    assert (REMOTE.verdict, REMOTE.converted, REMOTE.holds_for) == (Verdict.AGREES, None, None)


@pytest.mark.parametrize(
    ("base_salary", "claim", "verdict"),
    [
        pytest.param("90K–95K", "-5–10%", Verdict.AGREES, id="on both ends of the claim"),
        pytest.param("89.6K–95.4K", "-5–10%", Verdict.AGREES, id="as far as whole percents tell"),
        pytest.param("89.4K–95K", "-5–10%", Verdict.DISAGREES, id="the low end is off"),
        pytest.param("90K–97K", "-5–10%", Verdict.DISAGREES, id="the high end is off"),
        pytest.param(
            "89.6K–95K", "-5.0–10.0%", Verdict.DISAGREES, id="a claim to a tenth is held to a tenth"
        ),
        pytest.param("130K–140K", "25%+", Verdict.AGREES, id="an open claim"),
        pytest.param("120K–140K", "25%+", Verdict.DISAGREES, id="an open claim that is not reached"),
        pytest.param("unknown", "-5–10%", Verdict.CANNOT_TELL, id="no figure here"),
    ],
)
def test_a_claim_is_held_to_both_ends(base_salary, claim, verdict):
    stated = Differential(versus="paris", difference=share(claim), effective=False)
    here = a_row("lyon", base_salary=base_salary, differentials=(stated,))
    (found,) = derive_differentials(a_guide(a_row(base_salary="100K"), here), ECB)
    assert found.verdict is verdict


EFFECTIVE = Differential(versus="paris", difference=share("+5–10%"), effective=True)


@pytest.mark.parametrize(
    ("guide", "rates"),
    [
        pytest.param(
            a_guide(a_row("london", GBP, base_salary="74K", differentials=(EFFECTIVE,))),
            ECB,
            id="no row there",
        ),
        pytest.param(first_guide(), None, id="no rates"),
        pytest.param(first_guide(), replace(ECB, rates=()), id="no rate for the currency"),
    ],
)
def test_what_cannot_be_told(guide, rates):
    assert derive_differentials(guide, rates)[0].verdict is Verdict.CANNOT_TELL


def test_worth_within_one_currency_is_a_matter_of_prices():
    here = a_row("lyon", base_salary="107K", differentials=(EFFECTIVE,))
    (found,) = derive_differentials(a_guide(a_row(base_salary="100K"), here), ECB)
    assert found.verdict is Verdict.CANNOT_TELL


def test_without_a_rate_the_interval_still_tells_what_the_claim_needs():
    assert derive_differentials(first_guide(), None)[0].holds_for == LONDON.holds_for


def test_rows_of_the_same_level_are_compared():
    rows = (
        a_row("paris-junior", region="paris", level="L3", base_salary="60K"),
        a_row("paris-senior", region="paris", level="L5", base_salary="120K"),
        a_row("lyon", level="L5", base_salary="110K", differentials=(replace(EFFECTIVE),)),
    )
    assert derive_differentials(a_guide(*rows), ECB)[0].reference == "paris-senior"


@pytest.mark.parametrize(
    ("here", "there", "compared"),
    [
        pytest.param({"base_salary": "90K"}, {"base_salary": "100K"}, Compared.BASE_SALARY, id="base salary"),
        pytest.param(
            {"stated_total": "90K"}, {"stated_total": "100K"}, Compared.STATED_TOTAL, id="stated totals"
        ),
        pytest.param({"base_salary": "90K"}, {"stated_total": "100K"}, None, id="nothing in common"),
    ],
)
def test_what_is_compared(here, there, compared):
    rows = a_row("paris", **there), a_row("lyon", differentials=(EFFECTIVE,), **here)
    assert derive_differentials(a_guide(*rows), ECB)[0].compared is compared


def paid_in_two_currencies(id: str, grant: str, **keys):
    """A row whose leading base salary is for no stated time, so that only its total can be compared."""
    base = replace(figure("100K"), amounts=(amount("USD 9K", period=Period.UNKNOWN), *figure("100K").amounts))
    row = a_row(id, equity_grant="unknown", **keys)
    grants = figure(grant, period=Period.TERM)
    components = ((ComponentKind.BASE_SALARY, base), (ComponentKind.EQUITY_GRANT, grants))
    return replace(row, pay=replace(row.pay, components=components))


@pytest.mark.parametrize(
    ("plan", "verdict"),
    [
        pytest.param(a_plan(months=48), Verdict.AGREES, id="25K a year on top of 100K"),
        pytest.param(None, Verdict.DISAGREES, id="a grant of unknown years counts nothing"),
    ],
)
def test_the_plan_gives_a_grant_its_years_before_totals_are_compared(plan, verdict):
    claim = Differential(versus="paris", difference=share("+25%"), effective=False)
    rows = (
        paid_in_two_currencies("paris", "none"),
        paid_in_two_currencies("lyon", "100K", differentials=(claim,)),
    )
    (found,) = derive_differentials(a_guide(*rows), ECB, plan)
    assert (found.compared, found.verdict) == (Compared.RECURRING_TOTAL, verdict)


@pytest.mark.parametrize(
    ("here", "there", "claim", "low", "high"),
    [
        pytest.param("100K", "100K", "0%", "0.9950", "1.0050", id="parity, to a percent"),
        pytest.param("100K", "100K", "25%+", None, "0.8032", id="at least so much more"),
        pytest.param("100K", "100K", "up to 25%", "0.7968", None, id="at most so much more"),
    ],
)
def test_the_rates_for_which_a_claim_holds(here, there, claim, low, high):
    interval = rate_interval(money(here, GBP), money(there), share(claim))
    assert interval is not None
    ends = [None if end is None else round(end, 4) for end in (interval.low, interval.high)]
    assert ends == [low and Decimal(low), high and Decimal(high)]


def test_no_rate_can_make_ends_meet_that_lie_too_far_apart():
    assert rate_interval(money("50K–200K", GBP), money("100K–110K"), share("+5–10%")) is None
