"""What follows from the claims about pay here against pay elsewhere; the judgement is the model's.

The rates for which a claim about two currencies would hold at both ends follow from
`pay here ÷ (pay there × (1 + claimed difference))`.
"""

from dataclasses import dataclass
from decimal import Decimal

from generator.derive.conversion import Converted, convert
from generator.model.difference import EndDifferences
from generator.model.differentials import Compared, Judgement, Verdict, claimed_stretch, judge_differential
from generator.model.equity import EquityPlan
from generator.model.guide import Guide
from generator.model.pay import Differential, PayRow
from generator.model.rates import RateTable
from generator.units.currency import Currency
from generator.units.money import MoneyRange
from generator.units.percent import PercentRange


@dataclass(frozen=True, slots=True, kw_only=True)
class RateInterval:
    """Exchange rates between which a claim would hold."""

    low: Decimal | None
    """Units of `quote` for one unit of `base`; `None` when every lower rate would do."""

    high: Decimal | None
    """The same; `None` when every higher rate would do."""

    quote: Currency
    """Currency of the pay that the claim is about."""

    base: Currency
    """Currency of the pay that it is compared with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferentialFigures:
    """One claim about pay here against pay elsewhere, held to the figures."""

    row: str
    """Row id of the pay that the claim is about."""

    differential: Differential
    verdict: Verdict
    reference: str | None = None
    """Row id of the pay that it is compared with, `None` when the guide has no such row."""

    compared: Compared | None = None
    bare: EndDifferences | None = None
    """Difference of the bare numbers as printed, whatever their currencies."""

    effective: EndDifferences | None = None
    """Difference in one currency; `None` without a rate."""

    converted: Converted | None = None
    """Pay here in the currency of the pay there; `None` when both are in one currency or without a rate."""

    holds_for: RateInterval | None = None
    """Rates for which the claim would hold at both ends; `None` in one currency, or when none would do."""


def derive_differentials(
    guide: Guide, rates: RateTable | None, plan: EquityPlan | None = None
) -> tuple[DifferentialFigures, ...]:
    """Return every stated differential of the guide, in written order, held to its rows.

    `plan` is the one that the guide's grants follow.
    """
    vesting = plan.vesting if plan else None
    return tuple(
        _held(row, claim, judge_differential(guide, row, claim, rates, vesting), rates)
        for row in guide.pay
        for claim in row.differentials
    )


def rate_interval(here: MoneyRange, there: MoneyRange, claim: PercentRange) -> RateInterval | None:
    """Return the rates for which pay here is worth the claimed difference at both ends.

    `None` when no rate does that, or when no end can be compared.
    """
    lowest, highest = claimed_stretch(claim)
    lows: list[Decimal] = []
    highs: list[Decimal] = []
    for own, other in ((here.low, there.low), (here.high, there.high)):
        if own is None or not other:
            continue
        # The more the pay here should be worth, the fewer units of its currency a unit there may buy.
        if highest is not None and highest.fraction > -1:
            lows.append(own / (other * (1 + highest.fraction)))
        if lowest is not None and lowest.fraction > -1:
            highs.append(own / (other * (1 + lowest.fraction)))
    low, high = max(lows, default=None), min(highs, default=None)
    if (low is None and high is None) or (low is not None and high is not None and low > high):
        return None
    return RateInterval(low=low, high=high, quote=here.currency, base=there.currency)


def _held(row: PayRow, claim: Differential, found: Judgement, rates: RateTable | None) -> DifferentialFigures:
    reference, pay = found.reference.id if found.reference else None, found.pay
    if pay is None:
        return DifferentialFigures(row=row.id, differential=claim, verdict=found.verdict, reference=reference)
    is_one = pay.is_in_one_currency
    return DifferentialFigures(
        row=row.id,
        differential=claim,
        verdict=found.verdict,
        reference=reference,
        compared=pay.what,
        bare=pay.bare,
        effective=found.effective,
        converted=None if is_one else convert(pay.here, pay.there.currency, rates),
        holds_for=None if is_one else rate_interval(pay.here, pay.there, claim.difference),
    )
