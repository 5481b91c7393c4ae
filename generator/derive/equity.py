"""Equity: its worth per year, how it vests, and whether it can be sold."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from enum import Enum
from itertools import pairwise

from generator.model.catalog import Catalog
from generator.model.company import Stage
from generator.model.equity import EquityPlan
from generator.model.pay import Amount, PayFigure
from generator.model.plans import owners
from generator.units.money import MoneyRange
from generator.units.percent import Percent
from generator.units.period import Period


class Liquidity(Enum):
    """Whether equity can be turned into money once it has vested."""

    LIQUID = "liquid"
    """The shares are traded: what has vested can be sold."""

    PAPER = "paper"
    """The company is private: what it is worth shows only at a sale or a listing."""

    UNKNOWN = "unknown"
    """Nobody says where the company stands."""


_BY_STAGE = {Stage.PUBLIC: Liquidity.LIQUID, Stage.PRIVATE: Liquidity.PAPER}


@dataclass(frozen=True, slots=True, kw_only=True)
class VestingYear:
    """What becomes the employee's own in one year of a grant."""

    year: int
    """1 is the first year after the grant."""

    share: Percent
    """Part of the grant that this year earns."""

    value: MoneyRange
    """Worth of that share at grant date."""

    cumulative: MoneyRange
    """Worth at grant date of all that has vested by the end of this year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VestingTable:
    """A grant year by year, at its worth on the day of the grant."""

    rows: tuple[VestingYear, ...]
    assumed_even: bool
    """Whether equal shares were taken: no curve is known, sources disagree, or it is for another term."""

    is_disputed: bool = False
    """Whether sources disagree about the curve."""

    is_for_other_term: bool = False
    """Whether the plan's curve was left aside because the grant runs for other years."""

    cliff_months: int | None = None
    """How long one works before the first part is earned; 0 without a cliff, `None` when not stated."""


def company_liquidity(catalog: Catalog, company: str) -> Liquidity:
    """Return whether a company's vested equity can be sold; a subsidiary's equity is its parent's."""
    stages = (owner.stage for owner in owners(catalog, company))
    own = next((stage for stage in stages if stage is not Stage.SUBSIDIARY), Stage.UNKNOWN)
    return _BY_STAGE.get(own, Liquidity.UNKNOWN)


def annual_equity(amount: Amount, plan: EquityPlan | None = None) -> MoneyRange | None:
    """Return the yearly worth of a grant: `grant ÷ years`, `None` when its years are not known.

    The years are the grant's own, else the length of the plan's vesting.
    """
    if amount.period not in (Period.TERM, Period.ONCE):
        return amount.per_year()  # `None` for a period that the source does not state
    years = _years(amount, plan)
    return None if years is None else amount.range / years


def vesting_by_year(figure: PayFigure, plan: EquityPlan | None = None) -> VestingTable | None:
    """Return `grant × share of the year` for each year, `None` without a grant or its years.

    Without a curve for the grant's years it is spread evenly and the table says so. Pay of a grant that is
    stated per year has no table.
    """
    grant = figure.leading
    if grant is None or grant.period not in (Period.TERM, Period.ONCE):
        return None
    vesting = plan.vesting if plan else None
    curve = vesting.curve_for(grant.term_years) if vesting else None
    shares = curve or even_shares(_years(grant, plan))
    if not shares:
        return None
    return VestingTable(
        rows=tuple(_vesting_years(grant.range, shares)),
        assumed_even=not curve,
        is_disputed=vesting.is_disputed if vesting else False,
        is_for_other_term=bool(vesting and vesting.yearly and not curve),
        cliff_months=vesting.cliff_months if vesting else None,
    )


def _years(amount: Amount, plan: EquityPlan | None) -> Decimal | None:
    return amount.term_years or (plan.vesting.years if plan else None)


def even_shares(years: Decimal | None) -> tuple[Percent, ...]:
    """Return equal shares for whole years and the rest for a last part of a year; none without a term."""
    if years is None:
        return ()
    whole = int(years.to_integral_value(ROUND_CEILING))
    ends = [Decimal(100) * min(Decimal(year), years) / years for year in range(whole + 1)]
    return tuple(Percent(end - start) for start, end in pairwise(ends))


def _vesting_years(grant: MoneyRange, shares: tuple[Percent, ...]) -> Iterator[VestingYear]:
    vested = Percent(Decimal(0))
    for year, share in enumerate(shares, start=1):
        vested += share
        yield VestingYear(
            year=year, share=share, value=grant * share.fraction, cumulative=grant * vested.fraction
        )
