"""What references name inside plans, floors, alternatives and peers."""

from dataclasses import replace

import pytest

from generator.model.level import PeerPay, Position
from generator.model.references import Scope, known_names, resolve
from generator.model.speech import Alternative, AlternativeKind, Floor, Offer, Strategy
from generator.model.totals import ComputedTotal
from tests.derive.builders import a_catalog, a_guide, amount, an_offer, figure, package

MAIN = Strategy(
    ask=an_offer(base_salary="100K"),
    first_offer=an_offer(base_salary="90K"),
    floor=Floor(amount=amount("95K")),
    alternatives=(
        Alternative(
            id="rival",
            kind=AlternativeKind.OFFER,
            only_if_true=True,
            companies=("google", "meta"),
            offer=Offer(pay=package(bonus="10%"), stated_total=figure("280K")),
        ),
    ),
)
LONDON = Strategy(
    id="london", ask=an_offer(base_salary="80K"), floor=Floor(offer=an_offer(base_salary="70K"))
)
POSTED = PeerPay(
    id="posted",
    position=Position(company="google", role_label="Engineer"),
    pay=package(base_salary="174K–253K", bonus="15%"),
)
GUIDE = a_guide(strategies=(MAIN, LONDON), peers=(POSTED, replace(POSTED, id="both", total=figure("300K"))))
CATALOG = a_catalog()


def named(name: str):
    return resolve(name, Scope(CATALOG, GUIDE))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("ask.base_salary", figure("100K")),
        ("first_offer.base_salary", figure("90K")),
        ("strategy.main.ask.base_salary", figure("100K")),
        ("strategy.london.ask.base_salary", figure("80K")),
        ("strategy.london.floor.base_salary", figure("70K")),
        ("floor", amount("95K")),
        ("alternative.rival.stated_total", figure("280K")),
        ("alternative.rival", MAIN.alternatives[0]),
        ("peer.posted", figure("174K–253K")),
        ("peer.posted.bonus", figure("15%")),
        ("peer.both", figure("300K")),
        ("peer.both.total", figure("300K")),
    ],
)
def test_a_name_means_one_figure(name, shown):
    assert named(name) == shown
    assert name in known_names(CATALOG, GUIDE)


def test_a_floor_in_parts_is_named_by_its_total():
    total = named("strategy.london.floor")
    assert isinstance(total, ComputedTotal)
    assert total.range == amount("70K").range


@pytest.mark.parametrize(
    "name",
    [
        "strategy",
        "strategy.paris.ask.base_salary",
        "strategy.london",
        "strategy.london.target.base_salary",
        "floor.base_salary",
        "alternative.nobody",
        "peer.posted.total",
        "peer.posted.recurring_total",
        "expected_counter.base_salary",
    ],
)
def test_what_is_not_there_names_nothing(name):
    assert named(name) is None
    assert name not in known_names(CATALOG, GUIDE)
