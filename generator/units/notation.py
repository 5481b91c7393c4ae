"""Reads figures as people write them: `80K–108K`, `USD 150K–240K`, `10–15%`, `₹20L`, `13,000 options`.

The notation says nothing about which currency a bare number means: the field's region decides that
later. One figure may have several parts, the first being the leading one: `98K–133K / USD 123K–166K`
or `12K–25K (10–15%)`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import TypedDict

from generator.limits import MAX_AMOUNT, MAX_DIGITS, MAX_FIGURE_CHARS
from generator.units.currency import MARK_PATTERN, MARKS
from generator.units.period import Period

MULTIPLIERS = {
    "": Decimal(1),
    "k": Decimal(10) ** 3,
    "m": Decimal(10) ** 6,
    "b": Decimal(10) ** 9,
    "l": Decimal(10) ** 5,
    "lakh": Decimal(10) ** 5,
    "cr": Decimal(10) ** 7,
    "crore": Decimal(10) ** 7,
}
"""Suffixes and what they multiply by; L and Cr are the Indian lakh and crore."""

_BY_FOLDED_MARK = {mark.casefold(): mark for mark in MARKS}
# Not \d: that also takes the digits of other scripts.
_NUMBER = r"[0-9]+(?:,[0-9]+)*(?:\.[0-9]+)?"
# A suffix ends there: the k of `kr` and `KRW` is none.
_SUFFIX = r"\s?(?P<{0}suffix>lakh|crore|cr|[kmbl])(?![a-z])"
_COUNT = rf"(?P<{{0}}number>{_NUMBER})(?:{_SUFFIX})?"
_END = rf"(?P<{{0}}mark>{MARK_PATTERN})?\s?{_COUNT}"
_DASH = r"\s*(?:[-–—]|to)\s*"
_RANGE = re.compile(
    rf"(?P<bound>up to\s+|from\s+)?{_END.format('low')}(?:{_DASH}{_END.format('high')})?"
    rf"(?P<open>\+)?(?:\s?(?P<tail>{MARK_PATTERN}))?(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_PERCENT = re.compile(
    rf"(?P<bound>up to\s+)?(?P<low>[-+−]?{_NUMBER})\s?%?(?:{_DASH}(?P<high>[-+−]?{_NUMBER}))?\s?%"
    r"(?P<open>\+)?(?:\s+(?:target|of base(?: salary)?))?",
    re.IGNORECASE,
)
_UNITS = re.compile(
    rf"(?P<bound>up to\s+|from\s+)?{_COUNT.format('low')}(?:{_DASH}{_COUNT.format('high')})?(?P<open>\+)?"
    r"\s+(?P<unit>options|shares|units|RSUs|PPUs)",
    re.IGNORECASE,
)
_TERM = re.compile(r"(?:over|/)\s*(0\.5|[1-9][0-9]?(?:\.5)?)[\s-]?(?:years?|yrs?)", re.IGNORECASE)
_PERIODS = {
    Period.YEAR: re.compile(r"(?:per|a|/)\s?(?:year|yr|annum)", re.IGNORECASE),
    Period.MONTH: re.compile(r"(?:per|a|/)\s?(?:month|mo)", re.IGNORECASE),
    Period.DAY: re.compile(r"(?:per|a|/)\s?day", re.IGNORECASE),
    Period.HOUR: re.compile(r"(?:per|an|/)\s?(?:hour|hr|h)", re.IGNORECASE),
    Period.ONCE: re.compile(r"once|one-time", re.IGNORECASE),
}
_RUN_ON = re.compile(r"[^\s/]")
"""What stands at once behind a number and belongs to it: `1:30`, `1e309`, `0x1F`."""

_SPLIT = re.compile(r"\s+/\s+|\s*\(([^()]*)\)\s*$")
_THOUSANDS_POINT = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{2})*,[0-9]{3}|[0-9]{1,3}(?:,[0-9]{3})+")


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenMoney:
    """An amount of money as written; an absent end is open, an absent currency or period was not written."""

    low: Decimal | None
    high: Decimal | None
    mark: str | None = None
    """ISO code or symbol that stood beside the number."""

    period: Period | None = None
    term_years: Decimal | None = None
    """Years of a grant term, when the amount is for the whole term."""

    open_end: bool = False
    """Whether the high end was written as one that can be exceeded, `240K–420K+`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPercent:
    """A share or range of shares as written, in percent; an absent end is open."""

    low: Decimal | None
    high: Decimal | None
    open_end: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenUnits:
    """A number of options or shares without a price; an absent end is open."""

    low: Decimal | None
    high: Decimal | None
    unit: str
    open_end: bool = False


