"""Pay rows: the place decides the currency, and what cannot be read never takes the row with it."""

import pytest

from generator.load.format.figure import STATED_TOTAL
from generator.load.format.pay import DIFFERENTIAL, PAY_ROW
from generator.model.pay import ComponentKind, FigureState, TotalBasis
from generator.units.currency import CURRENCIES, UNKNOWN_CURRENCY
from generator.units.period import Period
from tests.load.outcomes import read

EUR, USD = CURRENCIES["EUR"], CURRENCIES["USD"]


@pytest.mark.parametrize(
    ("text", "currency", "problems"),
    [
        pytest.param("{region: paris, base_salary: 80K}", EUR, [], id="the place's"),
        pytest.param("{region: Paris HQ, base_salary: 80K}", EUR, [], id="by its alias"),
        pytest.param("{region: paris, currency: USD, base_salary: $80K}", USD, [], id="its own"),
        pytest.param("{region: worldwide, base_salary: USD 80K}", USD, [], id="the one that is written"),
        pytest.param("{region: nowhere, base_salary: 80K}", UNKNOWN_CURRENCY, [], id="an unknown place's"),
        pytest.param(
            "{region: worldwide, base_salary: USD 80K, bonus: EUR 8K}", UNKNOWN_CURRENCY, [], id="none of two"
        ),
        pytest.param(
            "{region: paris, currency: EURO, base_salary: 80K}",
            UNKNOWN_CURRENCY,
            ["unknown-currency 1:27"],
            id="a wrong code",
        ),
        pytest.param(
            "{region: worldwide, base_salary: 80K}",
            UNKNOWN_CURRENCY,
            ["unknown-currency 1:34"],
            id="no currency",
        ),
    ],
)
def test_a_row_has_one_currency(text, currency, problems):
    outcome = read(PAY_ROW, text)
    assert outcome.value.pay.currency == currency
    assert outcome.problems == problems


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("{region: paris, base_salary: 80K}", "paris"),
        (
            "{region: Paris HQ, level: Mid (L3–L4), package_label: Cash, base_salary: 80K}",
            "paris-mid-l3-l4-cash",
        ),
        ("{region: paris, level: unknown, base_salary: 80K}", "paris"),
        ("{region: paris, id: hq, base_salary: 80K}", "hq"),
    ],
)
def test_a_row_has_an_id(text, id):
    assert read(PAY_ROW, text).value.id == id


def test_a_component_may_be_stated_more_than_once():
    row = read(
        PAY_ROW, "{region: paris, equity_grant: [100K over 4 years, {words: generous}], bonus: 10%}"
    ).value
    grants = row.pay.figures(ComponentKind.EQUITY_GRANT)
    assert [figure.state for figure in grants] == [FigureState.VALUE, FigureState.WORDS]


@pytest.mark.parametrize(
    ("key", "period"),
    [
        ("base_salary", Period.YEAR),
        ("allowance", Period.YEAR),
        ("sign_on_bonus", Period.ONCE),
        ("relocation", Period.ONCE),
        ("retention_bonus", Period.ONCE),
        ("equity_grant", Period.TERM),
        ("refresh_grant", Period.TERM),
    ],
)
def test_a_bare_amount_covers_what_is_usual_for_its_component(key, period):
    row = read(PAY_ROW, f"{{region: paris, {key}: 10K}}").value
    assert row.pay.figure(ComponentKind(key)).leading.period is period


def test_a_row_without_any_figure_is_told():
    assert read(PAY_ROW, "{region: paris, note: nothing}").problems == ["malformed-value 1:1"]


def test_a_row_whose_figure_cannot_be_read_stays():
    outcome = read(PAY_ROW, "{region: paris, base_salary: eighty}")
    assert outcome.value.pay.figure(ComponentKind.BASE_SALARY).state is FigureState.UNKNOWN
    assert outcome.problems == ["malformed-figure 1:30"]


def test_a_stated_total_may_say_which_one_it_is():
    figure, basis = read(STATED_TOTAL, "{amount: USD 90K, basis: recurring_total}").value
    assert (figure.leading.range.currency, basis) == (USD, TotalBasis.RECURRING)
    assert read(STATED_TOTAL, "USD 90K").value[1] is TotalBasis.UNSTATED


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("{versus: paris, effective: +5–10%}", []),
        ("{versus: paris, nominal: -5–10%}", []),
        ("{versus: paris}", ["malformed-value 1:1"]),
        ("{versus: paris, nominal: 5%, effective: 5%}", ["malformed-value 1:1"]),
        ("{versus: paris, nominal: five}", ["malformed-figure 1:26"]),
    ],
)
def test_a_differential_is_either_nominal_or_effective(text, problems):
    assert read(DIFFERENTIAL, text).problems == problems
