"""What pages about several guides are made from."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from generator.derive.map_positions import MappedCompany, mapped_companies
from generator.derive.summaries import Summaries, SummaryParts, make_summaries
from generator.diagnostics import Waiver
from generator.model.catalog import Catalog
from generator.pages.published_regions import published_regions


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteInputs:
    """Everything that pages about several guides may look at; a page looks up only what it shows."""

    catalog: Catalog
    """All but the guides, with the regions that the site shows; its date is that of the whole data."""

    summaries: Summaries
    subsidiaries: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Ids of the companies that a company owns, by its id."""

    places_within: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Ids of the regions right within a region, by its id."""

    mapped_companies: Mapping[str, MappedCompany] = field(default_factory=dict)
    """Companies with a ladder, and those that a guide's level mapping names, by id."""

    edit_base: str | None = None
    """Address under which the project's files are edited; without it there are no edit links."""

    site_url: str = ""
    """Address at which the site is published, which ends in a slash; empty when nobody says it."""

    waivers: tuple[Waiver, ...] = ()
    """Findings that people accepted, which fall due like everything else."""


def site_inputs(
    catalog: Catalog,
    parts: SummaryParts,
    *,
    linked: Collection[str] = (),
    edit_base: str | None = None,
    waivers: Iterable[Waiver] = (),
) -> SiteInputs:
    """Return the inputs of all pages about several guides.

    Only the parts of the catalog that guides share are taken. `linked` are the regions that pages written by
    hand lead to.
    """
    every = tuple(parts.keys.values())
    summaries = make_summaries(parts)
    newest = max((one.newest_day for one in every), default=catalog.as_of)
    shown = published_regions(catalog, (region for one in every for region in one.regions), linked)
    regions = {id: one for id, one in catalog.regions.items() if id in shown}
    return SiteInputs(
        catalog=replace(catalog, guides={}, regions=regions, dated=max(catalog.as_of, newest)),
        summaries=summaries,
        mapped_companies=mapped_companies(catalog.companies, summaries.mapping_levels),
        subsidiaries=_by_owner((one.id, one.parent) for one in catalog.companies.values()),
        places_within=_by_owner((one.id, one.within) for one in regions.values()),
        edit_base=edit_base,
        waivers=tuple(waivers),
    )


def _by_owner(pairs: Iterable[tuple[str, str | None]]) -> dict[str, tuple[str, ...]]:
    owned: defaultdict[str, list[str]] = defaultdict(list)
    for id, owner in pairs:
        if owner is not None:
            owned[owner].append(id)
    return {owner: tuple(ids) for owner, ids in owned.items()}
