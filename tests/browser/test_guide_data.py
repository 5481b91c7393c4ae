"""What the tools read off the page of each real guide is what its data say."""

from decimal import Decimal
from pathlib import Path

import pytest

from generator.load.catalog import load_catalog
from generator.model.guide import Guide
from generator.model.pay import ComponentKind, FigureState, PayPackage
from generator.units.period import Period
from tests.browser.tools import HOSTILE_ADDRESSES
from tests.browser.visit import Visitor

COMPONENTS = {
    "base": ComponentKind.BASE_SALARY,
    "bonus": ComponentKind.BONUS,
    "signOn": ComponentKind.SIGN_ON_BONUS,
    "grant": ComponentKind.EQUITY_GRANT,
}

LOAD_ALL = """
async (guides) => {
  const { loadGuide } = await import("/assets/js/core/guide_page.js");
  return Object.fromEntries(await Promise.all(guides.map(async (guide) => [guide, await loadGuide(guide)])));
}
"""

READ_ADDRESSES = """
async (addresses) => {
  const { fromAddress } = await import("/assets/js/core/guide_page.js");
  return addresses.map(fromAddress);
}
"""


@pytest.fixture(scope="module")
def guides(project_root: Path):
    """The real guides by id."""
    return load_catalog(project_root / "guides").catalog.guides


@pytest.fixture(scope="module")
def read(lasting_visitor: Visitor, guides):
    """What the scripts read of each, from another page of the site."""
    return lasting_visitor.open("/glossary/").page.evaluate(LOAD_ALL, list(guides))


def stated(package: PayPackage, name: str):
    """The ends that a page can give for one component, and `None` where it has no amount for a year."""
    figure = package.figure(COMPONENTS[name])
    if figure is None:
        return None
    if figure.state is FigureState.NONE:
        return Decimal(0), Decimal(0)
    for amount in figure.amounts:
        if amount.range.currency == package.currency:
            plain = amount.period in (Period.YEAR, Period.ONCE, Period.TERM)
            return (amount.range.low, amount.range.high) if plain else None
    return None


def ends(found):
    if found is None:
        return None
    return tuple(None if found[end] is None else Decimal(found[end]) for end in ("low", "high"))


def differences(guide: Guide, data) -> list[str]:
    """Rows and offers that the scripts read otherwise than the data have them."""
    rows = {row["id"]: row for row in data["rows"]}
    found = []
    for row in guide.pay:
        if row.id not in rows:
            found.append(f"{row.id}: missing")
            continue
        for name in COMPONENTS:
            expected, got = stated(row.pay, name), ends(rows[row.id][name])
            if expected != got:
                found.append(f"{row.id}, {name}: {got}, not {expected}")
    return found


def test_every_row_of_every_guide_is_read_as_its_data_have_it(guides, read):
    wrong = {name: differences(guide, read[name]) for name, guide in guides.items()}
    assert {name: found for name, found in wrong.items() if found} == {}


def test_every_guide_tells_who_it_is_about(guides, read):
    assert {name: data["id"] for name, data in read.items()} == {name: name for name in guides}
    assert all(data["title"] and data["company"] and data["questions"] for data in read.values())


def test_the_offers_of_a_plan_are_read(read):
    data = read["mistral-ai/security-engineer"]
    offers = {offer["id"]: offer for offer in data["offers"]}
    ask = next(offer for name, offer in offers.items() if name.startswith("ask"))
    other = next(offer for name, offer in offers.items() if name.startswith("alternative"))
    assert [ends(ask[name]) for name in COMPONENTS] == [
        (100_000, 100_000),
        (0, 0),
        (15_000, 15_000),
        (175_000, 175_000),
    ]
    assert (ask["grantYears"], ask["liquidity"], ask["currency"]) == ("4", "paper", "EUR")
    assert (ends(other["base"]), ends(other["grant"]), other["liquidity"]) == (
        (98_000, 98_000),
        (140_000, 140_000),
        "liquid",
    )
    assert other["isExample"]
    assert other["signOn"] is None
    assert ends(data["floor"]["amount"]) == (138_000, 138_000)
    assert data["floor"]["basis"] == "recurring total"


def test_a_row_tells_its_kind_of_range_and_its_sources(read):
    paris, *_, elsewhere = read["mistral-ai/security-engineer"]["rows"]
    assert (paris["kind"], paris["region"], paris["grantYears"]) == ("estimate", "paris", "4")
    assert paris["sources"][0]["href"] == "#source-negotiation-guide"
    assert ends(elsewhere["total"]) == (150_000, 240_000)
    assert (elsewhere["base"], elsewhere["kind"]) == (None, None)


def test_no_hostile_address_names_a_guide(lasting_visitor: Visitor):
    page = lasting_visitor.open("/glossary/").page
    found = page.evaluate(READ_ADDRESSES, list(HOSTILE_ADDRESSES))
    named = {one["guide"] for one in found if one}
    assert named == {"nobody/nothing", "constructor/prototype", "mistral-ai/security-engineer"}
    assert page.evaluate(
        READ_ADDRESSES, ["#from=acme/engineer:paris-l4", "#from=acme/engineer!ask", "#from=a/b"]
    ) == [
        {"guide": "acme/engineer", "row": "paris-l4", "offer": None},
        {"guide": "acme/engineer", "row": None, "offer": "ask"},
        {"guide": "a/b", "row": None, "offer": None},
    ]
