"""Which regions have places in common."""

from generator.model.catalog import Catalog
from generator.model.region import RegionKind


def regions_overlap(catalog: Catalog, left: str | None, right: str | None) -> bool:
    """Return whether a job may be in both regions: one contains the other, or a source names no place."""
    if left is None or right is None or left == right:
        return True
    if any(_is_worldwide(catalog, region) for region in (left, right)):
        return True
    return left in around(catalog, right) or right in around(catalog, left)


def _is_worldwide(catalog: Catalog, region: str) -> bool:
    found = catalog.regions.get(region)
    return found is not None and found.kind is RegionKind.WORLDWIDE


def wider(catalog: Catalog, region: str) -> tuple[str, ...]:
    """Return the areas around a region that are places themselves, nearest first."""
    return tuple(area for area in around(catalog, region) if not _is_worldwide(catalog, area))


def around(catalog: Catalog, region: str) -> tuple[str, ...]:
    """Return the ids of all areas that contain a region, nearest first; a circle ends the way up."""
    areas: list[str] = []
    found = catalog.regions.get(region)
    while found is not None and found.within is not None and found.within not in (region, *areas):
        areas.append(found.within)
        found = catalog.regions.get(found.within)
    return tuple(areas)
