"""Counts, dates and lists in the sentences that derived figures carry; money is never among them."""

from collections.abc import Sequence

from generator.units.calendar import PartialDate

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def counted(number: int, one: str, several: str) -> str:
    """Write a number of things: `one survey`, `three surveys`, `12 surveys`."""
    word = _NUMBERS[number] if 0 <= number < len(_NUMBERS) else str(number)
    return f"{word} {one if number == 1 else several}"


def date_words(day: PartialDate) -> str:
    """Write a date as precisely as it is known: `2026`, `Nov 2026`, `22 Nov 2026`."""
    words = [str(day.day)] if day.day else []
    if day.month:
        words.append(_MONTHS[day.month - 1])
    return " ".join([*words, str(day.year)])


def listed(words: Sequence[str]) -> str:
    """Join words: `a`, `a and b`, `a, b and c`; empty for none."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"
