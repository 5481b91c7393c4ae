"""Price levels as readers see them: of one country, and pay of several countries by what it buys."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from generator.derive.price_levels import LeveledPay, price_level_of
from generator.model.evidence import Evidence
from generator.model.price_levels import PriceLevelTable
from generator.pages.context import SiteContext
from generator.pages.evidence_view import Marker
from generator.pages.figure_view import total_name
from generator.pages.source_list import Support
from generator.units.money import MoneyRange
from generator.units.percent import Percent


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesView:
    """Where price levels come from."""

    series: str
    year: int
    publisher: str
    source_anchor: str
    note: str | None
    marker: Marker


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceLevelView:
    """Prices of the country of a region."""

    series: SeriesView
    country: str
    base: str
    """Country whose prices are 100 %."""

    is_base: bool
    price_level: Percent
    currency: str
    per_international_dollar: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class LeveledPayView:
    """One row of pay by what it buys."""

    anchor: str
    place: str
    level: str | None
    country: str
    price_level: Percent
    total_word: str
    """What the total counts."""

    original: MoneyRange
    international: MoneyRange


@dataclass(frozen=True, slots=True, kw_only=True)
class LeveledPaysView:
    """Pay of several countries by what it buys."""

    series: SeriesView
    rows: tuple[LeveledPayView, ...]


def price_level_view(region: str, context: SiteContext) -> PriceLevelView | None:
    """Return the prices of the country that a region is or lies in, `None` when none are known."""
    table, found = context.catalog.price_levels, price_level_of(context.catalog, region)
    if table is None or found is None:
        return None
    return PriceLevelView(
        series=_series(table, context),
        country=context.region_name(found.region),
        base=context.region_name(table.base),
        is_base=found.region == table.base,
        price_level=found.price_level,
        currency=found.currency.code,
        per_international_dollar=found.per_international_dollar,
    )


def leveled_pay_view(found: Iterable[LeveledPay], context: SiteContext) -> LeveledPaysView | None:
    """Return rows of pay by what they buy, `None` without any."""
    table, rows = context.catalog.price_levels, tuple(_row(one, context) for one in found)
    if table is None or not rows:
        return None
    return LeveledPaysView(series=_series(table, context), rows=rows)


def prices_support(table: PriceLevelTable) -> Support:
    """Return what price levels rest on."""
    return "price levels", Evidence(sources=(table.source,))


def _series(table: PriceLevelTable, context: SiteContext) -> SeriesView:
    return SeriesView(
        series=table.series,
        year=table.year,
        publisher=table.publisher,
        source_anchor=f"source-{table.source}",
        note=table.note,
        marker=context.claim(Evidence(sources=(table.source,))).marker,
    )


def _row(one: LeveledPay, context: SiteContext) -> LeveledPayView:
    row = one.row.row
    return LeveledPayView(
        anchor=f"#pay-{row.id}",
        place=context.region_name(row.region),
        level=row.level,
        country=context.region_name(one.country.region),
        price_level=one.country.price_level,
        total_word="total as stated" if one.row.coverage is None else total_name(one.row),
        original=one.original,
        international=one.international,
    )
