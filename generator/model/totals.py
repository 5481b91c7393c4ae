"""The three totals of a pay package. They are computed, never typed, and never called just "total".

With B the yearly base salary, b the target bonus, V other yearly cash, S one-off joining pay,
G a grant over T years and v1 the share of it that vests in the first year:

    first_year_total     = B + b + V + S + G × v1
    recurring_total      = B + b + V + G ÷ T
    average_annual_total = B + b + V + (S + G) ÷ T

A source may count the whole grant, `B + b + V + G`; that is `whole_grant_total`, which serves to check what
such a source typed and is never shown as pay.

Low ends are added to low ends and high to high: an envelope of what is possible, not a distribution.
A component "up to" an amount promises nothing, so it adds 0 to the low end; only a base salary without
a low end leaves that end of the total open.
The three definitions follow how pay sites and offer letters count (see the methodology page).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from functools import reduce
from operator import add

from generator.model.equity import VestingSchedule
from generator.model.pay import Amount, ComponentKind, FigureState, PayFigure, PayPackage, TotalBasis
from generator.units.money import MoneyRange
from generator.units.percent import Percent, PercentRange
from generator.units.period import Period, times_per_year

YEARLY_CASH = (
    ComponentKind.BASE_SALARY,
    ComponentKind.BONUS,
    ComponentKind.VARIABLE_PAY,
    ComponentKind.PROFIT_SHARE,
    ComponentKind.PNL_SHARE,
    ComponentKind.ALLOWANCE,
)
"""Components paid in cash every year."""

JOINING_PAY = (ComponentKind.SIGN_ON_BONUS, ComponentKind.RELOCATION)
"""Components paid once, in the first year."""

_BESIDE_CASH = (ComponentKind.EQUITY_GRANT, *JOINING_PAY)

COUNTED = (*YEARLY_CASH, *_BESIDE_CASH)
"""Components that enter a total; refreshers, retention, carry and benefits are never counted on."""


class Assumption(Enum):
    """What a total takes for granted because nobody stated it."""

    EVEN_VESTING = "the grant vests evenly over its term, because no vesting curve is known"
    OTHER_TERM = "the grant vests evenly over its term, because the plan's vesting curve is for another term"
    DISPUTED_VESTING = "the grant vests evenly over its term, because sources disagree about its curve"


class LeftOutReason(Enum):
    """Why a component that is mentioned is not in a total."""

    UNKNOWN = "unknown"
    UNDISCLOSED = "undisclosed"
    IN_WORDS = "stated in words"
    UNITS_ONLY = "stated as a number of units without a price"
    OTHER_CURRENCY = "stated in another currency"
    NO_TERM = "the years of the grant are not stated"
    NO_PERIOD = "the source does not say for which time it is"
    NOT_YEARLY = "paid once, where pay of every year belongs"
    DIFFERENCE = "stated as a difference from something else"
    PERCENT_ONLY = "stated as a share of something that is not base salary"
    OPEN_ENDS = "a share without an upper end of a base salary without a lower one"


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalPart:
    """One component's share in a total."""

    kind: ComponentKind
    amount: MoneyRange
    """What enters the total, in the package's currency."""

    stated: MoneyRange
    """What was stated, before it was spread over years or taken as a share of base salary."""

    divisor: Decimal = Decimal(1)
    """Years over which the stated amount is spread."""

    times: Decimal = Decimal(1)
    """How often the stated amount is paid in a year: 12 for a monthly one, 2,080 for an hourly one."""

    share: PercentRange | None = None
    """Share of base salary, or of the grant, that the amount is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A component that is mentioned and not counted."""

    kind: ComponentKind
    reason: LeftOutReason


_Entry = TotalPart | LeftOutReason | None
"""What a component adds to a total, why it adds nothing, or `None` when it rightly adds nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComputedTotal:
    """A total under one of the three names, with everything it is made of."""

    basis: TotalBasis
    range: MoneyRange
    """Sum of the parts, gross per year (first year for `first_year_total`), in the package's currency."""

    parts: tuple[TotalPart, ...]
    left_out: tuple[LeftOut, ...] = ()
    assumptions: tuple[Assumption, ...] = ()


def compute_total(
    package: PayPackage, basis: TotalBasis, vesting: VestingSchedule | None = None
) -> ComputedTotal | None:
    """Return the total of a package under one name, or `None` without a base salary in its currency.

    It is also `None` when the open ends of the parts leave neither end of the sum known.
    `whole_grant_total` serves cross-checks only.
    `vesting` is the schedule that the grant follows; its curve gives the first-year share of a grant of as
    many years, and its length the term of a grant whose years are not written.
    Raises `ValueError` for an unstated basis.
    """
    return compute_totals(package, (basis,), vesting)[0]


