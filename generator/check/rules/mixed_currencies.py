"""Finds figures of a pay row in another currency than the row's.

Why it matters:
    Such a figure cannot enter the row's totals, and a reader who overlooks the currency adds it
    up wrongly by the exchange rate.
Wrong:
    region: london
    base_salary: 74K–99K
    sign_on_bonus: USD 20K
Right:
    region: london
    base_salary: 74K–99K
    sign_on_bonus: GBP 15K / USD 20K
"""

from collections.abc import Iterator

from generator.check.context import GuideContext
from generator.check.figures import PlacedFigure
from generator.check.rule import Checks
from generator.diagnostics import Finding, Severity
from generator.model.guide import Guide
from generator.model.pay import PayRow
from generator.units.currency import UNKNOWN_CURRENCY, Currency

ID = "mixed-currencies"
SEVERITY = Severity.WARNING


def check(_: Guide, context: GuideContext) -> Iterator[Finding]:
    """Yield the figures that state no amount in the currency of their row."""
    for row, figures in context.rows:
        # Where the region leaves the currency open, the figures state it and there is nothing to mix.
        if row.pay.currency != UNKNOWN_CURRENCY:
            yield from _strangers(row, figures)


def _strangers(row: PayRow, figures: tuple[PlacedFigure, ...]) -> Iterator[Finding]:
    placed = [found for found in figures if found.figure.amounts]
    others = [found for found in placed if row.pay.currency not in _currencies(found)]
    # A row that is wholly in one other currency has the wrong currency, not mixed ones.
    shared = set.intersection(*(_currencies(found) for found in others)) if others else set()
    for found in others:
        own, code = _currencies(found), row.pay.currency.code
        names = " and ".join(sorted(currency.code for currency in own))
        help_text = f"add the amount in {code} if a source states it"
        if len(others) == len(placed) and shared:
            help_text = f"write `currency: {min(shared).code}` if the whole row is stated in it"
        yield Finding(at=found.at, message=f"`{found.name}` is in {names}, its row in {code}", help=help_text)


def _currencies(found: PlacedFigure) -> set[Currency]:
    return {amount.range.currency for amount in found.figure.amounts}


CHECKS = Checks(guide=check)
