"""The three totals of a package, and how much of each is cash, liquid equity and paper.

The formulas of the totals stand in `generator.model.totals`, where the checks use them too.
"""

from dataclasses import dataclass

from generator.derive.equity import Liquidity
from generator.model.equity import EquityPlan
from generator.model.pay import OUR_TOTALS, ComponentKind, PayPackage, TotalBasis
from generator.model.totals import ComputedTotal, compute_totals, sum_of
from generator.units.money import MoneyRange


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """The three totals; each is `None` without a base salary in the package's currency."""

    recurring: ComputedTotal | None
    """`B + b + V + G ÷ T`, gross per year."""

    first_year: ComputedTotal | None
    """`B + b + V + S + G × v1`, gross, in the first year."""

    average_annual: ComputedTotal | None
    """`B + b + V + (S + G) ÷ T`, gross per year."""

    def on(self, basis: TotalBasis) -> ComputedTotal | None:
        """Return the total of that name; the recurring one for an unstated basis."""
        if basis is TotalBasis.FIRST_YEAR:
            return self.first_year
        return self.average_annual if basis is TotalBasis.AVERAGE_ANNUAL else self.recurring

    @property
    def known(self) -> tuple[ComputedTotal, ...]:
        """The totals that could be computed, the recurring one first."""
        found = (self.recurring, self.first_year, self.average_annual)
        return tuple(total for total in found if total is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaySplit:
    """One total taken apart by how sure its money is; a class of equity that is absent is `None`."""

    basis: TotalBasis
    """Which total was split."""

    cash: MoneyRange
    """Base salary, target bonus, other yearly cash and joining pay, in the package's currency."""

    liquid: MoneyRange | None = None
    """Equity that can be sold once vested."""

    paper: MoneyRange | None = None
    """Equity of a private company."""

    unclear: MoneyRange | None = None
    """Equity of which nobody says whether it can be sold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaySplits:
    """The split of a year like any other and of the first year; `None` where the total is."""

    recurring: PaySplit | None
    first_year: PaySplit | None


def derive_totals(package: PayPackage, plan: EquityPlan | None = None) -> Totals:
    """Return the three totals of a package whose grant follows a plan."""
    found = compute_totals(package, OUR_TOTALS, plan.vesting if plan else None)
    recurring, first_year, average_annual = found
    return Totals(recurring=recurring, first_year=first_year, average_annual=average_annual)


def derive_splits(totals: Totals, liquidity: Liquidity) -> PaySplits:
    """Return how the recurring and the first-year total split by how sure their money is."""
    return PaySplits(
        recurring=derive_split(totals.recurring, liquidity),
        first_year=derive_split(totals.first_year, liquidity),
    )


def derive_split(total: ComputedTotal | None, liquidity: Liquidity) -> PaySplit | None:
    """Return the parts of a total by how sure their money is; `None` without a total or known cash.

    All equity of one employer falls into one class, by where the company stands.
    """
    if total is None:
        return None
    cash = sum_of(part for part in total.parts if part.kind is not ComponentKind.EQUITY_GRANT)
    equity = sum_of(part for part in total.parts if part.kind is ComponentKind.EQUITY_GRANT)
    if cash is None:
        return None
    return PaySplit(
        basis=total.basis,
        cash=cash,
        liquid=equity if liquidity is Liquidity.LIQUID else None,
        paper=equity if liquidity is Liquidity.PAPER else None,
        unclear=equity if liquidity is Liquidity.UNKNOWN else None,
    )
