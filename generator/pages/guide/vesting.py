"""How the equity of each row vests, year by year."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.derive.rows import RowFigures
from generator.pages.guide.context import PageContext
from generator.pages.pay_names import row_name
from generator.pages.words import word
from generator.units.money import MoneyRange
from generator.units.percent import Percent


@dataclass(frozen=True, slots=True, kw_only=True)
class VestingRowView:
    """One year of a grant, or all of them where each brings the same."""

    years: str
    """`1`, or `each of 4`."""

    share: Percent
    value: MoneyRange
    cumulative: MoneyRange
    """Vested by the end of these years."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VestingTerms:
    """On which terms a grant vests."""

    assumed_even: bool
    is_disputed: bool
    """Whether sources disagree about the curve."""

    is_for_other_term: bool
    """Whether the known curve is for a grant of other length."""

    instrument: str
    cliff_months: int | None
    liquidity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VestingView:
    """How the grants of some rows vest that have the same terms."""

    terms: VestingTerms
    grants: tuple[tuple[str, tuple[VestingRowView, ...]], ...]
    """Name of each row, and the years of its grant."""


def vesting_views(rows: Iterable[RowFigures], context: PageContext) -> tuple[VestingView, ...]:
    """Return the grants whose value is known, those with the same terms together."""
    found: dict[VestingTerms, list[tuple[str, tuple[VestingRowView, ...]]]] = {}
    for row in rows:
        if row.vesting is not None:
            found.setdefault(_terms(row), []).append((row_name(row.row, context), _years(row)))
    return tuple(VestingView(terms=terms, grants=tuple(grants)) for terms, grants in found.items())


def _terms(row: RowFigures) -> VestingTerms:
    table = row.vesting
    assert table is not None
    return VestingTerms(
        assumed_even=table.assumed_even,
        is_disputed=table.is_disputed,
        is_for_other_term=table.is_for_other_term,
        instrument=word(row.plan.instrument) if row.plan else "unknown",
        cliff_months=table.cliff_months,
        liquidity=row.liquidity.value,
    )


def _years(row: RowFigures) -> tuple[VestingRowView, ...]:
    years = row.vesting.rows if row.vesting else ()
    is_even = len(years) > 1 and len({(one.share, one.value) for one in years}) == 1
    return tuple(
        VestingRowView(
            years=f"each of {len(years)}" if is_even else str(one.year),
            share=one.share,
            value=one.value,
            cumulative=one.cumulative,
        )
        for one in (years[-1:] if is_even else years)
    )
