"""All that pages about several guides need to know of one guide: small, and values of their own.

A page about many guides is made from these alone: one edit of one guide then costs that guide and the pages
whose part of its summary it changed. Each field is one such part; pages read the parts that they show.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.derive.coverage import Coverage
from generator.derive.due import Due
from generator.derive.equity import Liquidity
from generator.derive.events import Event
from generator.derive.level_lines import LevelLine
from generator.derive.quality import GuideQuality
from generator.model.evidence import SourceKind
from generator.model.level import Confidence, Position
from generator.model.pay import PayFigure
from generator.units.calendar import PartialDate
from generator.units.money import MoneyRange
from generator.units.percent import Percent


@dataclass(frozen=True, slots=True, kw_only=True)
class RowSummary:
    """One row of pay."""

    id: str
    places: tuple[str, ...]
    """Ids of its region and of those around it that are places themselves, nearest first."""

    level: str | None = None
    package: str | None = None
    base: MoneyRange | None = None
    """Base salary, gross per year in the row's currency."""

    total: MoneyRange | None = None
    """Computed recurring total, else the stated one; gross per year in the row's currency."""

    middle_in_base: Decimal | None = None
    """Middle of the total in the base of the exchange rates, by which rows of many currencies are ordered.

    `None` without a total, or a rate for it.
    """

    coverage: Coverage | None = None
    """What the computed total covers; `None` when the total is a stated one or not known."""

    strongest: SourceKind | None = None
    """Kind of the strongest source that it rests on; `None` without any."""

    is_posted: bool = False
    """Whether one of its sources is the employer's own job posting."""

    confidence: Confidence
    dated: PartialDate | None = None
    """When the figures held or were published; `None` when nothing says so, whenever it was read."""

    @property
    def region(self) -> str:
        """Id of the row's own region."""
        return self.places[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class SideSummary:
    """One of two claims that disagree: a row of pay, or a comparable position."""

    row: str | None
    """Id of the row; `None` for a comparable position."""

    peer: Position | None
    kind: str
    """What is compared, in words."""

    amount: MoneyRange
    """Gross per year, in the currency in which the two are compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeSummary:
    """Two claims about the same pay."""

    left: SideSummary
    right: SideSummary
    low: Percent | None
    """Right over left, minus one, at the low end."""

    high: Percent | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideListing:
    """One guide as lists of guides show it, and what they are chosen and ordered by."""

    id: str
    """`company/role`."""

    company: str
    role: str
    title: str
    reviewed_on: PartialDate | None
    rows: tuple[RowSummary, ...]
    """In written order."""

    headline: str | None
    """Id of the row that its first screen shows; `None` for a guide without rows."""

    strongest: SourceKind | None
    """Kind of the strongest source that the guide names at all."""

    confidence: Confidence
    liquidity: Liquidity
    has_equity_amount: bool
    """Whether any row puts an amount to a year's equity."""

    countries: int
    """In how many countries it has pay."""

    compared_levels: int
    """How many lines of its level mapping name a level on both sides."""

    disputes: tuple[DisputeSummary, ...]
    """The first conflicts between its sources, as many as pages about several guides show."""

    all_disputes: int
    """How many there are in all."""

    @property
    def headline_row(self) -> RowSummary | None:
        """The row that the first screen of the guide shows; `None` for a guide without rows."""
        return next((row for row in self.rows if row.id == self.headline), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaidElsewhere:
    """What a guide says that a position at another company pays."""

    position: Position
    has_total: bool
    """Whether a total is known, not only the base salary."""

    figure: PayFigure
    """Without its note and evidence."""

    strongest: SourceKind | None
    """Kind of the strongest source that it rests on; `None` without any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyMention:
    """How a guide speaks of another company."""

    company: str
    ways: tuple[str, ...]
    """How it does, in words."""

    pay: tuple[PaidElsewhere, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideKeys:
    """Where pages about several guides show a guide: all that need be known of it to find those pages."""

    id: str
    """`company/role`."""

    company: str
    role: str
    places: tuple[str, ...]
    """Ids of the regions that it has pay for, and of those around them that are places themselves."""

    mentioned: tuple[str, ...]
    """Ids of the companies that it compares itself with."""

    mapped: tuple[str, ...]
    """Ids of the companies that its level mapping names."""

    regions: tuple[str, ...]
    """Ids of all regions that it refers to, sorted."""

    former_addresses: tuple[str, ...]
    """Ids that its page had before."""

    newest_day: date
    """The newest day on which somebody reviewed the guide or read one of its sources."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideSummary:
    """One guide as others see it."""

    keys: GuideKeys
    listing: GuideListing
    mentions: tuple[CompanyMention, ...]
    """Companies that it compares itself with, in order of their ids."""

    level_lines: tuple[LevelLine, ...]
    """Its level mapping."""

    quality: GuideQuality
    due: tuple[Due, ...]
    """What of it somebody has to look at again."""

    events: tuple[Event, ...]
    """What it dates."""
