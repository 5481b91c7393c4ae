"""Ask, target, floor and other offers: what they compute to, and how they stand to each other and the row."""

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.derive.equity import Liquidity
from generator.derive.figures import derive_figures
from generator.derive.floor import Against, FloorOrder
from generator.derive.position import Placement
from generator.derive.strategy import Remark, StrategyFigures
from generator.model.company import Stage
from generator.model.pay import TotalBasis
from generator.model.speech import Floor, Strategy
from tests.derive.builders import (
    AS_OF,
    GBP,
    a_catalog,
    a_company,
    a_plan,
    amount,
    an_offer,
    figure,
    first_catalog,
    first_guide,
    first_strategy,
    money,
)


def strategy(plan: Strategy | None = None, **changes) -> StrategyFigures:
    guide = replace(first_guide(), strategies=(replace(plan or first_strategy(), **changes),))
    figures = derive_figures(first_catalog(), guide, AS_OF).strategy
    assert figures is not None
    return figures


def test_the_ask_of_the_first_guide():
    ask = strategy().ask
    assert ask is not None
    assert [total.range for total in ask.totals.known] == [
        money("143.75K"),
        money("158.75K"),
        money("147.5K"),
    ]
    assert ask.liquidity is Liquidity.PAPER
    assert ask.splits.first_year is not None
    assert (ask.splits.first_year.cash, ask.splits.first_year.paper) == (money("115K"), money("43.75K"))
    assert ask.vesting is not None
    assert len(ask.vesting.rows) == 4


def test_an_alternative_vests_evenly_whatever_is_said_of_its_company():
    alternative, interest = strategy().alternatives
    assert alternative.figures is not None
    assert [total.range for total in alternative.figures.totals.known] == [money("133K")] * 3
    assert alternative.figures.liquidity is Liquidity.LIQUID
    assert interest.figures is None


@pytest.mark.parametrize(
    ("said", "liquidity"),
    [
        pytest.param(True, Liquidity.LIQUID, id="the offer says it can be sold"),
        pytest.param(False, Liquidity.PAPER, id="the offer says it cannot"),
        pytest.param(None, Liquidity.PAPER, id="the company is private"),
    ],
)
def test_an_offer_may_say_itself_whether_its_equity_can_be_sold(said, liquidity):
    ask = strategy(ask=an_offer(liquid=said, base_salary="100K")).ask
    assert ask is not None
    assert ask.liquidity is liquidity


def test_the_floor_stands_between_the_alternative_and_the_ask():
    found = {c.against: c for c in strategy().comparisons}
    ask, alternative = found[Against.ASK], found[Against.ALTERNATIVE]
    assert (ask.total, ask.order) == (money("143.75K"), FloorOrder.BELOW)
    assert (alternative.total, alternative.order) == (money("133K"), FloorOrder.ABOVE)
    assert (alternative.alternative, alternative.basis) == ("google", TotalBasis.RECURRING)
    assert alternative.difference.low is not None
    assert round(alternative.difference.low.value, 1) == Decimal("-3.6")


def floor(text: str, basis: TotalBasis = TotalBasis.RECURRING, currency=None) -> Floor:
    return Floor(amount=amount(text, *([currency] if currency else [])), basis=basis)


@pytest.mark.parametrize(
    ("lowest", "order"),
    [
        pytest.param("138K", FloorOrder.BELOW, id="below"),
        pytest.param("143.75K", FloorOrder.EQUAL, id="equal"),
        pytest.param("150K", FloorOrder.ABOVE, id="above"),
        pytest.param("140K–145K", FloorOrder.OVERLAPPING, id="a range around it"),
        pytest.param("140K+", FloorOrder.OVERLAPPING, id="an open floor"),
    ],
)
def test_how_the_floor_stands_to_the_ask(lowest, order):
    assert strategy(floor=floor(lowest)).comparisons[0].order is order


def test_a_floor_of_another_name_is_held_to_totals_of_that_name():
    found = strategy(floor=floor("138K", TotalBasis.FIRST_YEAR))
    assert found.comparisons[0].total == money("158.75K")


def test_an_unstated_floor_is_a_recurring_one():
    found = strategy(floor=floor("138K", TotalBasis.UNSTATED)).floor
    assert found is not None
    assert found.basis is TotalBasis.RECURRING


def test_a_monthly_floor_is_held_to_yearly_totals():
    found = strategy(floor=floor("11.5K per month")).floor
    assert found is not None
    assert found.amount == money("138K")


def test_a_floor_in_another_currency_is_compared_at_a_dated_rate():
    comparison = strategy(floor=floor("110K", currency=GBP)).comparisons[0]
    assert comparison.total == money("119858.75", GBP)
    assert comparison.converted is not None
    assert comparison.order is FloorOrder.BELOW


