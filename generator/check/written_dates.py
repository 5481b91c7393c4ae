"""Finds dates in running English text, however they are written."""

import re

Day = tuple[int, int, int]
"""Year, month and day; the day is 0 where only the month is named."""

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)

_MONTH = rf"(?P<name>{'|'.join(f'{month[:3]}(?:{month[3:]})?' for month in MONTHS)})\.?"
_WRITTEN = re.compile(
    rf"\b(?:(?P<before>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?)?{_MONTH}\s+(?:(?P<after>\d{{1,2}})(?:st|nd|rd|th)?,?\s+)?"
    r"(?P<year>\d{4})\b",
    re.IGNORECASE,
)
_ISO = re.compile(r"\b(?P<year>\d{4})-(?P<month>\d{2})(?:-(?P<day>\d{2}))?\b")


def dates_in(text: str) -> frozenset[Day]:
    """Return the dates named in a text: `2 August 2026`, `August 2, 2026`, `Aug 2026`, `2026-08-02`."""
    found = {_written(match) for match in _WRITTEN.finditer(text)}
    for match in _ISO.finditer(text):
        found.add((int(match["year"]), int(match["month"]), int(match["day"] or 0)))
    return frozenset(found)


def is_same(one: Day, other: Day) -> bool:
    """Whether two dates can mean the same day: equal as far as both are stated."""
    return one[:2] == other[:2] and (one[2] == other[2] or 0 in (one[2], other[2]))


def day_words(day: Day) -> str:
    """Write a date as it is told in English: `2 August 2026`, `August 2026`."""
    month = MONTHS[day[1] - 1].capitalize() if 1 <= day[1] <= 12 else str(day[1])
    return " ".join(part for part in (str(day[2] or ""), month, str(day[0])) if part)


def _written(match: re.Match[str]) -> Day:
    short = match["name"][:3].casefold()
    month = next(number for number, name in enumerate(MONTHS, start=1) if name.startswith(short))
    return int(match["year"]), month, int(match["before"] or match["after"] or 0)
