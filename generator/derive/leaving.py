"""What leaving after so many full months costs (methodology: `#leaving`)."""

from dataclasses import dataclass
from fractions import Fraction

from generator.derive.offer_years import TypedOffer, counted_grant
from generator.derive.repayment import Terms, owed
from generator.derive.vested import vested_share


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """What is kept, lost and owed on the day of leaving, at the price of each grant's own day."""

    cash_paid: Fraction
    """Salary, bonus and variable pay of the full months, and the sign-on bonus that was paid."""

    kept: Fraction
    """Equity that has vested."""

    lost: Fraction
    """Equity that was granted and has not vested."""

    owed: Fraction | None
    """Sign-on bonus to be paid back; `None` when the bonus, its clause or what arrived is not known."""

    cost: Fraction | None
    """Lost equity and what is owed."""


def leaving(
    offer: TypedOffer,
    terms: Terms | None,
    months: int,
    *,
    net: Fraction | None = None,
    with_refreshers: bool = False,
) -> Leaving:
    """Return what leaving after so many full months means; `terms` is `None` when nobody told the clause.

    `net` is what arrived of the whole sign-on bonus. Months of the clause count from the first day.
    """
    granted, kept = _equity(offer, months, with_refreshers=with_refreshers)
    paid = [amount for year, amount in offer.sign_on or () if 12 * (year - 1) < months]
    debt = None if offer.sign_on is None else _owed(paid, _whole(offer), terms, months, net)
    lost = granted - kept
    return Leaving(
        cash_paid=offer.yearly_cash * Fraction(months, 12) + sum(paid, Fraction(0)),
        kept=kept,
        lost=lost,
        owed=debt,
        cost=None if debt is None else lost + debt,
    )


def _equity(offer: TypedOffer, months: int, *, with_refreshers: bool) -> tuple[Fraction, Fraction]:
    """Return what was granted until then, and what of it has vested."""
    grant = counted_grant(offer) or Fraction(0)
    kept = grant * vested_share(offer.curve, months) if offer.curve else Fraction(0)
    if not with_refreshers or offer.refresher is None:
        return grant, kept
    more = offer.refresher
    # Who leaves on the last day of a year gets none at the start of the next one.
    ages = [months - start for start in range(12 * (more.first_year - 1), months, 12)]
    kept += sum((more.amount * vested_share(more.curve, age) for age in ages), Fraction(0))
    return grant + more.amount * len(ages), kept


def _whole(offer: TypedOffer) -> Fraction:
    return sum((amount for _, amount in offer.sign_on or ()), Fraction(0))


def _owed(
    paid: list[Fraction], whole: Fraction, terms: Terms | None, months: int, net: Fraction | None
) -> Fraction | None:
    if not any(paid):
        return Fraction(0)
    if terms is None:
        return None
    # Of what arrived, each instalment has the part that it has of the whole bonus.
    dues = [owed(one, None if net is None else net * one / whole, terms, months).due for one in paid]
    known = [due for due in dues if due is not None]
    return sum(known, Fraction(0)) if len(known) == len(dues) else None
