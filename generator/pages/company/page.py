"""The page of a company: what holds there whatever the role."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.derive.equity import company_liquidity
from generator.derive.summary import GuideListing
from generator.derive.wording import counted, listed
from generator.model.company import Company, CompanyFact, Stage
from generator.model.documents import company_file
from generator.model.evidence import Evidence
from generator.pages.api.addresses import item
from generator.pages.api.file import api_file
from generator.pages.api.levels import company_levels_data
from generator.pages.api.subjects import company_data
from generator.pages.api.vesting import company_plans_data
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
from generator.pages.data_file import DataFile
from generator.pages.evidence_view import ClaimView, SourceView
from generator.pages.feed import FEED_FILE
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
from generator.pages.site_inputs import SiteInputs
from generator.pages.source_list import Support, list_sources
from generator.pages.statement_view import StatementView, claim_supports, mentioned_claims, statement_view
from generator.pages.updated import hub_updated
from generator.pages.upkeep.feeds import build_company_feed
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
    mentions_left_out: int
    """Guides that compare themselves with the company and are not named here."""

    unknowns: tuple[Inline, ...]
    nothing_on: str
    """What no source says anything of, in words; empty when there is something of everything."""

    statements: tuple[StatementView, ...]
    sources: tuple[SourceView, ...]


def build_company_page(inputs: SiteInputs, company: Company) -> Page:
    """Turn a company and the summaries of its own guides into one page.

    Plans are looked up on the date of the data.
    """
    uri, file = company_uri(company.id), company_file(company.id)
    context = shared_context(inputs.catalog, uri, company=company.id, title="the job")
    frame = frame_view(context, company.name, [("Companies", COMPANIES_URI)], [file], inputs.edit_base)
    frame = replace(frame, feed=FEED_FILE)
    guides = inputs.summaries.of_company(company.id)
    return Page(
        uri=uri,
        template="pages/company.md.jinja",
        view=_view(company, guides, inputs, context, frame),
        title=f"{company.name}: how it pays, equity, bonus and levels",
        description=_description(company, guides),
        updated=hub_updated(guides, inputs.catalog.today, company.reviewed_on),
        sources=(file,),
        data_files=tuple(_files(inputs, company)),
        feeds=(build_company_feed(inputs, company),),
    )


def _files(inputs: SiteInputs, company: Company) -> Iterator[DataFile]:
    """Yield what the API has of a company; files of its levels and plans only where any are known."""
    reviewed_on = company.reviewed_on.last_day if company.reviewed_on else None
    yield api_file("company", item("companies", company.id), company_data(inputs, company), reviewed_on)
    if company.id in inputs.summaries.mapping_levels:
        levels = company_levels_data(inputs, company.id)
        yield api_file("company-levels", item("levels", company.id), levels, None)
    if company.equity_plans:
        plans = company_plans_data(company)
        yield api_file("company-vesting", item("vesting", company.id), plans, reviewed_on)


def _view(
    company: Company,
    guides: Sequence[GuideListing],
    inputs: SiteInputs,
    context: SiteContext,
    frame: FrameView,
) -> CompanyView:
    claims = mentioned_claims(_texts(company), context.catalog)
    mentions = mention_views(company.id, inputs.summaries, context)
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
        subsidiaries=_links_to(inputs.subsidiaries.get(company.id, ()), context),
        aliases=company.aliases,
        reviewed_on=company.reviewed_on,
        guides=pay_table(
            all_rows(guides),
            context,
            without=("company",),
            of=("company", company.id),
            elsewhere=[context.guide_link(guide.id, guide.title) for guide in guides],
        ),
        disputes=disputes_view(guides, context),
        equity=equity_view(company, company_liquidity(context.catalog, company.id), context),
        bonus=bonus_view(company, context),
        ladder=ladder_view(company.ladder, context),
        level_map=_level_map(company, inputs, context),
        vesting=Link(
            text="Plans of all companies side by side",
            href=context.address.to(VESTING_URI, _anchor(company, context)),
        ),
        topics=_topics(company.facts, context),
        mentions=mentions.shown,
        mentions_left_out=mentions.left_out,
        unknowns=tuple(context.inline(unknown) for unknown in company.unknowns),
        nothing_on=_nothing_on(company),
        statements=tuple(statement_view(claim, context) for claim in claims),
        sources=list_sources(supports, context.sources, company.sources),
    )


def _description(company: Company, guides: Sequence[GuideListing]) -> str:
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
    count = f" {counted(len(guides), 'guide', 'guides').capitalize()}." if guides else ""
    return f"What is known of pay at {company.name}: {listed(known) or 'little so far'}.{count}"


def _links_to(companies: Sequence[str], context: SiteContext) -> tuple[Link, ...]:
    return tuple(context.company_link(company) for company in companies)


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


def _level_map(company: Company, inputs: SiteInputs, context: SiteContext) -> Link | None:
    has_ladder = company.ladder is not None and bool(company.ladder.levels)
    if not has_ladder and company.id not in inputs.summaries.mapping_levels:
        return None
    href = context.address.to(LEVELS_URI, _anchor(company, context))
    return Link(text="What its levels are compared with elsewhere", href=href)


def _anchor(company: Company, context: SiteContext) -> str | None:
    """Return the element id of its part of a page about all companies, `None` when not each has a part."""
    return None if context.catalog.has_many_companies else company_anchor(company.id)


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
