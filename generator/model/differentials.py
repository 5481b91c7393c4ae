"""Holds what a source says of pay here against pay elsewhere to the figures themselves.

    bare difference      = pay here ÷ pay there − 1, of the numbers as printed
    converted difference = pay here at the day's rate ÷ pay there − 1

A claim agrees when both ends of the range lie in the claimed stretch, as far as its own rounding
goes: "10%" is any share that rounds to 10. An effective claim is held to the converted difference,
a nominal one to the bare numbers as printed, whatever their currencies. The rule that reports a wrong
claim and the page that shows it use this one judgement.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from generator.model.difference import EndDifferences, bare_differences, end_differences
from generator.model.equity import VestingSchedule
from generator.model.guide import Guide
from generator.model.pay import ComponentKind, Differential, PayRow, TotalBasis
from generator.model.rates import RateTable
from generator.model.totals import compute_total
from generator.units.money import MoneyRange
from generator.units.percent import Percent, PercentRange


class Verdict(Enum):
    """Whether figures bear a claim out."""

    AGREES = "agrees"
    DISAGREES = "disagrees"
    CANNOT_TELL = "cannot-tell"
    """A row, a figure or a rate is missing, or a claim about worth is made within one currency."""


class Compared(Enum):
    """Which figure of the two rows was compared."""

    BASE_SALARY = "base salary"
    RECURRING_TOTAL = "recurring total"
    STATED_TOTAL = "stated total"


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedPay:
    """The same figure of two rows, gross per year, each in its own currency."""

    what: Compared
    here: MoneyRange
    there: MoneyRange

    @property
    def is_in_one_currency(self) -> bool:
        """Whether the two can be compared without a rate."""
        return self.here.currency == self.there.currency

    @property
    def bare(self) -> EndDifferences:
        """Difference of the numbers as printed, whatever their currencies."""
        return bare_differences(self.there, self.here)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One claim about pay here against pay elsewhere, held to the figures."""

    verdict: Verdict
    reference: PayRow | None = None
    """The row that it was compared with, `None` when the guide has none."""

    pay: ComparedPay | None = None
    """`None` when the rows have no figure in common."""

    effective: EndDifferences | None = None
    """Difference in one currency; `None` without a rate."""


def judge_differential(
    guide: Guide,
    row: PayRow,
    claim: Differential,
    rates: RateTable | None,
    vesting: VestingSchedule | None,
) -> Judgement:
    """Return whether the guide's own rows bear a claim of one of them out.

    `vesting` is the schedule that the guide's grants follow; its length is the term of a grant without one.
    """
    reference = _reference(guide, row, claim)
    pay = next(_comparable(row, reference, vesting), None) if reference else None
    if pay is None:
        return Judgement(verdict=Verdict.CANNOT_TELL, reference=reference)
    same = pay.here if pay.is_in_one_currency else rates and rates.convert(pay.here, pay.there.currency)
    effective = end_differences(pay.there, same) if same else None
    # What equal money is worth in two places depends on prices there, which are no part of the data.
    by_prices = claim.effective and pay.is_in_one_currency
    verdict = _verdict(effective if claim.effective else pay.bare, claim)
    return Judgement(
        verdict=Verdict.CANNOT_TELL if by_prices else verdict,
        reference=reference,
        pay=pay,
        effective=effective,
    )


def claimed_stretch(claim: PercentRange) -> tuple[Percent | None, Percent | None]:
    """Return the claimed stretch widened by half of the last digit that it is stated with."""
    low = None if claim.low is None else claim.low + Percent(-_half_digit(claim.low))
    if claim.high is None or claim.open_end:
        return low, None
    return low, claim.high + Percent(_half_digit(claim.high))


def _reference(guide: Guide, row: PayRow, claim: Differential) -> PayRow | None:
    """Return the row of the other region: of the same level and package if there is one, else the first."""
    there = [other for other in guide.pay if other.region == claim.versus and other.id != row.id]
    alike = (row.level, row.package_label)
    return next(
        (other for other in there if (other.level, other.package_label) == alike), next(iter(there), None)
    )


def _comparable(row: PayRow, reference: PayRow, vesting: VestingSchedule | None) -> Iterator[ComparedPay]:
    """Yield what both rows have per year, the plainest figure first."""
    for what in Compared:
        here, there = _figure(row, what, vesting), _figure(reference, what, vesting)
        is_same_total = what is not Compared.STATED_TOTAL or row.stated_basis is reference.stated_basis
        if here is not None and there is not None and is_same_total:
            yield ComparedPay(what=what, here=here, there=there)


def _figure(row: PayRow, what: Compared, vesting: VestingSchedule | None) -> MoneyRange | None:
    if what is Compared.RECURRING_TOTAL:
        total = compute_total(row.pay, TotalBasis.RECURRING, vesting)
        return total.range if total else None
    is_base = what is Compared.BASE_SALARY
    figure = row.pay.figure(ComponentKind.BASE_SALARY) if is_base else row.stated_total
    return figure.per_year() if figure else None


def _verdict(found: EndDifferences | None, claim: Differential) -> Verdict:
    if found is None or not found.known:
        return Verdict.CANNOT_TELL
    low, high = claimed_stretch(claim.difference)
    inside = all((low is None or low <= end) and (high is None or end <= high) for end in found.known)
    return Verdict.AGREES if inside else Verdict.DISAGREES


def _half_digit(stated: Percent) -> Decimal:
    exponent = stated.value.as_tuple().exponent
    assert isinstance(exponent, int)
    return Decimal("0.5").scaleb(min(exponent, 0))
