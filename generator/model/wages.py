"""What official statistics say that an occupation earns, area by area."""

from dataclasses import dataclass
from itertools import pairwise

from generator.units.calendar import PartialDate
from generator.units.money import Money, MoneyRange


@dataclass(frozen=True, slots=True, kw_only=True)
class WageArea:
    """An area as the statistics cut it."""

    region: str
    """Region id that its wages stand under."""

    name: str
    """As the statistics print it."""

    also: tuple[str, ...] = ()
    """Ids of further regions that lie in it, for those that `region` does not contain."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wages:
    """What the people of one occupation earn in one area, gross per year."""

    region: str
    employed: int
    """People that the statistics estimate to work there in this occupation."""

    p10: Money
    p25: Money
    median: Money
    p75: Money
    p90: Money

    def __post_init__(self) -> None:
        for (left, lower), (right, upper) in pairwise(self._named()):
            if upper < lower:
                raise ValueError(f"`{right}` is below `{left}`")

    def _named(self) -> tuple[tuple[str, Money], ...]:
        return (
            ("p10", self.p10),
            ("p25", self.p25),
            ("median", self.median),
            ("p75", self.p75),
            ("p90", self.p90),
        )

    @property
    def middle(self) -> MoneyRange:
        """From the 10th to the 90th percentile: eight in ten earn something in between."""
        return MoneyRange(self.p10.amount, self.p90.amount, self.p10.currency)


@dataclass(frozen=True, slots=True, kw_only=True)
class Occupation:
    """One occupation of the classification."""

    code: str
    """Six digits of the US Standard Occupational Classification, `15-1252`."""

    name: str
    wages: tuple[Wages, ...]

    def __post_init__(self) -> None:
        regions = [wages.region for wages in self.wages]
        for region in regions:
            if regions.count(region) > 1:
                raise ValueError(f"`{region}` has wages twice")

    def in_region(self, region: str) -> Wages | None:
        """Return the wages that stand under a region, `None` without any."""
        return next((wages for wages in self.wages if wages.region == region), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class OccupationWages:
    """One release of the statistics."""

    series: str
    period: PartialDate
    """Time that the wages describe."""

    publisher: str
    source: str
    """Source id."""

    covers: str
    """Which pay is counted and which is not, in a few words."""

    areas: tuple[WageArea, ...]
    occupations: tuple[Occupation, ...]

    def __post_init__(self) -> None:
        known = {area.region for area in self.areas}
        for occupation in self.occupations:
            for wages in occupation.wages:
                if wages.region not in known:
                    raise ValueError(
                        f"`{wages.region}` has wages for {occupation.code} and is not in `areas`"
                    )

    def area(self, region: str) -> WageArea | None:
        """Return the area that a region is or lies in by the table itself, `None` without any."""
        return next((area for area in self.areas if region in (area.region, *area.also)), None)

    def occupation(self, code: str) -> Occupation | None:
        """Return the occupation with this code, `None` when the table does not hold it."""
        return next((one for one in self.occupations if one.code == code), None)
