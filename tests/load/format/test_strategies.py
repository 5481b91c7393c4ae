"""Several plans in one guide: ids, currency, floors in parts, alternatives of several companies."""

import pytest

from generator.load.format.guide import guide_reader
from generator.load.format.plan import FLOOR, STRATEGY
from generator.load.readers import Definitions
from generator.model.guide import Guide
from generator.model.pay import ComponentKind, TotalBasis
from generator.model.speech import AlternativeKind, Offer
from tests.load.folders import SOUND_GUIDE, load_files, problems

REGIONS = (
    "paris: {name: Paris, kind: city, currency: EUR}\n"
    "london: {name: London, kind: city, currency: GBP}\n"
    "worldwide: {name: Worldwide, kind: worldwide}\n"
)


def load(tmp_path, text: str) -> tuple[Guide, list[str]]:
    loaded = load_files(tmp_path, {"regions.yml": REGIONS, "acme/data-engineer.yml": SOUND_GUIDE + text})
    return loaded.catalog.guides["acme/data-engineer"], problems(loaded)


def base_currency(offer: Offer | None) -> str:
    assert offer is not None
    (kind, figure), *_ = offer.pay.components
    assert kind is ComponentKind.BASE_SALARY
    assert figure.leading is not None
    assert offer.pay.currency == figure.leading.range.currency
    return figure.leading.range.currency.code


def test_the_first_plan_is_the_main_one_and_others_are_named_after_their_title(tmp_path):
    guide, found = load(tmp_path, "strategies: [{}, {title: For London}, {id: l5, title: For L5}]\n")
    assert [plan.id for plan in guide.strategies] == ["main", "for-london", "l5"]
    assert found == []


def test_a_further_plan_without_a_name_is_told(tmp_path):
    guide, found = load(tmp_path, "strategies: [{}, {region: paris}]\n")
    assert [plan.id for plan in guide.strategies] == ["main"]
    assert found == ["malformed-value 3:18"]


def test_a_plan_may_name_its_row(tmp_path):
    guide, found = load(tmp_path, "strategies: [{row: paris-l5}, {id: l5}]\n")
    assert [plan.row for plan in guide.strategies] == ["paris-l5", None]
    assert found == []


def test_the_old_key_is_told_with_the_new_one(tmp_path):
    loaded = load_files(tmp_path, {"acme/data-engineer.yml": SOUND_GUIDE + "strategy: {}\n"})
    assert [found.help for found in loaded.diagnostics] == ["did you mean `strategies`?"]


PAY = "pay: [{region: london, base_salary: 60K}, {region: paris, base_salary: 80K}]\n"


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        pytest.param("[{ask: {base_salary: 80K}}]", "GBP", id="of the first row"),
        pytest.param("[{region: paris, ask: {base_salary: 80K}}]", "EUR", id="of its plan"),
        pytest.param("[{region: paris, ask: {region: london, base_salary: 80K}}]", "GBP", id="its own"),
        pytest.param("[{region: paris, ask: {base_salary: USD 80K}}]", "USD", id="as written"),
    ],
)
def test_an_offer_is_in_the_nearest_currency(tmp_path, text, currency):
    guide, found = load(tmp_path, f"{PAY}strategies: {text}\n")
    assert (base_currency(guide.strategies[0].ask), found) == (currency, [])


@pytest.mark.parametrize(
    ("headline", "currency"),
    [
        pytest.param("", "GBP", id="the first row"),
        pytest.param("headline: {row: paris, reason: r}\n", "EUR", id="the row of the headline"),
        pytest.param("headline: {row: nowhere, reason: r}\n", "GBP", id="a headline without a row"),
    ],
)
def test_levers_and_plans_count_in_the_currency_of_the_main_row(tmp_path, headline, currency):
    lever = "levers: [{title: A, kind: team, passages: [], targets: [{label: B, amount: 5K}]}]\n"
    guide, found = load(tmp_path, f"{PAY}{headline}{lever}strategies: [{{floor: {{base_salary: 60K}}}}]\n")
    target = guide.levers[0].targets[0].figure.leading
    floor = guide.strategies[0].floor
    assert target is not None
    assert floor is not None
    assert (target.range.currency.code, base_currency(floor.offer), found) == (currency, currency, [])


