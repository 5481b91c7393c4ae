"""Every place that names a region, a company or a level, so that a rule can ask whether it exists."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from itertools import chain

from generator.check.figures import floors, offers
from generator.model.catalog import Catalog
from generator.model.company import Company
from generator.model.documents import OCCUPATION_WAGES, PRICE_LEVELS, REGIONS, RIGHTS
from generator.model.guide import Guide
from generator.model.level import Position
from generator.model.price_levels import PriceLevelTable
from generator.model.wages import OccupationWages
from generator.text import FieldPath

Mention = tuple[FieldPath, str]
"""A field and the id that it holds."""


def unknown_names(mentions: Iterable[Mention], known: Container[str]) -> dict[str, list[FieldPath]]:
    """Return the names that are not known, each with all its places: one suggestion serves them all."""
    found: dict[str, list[FieldPath]] = defaultdict(list)
    for at, name in mentions:
        if name not in known:
            found[name].append(at)
    return found


def company_regions(company: Company) -> Iterator[Mention]:
    """Yield every region that a company file names."""
    if company.headquarters:
        yield ("headquarters",), company.headquarters
    yield from ((("offices", index), office) for index, office in enumerate(company.offices))


def shared_regions(catalog: Catalog) -> Iterator[tuple[str, Iterator[Mention]]]:
    """Yield every shared file with the regions that it names: regions, rights cards, prices and wages."""
    regions = catalog.regions.values()
    yield REGIONS, (((one.id, "within"), one.within) for one in regions if one.within)
    yield RIGHTS, (((right.id, "region"), right.region) for right in catalog.rights.values())
    if catalog.price_levels is not None:
        yield PRICE_LEVELS, _price_regions(catalog.price_levels)
    if catalog.wages is not None:
        yield OCCUPATION_WAGES, _wage_regions(catalog.wages)


def _price_regions(prices: PriceLevelTable) -> Iterator[Mention]:
    yield ("base",), prices.base
    yield from ((("levels", index, "region"), level.region) for index, level in enumerate(prices.levels))


def _wage_regions(wages: OccupationWages) -> Iterator[Mention]:
    for index, area in enumerate(wages.areas):
        yield ("areas", index, "region"), area.region
        yield from ((("areas", index, "also", number), region) for number, region in enumerate(area.also))


def guide_companies(guide: Guide) -> Iterator[Mention]:
    """Yield every company that a guide names; its own is its folder."""
    yield (), guide.company
    for at, position in positions(guide):
        if position.company:
            yield (*at, "company"), position.company
    yield from _alternative_companies(guide)


def company_parent(company: Company) -> Iterator[Mention]:
    """Yield the owner that a company file names."""
    if company.parent:
        yield ("parent",), company.parent


def _alternative_companies(guide: Guide) -> Iterator[Mention]:
    for plan in guide.strategies:
        for alternative in plan.alternatives:
            at = ("strategies", plan.id, "alternatives", alternative.id, "company")
            yield from (((*at, index), name) for index, name in enumerate(alternative.companies))


def positions(guide: Guide) -> Iterator[tuple[FieldPath, Position]]:
    """Yield the jobs that a guide compares: peers, and both ends of each step of the level map."""
    for peer in guide.peers:
        yield ("peers", peer.id), peer.position
    for index, edge in enumerate(guide.equivalences):
        yield ("level_mapping", index), edge.there
        yield ("level_mapping", index, "from"), edge.here


def level_mentions(guide: Guide) -> Iterator[tuple[FieldPath, str, str]]:
    """Yield the field, the company and the ladder code wherever a guide names a level of a ladder."""
    for index, level in enumerate(guide.levels):
        yield ("levels", index), guide.company, level
    for row in guide.pay:
        for index, level in enumerate(row.ladder_levels):
            yield ("pay", row.id, "ladder_levels", index), guide.company, level
    for at, position in positions(guide):
        if position.level and position.company:
            yield (*at, "level"), position.company, position.level


def guide_regions(guide: Guide) -> Iterator[Mention]:
    """Yield every region that a guide names."""
    for row in guide.pay:
        yield ("pay", row.id, "region"), row.region
        for index, differential in enumerate(row.differentials):
            yield ("pay", row.id, "differentials", index, "versus"), differential.versus
    for at, position in positions(guide):
        if position.region:
            yield (*at, "region"), position.region
    for plan in guide.strategies:
        if plan.region:
            yield ("strategies", plan.id, "region"), plan.region
    for at, offer in chain(
        ((placed.at, placed.offer) for placed in offers(guide)),
        ((placed.at, placed.floor.offer) for placed in floors(guide)),
    ):
        if offer is not None and offer.region:
            yield (*at, "region"), offer.region
