"""Holds the typed total of an imported row against its parts: what is counted, and whether it adds up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.check.wording import money_words, short
from generator.model.cross_check import check_stated_total
from generator.model.pay import ComponentKind, PayFigure, PayPackage, TotalBasis
from generator.model.totals import ComputedTotal, TotalPart, compute_total
from generator.units.money import MoneyRange

FITS = Decimal("0.02")
"""Share of the typed total by which a sum may differ and still show what its source added up."""

_NEVER_OURS = (ComponentKind.ACCESS_VALUE, ComponentKind.CARRIED_INTEREST, ComponentKind.BENEFIT)
_BASES = (TotalBasis.RECURRING, TotalBasis.FIRST_YEAR, TotalBasis.AVERAGE_ANNUAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What is to be said of a typed total."""

    rule: str
    message: str
    note: str = ""
    """The arithmetic."""

    help: str = ""
    basis: TotalBasis = TotalBasis.UNSTATED


def counts_nothing_else(package: PayPackage, total: PayFigure) -> bool:
    """Whether the parts that have figures make the typed total, so that a dash among them is none."""
    stated = _in_currency(total, package)
    if stated is None:
        return False
    sums = [compute_total(package, basis) for basis in (*_BASES, TotalBasis.WHOLE_GRANT)]
    return any(found is not None and differs_by(found.range, stated) <= FITS for found in sums)


def judge_total(package: PayPackage, total: PayFigure, *, is_first_year: bool) -> Verdict | None:
    """Return what is wrong with a typed total, `None` when nothing is or when nobody can tell."""
    base = package.figure(ComponentKind.BASE_SALARY)
    if not total.amounts or base is None or not base.amounts:
        return None
    stated = _in_currency(total, package)
    if stated is None:
        return _foreign(package, total)
    bases = _BASES[1:2] if is_first_year else _BASES
    found = [one for basis in bases if (one := compute_total(package, basis)) is not None]
    check = check_stated_total(found, total)
    if check is None or check.agrees:
        return None
    whole = None if is_first_year else _whole(package)
    fitting = [*found, *(() if is_first_year else _other_sums(package))]
    fits = any(differs_by(one.range, stated) <= FITS for one in fitting)
    if not fits and whole is not None and differs_by(whole.range, stated) <= FITS:
        return _whole_grant(stated, whole, found[0])
    return _mismatch(stated, min(found, key=lambda one: differs_by(one.range, stated)), fitting, whole)


def differs_by(computed: MoneyRange, stated: MoneyRange) -> Decimal:
    """Return by which share of the typed total a sum differs, at the end where it differs more."""
    pairs = ((computed.low, stated.low), (computed.high, stated.high))
    known = [(sum_, typed) for sum_, typed in pairs if sum_ is not None and typed]
    return max((abs(sum_ - typed) / typed for sum_, typed in known), default=Decimal(0))


def _in_currency(total: PayFigure, package: PayPackage) -> MoneyRange | None:
    amounts = (amount for amount in total.amounts if amount.range.currency == package.currency)
    amount = next(amounts, None)
    return amount.per_year() if amount else None


def _foreign(package: PayPackage, total: PayFigure) -> Verdict | None:
    leading = total.amounts[0].range
    if leading.currency == package.currency:
        return None
    return Verdict(
        rule="foreign-total",
        message=f"the total is in {leading.currency.code}, its parts are in {package.currency.code}",
        help="look whether the total or its parts carry the wrong currency",
    )


def _other_sums(package: PayPackage) -> Iterator[ComputedTotal]:
    """Yield sums that sources type and our totals are not: without the bonus, and with all that is named."""
    found = (_without_bonus(package), _with_everything(package))
    yield from (one for one in found if one is not None)


def _without_bonus(package: PayPackage) -> ComputedTotal | None:
    kept = tuple((kind, figure) for kind, figure in package.components if kind is not ComponentKind.BONUS)
    return compute_total(replace(package, components=kept), TotalBasis.RECURRING)


def _with_everything(package: PayPackage) -> ComputedTotal | None:
    """Return the yearly sum as sources type it that count what our totals never do, such as carry."""
    components = tuple(
        (ComponentKind.ALLOWANCE if kind in _NEVER_OURS else kind, figure)
        for kind, figure in package.components
    )
    return compute_total(replace(package, components=components), TotalBasis.RECURRING)


def _whole(package: PayPackage) -> ComputedTotal | None:
    """Return the sum with the whole grant, `None` without a grant."""
    whole = compute_total(package, TotalBasis.WHOLE_GRANT)
    has_grant = whole is not None and any(part.kind is ComponentKind.EQUITY_GRANT for part in whole.parts)
    return whole if has_grant else None


def _whole_grant(stated: MoneyRange, whole: ComputedTotal, recurring: ComputedTotal) -> Verdict:
    return Verdict(
        rule="whole-grant-total",
        message=f"the total of {money_words(stated)} counts the grant of all years as pay of one year",
        note=f"{_sums(whole)}; per year {_sums(recurring)}",
        help="it is kept as `basis: whole_grant_total`; pages show totals per year",
        basis=TotalBasis.WHOLE_GRANT,
    )


def _mismatch(
    stated: MoneyRange, nearest: ComputedTotal, fitting: Sequence[ComputedTotal], whole: ComputedTotal | None
) -> Verdict | None:
    # What stands in words may explain a total above the sum, never one below it.
    if nearest.left_out and not _is_below(stated, nearest.range):
        return None
    others = [one for one in fitting if one is not nearest and differs_by(one.range, stated) <= FITS]
    notes = [_sums(nearest), *(f"nearer is {_sums(one)}" for one in others[:1])]
    if whole is not None and not others:
        notes.append(f"with the whole grant {_sums(whole)}")
    return Verdict(
        rule="mismatched-total",
        message=f"the total is {money_words(stated)}, its parts make {money_words(nearest.range)}",
        note="; ".join(notes),
        help="look which of the figures is mistyped; the total is kept as printed",
    )


def _is_below(stated: MoneyRange, computed: MoneyRange) -> bool:
    pairs = ((stated.low, computed.low), (stated.high, computed.high))
    return any(typed is not None and sum_ is not None and typed < sum_ * (1 - FITS) for typed, sum_ in pairs)


def _sums(total: ComputedTotal) -> str:
    """Write the sum of the low ends and that of the high ends."""
    return ", ".join(
        f"{' + '.join(_terms(total.parts, end))} = {short(result)}"
        for end in ("low", "high")
        if (result := _end(total.range, end)) is not None
    )


def _terms(parts: tuple[TotalPart, ...], end: str) -> Iterator[str]:
    for part in parts:
        stated, amount = _end(part.stated, end), _end(part.amount, end)
        if stated is None or amount is None:
            yield "an open end"
        elif part.divisor != 1:
            yield f"{short(stated)} ÷ {short(part.divisor)}"
        elif part.times != 1:
            yield f"{short(stated)} × {short(part.times)}"
        elif part.share is not None and stated:
            yield f"{short(amount / stated * 100)}% of {short(stated)}"
        else:
            yield short(amount)


def _end(amount: MoneyRange, end: str) -> Decimal | None:
    return amount.low if end == "low" else amount.high
