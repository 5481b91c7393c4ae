"""Small tables of official figures and rights, for tests of what is made of them."""

from decimal import Decimal
from typing import Any

from generator.model.price_levels import PriceLevel, PriceLevelTable
from generator.model.right import Right, RightTopic
from generator.model.wages import Occupation, OccupationWages, WageArea, Wages
from generator.units.calendar import read_partial_date
from generator.units.currency import CURRENCIES
from generator.units.money import Money
from generator.units.percent import Percent

USD = CURRENCIES["USD"]


def a_level(region: str, currency: str, factor: str, level: str = "80") -> PriceLevel:
    """Prices of a country."""
    return PriceLevel(
        region=region,
        currency=CURRENCIES[currency],
        per_international_dollar=Decimal(factor),
        price_level=Percent(Decimal(level)),
    )


def prices(*levels: PriceLevel) -> PriceLevelTable:
    """A table of prices whose source is `levels`."""
    base = levels[0].region if levels else "france"
    return PriceLevelTable(
        series="Basket", year=2024, publisher="A bank", source="levels", base=base, levels=levels
    )


def some_wages(region: str, *thousands: int, employed: int = 100) -> Wages:
    """Wages of an area from its five percentiles in thousands of dollars."""
    amounts = [Money(Decimal(1000 * amount), USD) for amount in thousands or (40, 50, 60, 70, 80)]
    names = ("p10", "p25", "median", "p75", "p90")
    return Wages(region=region, employed=employed, **dict(zip(names, amounts, strict=True)))


def an_occupation(code: str, *wages: Wages) -> Occupation:
    """An occupation named after its code."""
    return Occupation(code=code, name=f"Occupation {code}", wages=wages)


def an_area(region: str, *also: str) -> WageArea:
    """An area named after its region."""
    return WageArea(region=region, name=f"Greater {region}", also=also)


def wages(*occupations: Occupation, areas: tuple[WageArea, ...] = ()) -> OccupationWages:
    """A release whose source is `levels`; without areas, those that have wages."""
    named = dict.fromkeys(one.region for occupation in occupations for one in occupation.wages)
    return OccupationWages(
        series="Survey",
        period=read_partial_date("2025-05"),
        publisher="An office",
        source="levels",
        covers="Base pay.",
        areas=areas or tuple(an_area(region) for region in named),
        occupations=occupations,
    )


def a_right(id: str = "range", **fields: Any) -> Right:
    """A card of Paris that rests on the claim `act`."""
    defaults: dict[str, Any] = {
        "region": "paris",
        "topic": RightTopic.PAY_RANGE,
        "title": "You hear the range",
        "claim": "act",
        "ask": "What is the range?",
        "covers": "Applicants",
    }
    return Right(id=id, **defaults | fields)
