"""`retyped-figure`: amounts in texts that the data hold too."""

import pytest

from generator.check.rules import retyped_figure
from generator.model.claim import ClaimFigure
from generator.model.speech import Strategy
from tests.check.builders import (
    a_catalog,
    a_claim,
    a_floor,
    a_guide,
    a_lever,
    a_passage,
    a_peer,
    a_row,
    a_target,
    an_offer,
    messages,
    place,
    prose,
    run_rule,
    the_finding,
    with_strategy,
)
from tests.derive.builders import figure

ASK = an_offer(base_salary="100K", equity_grant="175K over 4 years")


def saying(text: str):
    return with_strategy(
        a_row("paris", base_salary="80K–108K"), ask=ASK, floor=a_floor("138K"), passages=(a_passage(text),)
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("I ask for [[ask.base_salary]].", id="a reference"),
        pytest.param("I ask for €101K.", id="another amount"),
        pytest.param("I ask for $100K.", id="another currency"),
        pytest.param("We serve 100 customers at level 175.", id="numbers that are no money"),
        pytest.param("It grew by 100% in 2026.", id="a percentage"),
    ],
)
def test_texts_without_figures_of_the_data_are_left_alone(text):
    assert messages(retyped_figure, saying(text)) == []


@pytest.mark.parametrize(
    ("text", "typed", "reference"),
    [
        pytest.param("I ask for €100K base.", "€100K", "ask.base_salary", id="the ask"),
        pytest.param("I ask for EUR 100,000.", "EUR 100,000", "ask.base_salary", id="written out"),
        pytest.param("I need 138K in total.", "138K", "floor", id="the floor, without a currency"),
        pytest.param("Others earn €80K–108K here.", "€80K", "pay.paris.base_salary", id="a range, told once"),
    ],
)
def test_a_figure_of_the_data_is_referred_to(text, typed, reference):
    found = the_finding(retyped_figure, saying(text))
    assert found.message == f"“{typed}” is typed here and also stands in the data"
    assert found.help == f"write `[[{reference}]]`, so that both change together"
    assert place(found) == "guides/acme/data-engineer.yml strategies.main.passages[0]"


def test_prose_is_read_too():
    found = the_finding(retyped_figure, a_guide(peers=(a_peer(total="133K"),), prose=prose("About €133K.")))
    assert place(found) == "guides/acme/data-engineer.md mission"
    assert found.help == "write `[[peer.globex-paris]]`, so that both change together"


def test_the_figure_of_the_same_plan_comes_first():
    ask = an_offer(base_salary="100K")
    london = Strategy(id="london", ask=ask, passages=(a_passage("I ask for €100K."),))
    found = the_finding(retyped_figure, a_guide(strategies=(Strategy(ask=ask), london)))
    assert found.help is not None
    assert found.help.startswith("write `[[strategy.london.ask.base_salary]]` or ")


def test_the_target_of_the_same_lever_comes_first():
    levers = (
        a_lever("Nothing.", id="one", targets=(a_target("20K"),)),
        a_lever("I need €20K.", id="two", targets=(a_target("5K"), a_target("20K"))),
    )
    found = the_finding(retyped_figure, a_guide(levers=levers))
    assert found.help == "write `[[lever.two.2]]` or `[[lever.one.1]]`, so that both change together"


def test_figures_of_the_claims_in_use_count():
    claim = a_claim(figures=(ClaimFigure(label="market", figure=figure("USD 30.9B")),))
    guide = a_guide(shared_claims=("act",), prose=prose("A market of $30.9B."))
    (found,) = run_rule(retyped_figure, a_catalog(guide, claims=(claim,)))
    assert found.help == "write `[[claim.act.figure-1]]`, so that both change together"
