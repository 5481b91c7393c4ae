"""Every figure and every pay package of a guide, with its field path."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from generator.model.guide import Guide
from generator.model.pay import ComponentKind, PayFigure, PayPackage, PayRow
from generator.model.speech import Floor, Offer, Strategy
from generator.text import FieldPath


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedFigure:
    """One figure and where it stands in its guide."""

    at: FieldPath
    figure: PayFigure
    kind: ComponentKind | None = None
    """Component that it states; `None` for totals and for lever targets that are not pay."""

    @property
    def name(self) -> str:
        """What a message calls it: the key that holds it."""
        return self.kind.value if self.kind else str(self.at[-1])


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedOffer:
    """An example offer of a plan and where it stands."""

    at: FieldPath
    name: str
    """What a message and a reference call it: `ask`, `alternative.<id>`, `strategy.<id>.ask`."""

    strategy: str
    """Id of its plan."""

    role: str
    """What it is in its plan: `ask`, `target`, `alternative` and so on."""

    company: str | None
    """Company that makes the offer, or is asked for it; `None` for any of several."""

    offer: Offer


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedFloor:
    """A floor and where it stands."""

    at: FieldPath
    name: str
    """What a reference calls it."""

    strategy: str
    """Id of its plan."""

    floor: Floor


def package_figures(at: FieldPath, package: PayPackage) -> Iterator[PlacedFigure]:
    """Yield the components of a package; several of one kind are told apart by their position."""
    for path, kind, figure in package.keyed:
        yield PlacedFigure(at=(*at, *path), figure=figure, kind=kind)


def row_figures(row: PayRow) -> Iterator[PlacedFigure]:
    """Yield the components of a pay row and its stated total."""
    at = ("pay", row.id)
    yield from package_figures(at, row.pay)
    if row.stated_total is not None:
        yield PlacedFigure(at=(*at, "stated_total"), figure=row.stated_total)


def offers(guide: Guide) -> Iterator[PlacedOffer]:
    """Yield the offers of every plan: asked, expected, and those of alternatives that have figures."""
    for plan in guide.strategies:
        prefix = plan_prefix(guide, plan)
        for name, offer in plan.offers:
            yield PlacedOffer(
                at=("strategies", plan.id, name),
                name=prefix + name,
                strategy=plan.id,
                role=name,
                company=guide.company,
                offer=offer,
            )
        for alternative in plan.alternatives:
            if alternative.offer is not None:
                only = alternative.companies[0] if len(alternative.companies) == 1 else None
                yield PlacedOffer(
                    at=("strategies", plan.id, "alternatives", alternative.id),
                    name=f"{prefix}alternative.{alternative.id}",
                    strategy=plan.id,
                    role="alternative",
                    company=only,
                    offer=alternative.offer,
                )


def plan_prefix(guide: Guide, plan: Strategy) -> str:
    """Return what stands before the names in a plan: nothing for the main one."""
    return "" if plan is guide.main_strategy else f"strategy.{plan.id}."


def floors(guide: Guide) -> Iterator[PlacedFloor]:
    """Yield the floor of every plan that has one."""
    for plan in guide.strategies:
        if plan.floor is not None:
            name = f"{plan_prefix(guide, plan)}floor"
            yield PlacedFloor(
                at=("strategies", plan.id, "floor"), name=name, strategy=plan.id, floor=plan.floor
            )


def plan_figures(offers: Iterable[PlacedOffer], floors: Iterable[PlacedFloor]) -> Iterator[PlacedFigure]:
    """Yield every figure of the offers and floors of all plans, and the totals that they state."""
    for placed in offers:
        yield from package_figures(placed.at, placed.offer.pay)
        if placed.offer.stated_total is not None:
            yield PlacedFigure(at=(*placed.at, "stated_total"), figure=placed.offer.stated_total)
    for found in floors:
        if found.floor.offer is not None:
            yield from package_figures(found.at, found.floor.offer.pay)


def lever_figures(guide: Guide) -> Iterator[PlacedFigure]:
    """Yield the targets of all levers."""
    for lever in guide.levers:
        for index, target in enumerate(lever.targets):
            at = ("levers", lever.id, "targets", index)
            yield PlacedFigure(at=at, figure=target.figure, kind=target.component)


def peer_figures(guide: Guide) -> Iterator[PlacedFigure]:
    """Yield what comparable positions are paid, part by part, and their totals."""
    for peer in guide.peers:
        yield from package_figures(("peers", peer.id), peer.pay)
        if peer.total is not None:
            yield PlacedFigure(at=("peers", peer.id, "total"), figure=peer.total)


def claim_figures(guide: Guide) -> Iterator[PlacedFigure]:
    """Yield what the guide's own claims state."""
    for claim in guide.own_claims:
        for index, stated in enumerate(claim.figures):
            yield PlacedFigure(at=("claims", claim.id, "figures", index), figure=stated.figure)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedFigures:
    """Every figure of a guide, by where it stands."""

    rows: tuple[tuple[PlacedFigure, ...], ...]
    """Those of each pay row, in the order of rows."""

    examples: tuple[PlacedFigure, ...]
    """Those of plans, lever targets and peers."""

    claims: tuple[PlacedFigure, ...]

    @classmethod
    def of(cls, guide: Guide, offers: Iterable[PlacedOffer], floors: Iterable[PlacedFloor]) -> PlacedFigures:
        """Collect the figures of a guide with these offers and floors."""
        return cls(
            rows=tuple(tuple(row_figures(row)) for row in guide.pay),
            examples=(*plan_figures(offers, floors), *lever_figures(guide), *peer_figures(guide)),
            claims=tuple(claim_figures(guide)),
        )

    def __iter__(self) -> Iterator[PlacedFigure]:
        """Go through all of them: pay rows, plans, lever targets, peers and claims."""
        return chain(chain.from_iterable(self.rows), self.examples, self.claims)
