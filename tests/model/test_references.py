"""What a reference in a text names, and which names there are."""

import pytest

from generator.model.catalog import Catalog
from generator.model.claim import ClaimDate, ClaimFigure
from generator.model.glossary import Term
from generator.model.guide import Guide
from generator.model.level import Premium
from generator.model.references import (
    Scope,
    find_references,
    is_known,
    known_names,
    resolve,
    shared_scope,
)
from generator.model.speech import Alternative, AlternativeKind, Strategy
from generator.units.calendar import PartialDate
from tests.check.builders import (
    a_catalog,
    a_claim,
    a_company,
    a_floor,
    a_guide,
    a_lever,
    a_peer,
    a_row,
    a_source,
    a_target,
    an_offer,
)
from tests.derive.builders import figure
from tests.timing import quickly

CLAIM = a_claim("act", dates=(ClaimDate(on=PartialDate(2027, 12), what="it applies"),))
OWN_CLAIM = a_claim("market", figures=(ClaimFigure(label="Sales", figure=figure("30.9B")),))
ROW = a_row("paris", base_salary="80K–108K", bonus="10%", stated_total=figure("90K"))
STRATEGY = Strategy(
    ask=an_offer(base_salary="100K", equity_grant="40K over 4 years"),
    target=an_offer(base_salary="95K"),
    floor=a_floor("90K"),
    alternatives=(
        Alternative(
            id="globex", kind=AlternativeKind.OFFER, only_if_true=True, offer=an_offer(base_salary="99K")
        ),
        Alternative(id="initech", kind=AlternativeKind.INTEREST, only_if_true=True),
    ),
)
GUIDE = a_guide(
    ROW,
    strategies=(STRATEGY,),
    peers=(a_peer("globex-paris"),),
    premiums=(Premium(id="night", name="Night", applies_to="everybody"),),
    levers=(a_lever(id="budget", targets=[a_target("5K"), a_target("6K")]),),
    shared_claims=("act",),
    own_claims=(OWN_CLAIM,),
)
CATALOG = a_catalog(
    GUIDE,
    claims=(CLAIM,),
    terms=(Term(id="cliff", name="Cliff", definition="D"),),
    sources=(a_source("ecb"),),
)
SCOPE = Scope(CATALOG, GUIDE)

NAMES = [
    "pay.paris.base_salary",
    "pay.paris.bonus",
    "pay.paris.recurring_total",
    "pay.paris.stated_total",
    "peer.globex-paris",
    "peer.globex-paris.total",
    "premium.night",
    "ask.base_salary",
    "strategy.main.ask.base_salary",
    "strategy.main.floor",
    "ask.average_annual_total",
    "target.base_salary",
    "floor",
    "alternative.globex",
    "alternative.initech",
    "alternative.globex.base_salary",
    "lever.budget.1",
    "lever.budget.2",
    "claim.act",
    "claim.act.date-1",
    "claim.market",
    "claim.market.figure-1",
    "company",
    "role",
    "company.globex",
    "role.data-engineer",
    "region.paris",
    "term.cliff",
    "source.levels",
    "source.ecb",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_known_and_offered(name):
    assert is_known(name, CATALOG, GUIDE)
    assert name in known_names(CATALOG, GUIDE)


def test_every_name_that_is_offered_names_something():
    assert [name for name in sorted(known_names(CATALOG, GUIDE)) if resolve(name, SCOPE) is None] == []


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "pay",
        "pay.",
        "pay.london.base_salary",
        "pay.paris",
        "pay.paris.equity_grant",
        "pay.paris.base_salary.low",
        "pay.paris.stated_total.low",
        "peer.nobody",
        "peer.globex-paris.total.low",
        "premium.day",
        "ask",
        "ask.salary",
        "floor.amount",
        "strategy",
        "strategy.main",
        "strategy.other.floor",
        "alternative.nobody",
        "alternative.initech.base_salary",
        "lever.budget",
        "lever.budget.0",
        "lever.budget.3",
        "lever.budget.01",
        "lever.budget.١",
        "lever.budget.-1",
        "lever.budget.1.2",
        "lever.budget." + "9" * 5_000,
        "claim.nothing",
        "claim.act.date-2",
        "claim.act.date-",
        "claim.act.figure-1",
        "claim.act.date-1.more",
        "company.globex.name",
        "role.data-engineer.name",
        "region",
        "region.paris.name",
        "term",
        "term.cliff.definition",
        "source",
        "source.levels.url",
        "source.nothing",
        "__class__",
        "company.__class__",
    ],
)
def test_whatever_else_names_nothing(name):
    assert not is_known(name, CATALOG, GUIDE)
    assert name not in known_names(CATALOG, GUIDE)


def test_names_lead_to_values():
    assert resolve("pay.paris.base_salary", SCOPE) == figure("80K–108K")
    assert resolve("floor", SCOPE) == figure("90K").leading
    assert resolve("lever.budget.2", SCOPE) == figure("6K")
    assert resolve("claim.act.date-1", SCOPE) == PartialDate(2027, 12)
    assert resolve("company", SCOPE) == "Acme"
    assert resolve("role", SCOPE) == "Data Engineer"
    assert resolve("company.globex", SCOPE) == a_company("globex")


def test_a_guides_own_claim_goes_before_a_shared_one():
    own = a_claim("act", title="Own")
    guide = a_guide(own_claims=(own,))
    assert resolve("claim.act", Scope(a_catalog(guide, claims=(CLAIM,)), guide)) == own


def test_without_its_company_file_a_guide_has_no_company_name():
    guide = a_guide()
    assert resolve("company", Scope(Catalog(guides={guide.id: guide}), guide)) is None


def test_a_shared_text_can_name_what_everybody_has_only():
    scope = shared_scope(CATALOG)
    assert resolve("company", scope) is None
    assert resolve("role", scope) is None
    assert resolve("floor", scope) is None
    assert resolve("term.cliff", scope) is not None
    assert resolve("company", shared_scope(CATALOG, company="acme")) == "Acme"


def test_a_guide_without_data_still_names_the_shared_things():
    guide = Guide(company="acme", role="data-engineer", title="T", reviewed_on=PartialDate(2026))
    assert {"company", "role", "term.cliff"} <= known_names(CATALOG, guide)


def test_references_are_found_in_order():
    assert find_references("[[b]] and [[a]]") == ("b", "a")


def test_collecting_names_is_cheap():
    rows = tuple(a_row(f"row-{number}") for number in range(500))
    guide = a_guide(*rows)
    companies = tuple(a_company(f"company-{number}") for number in range(5_000))
    catalog = a_catalog(guide, companies=companies)
    with quickly():
        for _ in range(20):
            known_names(catalog, guide)
