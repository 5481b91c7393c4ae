"""Official wages that stand nearest to a job: of its occupations, in the areas that its regions lie in."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.derive.places import around
from generator.model.catalog import Catalog
from generator.model.region import RegionKind
from generator.model.wages import Occupation, OccupationWages, WageArea, Wages


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialWage:
    """The wages of one occupation in one area."""

    occupation: Occupation
    area: WageArea
    wages: Wages


def official_wages(
    catalog: Catalog, codes: Iterable[str], regions: Iterable[str]
) -> tuple[OfficialWage, ...]:
    """Return the wages of occupations in the areas nearest to some regions, each area once.

    Areas come in the order of the regions, and in each of them the occupations in that of their codes. A
    code or an area without wages is left out.
    """
    table = catalog.wages
    if table is None:
        return ()
    occupations = [found for found in map(table.occupation, codes) if found is not None]
    areas = dict.fromkeys(area for region in regions for area in nearest_areas(table, catalog, region))
    return tuple(
        OfficialWage(occupation=occupation, area=area, wages=wages)
        for area in areas
        for occupation in occupations
        if (wages := occupation.in_region(area.region)) is not None
    )


def nearest_areas(table: OccupationWages, catalog: Catalog, region: str) -> tuple[WageArea, ...]:
    """Return the areas of the statistics that are nearest to a region.

    That is the smallest one that contains it; for a region that no area below a whole country contains,
    those that lie in it, such as both parts of a bay. Empty where the statistics do not reach.
    """
    containing = [
        area for place in (region, *around(catalog, region)) if (area := table.area(place)) is not None
    ]
    if containing and not _is_country(catalog, containing[0]):
        return (containing[0],)
    if not containing or containing[0].region == region:
        return tuple(containing[:1])
    within = tuple(area for area in table.areas if region in around(catalog, area.region))
    return within or (containing[0],)


def _is_country(catalog: Catalog, area: WageArea) -> bool:
    found = catalog.regions.get(area.region)
    return found is not None and found.kind is RegionKind.COUNTRY
