"""Which equity plan a grant follows on a day, for rules and pages alike.

A guide's own override comes first, then the plan of its company in force, then that of the owner of a
subsidiary without one. Where sources of one time give different vesting curves, none is picked: the
plan keeps what they agree on, and the grant is taken to vest evenly.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from generator.model.catalog import Catalog
from generator.model.company import Company, Stage
from generator.model.equity import EquityPlan, VestingFrequency, VestingSchedule
from generator.model.guide import Guide
from generator.units.today import Today

T = TypeVar("T")


def guide_plan(catalog: Catalog, guide: Guide, today: Today) -> EquityPlan | None:
    """Return the plan that the guide's grants follow on a day, `None` when none is known."""
    if guide.equity_override is not None:
        return guide.equity_override.plan
    return company_plan(catalog, guide.company, today)


def company_plan(catalog: Catalog, company: str, today: Today) -> EquityPlan | None:
    """Return what a company's plans in force on a day agree on, `None` when none is known."""
    return agreed_plan(known_plans(catalog, company, today))


def known_plans(catalog: Catalog, company: str, today: Today) -> tuple[EquityPlan, ...]:
    """Return a company's plans in force on a day, its owner's for a subsidiary without; empty for none."""
    found = (plans_in_force(owner, today) for owner in owners(catalog, company))
    return next(filter(None, found), ())


def plans_in_force(company: Company, today: Today) -> tuple[EquityPlan, ...]:
    """Return the company's own plans that hold on a day, in written order; several when sources disagree."""
    return tuple(plan for plan in company.equity_plans if _holds(plan, today))


def owners(catalog: Catalog, company: str) -> Iterator[Company]:
    """Yield the company, then its parents for as long as each is a subsidiary; circles end."""
    seen: set[str] = set()
    wanted: str | None = company
    while wanted is not None and wanted not in seen:
        seen.add(wanted)
        found = catalog.companies.get(wanted)
        if found is None:
            return
        yield found
        wanted = found.parent if found.stage is Stage.SUBSIDIARY else None


def agreed_plan(plans: tuple[EquityPlan, ...]) -> EquityPlan | None:
    """Return the one plan that counts among those of one time, `None` for none.

    It is the first with a vesting curve, else the first. When curves differ, it is the first without
    its curve, and with the term, the cliff and the frequency only where all that are stated agree.
    """
    with_curve = [plan for plan in plans if plan.vesting.yearly is not None]
    if len({plan.vesting.yearly for plan in with_curve}) < 2:
        return next(iter((*with_curve, *plans)), None)
    schedules = [plan.vesting for plan in with_curve]
    frequencies = (s.frequency for s in schedules if s.frequency is not VestingFrequency.UNKNOWN)
    common = VestingSchedule(
        months=_common(schedule.months for schedule in schedules),
        cliff_months=_common(schedule.cliff_months for schedule in schedules),
        frequency=_common(frequencies) or VestingFrequency.UNKNOWN,
        is_disputed=True,
    )
    return replace(with_curve[0], vesting=common)


def _common(stated: Iterable[T | None]) -> T | None:
    """Return the one value that is stated, `None` for none or several."""
    known = {value for value in stated if value is not None}
    return known.pop() if len(known) == 1 else None


def has_ended(plan: EquityPlan, today: Today) -> bool:
    """Whether nobody is granted equity by a plan any more."""
    return plan.valid_until is not None and today.is_past(plan.valid_until.last_day)


def _holds(plan: EquityPlan, today: Today) -> bool:
    has_begun = plan.valid_from is None or today.has_come(plan.valid_from.first_day)
    return has_begun and not has_ended(plan, today)
