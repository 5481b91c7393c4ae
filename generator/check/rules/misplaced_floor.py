"""Finds floors that do not lie above the best alternative and below the ask.

Why it matters:
    Whoever accepts less than another offer pays loses by agreeing; a floor at or above the ask
    leaves nothing to negotiate. Nothing is said where a part that cannot be counted may explain it.
Wrong:
    strategies:
      - ask: {region: paris, base_salary: 100K}
        floor: {amount: 110K, region: paris, basis: recurring_total}
Right:
    strategies:
      - ask: {region: paris, base_salary: 100K}
        floor: {amount: 95K, region: paris, basis: recurring_total}
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.context import GuideContext
from generator.check.figures import PlacedFloor
from generator.check.rule import Checks
from generator.check.wording import money_words
from generator.diagnostics import Finding, Severity
from generator.model.floor import floor_basis, floor_total, yearly_floor
from generator.model.guide import Guide
from generator.model.pay import Amount, TotalBasis
from generator.model.totals import ComputedTotal, compute_total
from generator.text import FieldPath
from generator.units.money import Money, MoneyRange

ID = "misplaced-floor"
SEVERITY = Severity.WARNING


@dataclass(frozen=True, slots=True)
class Valued:
    """An offer with its total on the floor's basis."""

    name: str
    role: str
    total: Money
    is_whole: bool
    """Whether every part of it is counted; otherwise it is worth at least its total."""


def check(_: Guide, context: GuideContext) -> Iterator[Finding]:
    """Yield a floor at or above its ask, and one at or below the best alternative of its plan."""
    for placed in context.floors:
        lowest = _least(yearly_floor(placed.floor, context.vesting))
        if lowest is None:
            continue
        basis = floor_basis(placed.floor)
        valued = list(_valued(placed, lowest, context))
        ask = next((offer for offer in valued if offer.role == "ask"), None)
        if ask is not None and ask.is_whole and ask.total <= lowest:
            message = f"the floor of {_words(lowest)} does not lie below the ask, which makes"
            yield _finding(placed.at, message, ask, basis)
        others = [offer for offer in valued if offer.role == "alternative"]
        best = max(others, key=lambda offer: offer.total.amount, default=None)
        if best is not None and lowest <= best.total and _is_whole(floor_total(placed.floor)):
            message = f"the floor of {_words(lowest)} does not lie above the best alternative, which makes"
            yield _finding(placed.at, message, best, basis)


def _finding(at: FieldPath, message: str, offer: Valued, basis: TotalBasis) -> Finding:
    return Finding(
        at=at,
        message=f"{message} {_words(offer.total)}",
        note=f"`{offer.name}` counted as {basis.value}",
        help="move the floor between the two, or correct the example offers",
    )


def _valued(placed: PlacedFloor, lowest: Money, context: GuideContext) -> Iterator[Valued]:
    """Yield the offers of its plan that can be held against a floor: same currency, with a base salary."""
    for offer in context.offers:
        if offer.strategy != placed.strategy:
            continue
        vesting = context.offer_vesting(offer.company)
        computed = compute_total(offer.offer.pay, floor_basis(placed.floor), vesting)
        total = _least(computed.range) if computed else None
        if total is not None and total.currency == lowest.currency:
            yield Valued(offer.name, offer.role, total, _is_whole(computed))


def _is_whole(total: ComputedTotal | Amount | None) -> bool:
    return not (isinstance(total, ComputedTotal) and total.left_out)


def _least(amount: MoneyRange | None) -> Money | None:
    return None if amount is None else amount.low_money or amount.high_money


def _words(amount: Money) -> str:
    return money_words(MoneyRange.exactly(amount))


CHECKS = Checks(guide=check)
