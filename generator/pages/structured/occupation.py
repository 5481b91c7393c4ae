"""Jobs and what they pay, only as far as the data are what schema.org's words mean.

A guide states ranges that sources claim or post: the lowest and highest amount, no share of anybody. They are
a `MonetaryAmount` with both ends, never a `MonetaryAmountDistribution`, whose median and percentiles nobody
knows. Nor are they an `OccupationAggregationByEmployer`, which sums up what many people earn. Official
statistics do have percentiles of many people's wages, gross per year, so these are a distribution.
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.model.pay import ComponentKind, PayFigure
from generator.model.region import Region, RegionKind
from generator.pages.guide.context import PageContext
from generator.pages.setting.wages import RoleWagesView, WageRowView
from generator.pages.structured.thing import Thing, Value
from generator.units.money import MoneyRange
from generator.units.period import Period

_AREAS = {
    RegionKind.CITY: "City",
    RegionKind.METRO: "AdministrativeArea",
    RegionKind.COUNTRY: "Country",
    RegionKind.ZONE: "AdministrativeArea",
}
"""Types of places; a figure that is tied to no place is of none."""

_PERCENTILES = {
    "10th": "percentile10",
    "25th": "percentile25",
    "Median": "median",
    "75th": "percentile75",
    "90th": "percentile90",
}


def guide_occupation(context: PageContext, title: str) -> Thing | None:
    """Return the job of a guide with the base salary of the row that its first screen shows.

    Nothing when that row is tied to no place or states no yearly base salary in numbers.
    """
    row = context.figures.headline_row
    region = None if row is None else context.catalog.regions.get(row.row.region)
    figure = None if row is None else row.row.pay.figure(ComponentKind.BASE_SALARY)
    place = None if region is None else _place(region)
    salary = None if figure is None else _yearly(figure)
    if place is None or salary is None:
        return None
    return Thing("Occupation", (("name", title), ("occupationLocation", place), ("estimatedSalary", salary)))


def wage_occupations(view: RoleWagesView) -> Iterator[Thing]:
    """Yield an occupation for each area of official statistics, with the percentiles of its wages."""
    for occupation in view.occupations:
        for row in occupation.rows:
            yield Thing(
                "Occupation",
                (
                    ("name", occupation.name),
                    ("occupationalCategory", occupation.code),
                    ("occupationLocation", Thing("AdministrativeArea", (("name", row.area),))),
                    ("estimatedSalary", _distribution(row, view)),
                ),
            )


def _distribution(row: WageRowView, view: RoleWagesView) -> Thing:
    percentiles: list[tuple[str, Value]] = [
        (_PERCENTILES[name], money.amount) for name, money in row.percentiles if _is_whole(money.amount)
    ]
    return Thing(
        "MonetaryAmountDistribution",
        (
            ("name", f"{view.release.series}, {view.release.period}"),
            ("duration", "P1Y"),
            ("currency", row.percentiles[0][1].currency.code),
            *percentiles,
        ),
    )


def _place(region: Region) -> Thing | None:
    kind = _AREAS.get(region.kind)
    return None if kind is None else Thing(kind, (("name", region.name),))


def _yearly(figure: PayFigure) -> Thing | None:
    amount = figure.leading
    if amount is None or amount.period is not Period.YEAR:
        return None
    ends = tuple(_ends(amount.range))
    if not ends:
        return None
    value = Thing("QuantitativeValue", (*ends, ("unitText", "YEAR")))
    return Thing(
        "MonetaryAmount",
        (("name", "base salary"), ("currency", amount.range.currency.code), ("value", value)),
    )


def _ends(found: MoneyRange) -> Iterator[tuple[str, Value]]:
    """Yield the ends that are known; of a range that goes on above its high end, the low one."""
    if found.low is not None and _is_whole(found.low):
        yield "minValue", found.low
    if found.high is not None and not found.open_end and _is_whole(found.high):
        yield "maxValue", found.high


def _is_whole(amount: Decimal) -> bool:
    return amount == amount.to_integral_value()
