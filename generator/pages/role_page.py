"""The page of a role: what it pays from company to company, and what holds for it anywhere."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.derive.summary import GuideListing
from generator.derive.wording import counted
from generator.model.documents import role_file, role_prose_file
from generator.model.evidence import Evidence
from generator.model.prose import ProseSection
from generator.model.role import Role
from generator.pages.api.addresses import item
from generator.pages.api.file import api_file
from generator.pages.api.subjects import role_data
from generator.pages.career_view import GrowthView, RequirementView, growth_views, requirement_views
from generator.pages.context import SiteContext, shared_context
from generator.pages.evidence_view import SourceView
from generator.pages.feed import FEED_FILE
from generator.pages.frame import FrameView, frame_view
from generator.pages.hub.table import HubTableView, all_rows, pay_table
from generator.pages.page import ROLES_URI, Link, Page, levels_uri, role_uri
from generator.pages.prose_view import ProseView, prose_view
from generator.pages.setting.wages import RoleWagesView, role_wages_view, wages_support
from generator.pages.site_inputs import SiteInputs
from generator.pages.source_list import Support, list_sources
from generator.pages.statement_view import StatementView, claim_supports, mentioned_claims, statement_view
from generator.pages.structured.occupation import wage_occupations
from generator.pages.updated import hub_updated
from generator.pages.upkeep.feeds import build_role_feed


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleView:
    """Everything that the role template may read."""

    frame: FrameView
    summary: str | None
    job_family: str
    aliases: tuple[str, ...]
    occupation_codes: tuple[str, ...]
    guides: HubTableView
    level_map: Link | None
    """Levels of all companies for the role; `None` when no guide compares any."""

    wages: RoleWagesView | None
    """Official wages of the nearest occupations."""

    requirements: tuple[RequirementView, ...]
    growth: tuple[GrowthView, ...]
    fragments: tuple[ProseView, ...]
    statements: tuple[StatementView, ...]
    sources: tuple[SourceView, ...]


def build_role_page(inputs: SiteInputs, role: Role) -> Page:
    """Turn a role and the summaries of its guides into one page.

    The generic passages name no company here: `[[company]]` reads "the company", and what only a
    guide could resolve is shown in words.
    """
    files = _files(role)
    context = shared_context(inputs.catalog, role_uri(role.id), role=role.id, title=role.name)
    frame = frame_view(context, role.name, [("Roles", ROLES_URI)], files, inputs.edit_base)
    frame = replace(frame, feed=FEED_FILE)
    guides = inputs.summaries.of_role(role.id)
    view = _view(role, guides, inputs, context, frame)
    return Page(
        uri=role_uri(role.id),
        template="pages/role.md.jinja",
        view=view,
        things=tuple(wage_occupations(view.wages)) if view.wages else (),
        title=f"{role.name}: what the job pays, company by company",
        description=_description(role, guides, context),
        updated=hub_updated(guides, inputs.catalog.today),
        sources=files,
        data_files=(api_file("role", item("roles", role.id), role_data(inputs, role), None),),
        feeds=(build_role_feed(inputs, role),),
    )


def _view(
    role: Role, guides: Sequence[GuideListing], inputs: SiteInputs, context: SiteContext, frame: FrameView
) -> RoleView:
    sections = _sections(role)
    claims = mentioned_claims((section.markdown for section in sections), context.catalog)
    supports = (*_supports(role), *claim_supports(claims), *_wages_supports(role, context))
    return RoleView(
        frame=frame,
        summary=role.summary,
        job_family=role.job_family,
        aliases=role.aliases,
        occupation_codes=role.occupation_codes,
        guides=pay_table(
            all_rows(guides),
            context,
            without=("role",),
            of=("role", role.id),
            elsewhere=[context.guide_link(guide.id, context.company_name(guide.company)) for guide in guides],
        ),
        level_map=_level_map(guides, inputs, context, role),
        wages=role_wages_view(role, context),
        requirements=requirement_views(role.requirements, context),
        growth=growth_views(role.growth, context),
        fragments=tuple(prose_view(section, context.texts.reference) for section in sections),
        statements=tuple(statement_view(claim, context) for claim in claims),
        sources=list_sources(supports, context.sources, role.sources),
    )


def _level_map(
    guides: Sequence[GuideListing], inputs: SiteInputs, context: SiteContext, role: Role
) -> Link | None:
    if not any(inputs.summaries.level_lines[guide.id] for guide in guides):
        return None
    return Link(text="Levels of all companies side by side", href=context.address.to(levels_uri(role.id)))


def _description(role: Role, guides: Sequence[GuideListing], context: SiteContext) -> str:
    also = f" Also called {', '.join(role.aliases[:3])}." if role.aliases else ""
    companies = ", ".join(context.company_name(guide.company) for guide in guides[:5])
    known = f"{counted(len(guides), 'guide', 'guides')}: {companies}" if guides else "no guide yet"
    return f"What a {role.name} is paid, with sources and dates; {known}.{also}"


def _sections(role: Role) -> tuple[ProseSection, ...]:
    return role.fragments.sections if role.fragments else ()


def _supports(role: Role) -> Iterator[Support]:
    for requirement in role.requirements:
        yield "requirements", requirement.evidence
    for step in role.growth:
        yield "career growth", step.evidence
    for section in _sections(role):
        yield section.title, Evidence(sources=section.sources)


def _wages_supports(role: Role, context: SiteContext) -> Iterator[Support]:
    table = context.catalog.wages
    if table is not None and any(map(table.occupation, role.occupation_codes)):
        yield wages_support(table)


def _files(role: Role) -> tuple[str, ...]:
    prose = (role_prose_file(role.id),) if _sections(role) else ()
    return (role_file(role.id), *prose)
