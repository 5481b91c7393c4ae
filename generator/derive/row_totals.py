"""Rows of pay with their totals and what they rest on: read first, because several figures need them."""

from dataclasses import dataclass

from generator.derive.compensation import Totals, derive_totals
from generator.derive.evidence import Bases, Basis
from generator.model.equity import EquityPlan
from generator.model.guide import Guide
from generator.model.pay import PayRow


@dataclass(frozen=True, slots=True, kw_only=True)
class SummedRow:
    """One row of pay, added up."""

    row: PayRow
    totals: Totals
    basis: Basis
    """Everything that the row rests on."""


def sum_rows(guide: Guide, plan: EquityPlan | None, bases: Bases) -> tuple[SummedRow, ...]:
    """Return the rows of a guide whose grants follow a plan, in written order."""
    return tuple(
        SummedRow(row=row, totals=derive_totals(row.pay, plan), basis=bases.of_row(row)) for row in guide.pay
    )