def compute_totals(
    package: PayPackage, bases: Sequence[TotalBasis], vesting: VestingSchedule | None = None
) -> tuple[ComputedTotal | None, ...]:
    """Return one total for each name, as `compute_total` does; yearly cash is read once for all of them."""
    if TotalBasis.UNSTATED in bases:
        raise ValueError("a total needs one of the names")
    schedule = vesting or VestingSchedule()
    cash = _entries(_Reading(package, TotalBasis.RECURRING, schedule), YEARLY_CASH)
    if not any(kind is ComponentKind.BASE_SALARY and isinstance(entry, TotalPart) for kind, entry in cash):
        return (None,) * len(bases)
    return tuple(_total(_Reading(package, basis, schedule), cash) for basis in bases)


@dataclass(frozen=True, slots=True)
class _Reading:
    """One pass over a package under one basis."""

    package: PayPackage
    basis: TotalBasis
    vesting: VestingSchedule

    def part(self, kind: ComponentKind, figure: PayFigure) -> _Entry:
        """Return what a figure adds, why it adds nothing, or `None` when it rightly adds nothing."""
        if figure.state is FigureState.NONE or (kind in JOINING_PAY and not self._counts_joining_pay(figure)):
            return None
        if figure.more_than is not None:
            return LeftOutReason.DIFFERENCE
        amount = self._own_currency(figure)
        if amount is not None:
            return self._money_part(kind, amount)
        if figure.percent is not None and kind is ComponentKind.BONUS and figure.of is None:
            return self._bonus_part(figure.percent)
        return _missing(figure)

    def _counts_joining_pay(self, figure: PayFigure) -> bool:
        """Whether one-off pay of that year of the job belongs into the total."""
        if self.basis is TotalBasis.FIRST_YEAR:
            return figure.paid_in_year == 1
        return self.basis is TotalBasis.AVERAGE_ANNUAL

    def _own_currency(self, figure: PayFigure) -> Amount | None:
        for amount in figure.amounts:
            if amount.range.currency == self.package.currency:
                return amount
        return None

    def _money_part(self, kind: ComponentKind, amount: Amount) -> TotalPart | LeftOutReason:
        if amount.period is Period.UNKNOWN:
            return LeftOutReason.NO_PERIOD
        if kind is ComponentKind.EQUITY_GRANT:
            return self._equity_part(amount)
        return self._joining_part(kind, amount) if kind in JOINING_PAY else _yearly_part(kind, amount)

    def _joining_part(self, kind: ComponentKind, amount: Amount) -> TotalPart | LeftOutReason:
        spread = self._term(amount) if self.basis is TotalBasis.AVERAGE_ANNUAL else Decimal(1)
        if spread is None:
            return LeftOutReason.NO_TERM
        value = _from_nothing(amount.range) / spread
        return TotalPart(kind=kind, amount=value, stated=amount.range, divisor=spread)

    def _equity_part(self, amount: Amount) -> TotalPart | LeftOutReason:
        kind, grant = ComponentKind.EQUITY_GRANT, _from_nothing(amount.range)
        if amount.period not in (Period.TERM, Period.ONCE):
            return self._yearly_grant(replace(amount, range=grant))
        if self.basis is TotalBasis.WHOLE_GRANT:
            return TotalPart(kind=kind, amount=grant, stated=amount.range)
        term = self._term(amount)
        if term is None:
            return LeftOutReason.NO_TERM
        curve = self.vesting.curve_for(self._own_term(amount))
        if self.basis is TotalBasis.FIRST_YEAR and curve:
            share = PercentRange(curve[0], curve[0])
            return TotalPart(kind=kind, amount=grant * curve[0].fraction, stated=amount.range, share=share)
        return TotalPart(kind=kind, amount=grant / term, stated=amount.range, divisor=term)

    def _yearly_grant(self, amount: Amount) -> TotalPart | LeftOutReason:
        """Return the part of equity that is stated per year; the whole grant is that for all its years."""
        yearly = amount.per_year()
        assert yearly is not None
        years = self._term(amount) if self.basis is TotalBasis.WHOLE_GRANT else Decimal(1)
        if years is None:
            return LeftOutReason.NO_TERM
        return TotalPart(kind=ComponentKind.EQUITY_GRANT, amount=yearly * years, stated=amount.range)

    def _bonus_part(self, percent: PercentRange) -> TotalPart | LeftOutReason:
        base = self.package.figure(ComponentKind.BASE_SALARY)
        amount = None if base is None else self._own_currency(base)
        yearly = None if amount is None else amount.per_year()
        if yearly is None:
            return LeftOutReason.OTHER_CURRENCY
        if yearly.low is None and percent.high is None:
            return LeftOutReason.OPEN_ENDS
        # "up to 15%" promises nothing: its low end is no bonus at all.
        share = percent if percent.low else PercentRange(Percent(Decimal(0)), percent.high, percent.open_end)
        return TotalPart(kind=ComponentKind.BONUS, amount=yearly.shares(share), stated=yearly, share=percent)

    def _term(self, amount: Amount) -> Decimal | None:
        """Years over which joining pay or a grant is spread: the grant's own, else the schedule's."""
        return self._own_term(amount) or self.vesting.years

    def _own_term(self, amount: Amount) -> Decimal | None:
        """Years that the package itself states: the amount's, else the grant's; `None` for neither."""
        grant = self.package.figure(ComponentKind.EQUITY_GRANT)
        leading = grant.leading if grant else None
        return amount.term_years or (leading.term_years if leading else None)

    def assumptions(self, parts: list[TotalPart]) -> tuple[Assumption, ...]:
        """Return what this total takes for granted."""
        spread = any(p.kind is ComponentKind.EQUITY_GRANT and p.divisor != 1 for p in parts)
        if self.basis is not TotalBasis.FIRST_YEAR or not spread:
            return ()
        if self.vesting.is_disputed:
            return (Assumption.DISPUTED_VESTING,)
        return (Assumption.OTHER_TERM if self.vesting.yearly else Assumption.EVEN_VESTING,)


