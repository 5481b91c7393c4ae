"""Finds former figures that are no different from what followed, or dated out of order.

Why it matters:
    Pages and feeds tell them as news: from what to what, and when. A figure that did not change is none,
    and one that held longer than what came after it, or until a day that has not come, cannot be former.
Wrong:
    base_salary:
      amount: 80K–108K
      was: [{amount: 80K–108K, until: 2062-03, sources: [levels]}]
Right:
    base_salary:
      amount: 80K–108K
      was: [{amount: 76K–102K, until: 2026-03, sources: [levels]}]
"""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from generator.check.context import GuideContext
from generator.check.figures import PlacedFigure
from generator.check.rule import Checks
from generator.diagnostics import Finding, Severity
from generator.model.guide import Guide
from generator.model.pay import PayFigure

ID = "former-figure"
SEVERITY = Severity.ERROR


def check(_: Guide, context: GuideContext) -> Iterator[Finding]:
    """Yield every former figure that cannot be what stood there before."""
    for placed in context.figures:
        if placed.figure.was:
            yield from _unchanged(placed)
            yield from _misdated(placed, context)


def _unchanged(placed: PlacedFigure) -> Iterator[Finding]:
    held = (placed.figure, *(former.figure for former in placed.figure.was))
    for index, (after, before) in enumerate(pairwise(held)):
        if _stated(after) == _stated(before):
            message = "this former figure is the one that followed it"
            at = (*placed.at, "was", index, "amount")
            yield Finding(at=at, message=message, help="write what it was before, or take it out")


def _misdated(placed: PlacedFigure, context: GuideContext) -> Iterator[Finding]:
    latest: date | None = None
    for index, former in enumerate(placed.figure.was):
        at = (*placed.at, "was", index, "until")
        if not context.today.has_come(former.until.first_day):
            yield Finding(
                at=at, message=f"{former.until} has not come yet", help="what holds today is no former figure"
            )
        elif latest is not None and former.until.first_day > latest:
            yield Finding(
                at=at,
                message=f"this figure held until {former.until}, longer than the one above it",
                help="list former figures with the newest first",
            )
        latest = former.until.last_day


def _stated(figure: PayFigure) -> tuple[object, ...]:
    return (figure.state, figure.amounts, figure.percent, figure.units)


CHECKS = Checks(guide=check)
