"""What one offer computes to: a reader's ask, a target, or an offer of somebody else."""

from dataclasses import dataclass

from generator.derive.compensation import PaySplits, Totals, derive_splits, derive_totals
from generator.derive.equity import Liquidity, VestingTable, vesting_by_year
from generator.model.cross_check import TotalCheck, check_stated_total, totals_to_check
from generator.model.equity import EquityPlan
from generator.model.pay import ComponentKind, PayFigure, PayPackage, TotalBasis
from generator.model.speech import Offer


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferFigures:
    """One offer with everything that follows from it."""

    offer: Offer
    totals: Totals
    splits: PaySplits
    vesting: VestingTable | None
    """The grant year by year; `None` without a grant or its years."""

    liquidity: Liquidity
    """Whether the equity can be sold once vested: as the offer says, else by where the company stands."""

    stated_check: TotalCheck | None
    """A typed total held to the computed one; `None` when there is nothing to compare."""


def derive_offer(offer: Offer, plan: EquityPlan | None, company: Liquidity) -> OfferFigures:
    """Return what an offer computes to when its grant follows a plan of a company of that standing."""
    totals = derive_totals(offer.pay, plan)
    liquidity = _own_liquidity(offer) or company
    return OfferFigures(
        offer=offer,
        totals=totals,
        splits=derive_splits(totals, liquidity),
        vesting=grant_by_year(offer.pay, plan),
        liquidity=liquidity,
        stated_check=stated_check(offer.pay, totals, offer.stated_total, offer.stated_basis, plan),
    )


def stated_check(
    package: PayPackage,
    totals: Totals,
    stated: PayFigure | None,
    basis: TotalBasis,
    plan: EquityPlan | None,
) -> TotalCheck | None:
    """Return a typed total held to the computed one of its basis, `None` when there is nothing to compare.

    `totals` are those of the package; the one that counts a whole grant is computed for the comparison.
    """
    if stated is None:
        return None
    computed = totals.known
    if basis is TotalBasis.WHOLE_GRANT:
        computed = totals_to_check(package, basis, plan.vesting if plan else None)
    return check_stated_total(computed, stated, basis)


def grant_by_year(package: PayPackage, plan: EquityPlan | None) -> VestingTable | None:
    """Return the package's first grant year by year, `None` without a grant or its years."""
    grant = package.figure(ComponentKind.EQUITY_GRANT)
    return vesting_by_year(grant, plan) if grant else None


def _own_liquidity(offer: Offer) -> Liquidity | None:
    if offer.liquid_equity is None:
        return None
    return Liquidity.LIQUID if offer.liquid_equity else Liquidity.PAPER