def _entries(reading: _Reading, kinds: Sequence[ComponentKind]) -> list[tuple[ComponentKind, _Entry]]:
    return [
        (kind, reading.part(kind, figure))
        for kind in kinds
        for found, figure in reading.package.components
        if found is kind
    ]


def _total(reading: _Reading, cash: list[tuple[ComponentKind, _Entry]]) -> ComputedTotal | None:
    entries = [*cash, *_entries(reading, _BESIDE_CASH)]
    parts = [entry for _, entry in entries if isinstance(entry, TotalPart)]
    total = sum_of(parts)
    if total is None:
        return None
    return ComputedTotal(
        basis=reading.basis,
        range=total,
        parts=tuple(parts),
        left_out=tuple(
            LeftOut(kind=kind, reason=entry) for kind, entry in entries if isinstance(entry, LeftOutReason)
        ),
        assumptions=reading.assumptions(parts),
    )


def sum_of(parts: Iterable[TotalPart]) -> MoneyRange | None:
    """Return low + low to high + high of parts in one currency; `None` without parts or any known end."""
    amounts = [part.amount for part in parts]
    lows, highs = [amount.low for amount in amounts], [amount.high for amount in amounts]
    if not amounts or (None in lows and None in highs):
        return None
    return reduce(add, amounts)


def _yearly_part(kind: ComponentKind, amount: Amount) -> TotalPart | LeftOutReason:
    yearly = amount.per_year()
    if yearly is None:
        return LeftOutReason.NOT_YEARLY
    value = yearly if kind is ComponentKind.BASE_SALARY else _from_nothing(yearly)
    if amount.term_years is not None:
        return TotalPart(kind=kind, amount=value, stated=amount.range, divisor=amount.term_years)
    times = times_per_year(amount.period, pay_months=amount.pay_months)
    return TotalPart(kind=kind, amount=value, stated=amount.range, times=times)


def _from_nothing(amount: MoneyRange) -> MoneyRange:
    """Return the amount with 0 for a low end that its source leaves open."""
    return replace(amount, low=Decimal(0)) if amount.low is None else amount


def _missing(figure: PayFigure) -> LeftOutReason:
    if figure.state is FigureState.UNDISCLOSED:
        return LeftOutReason.UNDISCLOSED
    if figure.state is FigureState.UNKNOWN:
        return LeftOutReason.UNKNOWN
    if figure.amounts:
        return LeftOutReason.OTHER_CURRENCY
    if figure.units:
        return LeftOutReason.UNITS_ONLY
    return LeftOutReason.PERCENT_ONLY if figure.percent else LeftOutReason.IN_WORDS
