"""What a browser needs to show pay in another currency or by what it buys: rates and prices in one file."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.derive.places import around
from generator.model.catalog import Catalog
from generator.pages.context import SiteContext
from generator.pages.data_file import DataFile
from generator.pages.page import DISPLAY_DATA_URI
from generator.pages.printed_currency import PrintedCurrency, printed_currency
from generator.units.currency import CURRENCIES


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedRates:
    """Reference rates of one day, and who published them."""

    base: str
    on: date
    publisher: str
    source_title: str
    source_url: str
    units: Mapping[str, Decimal]
    """Units of each currency for one unit of the base, by code; the base is one of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryPrices:
    """Prices of one country."""

    name: str
    currency: str
    per_international_dollar: Decimal
    """Units of the currency that buy there what one US dollar buys in the United States."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedPrices:
    """Price levels of one series and year, by region id of the country."""

    series: str
    year: int
    publisher: str
    source_title: str
    source_url: str
    note: str | None
    countries: Mapping[str, CountryPrices]


@dataclass(frozen=True, slots=True, kw_only=True)
class DisplayData:
    """What the file holds."""

    currencies: Mapping[str, PrintedCurrency]
    """Every currency in which a page may print an amount, by code."""

    rates: DatedRates | None
    prices: DatedPrices | None
    regions: Mapping[str, str]
    """The country whose prices count, by id of every region that lies in one; a country stands for itself."""


def display_file(context: SiteContext) -> DataFile:
    """Return the file that the display settings load when a reader uses them."""
    catalog = context.catalog
    value = DisplayData(
        currencies={code: printed_currency(one) for code, one in CURRENCIES.items()},
        rates=_rates(catalog),
        prices=_prices(context),
        regions=_countries(catalog),
    )
    return DataFile(uri=DISPLAY_DATA_URI, name="display", version=1, as_of=catalog.as_of, value=value)


def _rates(catalog: Catalog) -> DatedRates | None:
    table = catalog.rates
    if table is None:
        return None
    title, url = _source(catalog, table.source)
    units = {currency.code: rate for currency, rate in reversed(table.rates)}
    return DatedRates(
        base=table.base.code,
        on=table.on,
        publisher=table.publisher,
        source_title=title,
        source_url=url,
        units=units | {table.base.code: Decimal(1)},
    )


def _prices(context: SiteContext) -> DatedPrices | None:
    table = context.catalog.price_levels
    if table is None:
        return None
    title, url = _source(context.catalog, table.source)
    # No row of pay lies in a country that the catalog does not know.
    countries = {
        level.region: CountryPrices(
            name=context.region_name(level.region),
            currency=level.currency.code,
            per_international_dollar=level.per_international_dollar,
        )
        for level in table.levels
        if context.region(level.region) is not None
    }
    return DatedPrices(
        series=table.series,
        year=table.year,
        publisher=table.publisher,
        source_title=title,
        source_url=url,
        note=table.note,
        countries=countries,
    )


def _countries(catalog: Catalog) -> Mapping[str, str]:
    table = catalog.price_levels
    if table is None:
        return {}
    held = {level.region for level in table.levels}
    found = {
        region: next((area for area in (region, *around(catalog, region)) if area in held), None)
        for region in catalog.regions
    }
    return {region: country for region, country in found.items() if country is not None}


def _source(catalog: Catalog, id: str) -> tuple[str, str]:
    """Return title and address of a source; both are empty when the data name one that is not there."""
    source = catalog.sources.get(id)
    return ("", "") if source is None else (source.title, source.url or "")
