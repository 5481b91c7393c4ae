"""The date of a page: the newest in the data that it shows.

It does not move with the date of the whole data, so that site maps tell crawlers of true changes alone.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from generator.derive.figures import GuideFigures
from generator.derive.summary import GuideListing
from generator.units.calendar import PartialDate
from generator.units.today import Today


def guide_updated(figures: GuideFigures) -> date | None:
    """Return the date of a guide's page."""
    guide = figures.guide
    rows = (row.freshness.own_date if row.freshness else None for row in figures.rows.values())
    return _newest([guide.reviewed_on], [*rows, *(one.accessed_on for one in guide.sources)], figures.today)


def hub_updated(guides: Sequence[GuideListing], today: Today, own: PartialDate | None = None) -> date | None:
    """Return the date of a page about several guides; `own` is when its own file was reviewed."""
    reviews = [own, *(guide.reviewed_on for guide in guides)]
    return _newest(reviews, (row.dated for guide in guides for row in guide.rows), today)


def newest_of(dates: Iterable[PartialDate | None], today: Today) -> date | None:
    """Return the date of a page that is made of dated things: the newest that has come."""
    return _newest((), dates, today)


def _newest(
    reviews: Iterable[PartialDate | None], others: Iterable[PartialDate | None], today: Today
) -> date | None:
    """Return the newest review, else the newest other date that has come, `None` without any."""
    reviewed = [review.last_day for review in reviews if review is not None]
    if reviewed:
        return max(reviewed)
    days = sorted({other.first_day for other in others if other is not None}, reverse=True)
    return next((day for day in days if today.has_come(day)), None)
