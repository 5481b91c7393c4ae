"""The pages that lead to all guides, companies, roles and regions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from unicodedata import normalize

from generator.derive.figures import GuideFigures
from generator.derive.wording import counted
from generator.model.catalog import Catalog
from generator.model.company import Company
from generator.model.region import Region
from generator.model.role import Role
from generator.pages.context import SiteContext, shared_context
from generator.pages.frame import FrameView, frame_view
from generator.pages.hub.table import HubTableView, guide_table
from generator.pages.page import COMPANIES_URI, GUIDES_URI, REGIONS_URI, ROLES_URI, Link, Page
from generator.pages.words import word

Counts = Mapping[str, int]
"""How many guides there are, by the id of a company, role or region."""

OTHER_LETTERS = "0–9 and others"
"""Group of the companies whose name begins with no Latin letter; it comes last."""

JUMPS_FROM = 4
"""From so many groups on, a line of links leads to each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidesView:
    """Everything that the template of the guide index may read."""

    frame: FrameView
    guides: HubTableView
    jumps: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """One company, role or region in its index."""

    link: Link
    remarks: tuple[str, ...]
    """One for each further column of the table; empty texts where nothing is known."""

    guides: int
    """How many guides there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexView:
    """Everything that the template of the other indexes may read."""

    frame: FrameView
    intro: str
    columns: tuple[str, ...]
    """Headings of the name and of the remarks."""

    entries: tuple[EntryView, ...]
    """Those that have a guide."""

    others: tuple[EntryView, ...]
    """Those that guides only mention."""


def build_guides_index(catalog: Catalog, figures: Sequence[GuideFigures]) -> Page:
    """Return the page of all guides, by company, then role."""
    context = shared_context(catalog, GUIDES_URI)
    ordered = sorted(figures, key=lambda one: _sort_key(one, context))
    letters = [_letter(one, context) for one in ordered]
    firsts = {letter: index for index, letter in reversed(list(enumerate(letters)))}
    jumps = tuple(Link(text=letter, href=f"#{_anchor(letter)}") for letter in dict.fromkeys(letters))
    table = replace(
        guide_table(ordered, context),
        anchors={index: _anchor(letter) for letter, index in firsts.items()},
    )
    return Page(
        uri=GUIDES_URI,
        template="pages/guides.md.jinja",
        view=GuidesView(
            frame=frame_view(context, "Guides"),
            guides=table,
            jumps=jumps if len(jumps) >= JUMPS_FROM else (),
        ),
        title="All guides, from A to Z",
        description=f"All {counted(len(figures), 'guide', 'guides')} by company and role, each with its pay, "
        "how sure that is, and the date.",
        updated=catalog.as_of,
    )


def build_companies_index(catalog: Catalog, guides: Counts) -> Page:
    """Return the page of all companies."""
    context = shared_context(catalog, COMPANIES_URI)

    def entry(company: Company) -> EntryView:
        place = context.region_name(company.headquarters) if company.headquarters else ""
        return _entry(context.company_link(company.id), (word(company.stage), place), guides, company.id)

    return _index(
        context,
        "Companies",
        "What holds at a company whatever the role: equity, bonus, levels, and what sources say, with dates.",
        ("Company", "Stage", "Head office"),
        tuple(map(entry, sorted(catalog.companies.values(), key=lambda one: one.name.casefold()))),
    )


def build_roles_index(catalog: Catalog, guides: Counts) -> Page:
    """Return the page of all roles."""
    context = shared_context(catalog, ROLES_URI)

    def entry(role: Role) -> EntryView:
        return _entry(context.role_link(role.id), (role.job_family,), guides, role.id)

    return _index(
        context,
        "Roles",
        "One kind of job at all companies side by side, and what holds for it anywhere.",
        ("Role", "Job family"),
        tuple(map(entry, sorted(catalog.roles.values(), key=lambda one: one.name.casefold()))),
    )


def build_regions_index(catalog: Catalog, guides: Counts) -> Page:
    """Return the page of all regions."""
    context = shared_context(catalog, REGIONS_URI)

    def entry(region: Region) -> EntryView:
        currency = region.currency.code if region.currency else "named by each figure"
        return _entry(context.region_link(region.id), (word(region.kind), currency), guides, region.id)

    return _index(
        context,
        "Regions",
        "Where pay is stated for. A region gives the currency of every figure that names none itself.",
        ("Region", "Kind", "Currency"),
        tuple(map(entry, sorted(catalog.regions.values(), key=lambda one: one.name.casefold()))),
    )


def _index(
    context: SiteContext,
    title: str,
    intro: str,
    columns: tuple[str, ...],
    entries: tuple[EntryView, ...],
) -> Page:
    view = IndexView(
        frame=frame_view(context, title),
        intro=intro,
        columns=columns,
        entries=tuple(entry for entry in entries if entry.guides),
        others=tuple(entry for entry in entries if not entry.guides),
    )
    return Page(
        uri=context.address.uri,
        template="pages/index.md.jinja",
        view=view,
        title=f"{title}, from A to Z",
        description=intro,
        updated=context.catalog.as_of,
    )


def _entry(link: Link, remarks: tuple[str, ...], guides: Counts, id: str) -> EntryView:
    return EntryView(link=link, remarks=remarks, guides=guides.get(id, 0))


def _sort_key(figures: GuideFigures, context: SiteContext) -> tuple[bool, str, str, str]:
    guide = figures.guide
    name = _folded(context.company_name(guide.company))
    return (not "a" <= name[:1] <= "z", name, guide.title.casefold(), guide.id)


def _letter(figures: GuideFigures, context: SiteContext) -> str:
    first = _folded(context.company_name(figures.guide.company))[:1]
    return first.upper() if "a" <= first <= "z" else OTHER_LETTERS


def _folded(name: str) -> str:
    """Return a name as it is sorted: without marks on letters, small."""
    return normalize("NFKD", name).casefold()


def _anchor(letter: str) -> str:
    return f"letter-{letter.lower()}" if len(letter) == 1 else "letter-other"
