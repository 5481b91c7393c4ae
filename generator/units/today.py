"""The day for which ages and deadlines are judged, as something that is asked.

Most of what is made from data depends on the day only by whether some other day has come: evidence is
a year old or not yet, a plan is in force or not. Who asks for that alone gives the same on a later day
as long as the answers are the same, and what was made of them can be kept.
"""

from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

Note = Callable[[str, str], None]
"""Called with the name of each question, and the day that it is about."""


@dataclass(frozen=True, slots=True)
class Today:
    """A day that is asked whether others have come."""

    _day: date
    _note: Note | None = field(default=None, compare=False, repr=False)

    def has_come(self, day: date) -> bool:
        """Whether a day is today or in the past."""
        if self._note is not None:
            self._note("has_come", day.isoformat())
        return day <= self._day

    def is_past(self, day: date) -> bool:
        """Whether a day is over."""
        if self._note is not None:
            self._note("is_past", day.isoformat())
        return day < self._day

    def is_aged(self, day: date, months: int) -> bool:
        """Whether something of a day is at least so many whole months old."""
        return self.has_come(months_after(day, months))

    @property
    def day(self) -> date:
        """The day itself, for who shows it; whatever is made from it holds on this day only."""
        if self._note is not None:
            self._note("day", "")
        return self._day

    def watched(self, note: Note) -> "Today":
        """Return the same day, which tells what it is asked."""
        return replace(self, _note=note)

    def answers(self) -> Mapping[str, Callable[[str], str]]:
        """Return what answers each question that a note names, in words."""
        return {
            "has_come": lambda about: str(date.fromisoformat(about) <= self._day),
            "is_past": lambda about: str(date.fromisoformat(about) < self._day),
            "day": lambda _about: self._day.isoformat(),
        }


def months_after(day: date, months: int) -> date:
    """Return the first day on which a date is this many whole months old."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    month += 1
    if day.day <= monthrange(year, month)[1]:
        return date(year, month, day.day)
    return date(year, month + 1, 1)  # not past December, which has every day that there is
