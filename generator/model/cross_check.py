"""Holds a total that a source typed against the totals that its parts compute to.

People type totals in whole thousands, or in tenths of a million, so a typed total agrees when it
lies within half of the unit that it was rounded to. Both the rule that reports a wrong total and
the page that shows it use this comparison.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.model.equity import VestingSchedule
from generator.model.pay import OUR_TOTALS, PayFigure, PayPackage, TotalBasis
from generator.model.totals import ComputedTotal, compute_totals
from generator.units.currency import Currency
from generator.units.money import MoneyRange

_THOUSAND, _MILLION = Decimal(1_000), Decimal(1_000_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalCheck:
    """A typed total beside the computed one."""

    basis: TotalBasis
    """Which computed total it was held against."""

    computed: MoneyRange
    stated: MoneyRange
    """As typed, per year, in the currency of the computed total."""

    low: Decimal | None
    """Typed minus computed low end, in that currency; `None` when an end is open."""

    high: Decimal | None
    """Typed minus computed high end, in that currency; `None` when an end is open."""

    agrees: bool
    """Whether both known differences are no more than the typed figures' rounding."""


def totals_to_check(
    package: PayPackage, basis: TotalBasis, vesting: VestingSchedule | None = None
) -> tuple[ComputedTotal, ...]:
    """Return what a typed total is held against: all three of ours when its basis is unstated."""
    bases = OUR_TOTALS if basis is TotalBasis.UNSTATED else (basis,)
    return tuple(total for total in compute_totals(package, bases, vesting) if total is not None)


def check_stated_total(
    computed: Iterable[ComputedTotal], stated: PayFigure, basis: TotalBasis = TotalBasis.UNSTATED
) -> TotalCheck | None:
    """Return the comparison with the total that the source means, `None` when nothing can be compared.

    When the source does not say which total it means, the first of `computed` that agrees is
    taken, else the first one: give the recurring total first.
    """
    typed: dict[Currency, _Typed | None] = {}
    first: TotalCheck | None = None
    for total in computed:
        if basis not in (TotalBasis.UNSTATED, total.basis):
            continue
        currency = total.range.currency
        if currency not in typed:
            typed[currency] = _typed(stated, currency)
        check = _compare(total, typed[currency])
        if check is not None and check.agrees:
            return check
        first = first or check
    return first


def rounding_unit(amount: MoneyRange) -> Decimal:
    """Return the unit that a typed amount was rounded to: its last digit that is not zero.

    Never more than a thousand below a million, nor more than the second digit above it: 150K was
    typed in thousands, not in tens of thousands.
    """
    ends = [end for end in (amount.low, amount.high) if end]
    if not ends:
        return Decimal(1)
    largest = max(ends)
    widest = Decimal(1).scaleb(largest.adjusted() - 1) if largest >= _MILLION else _THOUSAND
    return min([widest, *(Decimal(1).scaleb(_last_place(end)) for end in ends)])


@dataclass(frozen=True, slots=True)
class _Typed:
    """A typed total in one currency."""

    yearly: MoneyRange
    allowance: Decimal
    """How far it may be from a computed total: half of the unit that it was rounded to, per year."""


def _typed(stated: PayFigure, currency: Currency) -> _Typed | None:
    amount = next((amount for amount in stated.amounts if amount.range.currency == currency), None)
    yearly = amount.per_year() if amount else None
    if amount is None or yearly is None:
        return None
    # Twelve monthly figures carry twelve roundings: the allowance is a yearly amount like the rest.
    unit = MoneyRange(Decimal(0), rounding_unit(amount.range) / 2, currency)
    allowance = replace(amount, range=unit).per_year()
    return _Typed(yearly, (allowance.high if allowance else None) or Decimal(0))


def _compare(total: ComputedTotal, typed: _Typed | None) -> TotalCheck | None:
    if typed is None:
        return None
    yearly = typed.yearly
    low, high = _minus(yearly.low, total.range.low), _minus(yearly.high, total.range.high)
    if low is None and high is None:
        return None
    return TotalCheck(
        basis=total.basis,
        computed=total.range,
        stated=yearly,
        low=low,
        high=high,
        agrees=all(abs(end) <= typed.allowance for end in (low, high) if end is not None),
    )


def _minus(left: Decimal | None, right: Decimal | None) -> Decimal | None:
    return None if left is None or right is None else left - right


def _last_place(number: Decimal) -> int:
    """Return the power of ten of the last digit that is not zero."""
    exponent = number.normalize().as_tuple().exponent
    assert isinstance(exponent, int)
    return exponent
