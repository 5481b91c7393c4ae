"""What a change moved, from what to what, where the data hold both sides of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from generator.model.claim import Claim, SupersededStatement
from generator.model.equity import EquityPlan, Instrument, VestingFrequency
from generator.model.evidence import Evidence
from generator.model.pay import ComponentKind, FormerFigure, PayFigure
from generator.units.percent import Percent

GAP = timedelta(days=31)
"""How long before a plan began another may have ended and still be the one that it replaced."""

Held = PayFigure | Instrument | VestingFrequency | tuple[Percent, ...] | int | str
"""What something was, or is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One thing that was something else before."""

    what: str
    """Key of it in the data: `base_salary`, `cliff_months`, `statement`."""

    before: Held
    after: Held


def statement_move(old: SupersededStatement, claim: Claim) -> Move:
    """Return what a statement said and what it says now."""
    return Move(what="statement", before=old.statement, after=claim.statement)


def figure_moves(kind: ComponentKind, figure: PayFigure) -> Iterator[tuple[FormerFigure, Move]]:
    """Yield what a figure was before with what came after it, the newest first; bare figures, as stated."""
    after = figure
    for former in figure.was:
        yield former, Move(what=kind.value, before=_bare(former.figure), after=_bare(after))
        after = former.figure


def _bare(figure: PayFigure) -> PayFigure:
    return replace(figure, note=None, was=(), evidence=Evidence())


def plan_moves(plans: Sequence[EquityPlan], new: EquityPlan) -> tuple[Move, ...]:
    """Return what a plan changed against the one that it replaced; nothing where that is not known.

    Only what both plans state is compared: a part that one of them leaves open may be the same.
    """
    old = _replaced(plans, new)
    return () if old is None else tuple(_differences(old, new))


def _replaced(plans: Sequence[EquityPlan], new: EquityPlan) -> EquityPlan | None:
    """Return the only plan that ended when this one began, `None` for none or several."""
    if new.valid_from is None:
        return None
    earliest, latest = new.valid_from.first_day - GAP, new.valid_from.last_day
    ended = [
        plan
        for plan in plans
        if plan is not new and plan.valid_until and earliest <= plan.valid_until.last_day <= latest
    ]
    return ended[0] if len(ended) == 1 else None


def _differences(old: EquityPlan, new: EquityPlan) -> Iterator[Move]:
    before, after = old.vesting, new.vesting
    pairs: tuple[tuple[str, Held | None, Held | None], ...] = (
        ("instrument", old.instrument, new.instrument),
        ("cliff_months", before.cliff_months, after.cliff_months),
        ("months", before.months, after.months),
        ("yearly", before.yearly, after.yearly),
        ("frequency", before.frequency, after.frequency),
    )
    not_known = (None, Instrument.UNKNOWN, VestingFrequency.UNKNOWN)
    for what, was, now in pairs:
        if was not in not_known and now not in not_known and was != now:
            assert was is not None
            assert now is not None
            yield Move(what=what, before=was, after=now)
