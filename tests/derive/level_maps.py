"""Level maps of a whole catalogue, as the pages get them."""

from generator.derive.level_lines import LevelLine, derive_level_lines
from generator.derive.level_map import LevelMapFigures, derive_level_maps
from generator.derive.map_positions import mapped_companies
from generator.model.catalog import Catalog


def lines_of(catalog: Catalog) -> list[LevelLine]:
    """Every line of the level mappings, in the order of guides."""
    return [line for guide in catalog.guides.values() for line in derive_level_lines(catalog, guide)]


def maps_of(catalog: Catalog) -> dict[str | None, LevelMapFigures]:
    """The whole map under `None`, and that of each role."""
    lines = lines_of(catalog)
    named = {end.company for line in lines for end in (line.statement.here, line.statement.there)}
    return derive_level_maps(mapped_companies(catalog.companies, named), lines)
