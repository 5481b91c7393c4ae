"""`unstated-grant-period`: grants of nobody knows how many years."""

import pytest

from generator.check.rules import unstated_grant_period
from generator.model.pay import ComponentKind
from generator.units.period import Period
from tests.check.builders import (
    a_guide,
    a_lever,
    a_row,
    a_target,
    an_alternative,
    an_offer,
    messages,
    place,
    the_finding,
    with_strategy,
)


def row(**components):
    return a_guide(a_row(**components))


@pytest.mark.parametrize(
    ("guide", "message"),
    [
        pytest.param(row(equity_grant="100K–195K over 4 years"), None, id="a term"),
        pytest.param(row(equity_grant="30K per year"), None, id="per year"),
        pytest.param(row(equity_grant="13,000–27,000 options"), None, id="units"),
        pytest.param(row(equity_grant="unknown"), None, id="unknown"),
        pytest.param(row(base_salary="80K", sign_on_bonus="10K"), None, id="pay that is no grant"),
        pytest.param(
            row(equity_grant="100K–195K"),
            "`equity_grant` of EUR 100K–195K does not say over how many years",
            id="a bare amount",
        ),
        pytest.param(
            row(refresh_grant="50K once"),
            "`refresh_grant` of EUR 50K does not say over how many years",
            id="a refresh grant, once",
        ),
    ],
)
def test_a_grant_has_a_term(guide, message):
    assert messages(unstated_grant_period, guide) == ([message] if message else [])


@pytest.mark.parametrize(
    ("guide", "at"),
    [
        pytest.param(row(equity_grant="100K"), "pay.paris.equity_grant", id="a row"),
        pytest.param(
            with_strategy(ask=an_offer(equity_grant="100K")), "strategies.main.ask.equity_grant", id="the ask"
        ),
        pytest.param(
            with_strategy(alternatives=(an_alternative(offer=an_offer(equity_grant="100K")),)),
            "strategies.main.alternatives.globex.equity_grant",
            id="an alternative",
        ),
        pytest.param(
            a_guide(levers=(a_lever(targets=(a_target("100K", ComponentKind.EQUITY_GRANT, Period.TERM),)),)),
            "levers.budget.targets[0]",
            id="a lever",
        ),
    ],
)
def test_grants_are_found_wherever_they_stand(guide, at):
    found = the_finding(unstated_grant_period, guide)
    assert place(found) == f"guides/acme/data-engineer.yml {at}"
    assert found.help == "add `over 4 years` or `per year`; `period: unknown` if the source does not say"
