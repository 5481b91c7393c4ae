"""What references name inside pay packages and plans: `base_salary`, `ask.recurring_total`, `floor`."""

from collections.abc import Iterator

from generator.model.equity import VestingSchedule
from generator.model.floor import floor_total
from generator.model.level import PeerPay
from generator.model.pay import OUR_TOTALS, Amount, ComponentKind, PayFigure, PayPackage
from generator.model.speech import Alternative, Floor, Offer, Strategy
from generator.model.totals import ComputedTotal, compute_total

NamedPay = PayFigure | Amount | ComputedTotal | Alternative

TOTAL_NAMES = {basis.value: basis for basis in OUR_TOTALS}

STATED = "stated_total"

PLAN_HEADS = ("ask", "target", "first_offer", "expected_counter", "floor", "alternative")
"""First words of the names in a plan; alone they mean the main plan of a guide."""


def package_part(
    package: PayPackage, rest: list[str], vesting: VestingSchedule | None
) -> PayFigure | ComputedTotal | None:
    """Return a component or a total of a package by its name, `None` when it has none of that name."""
    if len(rest) != 1:
        return None
    if basis := TOTAL_NAMES.get(rest[0]):
        return compute_total(package, basis, vesting)
    return component(package, rest)


def component(package: PayPackage, rest: list[str]) -> PayFigure | None:
    """Return the first figure of a component by its name, `None` when the package does not mention it."""
    kind = next((kind for kind in ComponentKind if [kind.value] == rest), None)
    return package.figure(kind) if kind else None


def package_names(package: PayPackage) -> set[str]:
    """Return what can be named of a package: its components, and totals where there is a base salary."""
    base = package.figure(ComponentKind.BASE_SALARY)
    return component_names(package) | (set(TOTAL_NAMES) if base and base.leading else set())


def component_names(package: PayPackage) -> set[str]:
    """Return the names of a package's components."""
    return {kind.value for kind, _ in package.components}


def peer_part(peer: PeerPay, rest: list[str]) -> PayFigure | None:
    """Return what a peer is paid, or a part of it by its name; parts alone make no total."""
    if not rest:
        return peer.leading
    return peer.total if rest == ["total"] else component(peer.pay, rest)


def peer_names(peer: PeerPay) -> set[str]:
    """Return the names of a peer's figures, from the peer's own on."""
    own = f"peer.{peer.id}"
    parts = component_names(peer.pay) | ({"total"} if peer.total else set())
    return {own} | {f"{own}.{part}" for part in parts}


def plan_part(plan: Strategy, rest: list[str], vesting: VestingSchedule | None) -> NamedPay | None:
    """Return what a name means in one plan: `ask.base_salary`, `floor`, `alternative.<id>.stated_total`."""
    head, *more = rest or [""]
    if head == "floor":
        return _floor_part(plan.floor, more, vesting) if plan.floor else None
    if head == "alternative":
        return _alternative_part(plan.alternative(more[0]) if more else None, more[1:], vesting)
    offer = dict(plan.offers).get(head)
    return _offer_part(offer, more, vesting) if offer else None


def plan_names(plan: Strategy) -> Iterator[str]:
    """Yield every name that has a meaning in one plan."""
    offers = list(plan.offers)
    offers += [(f"alternative.{one.id}", one.offer) for one in plan.alternatives if one.offer]
    for name, offer in offers:
        yield from (f"{name}.{part}" for part in _offer_names(offer))
    yield from (f"alternative.{one.id}" for one in plan.alternatives)
    if plan.floor is not None:
        yield "floor"
        if plan.floor.offer is not None:
            yield from (f"floor.{part}" for part in component_names(plan.floor.offer.pay))


def _offer_part(
    offer: Offer, rest: list[str], vesting: VestingSchedule | None
) -> PayFigure | ComputedTotal | None:
    return offer.stated_total if rest == [STATED] else package_part(offer.pay, rest, vesting)


def _offer_names(offer: Offer) -> set[str]:
    return package_names(offer.pay) | ({STATED} if offer.stated_total else set())


def _alternative_part(
    found: Alternative | None, rest: list[str], vesting: VestingSchedule | None
) -> NamedPay | None:
    if found is None or not rest:
        return found
    return _offer_part(found.offer, rest, vesting) if found.offer else None


def _floor_part(floor: Floor, rest: list[str], vesting: VestingSchedule | None) -> NamedPay | None:
    if not rest:
        return floor_total(floor, vesting)
    return component(floor.offer.pay, rest) if floor.offer else None
