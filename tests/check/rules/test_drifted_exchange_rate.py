"""`drifted-exchange-rate`: one figure in two currencies that have moved apart."""

from dataclasses import replace

import pytest

from generator.check.rules import drifted_exchange_rate
from tests.check.builders import (
    GBP,
    a_catalog,
    a_guide,
    a_lever,
    a_peer,
    a_row,
    a_target,
    messages,
    place,
    the_finding,
)


def row(written: str):
    return a_guide(a_row("london", GBP, base_salary=written))


@pytest.mark.parametrize(
    ("guide", "message"),
    [
        pytest.param(row("100K"), None, id="one currency"),
        pytest.param(row("100K–133K / USD 134K–178K"), None, id="at the dated rate"),
        pytest.param(row("100K / USD 140K"), None, id="four percent off"),
        pytest.param(row("2K / USD 3K"), None, id="small figures, rounded to thousands"),
        pytest.param(row("100K / INR 100K"), None, id="a currency without a rate"),
        pytest.param(row("120K per year / USD 13K per month"), None, id="different stretches of time"),
        pytest.param(
            row("100K / USD 170K"),
            "the amounts imply 1.7 USD per GBP, the dated rate is 1.3399",
            id="another year's rate",
        ),
        pytest.param(
            row("100K–133K / USD 134K–250K"),
            "the amounts imply 1.8797 USD per GBP, the dated rate is 1.3399",
            id="at one end",
        ),
        pytest.param(
            a_guide(peers=(a_peer(total="90K / USD 190K"),)),
            "the amounts imply 2.1111 USD per EUR, the dated rate is 1.1172",
            id="a peer",
        ),
    ],
)
def test_two_amounts_are_one_figure(guide, message):
    assert messages(drifted_exchange_rate, guide) == ([message] if message else [])


def test_nothing_is_said_without_exchange_rates():
    assert messages(drifted_exchange_rate, replace(a_catalog(row("100K / USD 500K")), rates=None)) == []


def test_the_rate_is_named():
    lever = a_lever(targets=(a_target("10K"), a_target("10K / USD 30K")))
    found = the_finding(drifted_exchange_rate, a_guide(levers=(lever,)))
    assert place(found) == "guides/acme/data-engineer.yml levers.budget.targets[1]"
    assert found.note == "dated rate: European Central Bank, 2026-10-30"
    assert found.help == "state the amount of the source only; pages convert it at the dated rate"


def test_a_row_that_drifted_as_a_whole_is_told_once():
    row = a_row("london", GBP, base_salary="100K / USD 170K", bonus="10K", stated_total="110K / USD 187K")
    found = the_finding(drifted_exchange_rate, a_guide(row))
    assert place(found) == "guides/acme/data-engineer.yml pay.london.base_salary"
    assert found.note == "dated rate: European Central Bank, 2026-10-30; `stated_total` drifted too"
