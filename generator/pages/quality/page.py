"""The quality page: how well the figures are evidenced, overall and for everybody, the weakest first."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.derive.quality import GuideQuality, Quality, Share
from generator.model.catalog import Catalog
from generator.pages.api.addresses import collection
from generator.pages.api.file import api_file
from generator.pages.context import SiteContext, shared_context
from generator.pages.frame import FrameView, frame_view
from generator.pages.page import CONTRIBUTING_URI, QUALITY_URI, STATEMENTS_URI, Link, Page
from generator.pages.quality.data import quality_data
from generator.pages.quality.members import Member, Members, find_members

DATA_URI = collection("quality")

HEADINGS: Mapping[str, str] = {
    "sourced": "Sourced",
    "checkable": "Checkable",
    "official": "Posted or official",
    "recent": "Last 12 months",
    "sampled": "Sample stated",
    "consistent": "Adds up",
}
"""Columns by the name of their share, the weightiest first."""

LONG = 55
"""A longer list is cut; all of it is in the file."""

MOST = 50
"""Members that a cut list shows, the weakest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberView:
    """One line of a table."""

    link: Link
    figures: int
    shares: Mapping[str, Share]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupView:
    """One table."""

    name: str
    """What stands in its first column."""

    anchor: str
    members: tuple[MemberView, ...]
    left_out: int
    """How many stronger ones are not listed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityView:
    """Everything that the template of the quality page may read."""

    frame: FrameView
    as_of: date
    overall: Quality
    guides: int
    companies: int
    """Companies of which any figure is published."""

    headings: Mapping[str, str]
    groups: tuple[GroupView, ...]
    statements: MemberView | None
    """The shared statements, `None` when they hold no figure."""

    data: str
    """Address of the same counts for programs."""

    contributing: str


def build_quality_page(catalog: Catalog, guides: Mapping[str, GuideQuality]) -> Page:
    """Return the quality page with its file of data; ages are counted to the date of the data.

    `guides` are the counts of every guide by its id.
    """
    context, members = shared_context(catalog, QUALITY_URI), find_members(catalog, guides)
    return Page(
        uri=QUALITY_URI,
        template="pages/quality.md.jinja",
        view=QualityView(
            frame=frame_view(context, "How well is this evidenced?"),
            as_of=catalog.as_of,
            overall=members.overall,
            guides=len(members.guides),
            companies=len(members.companies),
            headings=HEADINGS,
            groups=_groups(members, context),
            statements=_statements(members, context),
            data=context.address.to_file(DATA_URI),
            contributing=context.address.to(CONTRIBUTING_URI),
        ),
        title="How well the figures are evidenced, weakest first",
        description="Of all published figures: how many name a source, can be checked, are recent, say how "
        "many people they rest on, and add up. By company, role, region and guide.",
        updated=catalog.as_of,
        data_files=(api_file("quality", DATA_URI, quality_data(members), catalog.as_of),),
    )


def _groups(members: Members, context: SiteContext) -> tuple[GroupView, ...]:
    named = (
        ("Company", members.companies),
        ("Role", members.roles),
        ("Region", members.regions),
        ("Guide", members.guides),
    )
    return tuple(_group(name, found, context) for name, found in named)


def _group(name: str, members: tuple[Member, ...], context: SiteContext) -> GroupView:
    listed = members if len(members) <= LONG else members[:MOST]
    return GroupView(
        name=name,
        anchor=f"by-{name.lower()}",
        members=tuple(_member(member, context) for member in listed),
        left_out=len(members) - len(listed),
    )


def _member(member: Member, context: SiteContext) -> MemberView:
    link = Link(text=member.name, href=context.address.to(member.uri))
    return MemberView(link=link, figures=member.quality.figures, shares=member.quality.shares)


def _statements(members: Members, context: SiteContext) -> MemberView | None:
    one = members.statements
    link = Link(text="statements that guides share", href=context.address.to(STATEMENTS_URI))
    return MemberView(link=link, figures=one.figures, shares=one.shares) if one.figures else None
