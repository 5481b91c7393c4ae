"""How a company pays beyond base salary: equity plans, bonus plan and ladder."""

from dataclasses import dataclass
from datetime import date

from generator.derive.equity import Liquidity
from generator.derive.published import states_vesting
from generator.model.company import Company, Ladder
from generator.model.equity import EquityPlan, Instrument, VestingFrequency
from generator.model.plans import plans_in_force
from generator.pages.context import SiteContext
from generator.pages.evidence_view import ClaimView
from generator.pages.figure_view import FigureView, figure_view
from generator.pages.page import Link, company_uri
from generator.pages.shown import Inline
from generator.pages.words import word
from generator.units.calendar import PartialDate
from generator.units.percent import Percent


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanView:
    """One equity plan."""

    is_in_force: bool
    valid_from: PartialDate | None
    valid_until: PartialDate | None
    instrument: str | None
    """Form of the equity, as a heading; `None` when nobody says what it is."""

    months: int | None
    years: tuple[tuple[int, Percent], ...]
    """Share of the grant that vests in each year; empty when no curve is known."""

    cliff_months: int | None
    frequency: str | None
    vesting_note: Inline | None
    refreshers: Inline | None
    unit_price: Inline | None
    note: Inline | None
    states_vesting: bool
    """Whether it says anything in numbers, which makes it a published figure."""

    claim: ClaimView


@dataclass(frozen=True, slots=True, kw_only=True)
class EquityView:
    """All that is known of a company's equity."""

    plans: tuple[PlanView, ...]
    """Those in force first, then newest first."""

    rivals: int
    """How many plans are said to hold at the same time; 0 unless sources disagree."""

    liquidity: str
    """`paper`, `liquid` or `unknown`."""

    parent: Link | None
    """The owner's equity, for a subsidiary without a plan of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BonusView:
    """What a company says of bonuses in general."""

    target: FigureView
    note: Inline | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderView:
    """A company's levels, lowest first."""

    levels: tuple[tuple[str, str | None, str], ...]
    """Code, title and track of each level."""

    note: Inline | None
    claim: ClaimView


def equity_view(company: Company, liquidity: Liquidity, context: SiteContext) -> EquityView | None:
    """Return what is known of a company's equity on the date of the data, `None` when that is nothing."""
    parent = context.catalog.companies.get(company.parent or "")
    has_parents = not company.equity_plans and parent is not None and bool(parent.equity_plans)
    if not company.equity_plans and not has_parents:
        return None
    in_force = plans_in_force(company, context.catalog.today)
    by_age = sorted(company.equity_plans, key=_end, reverse=True)
    ordered = (*in_force, *(plan for plan in by_age if plan not in in_force))
    return EquityView(
        plans=tuple(plan_view(plan, plan in in_force, context) for plan in ordered),
        rivals=len(in_force) if len(in_force) > 1 else 0,
        liquidity=liquidity.value,
        parent=(
            Link(text=parent.name, href=context.address.to(company_uri(parent.id), "equity"))
            if parent is not None and has_parents
            else None
        ),
    )


def bonus_view(company: Company, context: SiteContext) -> BonusView | None:
    """Return a company's bonus plan, `None` when none is known."""
    plan = company.bonus_plan
    if plan is None:
        return None
    target = figure_view(plan.target, "target bonus", context.sources, plan.evidence)
    return BonusView(target=target, note=context.texts.optional(plan.note))


def ladder_view(ladder: Ladder | None, context: SiteContext) -> LadderView | None:
    """Return a company's ladder as a table, `None` when none is known."""
    if ladder is None or not ladder.levels:
        return None
    return LadderView(
        levels=tuple((level.code, level.title, word(level.track)) for level in ladder.levels),
        note=context.texts.optional(ladder.note),
        claim=context.claim(ladder.evidence),
    )


def _end(plan: EquityPlan) -> date:
    """Return the last day of a plan; one without an end lasts for ever."""
    return plan.valid_until.last_day if plan.valid_until else date.max


def _instrument(instrument: Instrument) -> str | None:
    name = word(instrument)
    return None if instrument is Instrument.UNKNOWN else name[:1].upper() + name[1:]


def plan_view(plan: EquityPlan, is_in_force: bool, context: SiteContext) -> PlanView:
    """Return one equity plan as readers see it."""
    vesting = plan.vesting
    has_frequency = vesting.frequency is not VestingFrequency.UNKNOWN
    return PlanView(
        is_in_force=is_in_force,
        valid_from=plan.valid_from,
        valid_until=plan.valid_until,
        instrument=_instrument(plan.instrument),
        months=vesting.months,
        years=tuple(enumerate(vesting.yearly or (), start=1)),
        cliff_months=vesting.cliff_months,
        frequency=word(vesting.frequency) if has_frequency else None,
        vesting_note=context.texts.optional(vesting.note),
        refreshers=context.texts.optional(plan.refreshers),
        unit_price=context.texts.optional(plan.unit_price),
        note=context.texts.optional(plan.note),
        states_vesting=states_vesting(plan),
        claim=context.claim(plan.evidence),
    )
