"""Puts the guide page together from its parts."""

from dataclasses import dataclass
from datetime import date

from generator.derive.figures import GuideFigures
from generator.derive.quality import Quality, derive_quality
from generator.derive.questions import Question
from generator.model.catalog import Catalog, newest_day
from generator.model.documents import guide_file, prose_file
from generator.model.guide import Guide
from generator.model.references import Scope
from generator.model.region import RegionKind
from generator.model.site import SiteSettings
from generator.pages.api.addresses import item
from generator.pages.api.file import api_file
from generator.pages.api.guide import guide_data
from generator.pages.evidence_view import Sources, SourceView
from generator.pages.figure_view import FormulaView, formula_views
from generator.pages.frame import DataLinks, Help, data_links, edit_links, help_links
from generator.pages.guide.before_call import ReminderView, reminder_views
from generator.pages.guide.claims import statement_views
from generator.pages.guide.compare import CompareView, compare_view
from generator.pages.guide.context import PageContext
from generator.pages.guide.evidence import source_views, usual_day
from generator.pages.guide.footnotes import ClaimNote, Footnotes, WorkingNote
from generator.pages.guide.headline import HeadlineView, headline_view
from generator.pages.guide.job import JobView, job_view
from generator.pages.guide.levels import LevelsView, TableView, levels_view, table_views
from generator.pages.guide.marks import equity_mark
from generator.pages.guide.pay import PayView, pay_view
from generator.pages.guide.range_chart import RangeChartView, range_chart_view
from generator.pages.guide.speech import SpokenView, lever_view, script_view
from generator.pages.guide.strategy import StrategyView, strategy_views
from generator.pages.page import (
    GUIDES_URI,
    TOOLS_OFFERS_URI,
    Address,
    Link,
    Page,
    company_uri,
    guide_uri,
    role_uri,
    twin_uri,
)
from generator.pages.prose_view import ProseView, prose_view
from generator.pages.setting.price_levels import LeveledPaysView, leveled_pay_view
from generator.pages.setting.rights import AreaRightsView, area_rights_views
from generator.pages.setting.wages import NearestWagesView, nearest_wages_view
from generator.pages.shown import Texts
from generator.pages.statement_view import StatementView
from generator.pages.structured.breadcrumbs import breadcrumb_list
from generator.pages.structured.occupation import guide_occupation
from generator.pages.text_file import TextFile
from generator.pages.updated import guide_updated
from generator.pages.words import word
from generator.units.calendar import PartialDate

TWIN = "twin/guide.md.jinja"
"""Template of a guide as Markdown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideView:
    """Everything that the guide template may read."""

    title: str
    crumbs: tuple[Link, ...]
    role: Link
    company: Link
    kind: str
    tagline: tuple[str, ...]
    pay_structure: tuple[str, ...]
    reviewed_on: PartialDate | None
    thin_evidence: str | None
    headline: HeadlineView | None
    equity_mark: str | None
    """For scripts: how the equity of the leading row works; `None` without any."""

    offers_href: str
    """Address of the offer workbook."""

    reminders: tuple[ReminderView, ...]
    pay: PayView
    chart: RangeChartView | None
    compare: CompareView
    wages: NearestWagesView | None
    """Official wages in the nearest areas."""

    leveled_pay: LeveledPaysView | None
    """Pay of several countries by what it buys."""

    rights: tuple[AreaRightsView, ...]
    strategies: tuple[StrategyView, ...]
    """Plans, the main one first."""

    scripts: tuple[SpokenView, ...]
    levers: tuple[SpokenView, ...]
    questions: tuple[Question, ...]
    levels: LevelsView
    job: JobView | None
    prose: tuple[ProseView, ...]
    fragments: tuple[ProseView, ...]
    statements: tuple[StatementView, ...]
    tables: tuple[TableView, ...]
    quality: Quality
    """How well the figures of the page are evidenced."""

    sources: tuple[SourceView, ...]
    read_on: PartialDate | None
    """Day on which a source was read that names no other; `None` when each says its own."""

    formulas: tuple[FormulaView, ...]
    """How totals are added up."""

    claims: tuple[tuple[str, ClaimNote], ...]
    """Footnotes with what figures rest on, by their ids."""

    workings: tuple[tuple[str, WorkingNote], ...]
    """Footnotes with the working of totals, by their ids."""

    help: Help
    data: DataLinks
    dated: date
    """Newest day on which anybody reviewed the guide or read one of its sources."""

    path: str
    """Address of the page below the site's root, for paper."""

    edit_links: tuple[Link, ...]
    site: SiteSettings


