"""`main-plan-figure`: texts of a further plan that show the main plan's figure."""

from dataclasses import replace

import pytest

from generator.check.rules import main_plan_figure
from generator.model.guide import Guide
from generator.model.speech import Floor, Strategy
from tests.check.builders import (
    GBP,
    a_catalog,
    a_floor,
    a_guide,
    a_lever,
    a_passage,
    a_script,
    an_alternative,
    an_offer,
    messages,
    place,
    run_rule,
    the_finding,
    with_strategy,
)

MAIN = Strategy(
    ask=an_offer(base_salary="100K"),
    target=an_offer(base_salary="95K"),
    first_offer=an_offer(base_salary="85K"),
    expected_counter=an_offer(base_salary="90K"),
    floor=a_floor("92K"),
    alternatives=(an_alternative(offer=an_offer(base_salary="91K")),),
)
LONDON = Strategy(id="london", region="london", ask=an_offer(GBP, base_salary="80K"))


def plans(**fields) -> Guide:
    return a_guide(strategies=(MAIN, replace(LONDON, **fields)))


def london_says(text: str) -> Guide:
    return plans(passages=(a_passage(text),))


@pytest.mark.parametrize(
    "name",
    [
        "ask.base_salary",
        "ask.recurring_total",
        "target.base_salary",
        "first_offer.base_salary",
        "expected_counter.base_salary",
        "floor",
        "alternative.globex",
        "alternative.globex.base_salary",
    ],
)
def test_what_names_no_plan_means_the_main_one(name):
    expected = f"`[[{name}]]` shows the figure of the main plan"
    assert messages(main_plan_figure, london_says(f"I think of [[{name}]].")) == [expected]


@pytest.mark.parametrize(
    "guide",
    [
        pytest.param(london_says("I ask for [[strategy.london.ask.base_salary]]."), id="its own, by its id"),
        pytest.param(
            london_says("Paris asks for [[strategy.main.ask.base_salary]]."), id="the main one's, by its id"
        ),
        pytest.param(london_says("I ask for [[ask.bonus]]."), id="what the main plan has not"),
        pytest.param(london_says("[[company]] pays [[pay.paris.base_salary]]."), id="no figure of a plan"),
        pytest.param(
            replace(plans(), scripts=(a_script("I ask for [[ask.base_salary]]."),)),
            id="a script of the whole guide",
        ),
        pytest.param(replace(plans(), levers=(a_lever("I ask for [[ask.base_salary]]."),)), id="a lever"),
        pytest.param(
            with_strategy(
                ask=an_offer(base_salary="100K"), passages=(a_passage("I ask for [[ask.base_salary]]."),)
            ),
            id="the only plan",
        ),
        pytest.param(a_guide(), id="no plan"),
    ],
)
def test_what_shows_the_figure_that_is_meant_is_left_alone(guide):
    assert messages(main_plan_figure, guide) == []


@pytest.mark.parametrize(
    ("guide", "where"),
    [
        pytest.param(london_says("From [[floor]] up."), "passages[0]", id="a passage"),
        pytest.param(plans(if_refused="Then [[floor]]."), "if_refused", id="what to say to a no"),
        pytest.param(
            plans(floor=Floor(offer=an_offer(GBP, base_salary="70K"), note="Below [[floor]].")),
            "floor.note",
            id="the note of the floor",
        ),
        pytest.param(
            plans(alternatives=(an_alternative("other", note="About [[floor]]."),)),
            "alternatives.other.note",
            id="the note of an alternative",
        ),
    ],
)
def test_every_text_of_the_plan_is_read(guide, where):
    found = the_finding(main_plan_figure, guide)
    assert place(found) == f"guides/acme/data-engineer.yml strategies.london.{where}"


def test_the_help_names_the_plan_at_hand_and_the_main_one():
    assert the_finding(main_plan_figure, london_says("I ask for [[ask.base_salary]].")).help == (
        "write `[[strategy.london.ask.base_salary]]`, "
        "or `[[strategy.main.ask.base_salary]]` if the main plan is meant"
    )


def test_a_figure_that_the_plan_has_not_is_not_offered():
    assert the_finding(main_plan_figure, london_says("I hope for [[target.base_salary]].")).help == (
        "write `[[strategy.main.target.base_salary]]` if the main plan is meant; "
        "the plan `london` has no such figure"
    )


def test_a_reference_is_reported_once_for_each_text():
    twice = london_says("[[floor]] and [[floor]], then [[ask.base_salary]]")
    assert len(run_rule(main_plan_figure, a_catalog(twice))) == 2
