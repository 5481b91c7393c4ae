"""Ask, target and floor from cited figures alone (methodology: `#suggestion`). There is no constant in it.

All amounts are recurring totals in major units of one currency. What is cited is the plan of a guide and both
ends of one of its rows; what the reader adds is what they hold in writing and what was offered first.
"""

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction


class Reason(Enum):
    """Why a figure is what it is."""

    PLAN = "plan"
    """It stands in the guide's plan."""

    RANGE_END = "range-end"
    """It is an end of the cited range: the high one for an ask, the low one for a floor."""

    HELD = "held"
    """It is what the reader holds in writing; less would be a step back."""

    HALFWAY = "halfway"
    """It lies in the middle of floor and ask."""


class NoSuggestion(Enum):
    """Why nothing is suggested."""

    OPEN_RANGE = "open-range"
    """No source gives both ends of the range: ask for it."""

    OUT_OF_REACH = "out-of-reach"
    """What is cited does not reach what the reader has already."""

    CROSSED = "crossed"
    """Floor and ask are not in their order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedPlan:
    """What a guide's plan names; `None` where it names nothing."""

    ask: Fraction | None = None
    target: Fraction | None = None
    floor: Fraction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure with its reason."""

    amount: Fraction
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Three figures with floor < target < ask."""

    ask: Figure
    target: Figure
    floor: Figure


def suggest(
    low: Fraction | None,
    high: Fraction | None,
    plan: CitedPlan,
    *,
    held: tuple[Fraction, ...] = (),
    first: Fraction | None = None,
) -> Suggestion | NoSuggestion:
    """Return a suggestion for a row from `low` to `high`, or why there is none.

    `held` are the reader's other offers in writing, `first` is what was offered here so far.
    """
    if low is None or high is None:
        return NoSuggestion.OPEN_RANGE
    best = max(held, default=None)
    beaten = max((one for one in (best, first) if one is not None), default=Fraction(0))
    ask = _ask(high, plan, beaten)
    if ask is None:
        return NoSuggestion.OUT_OF_REACH
    floor = _floor(low, plan, best)
    if floor.amount >= ask.amount:
        return NoSuggestion.CROSSED
    return Suggestion(ask=ask, target=_target(floor.amount, ask.amount, plan), floor=floor)


def _ask(high: Fraction, plan: CitedPlan, beaten: Fraction) -> Figure | None:
    if plan.ask is not None and plan.ask > beaten:
        return Figure(amount=plan.ask, reason=Reason.PLAN)
    return Figure(amount=high, reason=Reason.RANGE_END) if high > beaten else None


def _floor(low: Fraction, plan: CitedPlan, best: Fraction | None) -> Figure:
    if best is not None and (plan.floor is None or best > plan.floor):
        return Figure(amount=best, reason=Reason.HELD)
    if plan.floor is not None:
        return Figure(amount=plan.floor, reason=Reason.PLAN)
    return Figure(amount=low, reason=Reason.RANGE_END)


def _target(floor: Fraction, ask: Fraction, plan: CitedPlan) -> Figure:
    if plan.target is not None and floor < plan.target < ask:
        return Figure(amount=plan.target, reason=Reason.PLAN)
    return Figure(amount=(floor + ask) / 2, reason=Reason.HALFWAY)
