"""What single parts of a guide page say of data that the real guide does not hold."""

from decimal import Decimal
from pathlib import Path

import pytest

from generator.build import check_project
from generator.derive.figures import derive_figures
from generator.pages.guide.page import GuideView, build_guide_page
from generator.units.percent import Percent

REGIONS = """
paris: {name: Paris, kind: city, country: FR, currency: EUR}
london: {name: London, kind: city, country: GB, currency: GBP}
"""
RATES = "{base: EUR, on: 2026-10-30, publisher: ECB, source: ecb, rates: {GBP: 0.8338}}"
HEAD = "title: Engineer\nreviewed_on: {}\npay:\n"


def guide_view(folder: Path, pay: str, reviewed_on: str = "2026-11-22") -> GuideView:
    """The page of a made-up guide with these pay rows, written as YAML."""
    files = {
        "regions.yml": REGIONS,
        "exchange-rates.yml": RATES,
        "sources.yml": "ecb: {title: Rates, publisher: ECB, kind: official-disclosure}\n",
        "companies/acme.yml": "name: Acme\nstage: private\n",
        "roles/engineer.yml": "name: Engineer\njob_family: engineering\n",
        "acme/engineer.yml": HEAD.format(reviewed_on) + pay,
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    checked = check_project(folder, "guides")
    assert [found.message for found in checked.errors] == []
    catalog = checked.loaded.catalog
    figures = derive_figures(catalog, catalog.guides["acme/engineer"], catalog.today)
    view = build_guide_page(catalog, figures, None).view
    assert isinstance(view, GuideView)
    return view


def test_a_nominal_claim_is_shown_by_the_bare_numbers_it_is_about(tmp_path):
    view = guide_view(
        tmp_path,
        "  - {region: paris, base_salary: 80K–100K}\n"
        "  - {region: london, base_salary: 72K–90K, differentials: [{versus: paris, nominal: -10%}]}\n",
    )
    (claim,) = view.compare.differentials
    assert (claim.low, claim.high) == (Percent(Decimal(-10)), Percent(Decimal(-10)))
    assert claim.conversion is None
    assert claim.verdict == "agrees"


def test_a_difference_known_at_one_end_is_named_by_that_end(tmp_path):
    view = guide_view(
        tmp_path,
        "  - {region: paris, base_salary: 80K–100K}\n"
        "  - {region: london, base_salary: 72K+, differentials: [{versus: paris, nominal: -10%}]}\n",
    )
    (claim,) = view.compare.differentials
    assert claim.low is not None
    assert claim.high is None


@pytest.mark.parametrize(
    ("grant", "per_year", "note"),
    [
        pytest.param("40K per year", None, None, id="stated per year already"),
        pytest.param("100K over 4 years", Decimal(25_000), None, id="its own years"),
    ],
)
def test_the_yearly_worth_of_a_grant_says_whose_years_it_takes(tmp_path, grant, per_year, note):
    view = guide_view(tmp_path, f"  - {{region: paris, base_salary: 80K, equity_grant: {grant}}}\n")
    cell = next(cell for cell in view.pay.rows[0].cells if cell.label == "equity grant")
    assert (cell.per_year.low if cell.per_year else None) == per_year
    assert (cell.per_year_note if cell.per_year else None) == note


def test_an_open_range_draws_no_empty_chart(tmp_path):
    assert guide_view(tmp_path, "  - {region: paris, base_salary: 80K+}\n").chart is None


def test_a_guide_that_nobody_has_reviewed_says_so_and_names_no_date(tmp_path):
    view = guide_view(tmp_path, "  - {region: paris, base_salary: 80K}\n", reviewed_on="unknown")
    assert view.reviewed_on is None
    assert view.headline is not None
    assert (view.headline.evidence_date, view.headline.reviewed_on) == (None, None)
    assert "nothing says when the figures were true" in view.headline.reasons


def test_a_chart_speaks_of_hatching_only_where_there_is_some(tmp_path):
    chart = guide_view(tmp_path, "  - {region: paris, base_salary: 80K–100K}\n").chart
    assert chart is not None
    assert not chart.has_dispute


def test_an_amount_outside_of_a_range_has_no_way_up_in_it(tmp_path):
    view = guide_view(
        tmp_path,
        "  - {region: paris, base_salary: 80K–100K}\n"
        "strategies:\n  - ask: {region: paris, base_salary: 130K}\n",
    )
    positions = view.strategies[0].positions
    assert {position.share for position in positions} == {None}
    assert {position.placement for position in positions} == {"above the range"}


@pytest.mark.parametrize(
    ("base", "times"),
    [
        pytest.param("80K", None, id="a yearly amount is paid once"),
        pytest.param("5K per month", Decimal(12), id="monthly"),
        pytest.param("{amount: 5K per month, pay_months: 13}", Decimal(13), id="thirteen months"),
        pytest.param("90 per hour", Decimal(2080), id="hourly"),
    ],
)
def test_the_working_says_how_often_an_amount_is_paid(tmp_path, base, times):
    view = guide_view(tmp_path, f"  - {{region: paris, base_salary: {base}}}\n")
    total = view.pay.rows[0].total
    assert total is not None
    (line,) = total.lines
    assert line.times == times
    assert line.stated * (times or 1) == line.amount


def test_a_guide_that_tells_nothing_of_the_work_has_no_heading_for_it(tmp_path):
    assert guide_view(tmp_path, "  - {region: paris, base_salary: 80K}\n").job is None
