"""Totals and years of an offer as its holder types it (methodology: `#tools`, `#year-table`).

With B the base salary, b the target bonus, V variable pay and counted benefits, S_y the sign-on bonus paid in
year y, G a grant over T years, v_k the part of it that vests in year k, and g the growth of the share price:

    first year      = B + b + V + S_1 + G × v_1
    recurring       = B + b + V + G ÷ T
    average annual  = B + b + V + (S_1 + S_2 + … + G) ÷ T
    year k          = B + b + V + S_k + G × v_k × (1 + g)^(k−1) + refreshers

The three totals are those of `generator/model/totals.py` for single amounts, always at the price of the grant
day. Browser scripts compute the same; `tests/vectors` holds both to the same results.
"""

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from generator.derive.vested import Curve

LAST_YEAR = 6


class Holding(Enum):
    """What vested equity of an offer is to its holder."""

    LIQUID = "liquid"
    """It can be sold."""

    PAPER = "paper"
    """It cannot be sold yet."""

    UNCLEAR = "unclear"
    """Nobody said which of the two it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refresher:
    """A further grant at the start of every year from one year on; not guaranteed unless written down."""

    amount: Fraction
    """Worth of each on its own grant day, in major units of the offer's currency."""

    first_year: int
    """Year of the job at whose start the first one is granted, counted from 1."""

    curve: Curve


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedOffer:
    """An offer in major units of one currency; `None` where the field is blank, which is not 0."""

    base: Fraction | None
    bonus: Fraction | None
    variable: Fraction | None
    benefits: Fraction
    """A year; only those that are to be counted."""

    sign_on: tuple[tuple[int, Fraction], ...] | None
    """Year of the job, counted from 1, with the amount paid in it."""

    grant: Fraction | None
    """Worth of the whole grant on its day."""

    curve: Curve | None
    """`None` when the length of the grant is not known."""

    refresher: Refresher | None = None
    holding: Holding = Holding.UNCLEAR

    @property
    def yearly_cash(self) -> Fraction:
        """Cash of every year: what is blank counts as nothing."""
        return sum((one or Fraction(0) for one in (self.base, self.bonus, self.variable)), Fraction(0))

    def sign_on_in(self, year: int) -> Fraction:
        """Return the sign-on bonus of one year of the job."""
        return sum((amount for paid, amount in self.sign_on or () if paid == year), Fraction(0))


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedTotals:
    """The three totals of an offer, exact; `None` without a base salary."""

    first_year: Fraction | None
    recurring: Fraction | None
    average: Fraction | None
    """Also `None` when there is a sign-on bonus and nobody said over how many years it counts."""

    left_out: tuple[str, ...]
    """Names of the blank fields, and of what cannot be counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedYear:
    """One year of an offer, exact."""

    year: int
    cash: Fraction
    liquid: Fraction
    paper: Fraction
    unclear: Fraction
    benefits: Fraction

    @property
    def total(self) -> Fraction:
        """Return the sum of all columns."""
        return self.cash + self.liquid + self.paper + self.unclear + self.benefits


def typed_totals(offer: TypedOffer) -> TypedTotals:
    """Return the totals at the price of the grant day, whatever growth the year table assumes."""
    out = left_out(offer)
    if offer.base is None:
        return TypedTotals(first_year=None, recurring=None, average=None, left_out=out)
    cash = offer.yearly_cash + offer.benefits
    bonus = sum((amount for _, amount in offer.sign_on or ()), Fraction(0))
    grant = counted_grant(offer)
    if grant is None or offer.curve is None:
        average = None if bonus else cash
        return TypedTotals(
            first_year=cash + offer.sign_on_in(1), recurring=cash, average=average, left_out=out
        )
    years = Fraction(offer.curve.months, 12)
    return TypedTotals(
        first_year=cash + offer.sign_on_in(1) + grant * offer.curve.share(1),
        recurring=cash + grant / years,
        average=cash + (bonus + grant) / years,
        left_out=out,
    )


def counted_grant(offer: TypedOffer) -> Fraction | None:
    """Return the grant where its length is known too, else `None`."""
    return None if offer.curve is None else offer.grant


def left_out(offer: TypedOffer) -> tuple[str, ...]:
    """Return the names of what does not enter the totals."""
    fields = {
        "base salary": offer.base is None,
        "target bonus": offer.bonus is None,
        "variable pay": offer.variable is None,
        "sign-on bonus": offer.sign_on is None,
        "equity grant": offer.grant is None,
        "equity grant, because its length is not known": bool(offer.grant) and offer.curve is None,
    }
    return tuple(name for name, is_missing in fields.items() if is_missing)


def typed_years(
    offer: TypedOffer, *, growth: Fraction = Fraction(0), with_refreshers: bool = False, last: int = LAST_YEAR
) -> tuple[TypedYear, ...]:
    """Return the years of an offer; `growth` is that of the share price in a year, 0.15 for 15 percent.

    The price of a year is that at its start, so growth never moves the first one.
    """
    years = []
    for year in range(1, last + 1):
        equity = (
            (counted_grant(offer) or Fraction(0)) * _share(offer.curve, year) * (1 + growth) ** (year - 1)
        )
        if with_refreshers and offer.refresher:
            equity += _refreshers(offer.refresher, year, growth)
        columns = {held: equity if held is offer.holding else Fraction(0) for held in Holding}
        years.append(
            TypedYear(
                year=year,
                cash=offer.yearly_cash + offer.sign_on_in(year),
                liquid=columns[Holding.LIQUID],
                paper=columns[Holding.PAPER],
                unclear=columns[Holding.UNCLEAR],
                benefits=offer.benefits,
            )
        )
    return tuple(years)


def _share(curve: Curve | None, year: int) -> Fraction:
    return curve.share(year) if curve else Fraction(0)


def _refreshers(refresher: Refresher, year: int, growth: Fraction) -> Fraction:
    """Return what vests in a year of all refreshers granted until then, each grown since its own day."""
    granted = range(refresher.first_year, year + 1)
    return sum(
        (
            refresher.amount * refresher.curve.share(year - start + 1) * (1 + growth) ** (year - start)
            for start in granted
        ),
        Fraction(0),
    )