class Ends(TypedDict):
    """The two ends of a figure; an absent one is open."""

    low: Decimal | None
    high: Decimal | None
    open_end: bool


WrittenPart = WrittenMoney | WrittenPercent | WrittenUnits


class NotationError(ValueError):
    """The text is not a figure; `help` shows the nearest right way to write it."""

    def __init__(self, message: str, help_text: str | None = None) -> None:
        super().__init__(message)
        self.help = help_text


class ReversedRangeError(NotationError):
    """A low end stands above its high end; `swapped` is the whole figure with those ends exchanged."""

    def __init__(self, message: str, swapped: tuple[WrittenPart, ...]) -> None:
        super().__init__(message, "write the lower figure first")
        self.swapped = swapped


# Every second figure of a few hundred guides stands in another one, too.
@lru_cache(maxsize=4096)
def read_figure(text: str) -> tuple[WrittenPart, ...]:
    """Read a figure into its parts, the leading one first.

    Raises `NotationError` with one plain sentence when a part is not a figure, and
    `ReversedRangeError` when low stands above high.
    """
    pieces = [piece for piece in _SPLIT.split(_short(text)) if piece]
    if not pieces:
        raise NotationError(
            "there is no figure here", "write an amount, or one of none, unknown, undisclosed"
        )
    parts: list[WrittenPart] = []
    reversed_range: ReversedRangeError | None = None
    for piece in pieces:
        try:
            parts.append(_read_part(piece.strip()))
        except ReversedRangeError as error:
            reversed_range = reversed_range or error
            parts += error.swapped
    if reversed_range is not None:
        raise ReversedRangeError(str(reversed_range), tuple(parts))
    return tuple(parts)


def read_percent(text: str) -> WrittenPercent:
    """Read `15%`, `10–15%`, `-5–-10%` or `25%+`; raises `NotationError` for anything else."""
    match = _PERCENT.fullmatch(_short(text))
    if match is None:
        raise NotationError(f"`{text}` is not a percentage", "write it like 15% or 10–15%")
    low, high = _percent(match["low"]), _percent(match["high"]) if match["high"] else None
    # "-5-10%" is how people write a discount of five to ten percent: the sign covers both ends.
    if high is not None and low < 0 < high and match["high"][0] not in "+-−":
        high = -high
    # Of two discounts the larger is the lower end, in whichever order they stand.
    if high is not None and high < low < 0:
        low, high = high, low
    written = WrittenPercent(**_ends(low, high, is_open=bool(match["open"]), up_to=bool(match["bound"])))
    _refuse_reversed(written, text)
    return written


def read_number(text: str) -> Decimal:
    """Read a plain number such as `1,250` or `0.8338`; raises `NotationError` for anything else."""
    number = _short(text)
    if re.fullmatch(_NUMBER, number) is None:
        raise NotationError(f"`{text}` is not a number")
    return _number(number)


def _short(text: str) -> str:
    """Return the text without outer blanks; patterns meet no text longer than any figure."""
    if len(text) > MAX_FIGURE_CHARS:
        raise NotationError(
            f"a text of {len(text)} characters is not a figure", "write one figure and nothing else"
        )
    return text.strip()


def _read_part(text: str) -> WrittenPart:
    if match := _UNITS.fullmatch(text):
        part: WrittenPart = WrittenUnits(**_bounded_ends(match), unit=match["unit"])
    elif "%" in text:
        part = read_percent(text)
    else:
        part = _read_money(text)
    _refuse_reversed(part, text)
    return part


def _read_money(text: str) -> WrittenMoney:
    match = _RANGE.fullmatch(text)
    if match is None or _RUN_ON.match(match["rest"]):
        raise NotationError(f"`{text}` is not a figure", "write it like 80K–108K, USD 150K–240K or 10–15%")
    period, term_years = _read_rest(match["rest"].strip(), text)
    ends = _bounded_ends(match)
    return WrittenMoney(**ends, mark=_one_mark(match, text), period=period, term_years=term_years)


