"""Pay by what it buys: the same amount at the price level of the country that it is paid in."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.derive.places import around
from generator.derive.rows import RowFigures
from generator.model.catalog import Catalog
from generator.model.price_levels import PriceLevel
from generator.units.money import MoneyRange


@dataclass(frozen=True, slots=True, kw_only=True)
class LeveledPay:
    """One row of pay in international dollars."""

    row: RowFigures
    country: PriceLevel
    original: MoneyRange
    """Gross per year, in its own currency."""

    international: MoneyRange
    """The same in international dollars."""


def price_level_of(catalog: Catalog, region: str) -> PriceLevel | None:
    """Return the prices of the country that a region is or lies in, `None` when none are known."""
    table = catalog.price_levels
    if table is None:
        return None
    found = (table.of(place) for place in (region, *around(catalog, region)))
    return next((level for level in found if level is not None), None)


def leveled_pay(catalog: Catalog, rows: Iterable[RowFigures]) -> tuple[LeveledPay, ...]:
    """Return the yearly totals of rows in international dollars; nothing when they are of one country.

    A row without a total, without a known price level or paid in another currency is left out.
    """
    paid = tuple(rows)
    if len({row.row.region for row in paid}) < 2:
        return ()
    leveled = [found for row in paid if (found := _leveled(catalog, row)) is not None]
    return tuple(leveled) if len({one.country.region for one in leveled}) > 1 else ()


def _leveled(catalog: Catalog, row: RowFigures) -> LeveledPay | None:
    country, original = price_level_of(catalog, row.row.region), row.yearly_total
    if country is None or original is None:
        return None
    international = country.international(original)
    if international is None:
        return None
    return LeveledPay(row=row, country=country, original=original, international=international)
