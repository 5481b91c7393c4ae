"""The page of a company: what holds there whatever the role."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.derive.equity import company_liquidity
from generator.derive.figures import GuideFigures
from generator.derive.wording import counted, listed
from generator.model.catalog import Catalog
from generator.model.company import Company, CompanyFact, Stage
from generator.model.documents import company_file
from generator.model.evidence import Evidence
from generator.model.level_map import is_mapped
from generator.pages.company.conflicts import DisputesView, disputes_view
from generator.pages.company.plans import (
    BonusView,
    EquityView,
    LadderView,
    bonus_view,
    equity_view,
    ladder_view,
)
from generator.pages.context import SiteContext, shared_context
from generator.pages.evidence_view import ClaimView, SourceView
from generator.pages.frame import FrameView, frame_view
from generator.pages.hub.table import HubTableView, all_rows, pay_table
from generator.pages.mentions import MentionView, mention_views
from generator.pages.page import (
    COMPANIES_URI,
    LEVELS_URI,
    VESTING_URI,
    Link,
    Page,
    company_anchor,
    company_uri,
)
from generator.pages.shown import Inline
from generator.pages.source_list import Support, list_sources
from generator.pages.statement_view import StatementView, claim_supports, mentioned_claims, statement_view
from generator.pages.words import word
from generator.units.calendar import PartialDate

TOPICS = ("pay", "bonus", "equity", "negotiation", "level", "interview")
"""Topics that come first, by how much they help in a negotiation; others follow as written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactView:
    """One dated statement."""

    statement: Inline
    as_of: PartialDate | None
    claim: ClaimView


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicView:
    """Statements about one thing."""

    name: str
    facts: tuple[FactView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyView:
    """Everything that the company template may read."""

    frame: FrameView
    summary: str | None
    stage: str
    stage_as_of: PartialDate | None
    stage_claim: ClaimView | None
    """`None` when nothing is said of the stage."""

    headquarters: Link | None
    offices: tuple[Link, ...]
    parent: Link | None
    subsidiaries: tuple[Link, ...]
    aliases: tuple[str, ...]
    reviewed_on: PartialDate | None
    guides: HubTableView
    disputes: DisputesView
    equity: EquityView | None
    bonus: BonusView | None
    ladder: LadderView | None
    level_map: Link | None
    """Its part of the level map; `None` when it is not on it."""

    vesting: Link
    """Its part of the vesting catalogue."""

    topics: tuple[TopicView, ...]
    mentions: tuple[MentionView, ...]
    unknowns: tuple[Inline, ...]
    nothing_on: str
    """What no source says anything of, in words; empty when there is something of everything."""

    statements: tuple[StatementView, ...]
    sources: tuple[SourceView, ...]


def build_company_page(
    catalog: Catalog, company: Company, figures: Sequence[GuideFigures], edit_base: str | None
) -> Page:
    """Turn a company and the figures of its own guides into one page.

    Plans are looked up on the day to which the guides' ages are counted.
    """
    uri, file = company_uri(company.id), company_file(company.id)
    context = shared_context(catalog, uri, company=company.id, title="the job")
    return Page(
        uri=uri,
        template="pages/company.md.jinja",
        view=_view(
            company,
            figures,
            context,
            frame_view(context, company.name, [("Companies", COMPANIES_URI)], [file], edit_base),
        ),
        title=f"{company.name}: how it pays, equity, bonus and levels",
        description=_description(company, figures),
        updated=_updated(company, figures, catalog),
        sources=(file,),
    )


def _view(
    company: Company, figures: Sequence[GuideFigures], context: SiteContext, frame: FrameView
) -> CompanyView:
    as_of = max((one.as_of for one in figures), default=context.catalog.as_of)
    claims = mentioned_claims(_texts(company), context.catalog)
    supports = (*_supports(company), *claim_supports(claims))
    return CompanyView(
        frame=frame,
        summary=company.summary,
        stage=company.stage.value if company.stage is Stage.UNKNOWN else word(company.stage),
        stage_as_of=company.stage_as_of,
        stage_claim=context.claim(company.stage_evidence) if company.stage_evidence.sources else None,
        headquarters=context.region_link(company.headquarters) if company.headquarters else None,
        offices=tuple(context.region_link(office) for office in company.offices),
        parent=context.company_link(company.parent) if company.parent else None,
        subsidiaries=_subsidiaries(company, context),
        aliases=company.aliases,
        reviewed_on=company.reviewed_on,
        guides=pay_table(all_rows(figures), context, without=("company",)),
        disputes=disputes_view(figures, context),
        equity=equity_view(company, company_liquidity(context.catalog, company.id), as_of, context),
        bonus=bonus_view(company, context),
        ladder=ladder_view(company.ladder, context),
        level_map=_level_map(company, context),
        vesting=Link(
            text="Plans of all companies side by side",
            href=context.address.to(VESTING_URI, company_anchor(company.id)),
        ),
        topics=_topics(company.facts, context),
        mentions=mention_views(company.id, context),
        unknowns=tuple(context.inline(unknown) for unknown in company.unknowns),
        nothing_on=_nothing_on(company),
        statements=tuple(statement_view(claim, context) for claim in claims),
        sources=list_sources(supports, context.sources, company.sources),
    )


def _description(company: Company, figures: Sequence[GuideFigures]) -> str:
    known = [
        name
        for name, is_known in (
            ("equity and vesting", company.equity_plans),
            ("bonus", company.bonus_plan),
            ("levels", company.ladder),
            ("dated statements from named sources", company.facts),
        )
        if is_known
    ]
    guides = f" {counted(len(figures), 'guide', 'guides').capitalize()}." if figures else ""
    return f"What is known of pay at {company.name}: {listed(known) or 'little so far'}.{guides}"


def _updated(company: Company, figures: Sequence[GuideFigures], catalog: Catalog) -> date:
    reviews = [company.reviewed_on, *(one.guide.reviewed_on for one in figures)]
    return max((review.last_day for review in reviews if review), default=catalog.as_of)


def _subsidiaries(company: Company, context: SiteContext) -> tuple[Link, ...]:
    owned = (other.id for other in context.catalog.companies.values() if other.parent == company.id)
    return tuple(context.company_link(other) for other in owned)


def _topics(facts: tuple[CompanyFact, ...], context: SiteContext) -> tuple[TopicView, ...]:
    written = dict.fromkeys(fact.topic for fact in facts)
    names = (*(topic for topic in TOPICS if topic in written), *(t for t in written if t not in TOPICS))
    return tuple(
        TopicView(name=name, facts=tuple(_fact(fact, context) for fact in facts if fact.topic == name))
        for name in names
    )


def _fact(fact: CompanyFact, context: SiteContext) -> FactView:
    return FactView(
        statement=context.inline(fact.statement), as_of=fact.as_of, claim=context.claim(fact.evidence)
    )


def _level_map(company: Company, context: SiteContext) -> Link | None:
    if not is_mapped(context.catalog, company.id):
        return None
    href = context.address.to(LEVELS_URI, company_anchor(company.id))
    return Link(text="What its levels are compared with elsewhere", href=href)


def _nothing_on(company: Company) -> str:
    parts = (
        ("equity plan", company.equity_plans),
        ("bonus", company.bonus_plan),
        ("ladder of levels", company.ladder),
    )
    return listed([name for name, known in parts if not known])


def _texts(company: Company) -> Iterator[str]:
    yield from (fact.statement for fact in company.facts)
    yield from company.unknowns
    for plan in company.equity_plans:
        yield from filter(None, (plan.note, plan.refreshers, plan.unit_price, plan.vesting.note))


def _supports(company: Company) -> Iterator[Support]:
    yield "stage", company.stage_evidence
    for plan in company.equity_plans:
        yield "equity", plan.evidence
    if company.bonus_plan:
        yield "bonus", company.bonus_plan.evidence
        yield "bonus", company.bonus_plan.target.evidence
    yield "levels", company.ladder.evidence if company.ladder else Evidence()
    for fact in company.facts:
        yield f"what is said of {fact.topic}", fact.evidence
