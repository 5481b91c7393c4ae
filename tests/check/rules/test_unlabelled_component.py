"""`unlabelled-component`: pay called "other" and nothing else."""

import pytest

from generator.check.rules import unlabelled_component
from generator.model.pay import ComponentKind
from tests.check.builders import (
    a_guide,
    a_lever,
    a_row,
    a_target,
    an_offer,
    messages,
    place,
    the_finding,
    with_strategy,
)
from tests.derive.builders import figure


@pytest.mark.parametrize(
    ("guide", "expected"),
    [
        pytest.param(a_guide(a_row(benefit="5K")), [], id="a kind that says it"),
        pytest.param(a_guide(a_row(other=figure("5K", label="Phone"))), [], id="with a label"),
        pytest.param(
            a_guide(levers=(a_lever(targets=(a_target("5K", ComponentKind.OTHER),)),)),
            [],
            id="a lever's target",
        ),
        pytest.param(a_guide(a_row(other="5K")), ["this component has no name"], id="without"),
    ],
)
def test_other_pay_has_a_name(guide, expected):
    assert messages(unlabelled_component, guide) == expected


def test_the_figure_is_pointed_at():
    found = the_finding(unlabelled_component, with_strategy(ask=an_offer(base_salary="80K", other="5K")))
    assert place(found) == "guides/acme/data-engineer.yml strategies.main.ask.other"
    assert found.help == "write `{amount: …, label: …}` with the name that the source prints"
