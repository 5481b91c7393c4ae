"""What the same basket of goods costs from country to country, in one year of one series."""

from dataclasses import dataclass
from decimal import Decimal

from generator.units.currency import INTERNATIONAL_DOLLAR, Currency
from generator.units.money import MoneyRange
from generator.units.percent import Percent


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceLevel:
    """Prices of one country."""

    region: str
    """Region id of the country."""

    currency: Currency
    per_international_dollar: Decimal
    """Units of `currency` that buy there what one US dollar buys in the United States."""

    price_level: Percent
    """Prices against those of the table's base, at the market rates of the year; 100 % is as dear."""

    def international(self, amount: MoneyRange) -> MoneyRange | None:
        """Return pay by what it buys, in whole international dollars; `None` for pay in another currency.

        `amount ÷ per_international_dollar`, at each end that is known.
        """
        if amount.currency != self.currency:
            return None
        scaled = amount / self.per_international_dollar
        return MoneyRange(scaled.low, scaled.high, INTERNATIONAL_DOLLAR, scaled.open_end).rounded()


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceLevelTable:
    """One series for one year."""

    series: str
    year: int
    publisher: str
    source: str
    """Source id."""

    base: str
    """Region id of the country whose price level is 100 %."""

    levels: tuple[PriceLevel, ...]
    note: str | None = None
    """What a careful reader should know of the series."""

    def __post_init__(self) -> None:
        regions = [level.region for level in self.levels]
        for region in regions:
            if regions.count(region) > 1:
                raise ValueError(f"`{region}` stands here twice")

    def of(self, region: str) -> PriceLevel | None:
        """Return the prices of a country, `None` when the table does not hold it."""
        return next((level for level in self.levels if level.region == region), None)
