"""How old the newest evidence is: fresh under 12 months, ageing to 24, stale after that."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from generator.derive.evidence import Basis
from generator.units.calendar import PartialDate
from generator.units.today import Today

FRESH_MONTHS, STALE_MONTHS = 12, 24
"""Evidence is fresh below the first number of whole months, stale above the second.

Age counts from the last day that a date can mean.
"""


class FreshnessStatus(Enum):
    """Whether evidence still counts."""

    FRESH = "fresh"
    AGEING = "ageing"
    STALE = "stale"


class DateKind(Enum):
    """What a date says of the evidence, the most telling first."""

    FIGURES = "figures"
    """The source says that its figures are of this time."""

    PUBLISHED = "published"
    """The source was published then."""

    ACCESSED = "accessed"
    """Somebody of this project read the source then."""

    REVIEWED = "reviewed"
    """Somebody of this project went over the guide then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Freshness:
    """Age of the newest evidence on a given day."""

    newest: PartialDate
    kind: DateKind
    """What happened on that date."""

    status: FreshnessStatus

    @property
    def own_date(self) -> PartialDate | None:
        """The date of the figures or of their publication; `None` when only reading or review is dated."""
        return self.newest if self.kind in (DateKind.FIGURES, DateKind.PUBLISHED) else None


def derive_freshness(basis: Basis, reviewed_on: PartialDate | None, today: Today) -> Freshness | None:
    """Return how old evidence is on a day, `None` when nothing is dated and nobody has reviewed the guide."""
    found = newest_date(basis, reviewed_on)
    if found is None:
        return None
    kind, newest = found
    return Freshness(newest=newest, kind=kind, status=_status(newest, today))


def newest_date(basis: Basis, reviewed_on: PartialDate | None) -> tuple[DateKind, PartialDate] | None:
    """Return the date from which the age of evidence counts, and what happened then.

    The date is the newest that the evidence itself names; without one, the newest at which its sources
    say that their figures held or were published; only without any of these the day on which a source
    was read, and without that the guide's review.
    """
    dated = list(_own_dates(basis)) or list(_source_dates(basis)) or list(_access_dates(basis))
    if not dated and reviewed_on is not None:
        dated = [(DateKind.REVIEWED, reviewed_on)]
    return max(dated, key=lambda entry: entry[1].last_day, default=None)


def _own_dates(basis: Basis) -> Iterator[tuple[DateKind, PartialDate]]:
    for evidence in basis.evidence:
        if evidence.observed_on is not None:
            yield DateKind.FIGURES, evidence.observed_on


def _source_dates(basis: Basis) -> Iterator[tuple[DateKind, PartialDate]]:
    for source in basis.sources:
        if source.period is not None:
            yield DateKind.FIGURES, source.period.end
        if source.published_on is not None:
            yield DateKind.PUBLISHED, source.published_on


def _access_dates(basis: Basis) -> Iterator[tuple[DateKind, PartialDate]]:
    for source in basis.sources:
        if source.accessed_on is not None:
            yield DateKind.ACCESSED, source.accessed_on


def _status(dated: PartialDate, today: Today) -> FreshnessStatus:
    if not today.is_aged(dated.last_day, FRESH_MONTHS):
        return FreshnessStatus.FRESH
    is_stale = today.is_aged(dated.last_day, STALE_MONTHS + 1)
    return FreshnessStatus.STALE if is_stale else FreshnessStatus.AGEING
