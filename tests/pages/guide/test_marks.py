"""What scripts read about the equity of a guide."""

from decimal import Decimal

import pytest

from generator.derive.figures import derive_figures
from generator.model.company import Stage
from generator.model.equity import EquityPlan, Instrument, VestingFrequency, VestingSchedule
from generator.pages.guide.marks import equity_mark
from generator.units.percent import Percent
from tests.derive.builders import a_catalog, a_company, a_guide, a_row

EVEN = VestingSchedule(
    months=48, yearly=(Percent(Decimal(25)),) * 4, cliff_months=12, frequency=VestingFrequency.MONTHLY
)


@pytest.mark.parametrize(
    ("plan", "mark"),
    [
        pytest.param(
            EquityPlan(instrument=Instrument.BSPCE, vesting=EVEN),
            "paper bspce 48 25/25/25/25 12 monthly",
            id="known",
        ),
        pytest.param(EquityPlan(vesting=VestingSchedule(months=48)), "paper - 48 - - -", id="a term alone"),
    ],
)
def test_the_mark_says_what_is_known_of_the_plan(plan: EquityPlan, mark: str):
    guide = a_guide(a_row("paris", base_salary="80K–90K", equity_grant="100K"))
    catalog = a_catalog(
        a_company(guide.company, Stage.PRIVATE, equity_plans=(plan,)), guides={guide.id: guide}
    )
    assert equity_mark(derive_figures(catalog, guide, catalog.today).headline_row) == mark


def test_a_row_without_equity_has_none():
    guide = a_guide(a_row("paris", base_salary="80K–90K"))
    catalog = a_catalog(a_company(guide.company), guides={guide.id: guide})
    assert equity_mark(derive_figures(catalog, guide, catalog.today).headline_row) is None
    assert equity_mark(None) is None
