"""Which equity plan applies, and where every plan of the catalog stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.rule import CheckContext
from generator.model.catalog import Catalog
from generator.model.documents import company_file, guide_file
from generator.model.equity import EquityPlan, VestingSchedule
from generator.model.guide import Guide
from generator.model.plans import company_plan, guide_plan
from generator.text import FieldPath


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedPlan:
    """An equity plan and where it stands."""

    document: str
    at: FieldPath
    plan: EquityPlan


def every_plan(catalog: Catalog) -> Iterator[PlacedPlan]:
    """Yield the plans of all companies and the overrides of all guides."""
    for company in catalog.companies.values():
        for index, plan in enumerate(company.equity_plans):
            yield PlacedPlan(document=company_file(company.id), at=("equity_plans", index), plan=plan)
    for guide in catalog.guides.values():
        if guide.equity_override is not None:
            yield PlacedPlan(
                document=guide_file(guide), at=("equity_override",), plan=guide.equity_override.plan
            )


def vesting_at(company: str, context: CheckContext) -> VestingSchedule | None:
    """Return the schedule that new grants of a company follow, `None` when no plan is known."""
    plan = company_plan(context.catalog, company, context.today)
    return plan.vesting if plan else None


def vesting_of(guide: Guide, context: CheckContext) -> VestingSchedule | None:
    """Return the schedule that holds for a guide: its own override, else the company's."""
    plan = guide_plan(context.catalog, guide, context.today)
    return plan.vesting if plan else None


def offer_vesting(guide: Guide, company: str | None, context: CheckContext) -> VestingSchedule | None:
    """Return the schedule of an example offer: the guide's own, or that of the one company which makes it.

    `None` for an offer that any of several companies may make.
    """
    if company == guide.company:
        return vesting_of(guide, context)
    return vesting_at(company, context) if company else None
