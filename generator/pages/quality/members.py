"""Whom the counts are made for: every guide, company, role and region, and all of them together."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from generator.check.arithmetic_findings import find_doubtful
from generator.derive.figures import GuideFigures
from generator.derive.places import wider
from generator.derive.published import PublishedFigure, company_published, shared_published
from generator.derive.quality import Doubtful, Quality, derive_quality
from generator.model.catalog import Catalog
from generator.pages.page import company_uri, guide_uri, region_uri, role_uri

Figures = Mapping[str, Sequence[PublishedFigure]]
"""Published figures by the id of whom they are counted for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One guide, company, role or region with its counts."""

    id: str
    name: str
    uri: str
    """Its page."""

    quality: Quality


@dataclass(frozen=True, slots=True, kw_only=True)
class Members:
    """All counts; in every group the weakest evidence comes first, and who has no figure is left out."""

    overall: Quality
    """Every figure once: of guides, companies and shared statements."""

    statements: Quality
    """Figures of the statements that guides share."""

    companies: tuple[Member, ...]
    """Each with the figures of its guides and of its own file."""

    roles: tuple[Member, ...]
    regions: tuple[Member, ...]
    """Each with the figures that are for it or for a place within it."""

    guides: tuple[Member, ...]


def find_members(catalog: Catalog, guides: Sequence[GuideFigures]) -> Members:
    """Return the counts of everybody, on the date of the data."""
    doubtful = find_doubtful(catalog, catalog.as_of)
    companies, shared = company_figures(catalog), shared_published(catalog, catalog.as_of)
    own = [figure for figures in companies.values() for figure in figures]
    everything = [*(figure for one in guides for figure in one.published), *own, *shared]

    def count(figures: Figures, name: Callable[[str], str], uri: Callable[[str], str]) -> tuple[Member, ...]:
        return _weakest_first(figures, name, uri, doubtful)

    return Members(
        overall=derive_quality(everything, doubtful),
        statements=derive_quality(shared, doubtful),
        companies=count(_by_company(companies, guides), _company_name(catalog), company_uri),
        roles=count(_by_role(guides), _role_name(catalog), role_uri),
        regions=count(_by_region(catalog, everything), _region_name(catalog), region_uri),
        guides=count({one.guide.id: one.published for one in guides}, _guide_name(catalog), guide_uri),
    )


def company_figures(catalog: Catalog) -> Figures:
    """Return the published figures of each company's own file."""
    as_of = catalog.as_of
    return {id: company_published(catalog, one, as_of) for id, one in catalog.companies.items()}


def _weakest_first(
    figures: Figures, name: Callable[[str], str], uri: Callable[[str], str], doubtful: Doubtful
) -> tuple[Member, ...]:
    counted = ((id, derive_quality(found, doubtful)) for id, found in figures.items())
    members = [Member(id=id, name=name(id), uri=uri(id), quality=one) for id, one in counted if one.figures]
    return tuple(sorted(members, key=_strength))


def _strength(member: Member) -> tuple[Fraction, Fraction, Fraction, int, str, str]:
    """Return what members are sorted by: sourced, then checkable, then recent; of equals the larger first."""
    one = member.quality
    sourced, checkable, recent = (Fraction(n, one.figures) for n in (one.sourced, one.checkable, one.recent))
    return sourced, checkable, recent, -one.figures, member.name.casefold(), member.id


def _by_company(own: Figures, guides: Iterable[GuideFigures]) -> Figures:
    found = defaultdict(list, {id: list(figures) for id, figures in own.items()})
    for one in guides:
        found[one.guide.company] += one.published
    return found


def _by_role(guides: Iterable[GuideFigures]) -> Figures:
    found: defaultdict[str, list[PublishedFigure]] = defaultdict(list)
    for one in guides:
        found[one.guide.role] += one.published
    return found


def _by_region(catalog: Catalog, figures: Iterable[PublishedFigure]) -> Figures:
    found: defaultdict[str, list[PublishedFigure]] = defaultdict(list)
    for figure in figures:
        if figure.region is not None:
            for region in (figure.region, *wider(catalog, figure.region)):
                if region in catalog.regions:
                    found[region].append(figure)
    return found


def _company_name(catalog: Catalog) -> Callable[[str], str]:
    return lambda id: catalog.companies[id].name if id in catalog.companies else id


def _role_name(catalog: Catalog) -> Callable[[str], str]:
    return lambda id: catalog.roles[id].name if id in catalog.roles else id


def _region_name(catalog: Catalog) -> Callable[[str], str]:
    return lambda id: catalog.regions[id].name if id in catalog.regions else id


def _guide_name(catalog: Catalog) -> Callable[[str], str]:
    company = _company_name(catalog)
    return lambda id: f"{company(catalog.guides[id].company)} · {catalog.guides[id].title}"
