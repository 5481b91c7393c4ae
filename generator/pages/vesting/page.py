"""The vesting catalogue: equity plans of all companies, current and past, by the shape of their curves."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.derive.questions import Question
from generator.derive.vesting import CurveShape, curve_shape, derive_curve
from generator.derive.wording import counted
from generator.model.catalog import Catalog
from generator.model.company import Company
from generator.pages.api.addresses import collection
from generator.pages.api.file import api_file
from generator.pages.api.vesting import vesting_data
from generator.pages.context import SiteContext, shared_context
from generator.pages.frame import FrameView, frame_view
from generator.pages.page import (
    COMPANIES_URI,
    METHODOLOGY_URI,
    VESTING_URI,
    Link,
    Page,
    company_anchor,
    company_uri,
)
from generator.pages.updated import newest_of
from generator.pages.vesting.data import curves_file
from generator.pages.vesting.plan import (
    CatalogPlanView,
    company_plan_views,
    open_questions,
    question_anchor,
)

MOST_OF_SHAPE = 10
"""Companies that a catalogue of very many shows for each shape of curve."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShapeView:
    """The plans whose curves have one shape."""

    shape: CurveShape
    plans: tuple[CatalogPlanView, ...]
    """By company."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeView:
    """A company with several plans that are said to hold at the same time."""

    company: Link
    plans: tuple[CatalogPlanView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenQuestionView:
    """Something that nobody says of some plans."""

    anchor: str
    text: str
    companies: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VestingView:
    """Everything that the template of the vesting catalogue may read."""

    frame: FrameView
    summary: str
    example: CatalogPlanView | None
    """The plan in force of which most vests in year 1, against an even curve; `None` without any."""

    formula: str
    """Address of the formula behind vested amounts."""

    index: tuple[tuple[str, Link, tuple[CatalogPlanView, ...]], ...]
    """Element id, name and plans of every company shown that has a plan, by name."""

    more: Link | None
    """To all companies, when there are too many to show each of them here."""

    shapes: tuple[ShapeView, ...]
    """Those that occur, front-loaded first."""

    disputes: tuple[DisputeView, ...]
    inherited: tuple[tuple[str, Link, Link], ...]
    """Element id of a company without a plan of its own, its name, and the owner whose plan guides use."""

    without: tuple[Link, ...]
    """Companies of which no plan is known."""

    questions: tuple[OpenQuestionView, ...]


def build_vesting_page(catalog: Catalog) -> Page:
    """Return the page of all equity plans."""
    context = shared_context(catalog, VESTING_URI)
    every_company = sorted(catalog.companies.values(), key=lambda one: (one.name.casefold(), one.id))
    companies = _shown(every_company) if catalog.has_many_companies else every_company
    plans = {one.id: company_plan_views(one, context) for one in companies}
    every = [plan for found in plans.values() for plan in found]
    summary = _summary(every_company)
    return Page(
        uri=VESTING_URI,
        template="pages/vesting.md.jinja",
        view=VestingView(
            frame=frame_view(context, "Vesting"),
            summary=summary,
            example=_example(every),
            formula=context.address.to(METHODOLOGY_URI, "vesting-by-year"),
            index=tuple(
                (company_anchor(one.id), context.company_link(one.id), plans[one.id])
                for one in companies
                if plans[one.id]
            ),
            more=None if companies is every_company else _more(every_company, context),
            shapes=tuple(_shapes(every)),
            disputes=tuple(_disputes(companies, plans, context)),
            inherited=tuple(_inherited(companies, context)),
            without=tuple(
                _question_link(one, context)
                for one in companies
                if not plans[one.id] and _parent(one, context) is None
            ),
            questions=tuple(_questions(companies, context)),
        ),
        title="Vesting: how equity grants are earned, company by company",
        description=f"{summary} Which part of a grant vests in which year, with cliff, dates and sources.",
        updated=newest_of((one.reviewed_on for one in every_company), catalog.today),
        data_files=(
            curves_file(every_company, context),
            api_file("vesting", collection("vesting"), vesting_data(catalog), catalog.as_of),
        ),
    )


def _shown(companies: Iterable[Company]) -> list[Company]:
    """Return those that a page of very many companies shows: some with a plan for each shape of curve."""
    room = Counter(dict.fromkeys(CurveShape, MOST_OF_SHAPE))
    shown = []
    for company in companies:
        shapes = {curve_shape(plan.vesting) for plan in company.equity_plans}
        if any(room[shape] > 0 for shape in shapes):
            shown.append(company)
            room.subtract(shapes)
    return shown


def _more(companies: Collection[Company], context: SiteContext) -> Link:
    number = counted(len(companies), "company", "companies")
    return Link(text=f"page of each of the {number}", href=context.address.to(COMPANIES_URI))


def _summary(companies: Iterable[Company]) -> str:
    plans = [company.equity_plans for company in companies if company.equity_plans]
    number = sum(map(len, plans))
    known = sum(derive_curve(plan.vesting) is not None for own in plans for plan in own)
    return (
        f"{counted(number, 'equity plan', 'equity plans').capitalize()} "
        f"of {counted(len(plans), 'company', 'companies')}, {counted(known, 'curve', 'curves')} known."
    )


def _example(plans: Iterable[CatalogPlanView]) -> CatalogPlanView | None:
    current = [plan for plan in plans if plan.is_in_force and plan.shape is CurveShape.FRONT_LOADED]
    return max(current, key=_lead, default=None)


def _lead(plan: CatalogPlanView) -> Decimal:
    return plan.curve.difference.value if plan.curve else Decimal(0)


def _shapes(plans: list[CatalogPlanView]) -> Iterator[ShapeView]:
    for shape in CurveShape:
        found = tuple(plan for plan in plans if plan.shape is shape)
        if found:
            yield ShapeView(shape=shape, plans=found)


def _disputes(
    companies: Iterable[Company], plans: dict[str, tuple[CatalogPlanView, ...]], context: SiteContext
) -> Iterator[DisputeView]:
    for company in companies:
        rivals = tuple(plan for plan in plans[company.id] if plan.rivals)
        if rivals:
            yield DisputeView(company=context.company_link(company.id), plans=rivals)


def _parent(company: Company, context: SiteContext) -> Company | None:
    """Return the owner whose plan guides of a company without its own fall back on."""
    parent = context.catalog.companies.get(company.parent or "")
    has_own = bool(company.equity_plans)
    return parent if parent is not None and parent.equity_plans and not has_own else None


def _inherited(companies: Iterable[Company], context: SiteContext) -> Iterator[tuple[str, Link, Link]]:
    for company in companies:
        parent = _parent(company, context)
        if parent is not None:
            link = Link(text=parent.name, href=f"#{company_anchor(parent.id)}")
            yield company_anchor(company.id), context.company_link(company.id), link


def _question_link(company: Company, context: SiteContext) -> Link:
    return Link(text=company.name, href=context.address.to(company_uri(company.id), "ask-them"))


def _questions(companies: Iterable[Company], context: SiteContext) -> Iterator[OpenQuestionView]:
    """Yield every question that a plan leaves open, with the companies of which it is to be asked."""
    texts: dict[str, Question] = {}
    asked: dict[str, dict[str, None]] = defaultdict(dict)
    for company in companies:
        for plan in company.equity_plans:
            for question in open_questions(company, plan, context):
                anchor = question_anchor(question)
                texts.setdefault(anchor, question)
                asked[anchor][company.id] = None
    for anchor, question in texts.items():
        links = (
            Link(text=context.company_name(one), href=f"#{company_anchor(one)}") for one in asked[anchor]
        )
        yield OpenQuestionView(anchor=anchor, text=question.text, companies=tuple(links))
