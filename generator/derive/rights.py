"""Which rights hold in a region: its own, and those of every area that it lies in."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.derive.places import around
from generator.model.catalog import Catalog
from generator.model.claim import Claim
from generator.model.right import Right, RightTopic


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldRight:
    """A right with the statement that it rests on."""

    right: Right
    claim: Claim


AreaRights = tuple[str, tuple[HeldRight, ...]]
"""Id of the region whose law it is, and what that law gives."""


def rights_in(catalog: Catalog, region: str) -> tuple[HeldRight, ...]:
    """Return what holds in a region: first what its nearest area gives, in the order of topics.

    A card whose statement is not there says nothing that could be checked, and is left out.
    """
    order = list(RightTopic)
    return tuple(
        HeldRight(right=right, claim=claim)
        for area in (region, *around(catalog, region))
        for right in sorted(
            catalog.rights_by_region.get(area, ()), key=lambda right: order.index(right.topic)
        )
        if (claim := catalog.claims.get(right.claim)) is not None
    )


def rights_by_area(catalog: Catalog, regions: Iterable[str], *, with_equity: bool) -> tuple[AreaRights, ...]:
    """Return the rights of several regions by the region id whose law gives them, each once.

    Without `with_equity` cards on forms of equity are left out: shares of a listed company are none of them.
    """
    found: dict[str, dict[str, HeldRight]] = {}
    for region in regions:
        for one in rights_in(catalog, region):
            if with_equity or one.right.topic is not RightTopic.EQUITY:
                found.setdefault(one.right.region, {})[one.right.id] = one
    return tuple((area, tuple(held.values())) for area, held in found.items())
