"""The pages that lead to all guides, companies, roles and regions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from unicodedata import normalize

from generator.derive.summary import GuideListing
from generator.derive.wording import counted
from generator.model.company import Company
from generator.model.region import Region
from generator.model.role import Role
from generator.pages.api.addresses import collection
from generator.pages.api.file import api_file
from generator.pages.api.guides import guides_data
from generator.pages.api.subjects import companies_data, regions_data, roles_data
from generator.pages.context import SiteContext, shared_context
from generator.pages.frame import FrameView, frame_view
from generator.pages.hub.data import rows_file
from generator.pages.hub.table import COMPLETE, HubTableView, guide_table
from generator.pages.index_parts import Entry, Index, build_index
from generator.pages.page import (
    COMPANIES_URI,
    GUIDES_URI,
    REGIONS_URI,
    ROLES_URI,
    Link,
    Page,
    company_uri,
    region_uri,
    role_uri,
)
from generator.pages.site_inputs import SiteInputs
from generator.pages.twin.llms import llms_file
from generator.pages.updated import hub_updated
from generator.pages.words import word

OTHER_LETTERS = "0–9 and others"
"""Group of the companies whose name begins with no Latin letter; it comes last."""

MOST_COUNTED = 1000
"""Companies or roles that the index of guides counts; of more, their own indexes tell."""

JUMPS_FROM = 4
"""From so many groups on, a line of links leads to each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidesView:
    """Everything that the template of the guide index may read."""

    frame: FrameView
    guides: HubTableView
    jumps: tuple[Link, ...]
    by_company: tuple[Link, ...]
    """The companies with their number of guides, where there are too many guides for one list."""

    by_role: tuple[Link, ...]


def build_guides_index(inputs: SiteInputs) -> tuple[Page, ...]:
    """Return the page of all guides, by company, then role."""
    catalog = inputs.catalog
    context = shared_context(catalog, GUIDES_URI)
    ordered = sorted(inputs.summaries.listings.values(), key=lambda one: _sort_key(one, context))
    table = guide_table(ordered, context)
    letters = [] if table.rest else [_letter(one, context) for one in ordered]
    firsts = {letter: index for index, letter in reversed(list(enumerate(letters)))}
    jumps = tuple(Link(text=letter, href=f"#{_anchor(letter)}") for letter in dict.fromkeys(letters))
    has_rows_elsewhere = sum(len(one.rows) for one in ordered) > COMPLETE
    page = Page(
        uri=GUIDES_URI,
        template="pages/guides.md.jinja",
        view=GuidesView(
            frame=frame_view(context, "Guides"),
            guides=replace(table, anchors={index: _anchor(letter) for letter, index in firsts.items()}),
            jumps=jumps if len(jumps) >= JUMPS_FROM else (),
            by_company=_counted_companies(inputs, context) if table.rest else (),
            by_role=_counted_roles(inputs, context) if table.rest else (),
        ),
        title="All guides, from A to Z",
        description=f"All {counted(len(ordered), 'guide', 'guides')} by company and role, each with its pay, "
        "how sure that is, and the date.",
        updated=hub_updated(ordered, catalog.today),
        text_files=(llms_file(inputs),),
        data_files=(
            api_file("guides", collection("guides"), guides_data(inputs), catalog.as_of),
            *([rows_file(ordered, context)] if has_rows_elsewhere else []),
        ),
    )
    return (page,)


def _counted_companies(inputs: SiteInputs, context: SiteContext) -> tuple[Link, ...]:
    """Return companies with their number of guides, by name; none where they are too many for one page."""
    groups = inputs.summaries.by_company
    if len(groups) > MOST_COUNTED:
        return ()
    return _counted([(context.company_link(id), len(guides)) for id, guides in groups.items()])


def _counted_roles(inputs: SiteInputs, context: SiteContext) -> tuple[Link, ...]:
    groups = inputs.summaries.by_role
    if len(groups) > MOST_COUNTED:
        return ()
    return _counted([(context.role_link(id), len(guides)) for id, guides in groups.items()])


def _counted(counts: Iterable[tuple[Link, int]]) -> tuple[Link, ...]:
    ordered = sorted(counts, key=lambda one: (_folded(one[0].text), one[0].href))
    return tuple(Link(text=f"{link.text} ({count})", href=link.href) for link, count in ordered)


def build_companies_index(inputs: SiteInputs) -> tuple[Page, ...]:
    """Return the index of all companies."""
    guides, names = inputs.summaries.by_company, _region_names(inputs)

    def entry(company: Company) -> Entry:
        place = names.get(company.headquarters, company.headquarters) if company.headquarters else ""
        count = len(guides.get(company.id, ()))
        return Entry(company.name, company_uri(company.id), (word(company.stage), place), count)

    return build_index(
        inputs.catalog,
        Index(
            uri=COMPANIES_URI,
            title="Companies",
            intro="What holds at a company whatever the role: equity, bonus, levels, and what sources say, "
            "with dates.",
            columns=("Company", "Stage", "Head office"),
        ),
        map(entry, inputs.catalog.companies.values()),
        api_file("companies", collection("companies"), companies_data(inputs), inputs.catalog.as_of),
    )


def build_roles_index(inputs: SiteInputs) -> tuple[Page, ...]:
    """Return the index of all roles."""
    guides = inputs.summaries.by_role

    def entry(role: Role) -> Entry:
        return Entry(role.name, role_uri(role.id), (role.job_family,), len(guides.get(role.id, ())))

    return build_index(
        inputs.catalog,
        Index(
            uri=ROLES_URI,
            title="Roles",
            intro="One kind of job at all companies side by side, and what holds for it anywhere.",
            columns=("Role", "Job family"),
        ),
        map(entry, inputs.catalog.roles.values()),
        api_file("roles", collection("roles"), roles_data(inputs), inputs.catalog.as_of),
    )


def build_regions_index(inputs: SiteInputs) -> tuple[Page, ...]:
    """Return the index of all regions."""
    guides = inputs.summaries.by_region

    def entry(region: Region) -> Entry:
        currency = region.currency.code if region.currency else "named by each figure"
        count = len(guides.get(region.id, ()))
        return Entry(region.name, region_uri(region.id), (word(region.kind), currency), count)

    return build_index(
        inputs.catalog,
        Index(
            uri=REGIONS_URI,
            title="Regions",
            intro="Where pay is stated for. A region gives the currency of every figure that names none "
            "itself.",
            columns=("Region", "Kind", "Currency"),
        ),
        map(entry, inputs.catalog.regions.values()),
        api_file("regions", collection("regions"), regions_data(inputs), inputs.catalog.as_of),
    )


def _region_names(inputs: SiteInputs) -> Mapping[str, str]:
    return {region.id: region.name for region in inputs.catalog.regions.values()}


def _sort_key(guide: GuideListing, context: SiteContext) -> tuple[bool, str, str, str]:
    name = _folded(context.company_name(guide.company))
    return (not "a" <= name[:1] <= "z", name, guide.title.casefold(), guide.id)


def _letter(guide: GuideListing, context: SiteContext) -> str:
    first = _folded(context.company_name(guide.company))[:1]
    return first.upper() if "a" <= first <= "z" else OTHER_LETTERS


def _folded(name: str) -> str:
    """Return a name as it is sorted: without marks on letters, small."""
    return normalize("NFKD", name).casefold()


def _anchor(letter: str) -> str:
    return f"letter-{letter.lower()}" if len(letter) == 1 else "letter-other"