def _bounded_ends(match: re.Match[str]) -> Ends:
    low, high = _counted_ends(match)
    bound = (match["bound"] or "").casefold()
    is_open = bool(match["open"]) or bound.startswith("from")
    return _ends(low, high, is_open=is_open, up_to=bound.startswith("up"))


def _counted_ends(match: re.Match[str]) -> tuple[Decimal, Decimal | None]:
    """Return both ends; `80–108K` lends its suffix to a low end below 1,000."""
    low, suffix = _number(match["lownumber"]), (match["lowsuffix"] or "").casefold()
    for number, mark in ((match["lownumber"], suffix), (match["highnumber"], match["highsuffix"])):
        if number and not mark and _THOUSANDS_POINT.fullmatch(number):
            raise NotationError(
                f"`{number}` may mean thousands or decimals", "write 80,000 or 80K for thousands"
            )
    if match["highnumber"] is None:
        return _times(low, suffix), None
    high_suffix = (match["highsuffix"] or "").casefold()
    if not suffix and low < 1000:
        suffix = high_suffix
    return _times(low, suffix), _times(_number(match["highnumber"]), high_suffix)


def _times(number: Decimal, suffix: str) -> Decimal:
    amount = number * MULTIPLIERS[suffix]
    if amount > MAX_AMOUNT:
        raise NotationError("an amount of more than a quadrillion is beyond any pay", "check the suffix")
    return amount


def _one_mark(match: re.Match[str], text: str) -> str | None:
    marks = {_canonical_mark(match[name]) for name in ("lowmark", "highmark", "tail") if match[name]}
    if len(marks) > 1:
        raise NotationError(f"`{text}` names two currencies in one range", "separate two amounts with ` / `")
    return marks.pop() if marks else None


def _canonical_mark(mark: str) -> str:
    known = _BY_FOLDED_MARK.get(mark.casefold())
    # The pattern also takes look-alike letters (a dotless i for an I) that are no way to write a currency.
    if known is None:
        raise NotationError(f"`{mark}` is not a currency", "write the ISO code, such as USD 150K–240K")
    return known


def _read_rest(rest: str, text: str) -> tuple[Period | None, Decimal | None]:
    if not rest:
        return None, None
    if match := _TERM.fullmatch(rest):
        return Period.TERM, Decimal(match[1])
    for period, pattern in _PERIODS.items():
        if pattern.fullmatch(rest):
            return period, None
    raise NotationError(
        f"`{rest}` in `{text}` is not understood", "a period is written per year, per month or over 4 years"
    )


def _ends(low: Decimal, high: Decimal | None, *, is_open: bool, up_to: bool = False) -> Ends:
    if up_to:
        if high is not None:
            raise NotationError("`up to` stands before one amount, not a range", "write one of the two")
        return Ends(low=None, high=low, open_end=is_open)
    if high is None and not is_open:
        high = low
    return Ends(low=low, high=high, open_end=is_open)


def _refuse_reversed(part: WrittenPart, text: str) -> None:
    if part.low is None or part.high is None or part.low <= part.high:
        return
    swapped = replace(part, low=part.high, high=part.low)
    raise ReversedRangeError(f"the low end of `{text}` is above its high end", (swapped,))


def _number(text: str) -> Decimal:
    if len(text) > MAX_DIGITS:
        raise NotationError(f"a number of {len(text)} characters is beyond any pay", "check the digits")
    if "," in text and _GROUPED.fullmatch(text.partition(".")[0]) is None:
        raise NotationError(
            f"`{text}` groups its digits in an odd way", "write 120,000 or 12,00,000, or 120K"
        )
    if text[0] == "0" and text[1:2] not in ("", "."):
        raise NotationError(f"`{text}` starts with a zero", "write the number in plain decimal digits")
    return Decimal(text.replace(",", ""))


def _percent(text: str) -> Decimal:
    sign = -1 if text[0] in "-−" else 1
    return sign * _number(text.lstrip("+-−"))
