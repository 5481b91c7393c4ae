"""Everything that follows from one guide, in one value."""

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.derive.figures import derive_figures
from generator.derive.freshness import FreshnessStatus
from generator.model.guide import Headline
from generator.model.level import Confidence
from tests.derive.builders import (
    AS_OF,
    GBP,
    a_catalog,
    a_guide,
    a_row,
    first_catalog,
    first_guide,
    money,
)

FIGURES = derive_figures(first_catalog(), first_guide(), AS_OF)


@pytest.mark.parametrize(
    ("row", "equity", "total", "difference", "agrees"),
    [
        pytest.param("paris", "25K–48.75K", "105K–156.75K", 250, True, id="Paris"),
        pytest.param("london", "23K–45K", "97K–144K", 1000, False, id="London, typed wrong"),
        pytest.param("remote-eu", "25K–48.75K", "97K–145.75K", 250, True, id="remote, rounded"),
    ],
)
def test_the_rows_of_the_first_guide(row, equity, total, difference, agrees):
    figures = FIGURES.rows[row]
    currency = figures.row.pay.currency
    assert figures.annual_equity == money(equity, currency)
    assert figures.totals.recurring is not None
    assert figures.totals.recurring.range == money(total, currency)
    assert figures.yearly_total == money(total, currency)
    assert figures.stated_check is not None
    assert (figures.stated_check.high, figures.stated_check.agrees) == (Decimal(difference), agrees)


def test_a_row_with_nothing_but_a_typed_total():
    figures = FIGURES.rows["worldwide"]
    assert (figures.totals.known, figures.stated_check, figures.annual_equity) == ((), None, None)
    assert figures.yearly_total == money("USD 150K–240K")


def test_equity_of_a_private_company_is_paper():
    split = FIGURES.rows["paris"].splits.recurring
    assert split is not None
    assert (split.cash, split.paper, split.liquid) == (money("80K–108K"), money("25K–48.75K"), None)


def test_rows_keep_their_order():
    assert list(FIGURES.rows) == ["paris", "london", "remote-eu", "worldwide"]


def test_every_row_says_how_far_it_can_be_relied_on():
    assert {figures.confidence.confidence for figures in FIGURES.rows.values()} == {Confidence.LOW}
    assert "a second source disagrees by up to 37%" in FIGURES.rows["paris"].confidence.reasons


def test_the_guide_is_as_sure_and_as_fresh_as_its_headline_row():
    headline = FIGURES.headline_row
    assert headline is not None
    assert (FIGURES.confidence, FIGURES.freshness) == (headline.confidence, headline.freshness)
    assert FIGURES.freshness is not None
    assert FIGURES.freshness.status is FreshnessStatus.FRESH


def headline_of(*rows, named=None):
    guide = a_guide(*rows, headline=Headline(row=named, reason="most postings") if named else None)
    return derive_figures(a_catalog(), guide, AS_OF).headline


TYPED, COMPUTED = a_row("typed", stated_total="100K"), a_row("computed", base_salary="90K")


@pytest.mark.parametrize(
    ("rows", "named", "headline"),
    [
        pytest.param((TYPED, COMPUTED), None, "computed", id="the first with a computed total"),
        pytest.param((TYPED, COMPUTED), "typed", "typed", id="the one that the guide names"),
        pytest.param((TYPED, COMPUTED), "gone", "computed", id="a name that no row has"),
        pytest.param((TYPED,), None, "typed", id="no row has a computed total"),
        pytest.param((), None, None, id="no rows"),
    ],
)
def test_which_row_stands_for_the_guide(rows, named, headline):
    assert headline_of(*rows, named=named) == headline


def test_a_guide_without_pay_is_still_dated():
    figures = derive_figures(a_catalog(), a_guide(), AS_OF)
    assert (figures.headline_row, figures.strategy) == (None, None)
    assert figures.freshness is not None
    assert str(figures.freshness.newest) == "2026-11-22"
    assert figures.confidence.reasons == ("no figure of pay is known",)


def test_conflicts_are_found_by_their_row():
    assert [found.right for found in FIGURES.conflicts_of("paris")] == ["worldwide"]
    assert len(FIGURES.conflicts_of("worldwide")) == 3


def test_a_figure_brings_its_own_evidence_to_the_row():
    row = replace(first_guide().pay[0], evidence=first_guide().pay[3].evidence)
    guide = replace(first_guide(), pay=(row,))
    sources = derive_figures(first_catalog(), guide, AS_OF).rows["paris"].basis.sources
    assert [source.id for source in sources] == ["second"]


def test_the_same_input_gives_the_same_figures():
    assert derive_figures(first_catalog(), first_guide(), AS_OF) == FIGURES


def test_rows_of_any_currency_are_fine():
    figures = derive_figures(a_catalog(), a_guide(a_row("london", GBP, base_salary="74K")), AS_OF)
    assert figures.rows["london"].yearly_total == money("74K", GBP)
