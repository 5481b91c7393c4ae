"""Cuts a cell of a pay table into amounts, periods, dashes, separators and words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from generator.units.currency import MARK_PATTERN
from generator.units.notation import MULTIPLIERS
from generator.units.period import Period

_SUFFIXES = {
    **MULTIPLIERS,
    "bn": Decimal(10) ** 9,
    "mn": Decimal(10) ** 6,
    "mm": Decimal(10) ** 6,
    "lac": Decimal(10) ** 5,
    "lakhs": Decimal(10) ** 5,
    "lpa": Decimal(10) ** 5,
    "crores": Decimal(10) ** 7,
    "thousand": Decimal(10) ** 3,
    "million": Decimal(10) ** 6,
    "billion": Decimal(10) ** 9,
}
_UNIT_NAMES = {"option": "options", "share": "shares", "unit": "units", "rsu": "RSUs", "ppu": "PPUs"}
"""Units of equity as the notation writes them, by their small singular."""

_NUMBER = r"[0-9]{1,15}(?:,[0-9]{2,3}){0,5}(?:\.[0-9]{1,6})?"
_GROUPED = r"[1-9][0-9]{0,2}(?:[. '’][0-9]{3}){1,4}(?![0-9.,]|\s?[KkMmBbLl%](?![A-Za-z]))"
"""Thousands with points, blanks or apostrophes; no pay is an amount with exactly three decimals."""
_SUFFIX = "|".join(sorted((name for name in _SUFFIXES if name), key=len, reverse=True))
_YEARS = r"(?P<years>[1-9][0-9]?(?:\.5)?)(?i:[ -]?(?:years?|yrs?)\b)"
_MARKED = rf"(?:(?<![A-Za-z])(?P<mark>{MARK_PATTERN})\s?|(?<![A-Za-z0-9.,]))"
_DIGITS = rf"(?:(?P<grouped>{_GROUPED})|(?P<number>{_NUMBER})(?![0-9]|[.,][0-9]))"
_SCALED = rf"(?:\s?(?P<suffix>(?i:{_SUFFIX}))(?![A-Za-z0-9]))?(?!(?!{MARK_PATTERN})[A-Za-z])"
_TAIL = rf"(?P<plus>\+)?(?:\s?(?P<tail>{MARK_PATTERN})(?![A-Za-z]|\s?[0-9]))?(?:\s?(?P<percent>%|percent\b))?"
_UNIT = r"(?(mark)|(?:\s(?P<unit>(?i:options?|shares?|units?|rsus?|ppus?)\b))?)(?P<late_plus>\+)?"
_BOUND = r"(?P<bound>(?i:\bup to\s|\bfrom\s))?(?P<about>[~≈]\s?)?(?P<sign>(?<![^\s(/])[+−-](?=[0-9]))?"
_PER = r"(?:/\s?|\bper\s|\ban?\s)"
_TOKEN = re.compile(
    rf"(?P<term>(?i:\bover\s|/\s?|(?<![\w.,])){_YEARS}(?i:[ -]vest(?:ing|s)?\b)?)"
    rf"|(?P<yearly>(?i:{_PER}(?:year|yr|annum)\b|\bp\.a\.|\bannual(?:ly)?\b|\byearly\b))"
    rf"|(?P<monthly>(?i:{_PER}(?:month|mo)\b|\bmonthly\b))"
    rf"|(?P<daily>(?i:{_PER}day\b))"
    rf"|(?P<hourly>(?i:{_PER}(?:hour|hr|h)\b|\bhourly\b))"
    r"|(?P<once>(?i:\bonce\b|\bone-time\b))"
    rf"|(?P<amount>{_BOUND}{_MARKED}{_DIGITS}{_SCALED}{_TAIL}{_UNIT})"
    r"|(?P<dash>-{1,2}|[–—−]|\bto\b)"
    r"|(?P<separator>[/;|]|,(?=\s)|\bor\b)"
    r"|(?P<word>[^\W\d_][^\s()/;|]{0,200}|[^\s])"
)
_PERIODS = {
    "yearly": Period.YEAR,
    "monthly": Period.MONTH,
    "daily": Period.DAY,
    "hourly": Period.HOUR,
    "once": Period.ONCE,
}


class TokenKind(Enum):
    """What a stretch of a cell is."""

    AMOUNT = "amount"
    PERIOD = "period"
    DASH = "dash"
    SEPARATOR = "separator"
    WORD = "word"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedAmount:
    """One number of a cell with everything that is printed on it."""

    value: Decimal
    """In whole currency units, in percent or in units of equity; the suffix is multiplied in."""

    mark: str | None
    """Currency as printed."""

    has_suffix: bool
    multiplier: Decimal
    is_percent: bool
    unit: str | None
    is_open: bool
    bound: str
    """`up to`, `from` or nothing."""

    sign: str
    is_about: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A stretch of a cell."""

    kind: TokenKind
    start: int
    end: int
    amount: PrintedAmount | None = None
    period: Period | None = None
    term_years: Decimal | None = None


def read_tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a text without parentheses, with their positions."""
    for match in _TOKEN.finditer(text):
        yield _token(match)


def _token(match: re.Match[str]) -> Token:
    name = next(name for name in ("term", *_PERIODS, "amount", "dash", "separator", "word") if match[name])
    start, end = match.span()
    if name == "term":
        years = Decimal(match["years"])
        return Token(kind=TokenKind.PERIOD, start=start, end=end, period=Period.TERM, term_years=years)
    if name in _PERIODS:
        return Token(kind=TokenKind.PERIOD, start=start, end=end, period=_PERIODS[name])
    if name == "amount":
        return Token(kind=TokenKind.AMOUNT, start=start, end=end, amount=_amount(match))
    return Token(kind=TokenKind(name), start=start, end=end)


def _amount(match: re.Match[str]) -> PrintedAmount:
    suffix = (match["suffix"] or "").casefold()
    multiplier = _SUFFIXES[suffix]
    unit = match["unit"]
    digits = re.sub(r"[. '’]", "", match["grouped"]) if match["grouped"] else match["number"].replace(",", "")
    return PrintedAmount(
        value=Decimal(digits) * multiplier,
        mark=match["mark"] or match["tail"],
        has_suffix=bool(suffix),
        multiplier=multiplier,
        is_percent=bool(match["percent"]),
        unit=_UNIT_NAMES[unit.casefold().removesuffix("s")] if unit else None,
        is_open=bool(match["plus"] or match["late_plus"]),
        bound=(match["bound"] or "").strip().casefold(),
        sign=match["sign"] or "",
        is_about=bool(match["about"]),
    )
