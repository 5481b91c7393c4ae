"""How a company grants equity: instrument, vesting and what happens at the end."""

from dataclasses import dataclass
from enum import Enum

from generator.model.evidence import Evidence
from generator.units.calendar import PartialDate
from generator.units.percent import Percent, total_share


class Instrument(Enum):
    """What legal form equity takes."""

    RSU = "rsu"
    """Restricted stock units: shares at vesting."""

    RSU_DOUBLE_TRIGGER = "rsu-double-trigger"
    """Restricted stock units of a private company: shares when time and a liquidity event have both come."""

    OPTIONS = "options"
    """Options, type not stated."""

    OPTIONS_OR_RSU = "options-or-rsu"
    """The source leaves open which of the two."""

    ISO = "iso"
    """US incentive stock options."""

    NSO = "nso"
    """US non-qualified stock options."""

    BSPCE = "bspce"
    """French founder warrants: the right to subscribe at a fixed price."""

    EMI = "emi"
    """UK Enterprise Management Incentive options."""

    PHANTOM = "phantom"
    """Cash tied to the share value."""

    PROFIT_UNITS = "profit-units"
    """A share of distributions without ownership."""

    SHARES = "shares"
    """Shares given or sold at grant."""

    UNKNOWN = "unknown"
    """Not stated: becomes a question."""


class VestingFrequency(Enum):
    """How often a part of the grant vests after the cliff."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half-yearly"
    YEARLY = "yearly"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class VestingSchedule:
    """How a grant becomes the employee's own."""

    months: int | None = None
    """Length of the whole term in months; `None` when unknown."""

    yearly: tuple[Percent, ...] | None = None
    """Share of the whole grant vesting in each year, first year first; `None` when unknown."""

    cliff_months: int | None = None
    """Months before anything vests; 0 when there is no cliff, `None` when unknown."""

    frequency: VestingFrequency = VestingFrequency.UNKNOWN
    note: str | None = None
    is_disputed: bool = False
    """Whether sources of one time give different curves: none is picked, and `yearly` is `None`."""

    def __post_init__(self) -> None:
        if self.cliff_months is not None and self.cliff_months < 0:
            raise ValueError("a cliff cannot be negative")
        if self.months is not None and not 1 <= self.months <= 240:
            raise ValueError("a vesting term lasts from 1 to 240 months")
        if self.yearly is not None and any(part.value < 0 for part in self.yearly):
            raise ValueError("a yearly share cannot be negative")

    @property
    def vested(self) -> Percent | None:
        """Share of the grant that has vested once the schedule ends; `None` when the curve is unknown."""
        return None if self.yearly is None else total_share(self.yearly)


@dataclass(frozen=True, slots=True, kw_only=True)
class EquityPlan:
    """A company's equity plan while it held."""

    instrument: Instrument = Instrument.UNKNOWN
    vesting: VestingSchedule = VestingSchedule()
    valid_from: PartialDate | None = None
    """First date on which grants followed this plan; `None` when unknown."""

    valid_until: PartialDate | None = None
    """Last date, `None` while it holds or when unknown."""

    refreshers: str | None = None
    """What is known about later grants; `None` when nothing is."""

    unit_price: str | None = None
    """What is known about the price of a unit; `None` when nothing is."""

    note: str | None = None
    evidence: Evidence = Evidence()
