"""`disputed-differential`: percentages between regions against the rows themselves."""

from dataclasses import replace

import pytest

from generator.check.rules import disputed_differential
from generator.model.pay import Differential
from tests.check.builders import GBP, a_catalog, a_guide, a_row, messages, place, the_finding
from tests.derive.builders import share


def differential(written: str, effective: bool = False) -> tuple[Differential, ...]:
    return (Differential(versus="paris", difference=share(written), effective=effective),)


PARIS = a_row("paris", base_salary="80K–108K")


def remote(written: str, **keys):
    return a_guide(PARIS, a_row("remote", base_salary="72K–97K", differentials=differential(written), **keys))


def london(written: str, effective: bool = True):
    row = a_row("london", GBP, base_salary="74K–99K", differentials=differential(written, effective))
    return a_guide(PARIS, row)


@pytest.mark.parametrize(
    ("guide", "message"),
    [
        pytest.param(remote("-10–-5%"), None, id="within its own rounding"),
        pytest.param(
            remote("-10.0–-5.0%"),
            "stated as -10–-5% against `paris`, computed as -10.2% to -10%",
            id="a tenth is held to a tenth",
        ),
        pytest.param(london("+10–11%"), None, id="effective, at the dated rate"),
        pytest.param(london("-8–7%", effective=False), None, id="nominal, in two currencies"),
        pytest.param(
            london("+40%", effective=False),
            "stated as 40% against `paris`, computed as -8.3% to -7.5%",
            id="nominal, by the bare numbers",
        ),
        pytest.param(
            a_guide(PARIS, a_row("remote", base_salary="72K", differentials=differential("+50%", True))),
            None,
            id="effective, in one currency",
        ),
        pytest.param(
            remote("+5–10%"),
            "stated as 5–10% against `paris`, computed as -10.2% to -10%",
            id="the wrong sign",
        ),
        pytest.param(
            london("+1%"), "stated as 1% against `paris`, computed as 9.9% to 10.9%", id="another rate"
        ),
    ],
)
def test_a_differential_follows_from_the_rows(guide, message):
    assert messages(disputed_differential, guide) == ([message] if message else [])


def test_nothing_is_said_without_exchange_rates():
    assert messages(disputed_differential, replace(a_catalog(london("+1%")), rates=None)) == []


def test_both_figures_and_the_rate_are_shown():
    found = the_finding(disputed_differential, london("+1%"))
    assert place(found) == "guides/acme/data-engineer.yml pay.london.differentials[0]"
    assert found.note == (
        "GBP 74K–99K against EUR 80K–108K, at the rate of European Central Bank on 2026-10-30"
    )
    assert found.help is not None