def build_guide_page(catalog: Catalog, figures: GuideFigures, edit_base: str | None) -> Page:
    """Return the page of one guide.

    `edit_base` is the address before a data file's path under which people edit it; `None` leaves
    edit links out.
    """
    guide = figures.guide
    context = _context(catalog, figures)
    files, dated, data_uri = _files(guide), newest_day(guide), item("guides", guide.id)
    sources = source_views(context)
    view = GuideView(
        title=_title(context),
        crumbs=_crumbs(context),
        role=Link(text=guide.title, href=context.address.to(role_uri(guide.role))),
        company=context.company_link(guide.company),
        kind=word(guide.kind),
        tagline=guide.tagline,
        pay_structure=tuple(word(shape) for shape in guide.pay_structure),
        reviewed_on=guide.reviewed_on,
        thin_evidence=guide.thin_evidence,
        headline=headline_view(context),
        equity_mark=equity_mark(context.figures.headline_row),
        offers_href=context.address.to(TOOLS_OFFERS_URI),
        reminders=reminder_views(context),
        pay=pay_view(context),
        chart=range_chart_view(context),
        compare=compare_view(context),
        wages=nearest_wages_view(figures.setting.wages, guide.role, context),
        leveled_pay=leveled_pay_view(figures.setting.leveled_pay, context),
        rights=area_rights_views(figures.setting.rights, context),
        strategies=strategy_views(context),
        scripts=tuple(script_view(script, context) for script in guide.scripts),
        levers=tuple(lever_view(lever, context) for lever in guide.levers),
        questions=figures.questions,
        levels=levels_view(context),
        job=job_view(context),
        prose=tuple(prose_view(section, context.texts.reference) for section in guide.prose.sections),
        fragments=_fragments(context),
        statements=statement_views(context),
        tables=table_views(guide.tables, context),
        quality=derive_quality(figures.published),
        sources=sources,
        read_on=usual_day(sources),
        formulas=formula_views(),
        # Last, since every part before may have asked for footnotes.
        claims=context.footnotes.claims,
        workings=context.footnotes.workings,
        help=help_links(context.address),
        data=data_links(context.address, data_uri, twin_uri(guide.id)),
        dated=dated,
        path=f"/guides/{guide.id}/",
        edit_links=edit_links(files, edit_base),
        site=catalog.site,
    )
    return Page(
        uri=guide_uri(guide.id),
        template="pages/guide.md.jinja",
        view=view,
        title=_full_title(context),
        description=_description(context),
        updated=guide_updated(figures),
        sources=files,
        data_files=(api_file("guide", data_uri, guide_data(catalog, figures), dated),),
        alternates=(("application/json", view.data.json), ("text/markdown", view.data.markdown)),
        things=tuple(filter(None, (breadcrumb_list(view.crumbs), guide_occupation(context, view.title)))),
        text_files=(TextFile(uri=twin_uri(guide.id), template=TWIN, view=view),),
    )


def _full_title(context: PageContext) -> str:
    title, reviewed_on = f"{_title(context)}: pay, levels, what to say", context.guide.reviewed_on
    return f"{title}, {reviewed_on.year}" if reviewed_on else title


def _context(catalog: Catalog, figures: GuideFigures) -> PageContext:
    guide, address = figures.guide, Address(guide_uri(figures.guide.id))
    vesting = figures.plan.vesting if figures.plan else None
    return PageContext(
        catalog=catalog,
        guide=guide,
        figures=figures,
        address=address,
        texts=Texts(Scope(catalog, guide, vesting), address),
        sources=Sources(catalog, guide),
        footnotes=Footnotes(),
    )


def _title(context: PageContext) -> str:
    return f"{context.guide.title} at {context.company_name(context.guide.company)}"


def _crumbs(context: PageContext) -> tuple[Link, ...]:
    guide, address = context.guide, context.address
    return (
        Link(text="Guides", href=address.to(GUIDES_URI)),
        Link(text=context.company_name(guide.company), href=address.to(company_uri(guide.company))),
        Link(text=guide.title, href=""),
    )


def _description(context: PageContext) -> str:
    """Return one sentence for search results, short enough to be shown whole."""
    regions = (context.catalog.regions.get(row.region) for row in context.guide.pay)
    places = dict.fromkeys(
        region.name for region in regions if region is not None and region.kind is not RegionKind.WORLDWIDE
    )
    where = f" in {' and '.join(list(places)[:2])}" if places else ""
    return f"{_title(context)}: pay{where}, how sure each figure is, and what to say on the call."


def _fragments(context: PageContext) -> tuple[ProseView, ...]:
    role = context.catalog.roles.get(context.guide.role)
    shared = role.fragments if role else None
    if shared is None:
        return ()
    found = (shared.section(wanted) for wanted in context.guide.fragments)
    return tuple(prose_view(section, context.texts.reference) for section in found if section is not None)


def _files(guide: Guide) -> tuple[str, ...]:
    prose = (prose_file(guide),) if guide.prose.sections else ()
    return (guide_file(guide), *prose)