def test_peers_and_claims_never_take_the_currency_of_the_main_row(tmp_path):
    text = (
        "peers: {a: {company: b, role_label: R, total: 90K}}\n"
        "claims: [{id: c, title: C, statement: C, status: current, figures: [{label: d, amount: 5K}]}]\n"
    )
    assert load(tmp_path, PAY + text)[1] == ["unknown-currency 4:47", "unknown-currency 5:88"]


def test_an_offer_may_pay_a_sign_on_bonus_in_parts(tmp_path):
    text = "strategies: [{ask: {sign_on_bonus: [85K, {amount: 55K, paid_in_year: 2}]}}]\n"
    guide, found = load(tmp_path, PAY + text)
    ask = guide.strategies[0].ask
    assert ask is not None
    assert [figure.paid_in_year for figure in ask.pay.figures(ComponentKind.SIGN_ON_BONUS)] == [1, 2]
    assert found == []


@pytest.mark.parametrize(
    ("alternative", "companies"),
    [
        pytest.param("company: Google Inc.", ("google",), id="one, by its alias"),
        pytest.param("company: [google, meta]", ("google", "meta"), id="any of two"),
        pytest.param("role_label: a cloud provider", (), id="none, in words"),
    ],
)
def test_an_alternative_is_of_one_company_of_several_or_of_none(tmp_path, alternative, companies):
    loaded = load_files(
        tmp_path,
        {
            "companies/google.yml": "name: Google\naliases: [Google Inc.]\n",
            "acme/data-engineer.yml": SOUND_GUIDE
            + f"strategies: [{{alternatives: [{{id: a, kind: offer, only_if_true: true, {alternative}}}]}}]",
        },
    )
    (found,) = loaded.catalog.guides["acme/data-engineer"].strategies[0].alternatives
    assert (found.companies, found.kind, found.offer) == (companies, AlternativeKind.OFFER, None)
    assert problems(loaded) == []


def test_an_alternative_of_nobody_is_told(tmp_path):
    assert load(tmp_path, "strategies: [{alternatives: [{id: a, kind: offer}]}]\n")[1] == [
        "malformed-value 3:30"
    ]


@pytest.mark.parametrize(
    ("floor", "problems"),
    [
        pytest.param("{amount: 90K, basis: recurring_total}", [], id="a total"),
        pytest.param("{base_salary: 80K, bonus: 10%}", [], id="parts"),
        pytest.param("{amount: 90K, basis: first_year_total, base_salary: 80K}", [], id="both"),
        pytest.param("{}", ["malformed-value 3:22"], id="nothing"),
        pytest.param("{amount: 90K}", ["malformed-value 3:22"], id="a total without a name"),
        pytest.param(
            "{base_salary: 80K, basis: whole_grant_total}", ["malformed-value 3:22"], id="no total of a year"
        ),
    ],
)
def test_a_floor_is_a_total_or_parts(tmp_path, floor, problems):
    assert load(tmp_path, f"strategies: [{{floor: {floor}}}]\n{PAY}")[1] == problems


def test_the_parts_of_a_floor_make_a_recurring_total_unless_it_says_otherwise(tmp_path):
    guide, _ = load(tmp_path, f"{PAY}strategies: [{{floor: {{base_salary: 60K}}}}]\n")
    floor = guide.strategies[0].floor
    assert floor is not None
    assert (floor.amount, floor.basis) == (None, TotalBasis.RECURRING)


def test_the_readers_describe_themselves():
    definitions: Definitions = {}
    STRATEGY.schema(definitions)
    guide_reader("company", "role").schema(definitions)
    assert {"strategy", "floor", "offer", "alternative"} <= definitions.keys()
    assert FLOOR.name in definitions
