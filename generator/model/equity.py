"""How a company grants equity: instrument, vesting and what happens at the end."""

from dataclasses import dataclass
from decimal import Decimal
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
    """When which part of a grant is earned."""

    months: int | None = None
    """Length of the whole term in months; `None` when unknown."""

    yearly: tuple[Percent, ...] | None = None
    """Part of the grant earned in year 1, year 2 and so on; `None` for an unknown curve."""

    cliff_months: int | None = None
    """Months of work that earn nothing if one leaves in them; 0 without a cliff, `None` when not stated."""

    frequency: VestingFrequency = VestingFrequency.UNKNOWN
    note: str | None = None
    is_disputed: bool = False
    """Whether sources of one time give different curves: none is picked, and `yearly` is `None`."""

    def __post_init__(self) -> None:
        if self.months is not None and not 1 <= self.months <= 240:
            raise ValueError("a vesting term lasts from 1 to 240 months")
        if (self.cliff_months or 0) < 0:
            raise ValueError("a cliff lasts 0 months or more")
        if any(part.value < 0 for part in self.yearly or ()):
            raise ValueError("no year takes back what vested before: give 0% or more")

    @property
    def vested(self) -> Percent | None:
        """What the yearly parts come to together, 100% for a whole curve; `None` without one."""
        return None if self.yearly is None else total_share(self.yearly)

    @property
    def years(self) -> Decimal | None:
        """Length of the whole term in years; `None` when unknown."""
        return Decimal(self.months) / 12 if self.months else None

    def curve_for(self, years: Decimal | None) -> tuple[Percent, ...] | None:
        """Return the yearly shares of a grant over that many years; `None` for years without a curve.

        A grant whose years are not stated (`None`) follows the plan.
        """
        if not self.yearly or years not in (None, Decimal(len(self.yearly)), self.years):
            return None
        return self.yearly


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
