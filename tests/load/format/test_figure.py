"""The long form of a figure: what a share is of, what it comes on top of, when it is paid, for how long."""

from decimal import Decimal

import pytest

from generator.model.pay import ComponentKind, PayFigure
from generator.units.period import Period
from tests.derive.builders import money
from tests.load.folders import SOUND_GUIDE, load_files, problems


def load(tmp_path, key: str, text: str) -> tuple[PayFigure | None, list[str]]:
    loaded = load_files(
        tmp_path,
        {
            "regions.yml": "paris: {name: Paris, kind: city, currency: EUR}\n",
            "acme/data-engineer.yml": SOUND_GUIDE
            + f"pay: [{{region: paris, benefit: none, {key}: {text}}}]\n",
        },
    )
    pay = loaded.catalog.guides["acme/data-engineer"].pay
    figure = pay[0].pay.figure(ComponentKind(key)) if pay else None
    return figure, problems(loaded)


def test_a_share_may_be_of_something_else(tmp_path):
    figure, found = load(tmp_path, "refresh_grant", "{amount: 80–100%, of: the first grant}")
    assert figure is not None
    assert (figure.of, found) == ("the first grant", [])


def test_a_figure_may_come_on_top_of_something(tmp_path):
    figure, found = load(tmp_path, "equity_grant", "{amount: 30K over 4 years, more_than: their offer}")
    assert figure is not None
    assert (figure.more_than, figure.per_year(), found) == ("their offer", None, [])


def test_it_may_be_paid_later_and_be_promised(tmp_path):
    figure, found = load(tmp_path, "bonus", "{amount: 20K, paid_in_year: 2, guaranteed_years: 3}")
    assert figure is not None
    assert (figure.paid_in_year, figure.guaranteed_years, found) == (2, 3, [])


def test_a_source_may_leave_the_period_open(tmp_path):
    figure, found = load(tmp_path, "equity_grant", "{amount: 40K–60K, period: unknown}")
    assert figure is not None
    assert figure.leading is not None
    assert (figure.leading.period, figure.per_year(), found) == (Period.UNKNOWN, None, [])


def test_what_it_was_before_is_kept_with_its_date_and_its_source(tmp_path):
    former = (
        "[{amount: 76K–102K, until: 2026-03, sources: [old]}, {amount: 70K, until: 2024, sources: [older]}]"
    )
    figure, found = load(tmp_path, "base_salary", f"{{amount: 80K–108K, was: {former}}}")
    assert (figure, found) != (None, [])
    assert figure is not None
    assert [(str(one.until), one.evidence.sources) for one in figure.was] == [
        ("2026-03", ("old",)),
        ("2024", ("older",)),
    ]
    assert figure.was[0].figure.per_year() == money("76K–102K")


@pytest.mark.parametrize("missing", ["amount: 76K", "until: 2026-03", "sources: [old]"])
def test_a_former_figure_needs_amount_date_and_source(tmp_path, missing: str):
    written = {"amount: 76K", "until: 2026-03", "sources: [old]"} - {missing}
    _, found = load(tmp_path, "base_salary", f"{{amount: 80K, was: [{{{', '.join(sorted(written))}}}]}}")
    assert [one.partition(" ")[0] for one in found] == ["missing-field"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("{amount: 80K, of: the first grant}", id="a share that is none"),
        pytest.param("{amount: 80K, paid_in_year: 0}", id="before the first year"),
        pytest.param("{amount: 80K, guaranteed_years: 0}", id="a promise of no year"),
        pytest.param("{amount: 80K over 4 years, period: unknown}", id="a period that is stated"),
        pytest.param("{amount: 80K, period: year}", id="a period in the wrong place"),
    ],
)
def test_what_makes_no_sense_is_told(tmp_path, text):
    _, found = load(tmp_path, "bonus", text)
    assert [told.partition(" ")[0] for told in found] == ["malformed-value"]


@pytest.mark.parametrize(
    ("component", "period"),
    [
        pytest.param("sign_on_bonus", Period.ONCE, id="once"),
        pytest.param("equity_grant", Period.TERM, id="for a term"),
        pytest.param("base_salary", Period.YEAR, id="a year"),
    ],
)
def test_the_component_of_a_target_says_what_a_bare_amount_covers(tmp_path, component, period):
    target = f"{{label: A, amount: USD 20K, component: {component}}}"
    lever = f"levers: [{{title: A, kind: scarcity, passages: [], targets: [{target}]}}]\n"
    loaded = load_files(tmp_path, {"acme/data-engineer.yml": SOUND_GUIDE + lever})
    amount = loaded.catalog.guides["acme/data-engineer"].levers[0].targets[0].figure.leading
    assert amount is not None
    assert (amount.period, amount.range.low) == (period, Decimal(20_000))
