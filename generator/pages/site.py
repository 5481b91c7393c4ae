"""All pages of the site."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.derive.figures import GuideFigures
from generator.derive.places import wider
from generator.diagnostics import Waiver
from generator.model.catalog import Catalog
from generator.model.guide import Guide
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
from generator.pages.published_regions import with_published_regions
from generator.pages.quality.page import build_quality_page
from generator.pages.redirect_page import build_redirect_page, find_moves
from generator.pages.region_page import build_region_page
from generator.pages.role_page import build_role_page
from generator.pages.rule_page import build_rule_pages
from generator.pages.start.pages import build_start_pages
from generator.pages.upkeep.changes_page import build_changes_page
from generator.pages.upkeep.freshness_page import build_freshness_page
from generator.pages.upkeep.statements_page import build_statements_page
from generator.pages.vesting.page import build_vesting_page

Groups = Mapping[str, Sequence[GuideFigures]]
"""Figures of guides by the id of a company, role or region."""


def build_pages(
    everything: Catalog,
    figures: Sequence[GuideFigures],
    edit_base: str | None,
    linked: Collection[str] = (),
    waivers: Sequence[Waiver] = (),
) -> tuple[Page, ...]:
    """Return every generated page, sorted by uri; no two have the same uri or the same title.

    Regions have a page when something refers to them; `linked` are those that pages written by hand lead to.
    `waivers` are the findings that people accepted, which fall due like everything else.
    """
    catalog = with_published_regions(everything, linked)
    by_company = _grouped(figures, lambda guide: (guide.company,))
    by_role = _grouped(figures, lambda guide: (guide.role,))
    by_region = _grouped(figures, lambda guide: _places(guide, catalog))
    companies, roles, regions = catalog.companies.values(), catalog.roles.values(), catalog.regions.values()
    pages = [
        *(build_guide_page(catalog, one, edit_base) for one in figures),
        *(build_company_page(catalog, one, by_company.get(one.id, ()), edit_base) for one in companies),
        *(build_role_page(catalog, one, by_role.get(one.id, ()), edit_base) for one in roles),
        *(build_region_page(catalog, one, by_region.get(one.id, ()), edit_base) for one in regions),
        build_guides_index(catalog, figures),
        build_compare_page(catalog, figures),
        *build_start_pages(catalog, figures),
        *build_level_pages(catalog),
        build_vesting_page(catalog),
        build_companies_index(catalog, _counts(by_company)),
        build_roles_index(catalog, _counts(by_role)),
        build_regions_index(catalog, _counts(by_region)),
        build_glossary_page(catalog, edit_base),
        build_statements_page(catalog, edit_base),
        build_quality_page(catalog, figures),
        build_freshness_page(catalog, figures, waivers, edit_base),
        build_changes_page(catalog, figures),
        *build_rule_pages(catalog, edit_base),
    ]
    pages += _redirects(catalog, {page.uri for page in pages})
    return tuple(sorted(_with_unique_titles(pages), key=lambda page: page.uri))


def _grouped(figures: Sequence[GuideFigures], keys: Callable[[Guide], Iterable[str]]) -> Groups:
    groups: defaultdict[str, list[GuideFigures]] = defaultdict(list)
    for one in figures:
        for key in keys(one.guide):
            groups[key].append(one)
    return groups


def _places(guide: Guide, catalog: Catalog) -> Iterable[str]:
    """Return every region that a guide has pay for, and those around them, once."""
    return dict.fromkeys(region for row in guide.pay for region in (row.region, *wider(catalog, row.region)))


def _counts(groups: Groups) -> Mapping[str, int]:
    return {key: len(members) for key, members in groups.items()}


def _redirects(catalog: Catalog, taken: set[str]) -> Iterator[Page]:
    """Yield pages at former addresses; a live page and an earlier claim to an address come first."""
    for move in find_moves(catalog):
        if move.former not in taken:
            taken.add(move.former)
            yield build_redirect_page(catalog, move)


def _with_unique_titles(pages: Sequence[Page]) -> Iterator[Page]:
    """Yield the pages with their address added to every title or description that several share."""
    titles = Counter(page.title for page in pages)
    descriptions = Counter(page.description for page in pages)
    for page in pages:
        mark = f" ({page.uri.removesuffix('.md')})"
        title = page.title + (mark if titles[page.title] > 1 else "")
        description = page.description + (mark if descriptions[page.description] > 1 else "")
        yield replace(page, title=title, description=description)
