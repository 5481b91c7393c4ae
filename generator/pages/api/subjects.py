"""What guides are about, for programs: companies, roles and regions."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from generator.model.company import Company
from generator.model.region import Region
from generator.model.role import Role
from generator.pages.api.addresses import item
from generator.pages.api.entry import EntriesData, Entry
from generator.pages.page import company_uri, region_uri, role_uri, served_at
from generator.pages.site_inputs import SiteInputs

Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyData:
    """One employer."""

    id: str
    """Stable; one that is renamed leaves a file of the kind `moved`."""

    page: str
    """Address of its page below the site's root."""

    original: Company
    """Everything that was typed, with its evidence."""

    guides: Ids = ()
    """Ids of its guides, sorted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleData:
    """One kind of job."""

    id: str
    """Stable; one that is renamed leaves a file of the kind `moved`."""

    page: str
    """Address of its page below the site's root."""

    original: Role
    """Everything that was typed, with its evidence."""

    guides: Ids = ()
    """Ids of the guides for it, sorted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionData:
    """One place that pay is stated for."""

    id: str
    """Stable; one that is renamed leaves a file of the kind `moved`."""

    page: str
    """Address of its page below the site's root."""

    original: Region
    """Everything that was typed."""

    guides: Ids = ()
    """Ids of the guides with pay for it or for a place within it, sorted."""


def company_data(inputs: SiteInputs, company: Company) -> CompanyData:
    """Return a company as its file holds it."""
    return CompanyData(
        id=company.id,
        page=served_at(company_uri(company.id)),
        original=company,
        guides=inputs.summaries.by_company.get(company.id, ()),
    )


def role_data(inputs: SiteInputs, role: Role) -> RoleData:
    """Return a role as its file holds it."""
    return RoleData(
        id=role.id,
        page=served_at(role_uri(role.id)),
        original=role,
        guides=inputs.summaries.by_role.get(role.id, ()),
    )


def region_data(inputs: SiteInputs, region: Region) -> RegionData:
    """Return a region as its file holds it."""
    return RegionData(
        id=region.id,
        page=served_at(region_uri(region.id)),
        original=region,
        guides=inputs.summaries.by_region.get(region.id, ()),
    )


def companies_data(inputs: SiteInputs) -> EntriesData:
    """Return the list of all companies."""
    found = ((one.id, one.name) for one in inputs.catalog.companies.values())
    return _entries("companies", found, company_uri, inputs.summaries.by_company)


def roles_data(inputs: SiteInputs) -> EntriesData:
    """Return the list of all roles."""
    found = ((one.id, one.name) for one in inputs.catalog.roles.values())
    return _entries("roles", found, role_uri, inputs.summaries.by_role)


def regions_data(inputs: SiteInputs) -> EntriesData:
    """Return the list of all regions that the site shows."""
    found = ((one.id, one.name) for one in inputs.catalog.regions.values())
    return _entries("regions", found, region_uri, inputs.summaries.by_region)


def _entries(
    collection: str,
    found: Iterable[tuple[str, str]],
    uri: Callable[[str], str],
    guides: Mapping[str, Ids],
) -> EntriesData:
    return EntriesData(
        items=tuple(
            Entry(
                id=id,
                name=name,
                file=item(collection, id),
                page=served_at(uri(id)),
                guides=len(guides.get(id, ())),
            )
            for id, name in found
        )
    )
