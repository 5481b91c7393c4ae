"""The three totals: what each counts, what it leaves out and why, and how it behaves for any package."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.model.equity import VestingSchedule
from generator.model.pay import Amount, ComponentKind, FigureState, PayFigure, PayPackage, TotalBasis
from generator.model.totals import (
    Assumption,
    ComputedTotal,
    LeftOutReason,
    compute_total,
    compute_totals,
    sum_of,
)
from generator.units.currency import CURRENCIES
from generator.units.money import MoneyRange
from generator.units.percent import Percent
from generator.units.period import Period
from tests.derive.builders import EUR, GBP, figure, money, package

RECURRING, FIRST_YEAR, AVERAGE = TotalBasis.RECURRING, TotalBasis.FIRST_YEAR, TotalBasis.AVERAGE_ANNUAL
BASES = (RECURRING, FIRST_YEAR, AVERAGE)


def schedule(*yearly: int, months: int | None = None) -> VestingSchedule:
    shares = tuple(Percent(Decimal(part)) for part in yearly)
    return VestingSchedule(yearly=shares or None, months=months)


def total(pay: PayPackage, basis: TotalBasis, vesting: VestingSchedule | None = None) -> ComputedTotal:
    computed = compute_total(pay, basis, vesting)
    assert computed is not None
    return computed


ASK = package(base_salary="100K", equity_grant="175K over 4 years", sign_on_bonus="15K")


@pytest.mark.parametrize(
    ("pay", "recurring", "first_year", "average"),
    [
        pytest.param(ASK, "143.75K", "158.75K", "147.5K", id="an ask with a sign-on bonus"),
        pytest.param(
            package(base_salary="98K", equity_grant="140K over 4 years"),
            "133K",
            "133K",
            "133K",
            id="an offer with nothing once",
        ),
        pytest.param(
            package(base_salary="80K–108K", equity_grant="100K–195K over 4 years", bonus="none"),
            "105K–156.75K",
            "105K–156.75K",
            "105K–156.75K",
            id="a range",
        ),
        pytest.param(
            package(base_salary="100K–200K", bonus="10–15%"),
            "110K–230K",
            "110K–230K",
            "110K–230K",
            id="a bonus as a share of base salary",
        ),
        pytest.param(
            package(base_salary="100K", bonus="10% (16K–20K)"),
            "116K–120K",
            "116K–120K",
            "116K–120K",
            id="an amount of bonus counts before its share",
        ),
        pytest.param(
            package(base_salary="5K per month", variable_pay="1K per month", allowance="2K"),
            "74K",
            "74K",
            "74K",
            id="monthly pay and an allowance",
        ),
        pytest.param(
            package(base_salary="100K", equity_grant="30K per year", relocation="8K"),
            "130K",
            "138K",
            None,
            id="equity per year, and moving paid once",
        ),
        pytest.param(
            package(base_salary="100K", bonus="40K over 2 years"),
            "120K",
            "120K",
            "120K",
            id="a bonus promised for two years",
        ),
    ],
)
def test_the_three_totals(pay, recurring, first_year, average):
    for basis, expected in zip(BASES, (recurring, first_year, average), strict=True):
        if expected is not None:
            assert total(pay, basis).range == money(expected)


def test_the_first_year_follows_the_vesting_curve():
    curve = schedule(33, 33, 22, 12, months=48)
    assert total(ASK, FIRST_YEAR, curve).range == money("172.75K")
    assert total(ASK, RECURRING, curve).range == money("143.75K")


def test_even_vesting_is_an_assumption_of_the_first_year_only():
    assert total(ASK, FIRST_YEAR).assumptions == (Assumption.EVEN_VESTING,)
    assert total(ASK, FIRST_YEAR, schedule(25, 25, 25, 25)).assumptions == ()
    assert total(ASK, RECURRING).assumptions == ()


def test_a_grant_without_years_takes_those_of_the_schedule():
    pay = package(base_salary="100K", equity_grant="90K")
    assert total(pay, RECURRING, schedule(months=36)).range == money("130K")


def test_a_sign_on_bonus_is_spread_over_the_years_of_the_grant_before_those_of_the_schedule():
    pay = package(base_salary="100K", equity_grant="90K over 3 years", sign_on_bonus="30K")
    assert total(pay, AVERAGE, schedule(months=48)).range == money("140K")


def test_a_part_tells_how_it_came_about():
    parts = {part.kind: part for part in total(ASK, AVERAGE).parts}
    grant = parts[ComponentKind.EQUITY_GRANT]
    assert (grant.amount, grant.stated, grant.divisor) == (money("43.75K"), money("175K"), Decimal(4))


def test_a_bonus_of_several_years_is_divided_by_them():
    part = total(package(base_salary="100K", bonus="40K over 2 years"), RECURRING).parts[1]
    assert (part.amount, part.divisor) == (money("20K"), Decimal(2))


def test_a_bonus_part_tells_its_share():
    parts = total(package(base_salary="100K", bonus="15%"), RECURRING).parts
    assert str(parts[1].share) == "15%"
    assert parts[1].stated == money("100K")


@pytest.mark.parametrize(
    ("components", "reason"),
    [
        pytest.param({"bonus": "unknown"}, LeftOutReason.UNKNOWN, id="unknown"),
        pytest.param({"bonus": "undisclosed"}, LeftOutReason.UNDISCLOSED, id="undisclosed"),
        pytest.param({"bonus": "USD 5K"}, LeftOutReason.OTHER_CURRENCY, id="another currency"),
        pytest.param({"bonus": "15K once"}, LeftOutReason.NOT_YEARLY, id="a yearly component paid once"),
        pytest.param({"equity_grant": "90K"}, LeftOutReason.NO_TERM, id="a grant without years"),
        pytest.param({"equity_grant": "500 options"}, LeftOutReason.UNITS_ONLY, id="options without a price"),
        pytest.param({"equity_grant": "1%"}, LeftOutReason.PERCENT_ONLY, id="a share of the company"),
        pytest.param({"variable_pay": "10%"}, LeftOutReason.PERCENT_ONLY, id="a share of something else"),
    ],
)
def test_what_is_left_out_says_why(components, reason):
    computed = total(package(base_salary="100K", **components), RECURRING)
    assert computed.range == money("100K")
    assert [left.reason for left in computed.left_out] == [reason]


def test_words_are_left_out():
    said = PayFigure(state=FigureState.WORDS, words="competitive")
    pay = PayPackage(
        currency=EUR,
        components=((ComponentKind.BASE_SALARY, figure("100K")), (ComponentKind.BONUS, said)),
    )
    assert [left.reason for left in total(pay, RECURRING).left_out] == [LeftOutReason.IN_WORDS]


@pytest.mark.parametrize(
    "kind", ["refresh_grant", "retention_bonus", "carried_interest", "access_value", "benefit", "other"]
)
def test_what_nobody_can_count_on_is_in_no_total(kind):
    pay = package(EUR, base_salary="100K", **{kind: "50K per year"})
    for basis in BASES:
        assert (total(pay, basis).range, total(pay, basis).left_out) == (money("100K"), ())


def test_none_is_a_known_zero():
    computed = total(package(base_salary="100K", bonus="none", equity_grant="none"), FIRST_YEAR)
    assert (computed.range, computed.left_out) == (money("100K"), ())


@pytest.mark.parametrize(
    "pay",
    [
        pytest.param(package(bonus="10K"), id="no base salary"),
        pytest.param(package(base_salary="unknown", bonus="10K"), id="an unknown base salary"),
        pytest.param(package(base_salary="USD 100K"), id="a base salary in another currency"),
        pytest.param(package(base_salary="up to 100K", bonus="10K+"), id="no end of the sum is known"),
    ],
)
def test_without_a_base_salary_there_is_no_total(pay):
    assert [compute_total(pay, basis) for basis in BASES] == [None, None, None]


def test_an_unstated_basis_is_refused():
    with pytest.raises(ValueError, match="one of the names"):
        compute_total(ASK, TotalBasis.UNSTATED)


@pytest.mark.parametrize(
    ("pay", "expected"),
    [
        pytest.param(package(base_salary="100K+"), "100K+", id="an open base salary"),
        pytest.param(package(base_salary="100K–120K", bonus="25%+"), "125K+", id="an open bonus"),
        pytest.param(package(base_salary="100K", bonus="up to 15%"), "100K–115K", id="a share up to"),
        pytest.param(package(base_salary="100K", bonus="up to 20K"), "100K–120K", id="an amount up to"),
        pytest.param(package(base_salary="up to 100K", bonus="20K"), "up to 120K", id="a base salary up to"),
        pytest.param(
            package(base_salary="up to 100K", bonus="25%+"), "up to 100K", id="ends that never meet"
        ),
    ],
)
def test_open_ends(pay, expected):
    assert total(pay, RECURRING).range == money(expected)


def test_an_amount_up_to_is_shown_as_it_was_stated():
    part = total(package(base_salary="100K", bonus="up to 20K"), RECURRING).parts[1]
    assert (part.amount, part.stated) == (money("0–20K"), money("up to 20K"))


def test_the_first_figure_in_the_own_currency_counts():
    pay = package(GBP, base_salary="£98K–£133K / USD 123K–166K")
    assert total(pay, RECURRING).range == money("98K–133K", GBP)


def test_no_parts_have_no_sum():
    assert sum_of(()) is None


WHOLE = st.integers(min_value=0, max_value=10**7)


@st.composite
def pay_ranges(draw: st.DrawFn) -> MoneyRange:
    low, high = sorted((draw(WHOLE), draw(WHOLE)))
    return MoneyRange(Decimal(low), Decimal(high), EUR)


def component(
    kind: ComponentKind, pay: MoneyRange, period: Period, years: int
) -> tuple[ComponentKind, PayFigure]:
    term = Decimal(years) if period is Period.TERM else None
    amount = Amount(range=pay, period=period, term_years=term)
    return kind, PayFigure(state=FigureState.VALUE, amounts=(amount,))


@st.composite
def packages(draw: st.DrawFn) -> PayPackage:
    years = draw(st.integers(min_value=1, max_value=6))
    components = [
        component(ComponentKind.BASE_SALARY, draw(pay_ranges()), Period.YEAR, years),
        component(ComponentKind.SIGN_ON_BONUS, draw(pay_ranges()), Period.ONCE, years),
        component(ComponentKind.EQUITY_GRANT, draw(pay_ranges()), Period.TERM, years),
    ]
    if draw(st.booleans()):
        components.append(component(ComponentKind.BONUS, draw(pay_ranges()), Period.YEAR, years))
    return PayPackage(currency=EUR, components=tuple(components))


def ends(computed: ComputedTotal) -> tuple[Decimal, Decimal]:
    assert computed.range.low is not None
    assert computed.range.high is not None
    # Thirds of a cent are cut off in the 28th digit.
    return computed.range.low.quantize(Decimal("0.001")), computed.range.high.quantize(Decimal("0.001"))


@given(packages())
def test_with_even_vesting_the_average_lies_between_a_later_and_the_first_year(pay: PayPackage):
    recurring, first, average = (ends(total(pay, basis)) for basis in BASES)
    for end in (0, 1):
        assert recurring[end] <= average[end] <= first[end]


@given(packages())
def test_recurring_and_first_year_differ_by_what_is_paid_once(pay: PayPackage):
    sign_on = pay.figure(ComponentKind.SIGN_ON_BONUS)
    assert sign_on is not None
    assert sign_on.leading is not None
    once = sign_on.leading.range
    recurring, first = ends(total(pay, RECURRING)), ends(total(pay, FIRST_YEAR))
    assert (first[0] - recurring[0], first[1] - recurring[1]) == (once.low, once.high)


@given(packages(), pay_ranges(), st.sampled_from(BASES))
def test_more_of_any_component_is_never_less_in_total(pay: PayPackage, more: MoneyRange, basis: TotalBasis):
    extra = component(ComponentKind.ALLOWANCE, more, Period.YEAR, 1)
    richer = PayPackage(currency=EUR, components=(*pay.components, extra))
    before, after = ends(total(pay, basis)), ends(total(richer, basis))
    assert before[0] <= after[0]
    assert before[1] <= after[1]


@given(packages(), st.lists(st.integers(min_value=0, max_value=100), min_size=1, max_size=6))
def test_every_total_is_the_sum_of_its_parts(pay: PayPackage, curve: list[int]):
    assume(sum(curve) > 0)
    for basis in BASES:
        computed = total(pay, basis, schedule(*curve))
        assert sum_of(computed.parts) == computed.range


@given(packages(), st.permutations(BASES))
def test_several_totals_at_once_are_those_of_one_after_the_other(pay: PayPackage, bases: list[TotalBasis]):
    assert compute_totals(pay, bases) == tuple(compute_total(pay, basis) for basis in bases)


@given(packages())
def test_the_low_end_never_exceeds_the_high_end(pay: PayPackage):
    for basis in BASES:
        low, high = ends(total(pay, basis))
        assert low <= high


@pytest.mark.parametrize("code", ["JPY", "GBP", "INR"])
def test_a_total_is_in_the_currency_of_its_package(code):
    pay = package(CURRENCIES[code], base_salary="100K")
    assert total(pay, RECURRING).range.currency.code == code