def test_positions_are_those_in_the_headline_row():
    found = strategy()
    assert found.ask_base_position is not None
    assert found.ask_position is not None
    assert found.floor_position is not None
    assert found.ask_base_position.range == money("80K–108K")
    assert found.ask_position.range == money("105K–156.75K")
    assert (found.ask_position.placement, found.floor_position.placement) == (
        Placement.WITHIN,
        Placement.WITHIN,
    )
    assert round(found.ask_position.penetration or 0, 3) == Decimal("0.749")
    assert round(found.floor_position.penetration or 0, 3) == Decimal("0.638")


def test_an_ask_in_another_currency_has_no_position():
    found = strategy(ask=an_offer(GBP, base_salary="100K"))
    assert (found.ask_base_position, found.ask_position) == (None, None)


@pytest.mark.parametrize(
    ("changes", "remarks"),
    [
        pytest.param({}, [Remark.FIRST_YEAR_ABOVE_ROW], id="only the sign-on bonus tops the row"),
        pytest.param({"ask": an_offer(base_salary="140K")}, [], id="an ask in the row"),
        pytest.param(
            {"ask": an_offer(base_salary="160K", equity_grant="none")},
            [Remark.ASK_ABOVE_ROW],
            id="an ask above the row",
        ),
        pytest.param(
            {"ask": an_offer(base_salary="90K", equity_grant="none")},
            [Remark.ASK_BELOW_ROW, Remark.FLOOR_NOT_BELOW_ASK],
            id="an ask below the row",
        ),
        pytest.param(
            {"ask": an_offer(base_salary="160K")},
            [],
            id="a base salary alone, which is no measure of the row",
        ),
        pytest.param(
            {"floor": floor("130K"), "ask": None},
            [Remark.FLOOR_NOT_ABOVE_ALTERNATIVE],
            id="a floor below the alternative",
        ),
        pytest.param({"ask": None, "floor": None, "alternatives": ()}, [], id="an empty plan"),
    ],
)
def test_what_a_reader_would_stumble_over_is_explained(changes, remarks):
    assert list(strategy(**changes).remarks) == remarks


def test_remarks_are_sentences_without_figures():
    for remark in Remark:
        assert remark.value.endswith(".")
        assert not any(letter.isdigit() for letter in remark.value)


def test_the_target_follows_the_plan_of_the_company():
    catalog = a_catalog(a_company(stage=Stage.PRIVATE, equity_plans=(a_plan((40, 30, 20, 10)),)))
    offer = an_offer(base_salary="100K", equity_grant="100K over 4 years")
    guide = replace(first_guide(), strategies=(Strategy(target=offer),))
    found = derive_figures(catalog, guide, AS_OF).strategy
    assert found is not None
    assert found.target is not None
    assert found.target.totals.first_year is not None
    assert found.target.totals.first_year.range == money("140K")


def test_a_typed_total_of_an_offer_is_held_to_the_computed_one():
    typed = replace(an_offer(base_salary="100K"), stated_total=figure("110K"))
    ask = strategy(ask=typed).ask
    assert ask is not None
    assert ask.stated_check is not None
    assert (ask.stated_check.agrees, ask.stated_check.low) == (False, Decimal(10_000))


def test_each_plan_has_its_figures_and_is_held_against_its_own_row():
    london = Strategy(id="london", region="london", ask=an_offer(GBP, base_salary="80K"))
    guide = replace(first_guide(), strategies=(first_strategy(), london))
    main, second = derive_figures(first_catalog(), guide, AS_OF).strategies
    assert (main.row, second.row) == ("paris", "london")
    assert second.ask_base_position is not None
    assert second.ask_base_position.placement is Placement.WITHIN


@pytest.mark.parametrize(
    ("row", "region", "held_against"),
    [
        pytest.param(None, None, "paris", id="the headline's, where nothing is said"),
        pytest.param("remote-eu", None, "remote-eu", id="the one it names"),
        pytest.param("remote-eu", "paris", "remote-eu", id="the one it names, whatever the place"),
        pytest.param("tokyo", "paris", None, id="a name that no row has"),
    ],
)
def test_a_plan_may_name_the_row_that_it_is_held_against(row, region, held_against):
    found = strategy(row=row, region=region)
    assert found.row == held_against
    assert (found.ask_position is None) == (held_against is None)


def test_a_plan_for_a_place_without_a_row_has_no_position():
    plan = strategy(region="tokyo")
    assert (plan.row, plan.ask_position, plan.floor_position) == (None, None, None)


def test_what_they_may_offer_and_answer_has_totals_too():
    plan = strategy(first_offer=an_offer(base_salary="90K"), expected_counter=an_offer(base_salary="95K"))
    assert plan.first_offer is not None
    assert plan.expected_counter is not None
    assert plan.first_offer.totals.recurring is not None
    assert plan.first_offer.totals.recurring.range == money("90K")


def test_whether_equity_can_be_sold_is_open_where_any_of_several_may_offer_it():
    rival = replace(first_strategy().alternatives[0], companies=("google", "mistral-ai"))
    (found,) = strategy(alternatives=(rival,)).alternatives
    assert found.figures is not None
    assert found.figures.liquidity is Liquidity.UNKNOWN
