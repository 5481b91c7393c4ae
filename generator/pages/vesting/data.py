"""Every known vesting curve for programs: `curves.json`, which the offer workbook reads."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.model.company import Company
from generator.model.equity import Instrument, VestingFrequency
from generator.pages.context import SiteContext
from generator.pages.data_file import DataFile
from generator.pages.page import CURVES_DATA_URI
from generator.pages.vesting.plan import company_plan_views
from generator.units.calendar import PartialDate

EVERY = {
    VestingFrequency.MONTHLY: 1,
    VestingFrequency.QUARTERLY: 3,
    VestingFrequency.HALF_YEARLY: 6,
    VestingFrequency.YEARLY: 12,
}
"""Months between two vestings; a frequency that nobody states is not in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CurveData:
    """The curve of one plan of one company; where sources disagree, each stands on its own."""

    company: str
    name: str
    instrument: Instrument
    months: int | None
    """Length of the term; `None` where only the shares of the years are stated."""

    yearly: tuple[Decimal, ...]
    """Percent of the grant that vest in each begun year; they need not come to 100 where a source rounds."""

    cliff_months: int | None
    every: int | None
    """Months between two vestings, `None` when not stated."""

    state: str
    """`in force`, `no longer in force` or `not in force yet`."""

    dated: PartialDate | None
    source: str
    """Who says so: publishers, with a comma between them; empty when nobody is named."""


def curves_file(companies: Iterable[Company], context: SiteContext) -> DataFile:
    """Return the file of all curves, by company, those in force first."""
    found = tuple(curve for company in companies for curve in _curves(company, context))
    return DataFile(
        uri=CURVES_DATA_URI, name="curves", version=1, as_of=context.catalog.as_of, value={"curves": found}
    )


def _curves(company: Company, context: SiteContext) -> Iterator[CurveData]:
    plans = {f"plan-{company.id}-{number}": plan for number, plan in enumerate(company.equity_plans, 1)}
    for view in company_plan_views(company, context):
        plan = plans[view.anchor]
        if plan.vesting.yearly:
            yield CurveData(
                company=company.id,
                name=company.name,
                instrument=plan.instrument,
                months=plan.vesting.months,
                yearly=tuple(share.value for share in plan.vesting.yearly),
                cliff_months=plan.vesting.cliff_months,
                every=EVERY.get(plan.vesting.frequency),
                state=view.state,
                dated=view.dated,
                source=", ".join(dict.fromkeys(link.text for link in view.sources)),
            )
