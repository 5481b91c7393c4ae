"""All pages of the site, part by part: what each part is made from is found by what it looks up."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import Field, replace
from functools import partial
from itertools import chain
from typing import ClassVar, Protocol, TypeVar

from generator.check.arithmetic_findings import find_doubtful
from generator.derive.figures import GuideFigures
from generator.derive.summaries import parts_of
from generator.diagnostics import Waiver
from generator.model.catalog import Catalog
from generator.model.guide import Guide
from generator.pages.api.addresses import collection
from generator.pages.api.file import api_file
from generator.pages.api.levels import levels_data
from generator.pages.api.page import build_api_page
from generator.pages.company.page import build_company_page
from generator.pages.compare_page import build_compare_page
from generator.pages.glossary_page import build_glossary_page
from generator.pages.guide.page import build_guide_page
from generator.pages.index_pages import (
    build_companies_index,
    build_guides_index,
    build_regions_index,
    build_roles_index,
)
from generator.pages.levels.map_page import build_level_pages
from generator.pages.page import Page
from generator.pages.quality.page import build_quality_page
from generator.pages.redirect_page import build_redirect_pages
from generator.pages.region_page import build_region_page
from generator.pages.role_page import build_role_page
from generator.pages.rule_page import build_rule_pages
from generator.pages.site_inputs import SiteInputs, site_inputs
from generator.pages.start.pages import build_start_pages
from generator.pages.summarise import summarise
from generator.pages.tools.equity_page import build_equity_page
from generator.pages.tools.index_page import build_tools_index
from generator.pages.tools.offers_page import build_offers_page
from generator.pages.tools.plan_page import build_plan_page
from generator.pages.tools.repayment_page import build_repayment_page
from generator.pages.upkeep.changes_page import build_changes_page
from generator.pages.upkeep.freshness_page import build_freshness_page
from generator.pages.upkeep.statements_page import build_statements_page
from generator.pages.vesting.page import build_vesting_page

Part = Callable[[SiteInputs], tuple[Page, ...]]
"""Builds the pages of one part of the site; it can be sent to another process."""


def shared_parts(inputs: SiteInputs) -> Mapping[str, Part]:
    """Return what builds the pages about several guides, by the name of each part: `company acme`.

    Every part looks only at what its pages show, so that a change costs the parts that show it.
    """
    catalog = inputs.catalog
    return {
        **{f"company {id}": partial(_company, id) for id in catalog.companies},
        **{f"role {id}": partial(_role, id) for id in catalog.roles},
        **{f"region {id}": partial(_region, id) for id in catalog.regions},
        **_WHOLE_SITE,
    }


def build_pages(
    catalog: Catalog,
    figures: Sequence[GuideFigures],
    edit_base: str | None,
    linked: Collection[str] = (),
    waivers: Sequence[Waiver] = (),
) -> tuple[Page, ...]:
    """Return every generated page, sorted by uri; no two have the same uri or the same title.

    `linked` are the regions that pages written by hand lead to, `waivers` the findings that people accepted.
    """
    doubtful = find_doubtful(catalog, catalog.today)
    summaries = [summarise(only_guide(catalog, one.guide), one, doubtful) for one in figures]
    inputs = site_inputs(
        catalog,
        parts_of(summaries),
        linked=linked,
        edit_base=edit_base,
        waivers=waivers,
    )
    guides = (build_guide_page(only_guide(catalog, one.guide), one, edit_base) for one in figures)
    shared = chain.from_iterable(build(inputs) for build in shared_parts(inputs).values())
    return tuple(sorted(with_unique_titles([*guides, *shared]), key=lambda page: page.uri))


def only_guide(catalog: Catalog, guide: Guide) -> Catalog:
    """Return a catalog that holds one guide alone, with the date of the whole."""
    return replace(catalog, guides={guide.id: guide}, dated=catalog.as_of)


class Titled(Protocol):
    """A frozen data class of one page, as a view or as text."""

    __dataclass_fields__: ClassVar[dict[str, Field[object]]]

    @property
    def uri(self) -> str:
        """Path of its Markdown file below the site's root."""

    @property
    def title(self) -> str:
        """What a browser shows in its title bar."""

    @property
    def description(self) -> str:
        """What search engines show."""


TitledPage = TypeVar("TitledPage", bound=Titled)


def with_unique_titles(pages: Sequence[TitledPage]) -> Iterator[TitledPage]:
    """Yield the pages with their address added to every title or description that several share."""
    titles = Counter(page.title for page in pages)
    descriptions = Counter(page.description for page in pages)
    for page in pages:
        title, description = page.title, page.description
        if titles[title] == 1 and descriptions[description] == 1:
            yield page
            continue
        mark = f" ({page.uri.removesuffix('.md')})"
        yield replace(
            page,
            title=title + (mark if titles[title] > 1 else ""),
            description=description + (mark if descriptions[description] > 1 else ""),
        )


def _company(id: str, inputs: SiteInputs) -> tuple[Page, ...]:
    return (build_company_page(inputs, inputs.catalog.companies[id]),)


def _role(id: str, inputs: SiteInputs) -> tuple[Page, ...]:
    return (build_role_page(inputs, inputs.catalog.roles[id]),)


def _region(id: str, inputs: SiteInputs) -> tuple[Page, ...]:
    return (build_region_page(inputs, inputs.catalog.regions[id]),)


def _glossary(inputs: SiteInputs) -> tuple[Page, ...]:
    return (build_glossary_page(inputs.catalog, inputs.edit_base),)


def _statements(inputs: SiteInputs) -> tuple[Page, ...]:
    return (build_statements_page(inputs.catalog, inputs.edit_base),)


def _vesting(inputs: SiteInputs) -> tuple[Page, ...]:
    return (build_vesting_page(inputs.catalog),)


def _rules(inputs: SiteInputs) -> tuple[Page, ...]:
    return tuple(build_rule_pages(inputs.catalog, inputs.edit_base))


def _levels(inputs: SiteInputs) -> tuple[Page, ...]:
    lines = chain.from_iterable(inputs.summaries.level_lines.values())
    data_file = api_file("levels", collection("levels"), levels_data(inputs), inputs.catalog.as_of)
    return tuple(build_level_pages(inputs.catalog, inputs.mapped_companies, lines, data_file))


def _api(inputs: SiteInputs) -> tuple[Page, ...]:
    return (build_api_page(inputs.catalog),)


def _quality(inputs: SiteInputs) -> tuple[Page, ...]:
    return (build_quality_page(inputs.catalog, inputs.summaries.quality),)


def _freshness(inputs: SiteInputs) -> tuple[Page, ...]:
    due = inputs.summaries.due.values()
    return (build_freshness_page(inputs.catalog, due, inputs.waivers, inputs.edit_base),)


def _changes(inputs: SiteInputs) -> tuple[Page, ...]:
    return (build_changes_page(inputs),)


_WHOLE_SITE: Mapping[str, Part] = {
    "guides index": build_guides_index,
    "companies index": build_companies_index,
    "roles index": build_roles_index,
    "regions index": build_regions_index,
    "compare": build_compare_page,
    "start": build_start_pages,
    "tools": build_tools_index,
    "tool offers": build_offers_page,
    "tool equity": build_equity_page,
    "tool repayment": build_repayment_page,
    "tool plan": build_plan_page,
    "levels": _levels,
    "vesting": _vesting,
    "glossary": _glossary,
    "statements": _statements,
    "quality": _quality,
    "freshness": _freshness,
    "changes": _changes,
    "rules": _rules,
    "api": _api,
    "redirects": build_redirect_pages,
}
