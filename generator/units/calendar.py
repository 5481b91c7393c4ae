"""Dates as precise as somebody stated them: a year, a month or a day; and spans between two of them."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

# Not \d: that also takes the digits of other scripts.
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")
_SPAN = re.compile(
    r"([0-9]{4}(?:-[0-9]{2}){0,2})\s*(?:–|—|/| to | - |-(?=[0-9]{4}))\s*([0-9]{4}(?:-[0-9]{2}){0,2})"
)

FIRST_YEAR, LAST_YEAR = 1990, 2100


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date known to the year, the month or the day; unknown parts are 0."""

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        if not FIRST_YEAR <= self.year <= LAST_YEAR:
            raise ValueError(f"the year must lie between {FIRST_YEAR} and {LAST_YEAR}")
        if self.month and not 1 <= self.month <= 12:
            raise ValueError(f"there is no month {self.month}")
        if self.day and not 1 <= self.day <= monthrange(self.year, self.month)[1]:
            raise ValueError(f"{self.year}-{self.month:02} has no day {self.day}")

    @property
    def first_day(self) -> date:
        """The earliest day it can mean: something valid from here is valid on every day it may mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The latest day it can mean: ages are counted from here, in the data's favour."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def __str__(self) -> str:
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts)


@dataclass(frozen=True, slots=True)
class DateSpan:
    """From one partial date to another, both included."""

    start: PartialDate
    end: PartialDate

    def __post_init__(self) -> None:
        if self.start.last_day > self.end.last_day:
            raise ValueError(f"{self.start} is later than {self.end}")

    def __str__(self) -> str:
        return str(self.start) if self.start == self.end else f"{self.start} – {self.end}"


def read_partial_date(text: str) -> PartialDate:
    """Read `2026`, `2026-02` or `2026-02-23`; raises `ValueError` with a sentence for anything else."""
    match = _DATE.fullmatch(text.strip())
    if match is None:
        raise ValueError("write a date as 2026, 2026-02 or 2026-02-23")
    if "00" in match.groups():
        raise ValueError("months and days count from 01; leave out what is not known")
    year, month, day = (int(part) if part else 0 for part in match.groups())
    return PartialDate(year, month, day)


def read_date(text: str) -> date:
    """Read a whole date, `2026-02-23`; raises `ValueError` with a sentence for anything else."""
    partial = read_partial_date(text)
    if not partial.day:
        raise ValueError("write the whole date, such as 2026-02-23")
    return partial.last_day


def read_date_span(text: str) -> DateSpan:
    """Read one partial date or two of them, `2025–2026`; raises `ValueError` with a sentence otherwise."""
    if match := _SPAN.fullmatch(text.strip()):
        return DateSpan(read_partial_date(match.group(1)), read_partial_date(match.group(2)))
    single = read_partial_date(text)
    return DateSpan(single, single)
