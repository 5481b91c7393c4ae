"""`wrong-worked-example`: sums in the strategy that are not."""

import pytest

from generator.check.rules import wrong_worked_example
from tests.check.builders import an_alternative, an_offer, messages, place, the_finding, with_strategy


def offer(stated: str | None):
    return an_offer(base_salary="100K", equity_grant="175K over 4 years", sign_on_bonus="15K", stated=stated)


@pytest.mark.parametrize(
    ("guide", "message"),
    [
        pytest.param(with_strategy(ask=offer(None)), None, id="nothing stated"),
        pytest.param(with_strategy(ask=offer("143.75K")), None, id="exact"),
        pytest.param(with_strategy(ask=offer("144K")), None, id="rounded"),
        pytest.param(
            with_strategy(ask=offer("158.75K")),
            "`ask` states EUR 158.75K, its parts make EUR 143.75K",
            id="the first year called recurring",
        ),
        pytest.param(
            with_strategy(target=offer("150K")),
            "`target` states EUR 150K, its parts make EUR 143.75K",
            id="target",
        ),
    ],
)
def test_an_example_adds_up(guide, message):
    assert messages(wrong_worked_example, guide) == ([message] if message else [])


def test_the_arithmetic_is_shown():
    found = the_finding(
        wrong_worked_example, with_strategy(alternatives=(an_alternative(offer=offer("200K")),))
    )
    assert place(found) == "guides/acme/data-engineer.yml strategies.main.alternatives.globex.stated_total"
    assert found.note == "recurring_total: 100K + 175K ÷ 4 = 143.75K"
    assert found.help == "correct the figure that is mistyped, or leave the total out: pages compute it"
