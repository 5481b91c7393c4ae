"""All rows of pay in one file, from which a browser filters and sorts tables that are too long to print.

Rows stand in columns, and what many of them share is a number that leads into a list: a site of thousands of
guides has tens of thousands of rows.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from generator.derive.summary import GuideListing, RowSummary
from generator.model.catalog import Catalog
from generator.pages.context import SiteContext
from generator.pages.data_file import DataFile
from generator.pages.evidence_view import Marker, marker_of_kind
from generator.pages.hub.rows import CONFIDENCES, total_word
from generator.pages.page import ROWS_DATA_URI
from generator.pages.printed_currency import PrintedCurrency, printed_currency
from generator.units.money import MoneyRange
from generator.units.percent import plain

MARKERS = tuple(marker.value for marker in Marker)

NONE = -1
"""Stands for nothing where a number leads into a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionData:
    """One region."""

    name: str
    places: tuple[str, ...]
    """Ids of the region and of those around it that are places themselves, nearest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RatesData:
    """Rates at which amounts are compared."""

    base: str
    on: date
    publisher: str
    units: Mapping[str, Decimal]
    """Units of each currency for one unit of the base, by code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideColumns:
    """All guides, in the order of the index of guides; each field holds one value for each."""

    id: tuple[str, ...]
    title: tuple[str, ...]
    headline: tuple[int, ...]
    """Number of the row that it leads with."""

    marker: tuple[int, ...]
    """Number in `markers`, for a guide without rows as for the others."""

    confidence: tuple[int, ...]
    """Number in `confidences`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowColumns:
    """All rows of pay, guide by guide; each field holds one value for each."""

    guide: tuple[int, ...]
    id: tuple[str, ...]
    region: tuple[str, ...]
    level: tuple[int, ...]
    """Number in `levels`, as `package` in `packages` and so on."""

    package: tuple[int, ...]
    base: tuple[str, ...]
    """Base salary, gross a year: `80000 108000 EUR`, a missing end `-`, ` +` for more than the high end."""

    total: tuple[str, ...]
    word: tuple[int, ...]
    marker: tuple[int, ...]
    confidence: tuple[int, ...]
    dated: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RowsData:
    """What the file holds."""

    companies: Mapping[str, str]
    """Names by id, as with the roles."""

    roles: Mapping[str, str]
    regions: Mapping[str, RegionData]
    currencies: Mapping[str, PrintedCurrency]
    """Those of any amount, by code."""

    rates: RatesData | None
    levels: tuple[str, ...]
    packages: tuple[str, ...]
    words: tuple[str, ...]
    """How totals came about, or what they cover."""

    markers: tuple[str, ...]
    confidences: tuple[str, ...]
    guides: GuideColumns
    rows: RowColumns


@dataclass(slots=True)
class _Words:
    """Texts by the number under which they are first met."""

    known: dict[str, int] = field(default_factory=dict)

    def number(self, text: str | None) -> int:
        return NONE if text is None else self.known.setdefault(text, len(self.known))


def rows_file(guides: Iterable[GuideListing], context: SiteContext) -> DataFile:
    """Return the file of all rows of some guides, in their order."""
    listed = tuple(guides)
    catalog = context.catalog
    rows = [(number, row) for number, guide in enumerate(listed) for row in guide.rows]
    levels, packages, words = _Words(), _Words(), _Words()
    columns = RowColumns(
        guide=tuple(number for number, _ in rows),
        id=tuple(row.id for _, row in rows),
        region=tuple(row.region for _, row in rows),
        level=tuple(levels.number(row.level) for _, row in rows),
        package=tuple(packages.number(row.package) for _, row in rows),
        base=tuple(_ends(row.base) for _, row in rows),
        total=tuple(_ends(row.total) for _, row in rows),
        word=tuple(words.number(total_word(row)) for _, row in rows),
        marker=tuple(MARKERS.index(marker_of_kind(row.strongest).value) for _, row in rows),
        confidence=tuple(CONFIDENCES.index(row.confidence.value) for _, row in rows),
        dated=tuple("" if row.dated is None else str(row.dated) for _, row in rows),
    )
    value = RowsData(
        companies={guide.company: context.company_name(guide.company) for guide in listed},
        roles={guide.role: context.role_link(guide.role).text for guide in listed},
        regions=_regions((row for _, row in rows), context),
        currencies=_currencies(row for _, row in rows),
        rates=_rates(catalog),
        levels=tuple(levels.known),
        packages=tuple(packages.known),
        words=tuple(words.known),
        markers=MARKERS,
        confidences=CONFIDENCES,
        guides=_guides(listed),
        rows=columns,
    )
    return DataFile(uri=ROWS_DATA_URI, name="rows", version=1, as_of=catalog.as_of, value=value)


def _guides(guides: tuple[GuideListing, ...]) -> GuideColumns:
    headlines: list[int] = []
    first = 0
    for guide in guides:
        ids = [row.id for row in guide.rows]
        headlines.append(NONE if guide.headline is None else first + ids.index(guide.headline))
        first += len(ids)
    return GuideColumns(
        id=tuple(guide.id for guide in guides),
        title=tuple(guide.title for guide in guides),
        headline=tuple(headlines),
        marker=tuple(MARKERS.index(marker_of_kind(guide.strongest).value) for guide in guides),
        confidence=tuple(CONFIDENCES.index(guide.confidence.value) for guide in guides),
    )


def _regions(rows: Iterable[RowSummary], context: SiteContext) -> Mapping[str, RegionData]:
    places: dict[str, tuple[str, ...]] = {}
    for row in rows:
        for number, region in enumerate(row.places):
            places.setdefault(region, row.places[number:])
    return {id: RegionData(name=context.region_name(id), places=found) for id, found in places.items()}


def _currencies(rows: Iterable[RowSummary]) -> Mapping[str, PrintedCurrency]:
    amounts = (amount for row in rows for amount in (row.base, row.total) if amount is not None)
    currencies = dict.fromkeys(amount.currency for amount in amounts)
    return {currency.code: printed_currency(currency) for currency in currencies}


def _rates(catalog: Catalog) -> RatesData | None:
    rates = catalog.rates
    if rates is None:
        return None
    units = {currency.code: rate for currency, rate in rates.rates}
    return RatesData(
        base=rates.base.code,
        on=rates.on,
        publisher=rates.publisher,
        units=units | {rates.base.code: Decimal(1)},
    )


def _ends(amount: MoneyRange | None) -> str:
    if amount is None:
        return ""
    low, high = ("-" if end is None else plain(end) for end in (amount.low, amount.high))
    return f"{low} {high} {amount.currency.code}{' +' if amount.open_end else ''}"
