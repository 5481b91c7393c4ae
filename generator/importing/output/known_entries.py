"""Files and entries of companies, roles and regions that a data folder needs and does not hold yet."""

from collections.abc import Sequence

from generator.importing.draft import Entry, Yaml
from generator.importing.naming.names import Names
from generator.model.catalog import Catalog
from generator.model.region import Region

NOWHERE: Entry = {"name": "No place stated", "kind": "worldwide"}
"""The region of figures that their source ties to no place."""


def company_entry(company: str, names: Names, catalogs: Sequence[Catalog]) -> Entry:
    """Return the least that a company file says: the name, and other spellings."""
    for catalog in catalogs:
        if known := catalog.companies.get(company):
            return _named(known.name, known.aliases)
    return _named(names.new_companies[company], names.new_company_aliases.get(company, ()))


def role_entry(role: str, names: Names, catalogs: Sequence[Catalog]) -> Entry:
    """Return the least that a role file says; the family is for a person to fill in."""
    for catalog in catalogs:
        if known := catalog.roles.get(role):
            return {**_named(known.name, known.aliases), "job_family": known.job_family}
    return {"name": names.new_roles.get(role, role), "job_family": "unknown"}


def region_entry(region: str, names: Names, catalogs: Sequence[Catalog]) -> Entry | None:
    """Return a region's entry; `None` when the id is no region's."""
    for catalog in catalogs:
        if known := catalog.regions.get(region):
            return _region(known)
    return names.new_regions.get(region, NOWHERE if region == "worldwide" else None)


def _named(name: str, aliases: Sequence[str]) -> Entry:
    listed: list[Yaml] = list(aliases)
    return {"name": name, **({"aliases": listed} if listed else {})}


def _region(region: Region) -> Entry:
    entry: Entry = {**_named(region.name, region.aliases), "kind": region.kind.value}
    optional = {
        "country": region.country,
        "currency": region.currency.code if region.currency else None,
        "within": region.within,
        "summary": region.summary,
    }
    return entry | {key: value for key, value in optional.items() if value is not None}
