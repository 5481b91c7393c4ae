"""How prices from country to country are written."""

import re

from generator.load.collections import ListReader
from generator.load.readers import LINE, SHORT_TEXT, TEXT, ParsedReader, Reader
from generator.load.records import Field, record
from generator.load.scalars import CURRENCY, ID, RATE, REGION_ID, SHARE
from generator.model.price_levels import PriceLevel, PriceLevelTable
from generator.text import shortened
from generator.units.notation import NotationError


def _year(text: str) -> int:
    if re.fullmatch("(?:19|20)[0-9]{2}", text) is None:
        raise NotationError(f"`{shortened(text)}` is not a year", "write it like 2024")
    return int(text)


YEAR: Reader[int] = ParsedReader(_year, "malformed-date", {"type": ["integer", "string"], "examples": [2024]})

PRICE_LEVEL = record(
    "price-level",
    PriceLevel,
    Field("region", REGION_ID, "Id of the country in regions.yml.", required=True),
    Field("currency", CURRENCY, "Currency that the factor is in.", required=True),
    Field(
        "per_international_dollar",
        RATE,
        "Units of the currency that buy there what one US dollar buys in the United States.",
        required=True,
    ),
    Field("price_level", SHARE, "Prices against those of the base, which are 100.", required=True),
    doc="What the basket costs in one country.",
)

PRICE_LEVELS = record(
    "price-level-table",
    PriceLevelTable,
    Field("series", LINE, "Name of the series.", required=True),
    Field("year", YEAR, "Year that the prices are of.", required=True),
    Field("publisher", SHORT_TEXT, "Who published them.", required=True),
    Field("source", ID, "Id of the source in sources.yml.", required=True),
    Field("base", REGION_ID, "Country whose price level is 100.", required=True),
    Field("note", TEXT, "What a careful reader should know of the series."),
    Field("levels", ListReader(PRICE_LEVEL), "Prices by country.", required=True),
    doc="Prices from country to country, in one year of one series.",
)
