"""Holds a typed total against its parts, and writes the sum out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.check.wording import listing, money_words, short
from generator.model.cross_check import TotalCheck, check_stated_total, rounding_unit, totals_to_check
from generator.model.equity import VestingSchedule
from generator.model.pay import ComponentKind, PayFigure, PayPackage, TotalBasis
from generator.model.totals import ComputedTotal, LeftOutReason, TotalPart
from generator.units.money import MoneyRange

USUAL_TERM = VestingSchedule(months=48)
"""Taken for a grant whose years nobody states."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mismatch:
    """A typed total that its parts do not make."""

    stated: MoneyRange
    computed: MoneyRange
    note: str
    """The arithmetic of both ends, with what it takes for granted."""

    help: str


def find_mismatch(
    package: PayPackage, stated: PayFigure, basis: TotalBasis, vesting: VestingSchedule | None
) -> Mismatch | None:
    """Return how a typed total and its parts differ, `None` when they agree or cannot be compared.

    A total of an unstated basis agrees when any of the three totals does. Parts that are mentioned
    and cannot be counted explain a typed total above the sum, never one below it.
    """
    totals = totals_to_check(package, basis, vesting)
    is_term_missing = any(_lacks_term(total) for total in totals)
    if is_term_missing:
        totals = totals_to_check(package, basis, USUAL_TERM)
    check = check_stated_total(totals, stated, basis)
    if check is None or check.agrees:
        return None
    total = next(total for total in totals if total.basis is check.basis)
    if not _is_wrong(check, total):
        return None
    notes = [f"{check.basis.value}: {'; '.join(_sums(total))}"]
    if is_term_missing:
        notes.append("taking 4 years for the grant, whose years are not stated")
    if total.left_out:
        notes.append(
            "not counted: " + listing([f"{o.kind.value} ({o.reason.value})" for o in total.left_out])
        )
    help_text = "correct the figure that is mistyped, or keep what the source prints and waive this finding"
    if _counts_whole_grant(total, stated):
        notes.append("the stated total counts the whole grant as one year's pay")
        help_text = "write `basis: whole_grant_total`, if the source means it so"
    return Mismatch(stated=check.stated, computed=total.range, note="; ".join(notes), help=help_text)


def _lacks_term(total: ComputedTotal) -> bool:
    return any(left.reason is LeftOutReason.NO_TERM for left in total.left_out)


def _is_wrong(check: TotalCheck, total: ComputedTotal) -> bool:
    """Whether a difference remains that neither rounding, an open end nor a part left out explains."""
    slack = rounding_unit(check.stated) / 2
    may_be_above = bool(total.left_out)
    differences = (
        (check.low, may_be_above, False),
        (check.high, may_be_above or check.computed.open_end, check.stated.open_end),
    )
    return any(
        difference is not None
        and ((difference > slack and not above_is_fine) or (difference < -slack and not below_is_fine))
        for difference, above_is_fine, below_is_fine in differences
    )


def _counts_whole_grant(total: ComputedTotal, stated: PayFigure) -> bool:
    if total.basis is TotalBasis.WHOLE_GRANT:
        return False
    if all(part.divisor == 1 for part in total.parts if part.kind is ComponentKind.EQUITY_GRANT):
        return False
    whole = total.parts[0].amount
    for part in total.parts[1:]:
        whole = whole + (part.stated if part.kind is ComponentKind.EQUITY_GRANT else part.amount)
    check = check_stated_total((replace(total, range=whole),), stated)
    return check is not None and check.agrees


def _sums(total: ComputedTotal) -> Iterator[str]:
    """Yield the sum of the low ends and that of the high ends, each in one line."""
    ends = ("low",) if total.range.is_single and not total.range.is_open else ("low", "high")
    for end in ends:
        result = _end(total.range, end)
        if result is not None:
            terms = " + ".join(_term(part, end) for part in total.parts)
            prefix = "" if len(ends) == 1 else f"{end} "
            yield f"{prefix}{terms} = {short(result)}"


def _term(part: TotalPart, end: str) -> str:
    stated, amount = _end(part.stated, end), _end(part.amount, end)
    if stated is None or amount is None:
        return "an open end"
    if part.divisor != 1:
        return f"{short(stated)} ÷ {short(part.divisor)}"
    if part.share is not None and stated:
        return f"{short(amount / stated * 100)}% of {short(stated)}"
    return short(amount)


def _end(amount: MoneyRange, end: str) -> Decimal | None:
    return amount.low if end == "low" else amount.high


def differs(mismatch: Mismatch) -> str:
    """Say both figures, for a message that begins with what states the total."""
    return f"{money_words(mismatch.stated)}, its parts make {money_words(mismatch.computed)}"
