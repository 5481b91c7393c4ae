"""Which regions have places in common."""

from generator.model.catalog import Catalog
from generator.model.region import RegionKind


def regions_overlap(catalog: Catalog, left: str | None, right: str | None) -> bool:
    """Return whether a job may be in both regions: one contains the other, or a source names no place."""
    if left is None or right is None or left == right:
        return True
    if any(_is_worldwide(catalog, region) for region in (left, right)):
        return True
    return left in _containing(catalog, right) or right in _containing(catalog, left)


def _is_worldwide(catalog: Catalog, region: str) -> bool:
    found = catalog.regions.get(region)
    return found is not None and found.kind is RegionKind.WORLDWIDE


def _containing(catalog: Catalog, region: str) -> set[str]:
    """Return the ids of all areas that contain a region; a circle in the data ends the way up."""
    areas: set[str] = set()
    found = catalog.regions.get(region)
    while found is not None and found.within is not None and found.within not in areas:
        areas.add(found.within)
        found = catalog.regions.get(found.within)
    return areas
