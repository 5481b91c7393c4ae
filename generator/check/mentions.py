"""Every place that names a region, a company or a level, so that a rule can ask whether it exists."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from generator.check.figures import floors, offers
from generator.model.catalog import Catalog
from generator.model.documents import (
    OCCUPATION_WAGES,
    PRICE_LEVELS,
    REGIONS,
    RIGHTS,
    company_file,
    guide_file,
)
from generator.model.guide import Guide
from generator.model.level import Position
from generator.text import FieldPath


@dataclass(frozen=True, slots=True)
class Mention:
    """A name and the field that holds it."""

    document: str
    at: FieldPath
    name: str


def unknown_names(mentions: Iterable[Mention], known: Container[str]) -> dict[str, list[Mention]]:
    """Return the names that are not known, each with all its places: one suggestion serves them all."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.name not in known:
            found[mention.name].append(mention)
    return found


def region_mentions(catalog: Catalog) -> Iterator[Mention]:
    """Yield every region that guides, companies and other regions name."""
    for guide in catalog.guides.values():
        for at, name in _guide_regions(guide):
            yield Mention(guide_file(guide), at, name)
    for company in catalog.companies.values():
        if company.headquarters:
            yield Mention(company_file(company.id), ("headquarters",), company.headquarters)
        for index, office in enumerate(company.offices):
            yield Mention(company_file(company.id), ("offices", index), office)
    for region in catalog.regions.values():
        if region.within:
            yield Mention(REGIONS, (region.id, "within"), region.within)


def reference_regions(catalog: Catalog) -> Iterator[Mention]:
    """Yield every region that rights cards, prices and official wages name."""
    for right in catalog.rights.values():
        yield Mention(RIGHTS, (right.id, "region"), right.region)
    prices, wages = catalog.price_levels, catalog.wages
    if prices is not None:
        yield Mention(PRICE_LEVELS, ("base",), prices.base)
        for index, level in enumerate(prices.levels):
            yield Mention(PRICE_LEVELS, ("levels", index, "region"), level.region)
    for index, area in enumerate(wages.areas if wages else ()):
        yield Mention(OCCUPATION_WAGES, ("areas", index, "region"), area.region)
        for number, region in enumerate(area.also):
            yield Mention(OCCUPATION_WAGES, ("areas", index, "also", number), region)


def company_mentions(catalog: Catalog) -> Iterator[Mention]:
    """Yield every company that guides and other companies name; a guide's own is its folder."""
    for guide in catalog.guides.values():
        yield Mention(guide_file(guide), (), guide.company)
        for at, position in positions(guide):
            if position.company:
                yield Mention(guide_file(guide), (*at, "company"), position.company)
        for at, name in _alternative_companies(guide):
            yield Mention(guide_file(guide), at, name)
    for company in catalog.companies.values():
        if company.parent:
            yield Mention(company_file(company.id), ("parent",), company.parent)


def _alternative_companies(guide: Guide) -> Iterator[tuple[FieldPath, str]]:
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


def _guide_regions(guide: Guide) -> Iterator[tuple[FieldPath, str]]:
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
