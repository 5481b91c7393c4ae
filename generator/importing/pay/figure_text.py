"""Writes figures in our own notation; what is written reads back as the same figure."""

from collections.abc import Sequence
from decimal import Decimal

from generator.limits import MAX_DIGITS
from generator.units.currency import CURRENCIES
from generator.units.notation import WrittenMoney, WrittenPart, WrittenPercent, WrittenUnits
from generator.units.percent import plain
from generator.units.period import Period

_UNITS = (("B", Decimal(10) ** 9, 2), ("M", Decimal(10) ** 6, 3), ("K", Decimal(10) ** 3, 1))
_INDIAN_UNITS = (("Cr", Decimal(10) ** 7, 2), ("L", Decimal(10) ** 5, 2))
"""Suffix, what it multiplies by, and how many decimals are still easy to read."""

_LENDS_BELOW = 1000
"""A low end below this takes the suffix of its high end, so it must carry its own."""

_PERIODS = {
    Period.HOUR: " per hour",
    Period.DAY: " per day",
    Period.MONTH: " per month",
    Period.YEAR: " per year",
    Period.ONCE: " once",
}


def figure_text(parts: Sequence[WrittenPart], here: str | None = None) -> str:
    """Write a figure: `80K–108K`, `GBP 98K–133K / USD 123K–166K`, `12K–25K (10–15%)`.

    The code `here`, which bare numbers mean where the figure will stand, is not written.
    """
    texts = [_part_text(part, here) for part in parts]
    if len(parts) > 1 and isinstance(parts[-1], WrittenPercent):
        return f"{' / '.join(texts[:-1])} ({texts[-1]})"
    return " / ".join(texts)


def _part_text(part: WrittenPart, here: str | None) -> str:
    if isinstance(part, WrittenMoney):
        return _money(part, here)
    if isinstance(part, WrittenPercent):
        return _between(part, [_signed(part, end) for end in (part.low, part.high)], "%")
    return f"{_between(part, _lending(part, _count(part.low), _count(part.high)))} {part.unit}"


def _money(part: WrittenMoney, here: str | None) -> str:
    is_indian = part.mark in ("INR", "₹")
    mark = "" if part.mark == here else _mark(part.mark)
    ends = _lending(part, _number(part.low, is_indian), _number(part.high, is_indian))
    text = _between(part, ends, mark=mark)
    if part.period is Period.TERM and part.term_years is not None:
        return f"{text} over {plain(part.term_years)} years"
    return text + _PERIODS.get(part.period, "") if part.period else text


def _mark(mark: str | None) -> str:
    if mark is None:
        return ""
    return f"{mark} " if mark in CURRENCIES else mark


def _between(part: WrittenPart, ends: Sequence[str], sign: str = "", *, mark: str = "") -> str:
    """Put the two ends together; an empty one is open."""
    low, high = ends
    plus = "+" if part.open_end else ""
    if not low:
        return f"up to {mark}{high}{sign}{plus}"
    if not high or (part.low == part.high and not part.open_end):
        return f"{mark}{low}{sign}{plus}"
    return f"{mark}{low}–{high}{sign}{plus}"


def _signed(part: WrittenPercent, end: Decimal | None) -> str:
    """Write one end of a share; above a negative low end a positive one needs its sign."""
    if end is None:
        return ""
    rises = end is part.high and part.low is not None and part.low < 0 < end
    return f"+{plain(end)}" if rises else plain(end)


def _lending(part: WrittenMoney | WrittenUnits, low: str, high: str) -> tuple[str, str]:
    """Return both ends so that a small bare low end does not take the suffix of the high one."""
    if part.low and part.low < _LENDS_BELOW and low[-1].isdigit() and high[-1:].isalpha():
        in_thousands = _in_thousands(part.low)
        return (
            (in_thousands, high)
            if len(in_thousands) <= MAX_DIGITS
            else (low, _grouped(part.high or Decimal(0)))
        )
    return low, high


def _number(amount: Decimal | None, is_indian: bool) -> str:
    """Write an amount with the largest suffix that leaves few decimals, else with all its digits."""
    if amount is None:
        return ""
    for suffix, size, decimals in _INDIAN_UNITS if is_indian else _UNITS:
        if amount >= size:
            text = plain(amount / size)
            if len(text.partition(".")[2]) <= decimals:
                return text + suffix
    text = _grouped(amount)
    return _in_thousands(amount) if _has_thousandths(text) else text


def _has_thousandths(text: str) -> bool:
    """Whether a number has three decimals: without a suffix they could be thousands, so it is never bare."""
    return len(text.partition(".")[2]) == 3


def _count(number: Decimal | None) -> str:
    """Write a number of options with all its digits."""
    text = "" if number is None else _grouped(number)
    return _in_thousands(number or Decimal(0)) if _has_thousandths(text) else text


def _grouped(amount: Decimal) -> str:
    text = format(amount, ",f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text if len(text) <= MAX_DIGITS else text.replace(",", "")


def _in_thousands(amount: Decimal) -> str:
    return plain(amount / 1000) + "K"


def is_writable(part: WrittenPart) -> bool:
    """Whether every number of the part is short enough for the notation."""
    ends = [end for end in (part.low, part.high) if end is not None]
    is_counted = isinstance(part, WrittenMoney | WrittenUnits)
    return all(len(plain(end)) <= MAX_DIGITS - (4 if is_counted else 0) for end in ends)
