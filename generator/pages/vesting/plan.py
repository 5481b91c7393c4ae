"""One equity plan in the vesting catalogue: its curve beside an even one, what is unknown, who says so."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.derive.equity import company_liquidity
from generator.derive.evidence import basis_of
from generator.derive.freshness import newest_date
from generator.derive.questions import Question, derive_plan_questions
from generator.derive.vesting import CurveFigures, CurveShape, curve_shape, derive_curve
from generator.model.company import Company
from generator.model.equity import EquityPlan
from generator.model.plans import plans_in_force
from generator.pages.company.plans import PlanView, plan_view
from generator.pages.context import SiteContext, shared_context
from generator.pages.page import VESTING_URI, Link, company_uri
from generator.pages.shown import Inline, LinkRun, Run
from generator.pages.words import word
from generator.text import slugify
from generator.units.calendar import PartialDate
from generator.units.percent import Percent
from generator.units.today import Today


@dataclass(frozen=True, slots=True, kw_only=True)
class CurveView:
    """A known curve."""

    prefix: str
    """Start of every id in its drawing."""

    figures: CurveFigures
    first_year: Percent
    evenly: Percent
    difference: Percent
    """How much more or less than evenly vests in year 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogPlanView:
    """One plan of one company."""

    anchor: str
    company: Link
    """The part of the company's page about equity."""

    state: str
    """`in force`, `no longer in force` or `not in force yet`."""

    is_in_force: bool
    shape: CurveShape
    curve: CurveView | None
    plan: PlanView
    asks: Mapping[str, str]
    """Addresses of the questions that it leaves open, by what is asked: `vesting`, `cliff` and so on."""

    sources: tuple[Link, ...]
    """Where each is described: on the page of the company."""

    dated: PartialDate | None
    dated_word: str
    rivals: tuple[Link, ...]
    """Other plans that are said to hold at the same time."""


def company_plan_views(company: Company, context: SiteContext) -> tuple[CatalogPlanView, ...]:
    """Return the plans of a company, those in force first, then as written."""
    own = shared_context(context.catalog, VESTING_URI, company=company.id, title="the job")
    views = [_view(company, number, own) for number in range(1, len(company.equity_plans) + 1)]
    rivals = [view for view in views if view.is_in_force]
    past = (view for view in views if not view.is_in_force)
    return (
        *(replace(view, rivals=tuple(_rival(one) for one in rivals if one is not view)) for view in rivals),
        *past,
    )


def open_questions(company: Company, plan: EquityPlan | None, context: SiteContext) -> tuple[Question, ...]:
    """Return what is not known of a plan, as questions."""
    return derive_plan_questions(plan, company_liquidity(context.catalog, company.id))


def question_anchor(question: Question) -> str:
    """Return the element id of a question in the catalogue."""
    return f"ask-{slugify(question.text)}"


def _view(company: Company, number: int, context: SiteContext) -> CatalogPlanView:
    plan = company.equity_plans[number - 1]
    is_in_force, page = plan in plans_in_force(company, context.catalog.today), company_uri(company.id)
    anchor, view = f"plan-{company.id}-{number}", plan_view(plan, is_in_force, context)
    basis = basis_of(context.catalog, context.sources.owner, (plan.evidence,))
    kind, dated = newest_date(basis, None) or (None, None)
    return CatalogPlanView(
        anchor=anchor,
        company=Link(text=company.name, href=context.address.to(page, "equity")),
        state=_state(plan, is_in_force, context.catalog.today),
        is_in_force=is_in_force,
        shape=curve_shape(plan.vesting),
        curve=_curve(plan, anchor),
        plan=_with_far_links(view, company, context),
        asks={one.id: f"#{question_anchor(one)}" for one in open_questions(company, plan, context)},
        sources=tuple(
            Link(text=source.publisher, href=context.address.to(page, source.anchor))
            for source in view.claim.sources
        ),
        dated=dated,
        dated_word=word(kind) if kind else "",
        rivals=(),
    )


def _state(plan: EquityPlan, is_in_force: bool, today: Today) -> str:
    if is_in_force:
        return "in force"
    is_ahead = plan.valid_from is not None and not today.has_come(plan.valid_from.first_day)
    return "not in force yet" if is_ahead else "no longer in force"


def _curve(plan: EquityPlan, anchor: str) -> CurveView | None:
    figures = derive_curve(plan.vesting)
    if figures is None:
        return None
    return CurveView(
        prefix=f"{anchor}-curve",
        figures=figures,
        first_year=figures.shares[0],
        evenly=figures.even[0],
        difference=figures.first_year_difference,
    )


def _rival(view: CatalogPlanView) -> Link:
    """Return a link to a plan by its curve, else by its form."""
    if view.curve is not None:
        text = " / ".join(str(share).removesuffix("%") for share in view.curve.figures.shares) + " %"
    else:
        text = f"{view.plan.instrument or 'a plan of unknown form'}, curve unknown"
    return Link(text=text, href=f"#{view.anchor}")


def _with_far_links(view: PlanView, company: Company, context: SiteContext) -> PlanView:
    """Return a plan whose texts lead to sources and statements on the company's page, where they stand."""

    def far(runs: Inline | None) -> Inline | None:
        return None if runs is None else tuple(_far(run, company, context) for run in runs)

    return replace(
        view, vesting_note=far(view.vesting_note), refreshers=far(view.refreshers), note=far(view.note)
    )


def _far(run: Run, company: Company, context: SiteContext) -> Run:
    if not isinstance(run, LinkRun) or not run.href.startswith("#"):
        return run
    return replace(run, href=context.address.to(company_uri(company.id), run.href.removeprefix("#")))
