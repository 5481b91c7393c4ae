"""Whom the counts are made for: every guide, company, role and region, and all of them together."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain

from generator.derive.places import wider
from generator.derive.published import PublishedFigure, company_published, shared_published
from generator.derive.quality import GuideQuality, Quality, derive_quality, total_quality
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


def find_members(catalog: Catalog, guides: Mapping[str, GuideQuality]) -> Members:
    """Return the counts of everybody, on the date of the data; `guides` by their ids."""
    companies = {id: derive_quality(found) for id, found in company_figures(catalog).items()}
    statements = derive_quality(shared_published(catalog, catalog.today))
    own = [one.overall for one in guides.values()]
    by_company = ((id.partition("/")[0], one.overall) for id, one in guides.items())
    return Members(
        overall=total_quality([*own, *companies.values(), statements]),
        statements=statements,
        companies=_weakest_first(
            _totals(chain(companies.items(), by_company)), _company_name(catalog), company_uri
        ),
        roles=_weakest_first(
            _totals((id.rpartition("/")[2], one.overall) for id, one in guides.items()),
            _role_name(catalog),
            role_uri,
        ),
        regions=_weakest_first(_totals(_by_region(catalog, guides)), _region_name(catalog), region_uri),
        guides=_weakest_first(
            {id: one.overall for id, one in guides.items()}, _guide_name(catalog, guides), guide_uri
        ),
    )


def company_figures(catalog: Catalog) -> Figures:
    """Return the published figures of each company's own file."""
    return {id: company_published(catalog, one, catalog.today) for id, one in catalog.companies.items()}


def _weakest_first(
    counts: Mapping[str, Quality], name: Callable[[str], str], uri: Callable[[str], str]
) -> tuple[Member, ...]:
    members = [
        Member(id=id, name=name(id), uri=uri(id), quality=one) for id, one in counts.items() if one.figures
    ]
    return tuple(sorted(members, key=_strength))


def _totals(counts: Iterable[tuple[str, Quality]]) -> dict[str, Quality]:
    """Return the counts of each id, taken together."""
    groups: defaultdict[str, list[Quality]] = defaultdict(list)
    for id, one in counts:
        groups[id].append(one)
    return {id: total_quality(found) for id, found in groups.items()}


def _strength(member: Member) -> tuple[Fraction, Fraction, Fraction, int, str, str]:
    """Return what members are sorted by: sourced, then checkable, then recent; of equals the larger first."""
    one = member.quality
    sourced, checkable, recent = (Fraction(n, one.figures) for n in (one.sourced, one.checkable, one.recent))
    return sourced, checkable, recent, -one.figures, member.name.casefold(), member.id


def _by_region(catalog: Catalog, guides: Mapping[str, GuideQuality]) -> Iterator[tuple[str, Quality]]:
    """Yield the counts of guides for each region, and for those around it."""
    for one in guides.values():
        for own, counts in one.regions:
            for region in (own, *wider(catalog, own)):
                if region in catalog.regions:
                    yield region, counts


def _company_name(catalog: Catalog) -> Callable[[str], str]:
    return lambda id: catalog.companies[id].name if id in catalog.companies else id


def _role_name(catalog: Catalog) -> Callable[[str], str]:
    return lambda id: catalog.roles[id].name if id in catalog.roles else id


def _region_name(catalog: Catalog) -> Callable[[str], str]:
    return lambda id: catalog.regions[id].name if id in catalog.regions else id


def _guide_name(catalog: Catalog, guides: Mapping[str, GuideQuality]) -> Callable[[str], str]:
    company = _company_name(catalog)
    return lambda id: f"{company(id.partition('/')[0])} · {guides[id].title}"
