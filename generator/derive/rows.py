"""What one row of pay computes to, and how far it can be relied on."""

from dataclasses import dataclass

from generator.derive.compensation import PaySplits, Totals, derive_splits
from generator.derive.confidence import ConfidenceStatement, derive_confidence, largest_disagreements
from generator.derive.context import GuideContext
from generator.derive.coverage import Coverage, coverage_of
from generator.derive.equity import Liquidity, VestingTable, annual_equity
from generator.derive.evidence import Basis
from generator.derive.freshness import Freshness, derive_freshness
from generator.derive.offers import grant_by_year, stated_check
from generator.derive.row_totals import SummedRow
from generator.model.cross_check import TotalCheck
from generator.model.equity import EquityPlan
from generator.model.evidence import Evidence, RangeKind
from generator.model.pay import ComponentKind, PayFigure, PayRow
from generator.units.money import MoneyRange


@dataclass(frozen=True, slots=True, kw_only=True)
class RowFigures:
    """One row of pay with everything that follows from it."""

    row: PayRow
    plan: EquityPlan | None
    """The plan that the row's grant follows, `None` when none is known."""

    totals: Totals
    splits: PaySplits
    annual_equity: MoneyRange | None
    """The first grant per year; `None` without a grant or its years."""

    vesting: VestingTable | None
    """The first grant year by year; `None` without a grant or its years."""

    liquidity: Liquidity
    basis: Basis
    """Everything that the row rests on."""

    freshness: Freshness | None
    """`None` when nothing that the row rests on is dated."""

    confidence: ConfidenceStatement
    stated_check: TotalCheck | None
    """The typed total held to the computed one; `None` when there is nothing to compare."""

    @property
    def yearly_total(self) -> MoneyRange | None:
        """The computed recurring total, else the stated one; gross per year, `None` without either."""
        if self.totals.recurring is not None:
            return self.totals.recurring.range
        return self.row.stated_per_year

    @property
    def coverage(self) -> Coverage | None:
        """What the computed total covers; `None` when the total is a typed one or unknown."""
        total = self.totals.recurring
        return coverage_of(total, self.row.pay) if total is not None else None


def derive_row(context: GuideContext, summed: SummedRow) -> RowFigures:
    """Return everything that follows from one row of a guide."""
    row, totals, basis = summed.row, summed.totals, summed.basis
    freshness = derive_freshness(basis, context.guide.reviewed_on, context.today)
    disagreements = largest_disagreements(context.conflicts, row.id)
    grant = row.pay.figure(ComponentKind.EQUITY_GRANT)
    amount = grant.leading if grant else None
    return RowFigures(
        row=row,
        plan=context.plan,
        totals=totals,
        splits=derive_splits(totals, context.liquidity),
        annual_equity=annual_equity(amount, context.plan) if amount else None,
        vesting=grant_by_year(row.pay, context.plan),
        liquidity=context.liquidity,
        basis=basis,
        freshness=freshness,
        confidence=derive_confidence(basis, freshness, disagreements),
        stated_check=stated_check(row.pay, totals, row.stated_total, row.stated_basis, context.plan),
    )


def range_kind(figure: PayFigure | None, row: PayRow) -> RangeKind:
    """Return what the ends of a figure in a row mean: as the figure says itself, else the row."""
    own = figure.evidence if figure else Evidence()
    return row.evidence.range_kind if own == Evidence() else own.range_kind
