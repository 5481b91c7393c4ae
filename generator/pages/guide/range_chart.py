"""The pay of all rows on one axis, in one currency at a dated rate, with ask and floor."""

from dataclasses import dataclass
from datetime import date

from generator.derive.conversion import in_currency
from generator.derive.coverage import Coverage
from generator.derive.rows import RowFigures
from generator.pages.guide.context import PageContext
from generator.pages.pay_names import row_name
from generator.units.currency import Currency
from generator.units.money import Money, MoneyRange

MAX_BARS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class BarView:
    """One bar."""

    name: str
    local: MoneyRange
    """As the row has it, in its own currency."""

    common: MoneyRange
    """In the currency of the axis."""

    is_disputing: bool
    """Whether it is a claim that contradicts the headline row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeChartView:
    """A chart of yearly pay; the pay table beside it says the same in figures."""

    currency: Currency
    bars: tuple[BarView, ...]
    ask: Money | None
    """Recurring total of the ask, in the currency of the axis."""

    floor: Money | None
    has_dispute: bool
    """Whether any bar contradicts the first one."""

    converted_on: date | None
    """Day of the rates, when any bar was converted."""

    publisher: str | None


def range_chart_view(context: PageContext) -> RangeChartView | None:
    """Return the chart, `None` when no row has a yearly total that fits the headline's currency."""
    headline = context.figures.headline_row
    if headline is None or headline.yearly_total is None:
        return None
    currency = headline.yearly_total.currency
    bars = [bar for row in context.figures.rows.values() if (bar := _bar(row, headline, context)) is not None]
    rates = context.catalog.rates
    if not bars:
        return None
    was_converted = any(bar.local.currency != currency for bar in bars)
    return RangeChartView(
        currency=currency,
        bars=tuple(bars[:MAX_BARS]),
        ask=_ask(context, currency),
        floor=_floor(context, currency),
        has_dispute=any(bar.is_disputing for bar in bars),
        converted_on=rates.on if rates and was_converted else None,
        publisher=rates.publisher if rates and was_converted else None,
    )


def _bar(row: RowFigures, headline: RowFigures, context: PageContext) -> BarView | None:
    local, wanted = row.yearly_total, headline.yearly_total
    if local is None or wanted is None:
        return None
    common = in_currency(local, wanted.currency, context.catalog.rates)
    if common is None or common.low is None or common.high is None:
        return None
    disputed = {
        claim
        for found in context.figures.conflicts_of(headline.row.id)
        for claim in (found.left, found.right)
    }
    return BarView(
        name=_bar_name(row, context),
        local=local,
        common=common,
        is_disputing=row.row.id in disputed and row is not headline,
    )


def _bar_name(row: RowFigures, context: PageContext) -> str:
    is_base = row.coverage is Coverage.BASE_ALONE
    parts = (row_name(row.row, context), "base alone" if is_base else None)
    return ", ".join(filter(None, parts))


def _ask(context: PageContext, currency: Currency) -> Money | None:
    strategy = context.figures.strategy
    total = strategy.ask.totals.recurring if strategy and strategy.ask else None
    return _mark(total.range if total else None, currency)


def _floor(context: PageContext, currency: Currency) -> Money | None:
    strategy = context.figures.strategy
    return _mark(strategy.floor.amount if strategy and strategy.floor else None, currency)


def _mark(amount: MoneyRange | None, currency: Currency) -> Money | None:
    return amount.low_money if amount is not None and amount.currency == currency else None
