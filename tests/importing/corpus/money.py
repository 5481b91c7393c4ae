"""Reads one cell of a pay table by plain splitting: amounts with currency and period, shares, counts."""

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from tests.importing.corpus.words import MARK, NUMBER, SUFFIX, value

SYMBOLS = {
    "US$": {"USD"},
    "$": {"USD"},
    "A$": {"AUD"},
    "C$": {"CAD"},
    "S$": {"SGD"},
    "HK$": {"HKD"},
    "NT$": {"TWD"},
    "NZ$": {"NZD"},
    "MX$": {"MXN"},
    "R$": {"BRL"},
    "£": {"GBP"},
    "€": {"EUR"},
    "₹": {"INR"},
    "₪": {"ILS"},
    "₩": {"KRW"},
    "₦": {"NGN"},
    "₫": {"VND"},
    "฿": {"THB"},
    "₱": {"PHP"},
    "JP$": {"JPY"},
    "CN¥": {"CNY"},
    "RMB": {"CNY"},
    "¥": {"CNY", "JPY"},
    "kr": {"SEK", "NOK", "DKK", "ISK"},
}
DOLLARS = {"AUD", "CAD", "SGD", "HKD", "TWD", "NZD", "USD"}

Ends = tuple[Decimal | None, Decimal | None]


@dataclass(frozen=True, slots=True)
class Stated:
    """One amount of a cell."""

    low: Decimal | None
    high: Decimal | None
    currencies: frozenset[str]
    """ISO codes that it can mean; empty when no mark stands there."""

    period: str
    """`year`, `month`, `once`, `unknown` or a number of years: `4`."""

    open_end: bool | None
    """Whether it is open upwards; `None` when the plus may belong to the word behind it."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell states; of the four an empty one is not stated."""

    text: str
    amounts: tuple[Stated, ...] = ()
    share: tuple[Decimal, Decimal, bool] | None = None
    units: Ends | None = None
    state: str = "value"
    """`value`, `none`, `missing` (a dash), `words`, or `damaged`: nobody can tell what was meant."""


@dataclass(frozen=True, slots=True)
class _Token:
    mark: str | None
    number: str
    suffix: str | None
    plus: bool
    start: int
    end: int


_AMOUNT = re.compile(
    rf"(?P<mark>{MARK})?\s?(?P<number>{NUMBER})(?P<suffix>{SUFFIX})?(?![A-Za-z0-9%])(?P<plus>\+)?"
)
_SHARE = re.compile(rf"(?<![\w.+-])({NUMBER})\s?%?(?:\s?[-–]\s?({NUMBER}))?\s?%(\+)?")
_SIGNED_REMARK = re.compile(r"\([~+−-][^()]*%[^()]*\)")
_UNITS = re.compile(rf"({NUMBER})\s?[-–]\s?({NUMBER})\s+(?:options|shares|units|RSUs)", re.IGNORECASE)
_TERM = re.compile(r"\(?(?:RSU)?/?\s?([0-9])[- ]?y(?:ea)?rs?(?:\s?vest(?:ing)?)?\)?", re.IGNORECASE)
_MISSING = {"", "—", "–", "-", "n/a", "N/A"}


def read_cell(text: str, period: str, hints: frozenset[str] = frozenset()) -> Cell:
    """Return what a cell states; `hints` are ISO codes that the heading or the place names."""
    text = text.replace("*", "").strip()
    if text in _MISSING:
        return Cell(text, state="missing")
    if text.casefold() == "none":
        return Cell(text, state="none")
    rest = _SIGNED_REMARK.sub("", text)
    units = _UNITS.search(rest)
    if units:
        return Cell(text, units=(value(units[1], None), value(units[2], None)))
    share, rest = _take_share(rest)
    amounts = _amounts(rest, period, hints)
    if amounts is None:
        return Cell(text, state="damaged")
    if not amounts and share is None:
        return Cell(text, state="words")
    return Cell(text, amounts=amounts, share=share)


def _take_share(text: str) -> tuple[tuple[Decimal, Decimal, bool] | None, str]:
    found = _SHARE.search(text)
    if found is None or re.search(r"% of\b", text):
        return None, text
    low = value(found[1], None)
    high = value(found[2], None) if found[2] else low
    return (low, high, bool(found[3])), text[: found.start()] + text[found.end() :]


def _amounts(text: str, period: str, hints: frozenset[str]) -> tuple[Stated, ...] | None:
    """Return the amounts of a text, `None` when they contradict themselves."""
    without_terms = _TERM.sub(lambda term: "\0" * len(term[0]), text)
    found = [
        _Token(m["mark"], m["number"], m["suffix"], bool(m["plus"]), m.start(), m.end())
        for m in _AMOUNT.finditer(without_terms)
        if m["mark"] or m["suffix"] or _continues(without_terms, m.start())
    ]
    between = [text[a.end : b.start] for a, b in pairwise(found)]
    if len(found) == 4 and [_joint(sep) for sep in between] == ["/", "-", "/"]:
        tail = text[found[3].end :]
        pairs = [(found[0], found[2], tail), (found[1], found[3], tail)]
    else:
        pairs = _pairs(text, found, between)
    stated = [_stated(low, high, _period(tail, period), hints, tail) for low, high, tail in pairs]
    return None if None in stated else tuple(one for one in stated if one)


def _continues(text: str, start: int) -> bool:
    return bool(re.search(r"[0-9KM][-– ]*$", text[:start]))


def _joint(between: str) -> str:
    if "(" in between:
        return "("
    if re.search(r"/(?!\s?(?:yr|mo|4yr))", between):
        return "/"
    return "-" if re.fullmatch(r"\s*(?:[-–—]|to)\s*", between) else "?"


def _pairs(text: str, found: list[_Token], between: list[str]) -> list[tuple[_Token, _Token, str]]:
    """Join neighbours with a dash between them; everything else stands alone."""
    pairs: list[tuple[_Token, _Token, str]] = []
    index = 0
    while index < len(found):
        ranged = index < len(between) and _joint(between[index]) == "-"
        last = index + 1 if ranged else index
        end = found[last + 1].start if last + 1 < len(found) else len(text)
        pairs.append((found[index], found[last], text[found[last].end : end]))
        index = last + 1
    return pairs


def _period(tail: str, otherwise: str) -> str:
    term = _TERM.match(tail.lstrip())
    if re.match(r"\s?/\s?y(?:ea)?r", tail):
        return "year"
    if re.match(r"\s?/\s?mo", tail):
        return "month"
    return term[1] if term else otherwise


def _stated(low: _Token, high: _Token, period: str, hints: frozenset[str], tail: str) -> Stated | None:
    marks = {token.mark for token in (low, high) if token.mark}
    suffix = low.suffix
    if suffix is None and high.suffix and "," not in low.number and low is not high:
        suffix = high.suffix
    ends = value(low.number, suffix), value(high.number, high.suffix)
    if len(marks) > 1 or ends[0] > ends[1]:
        return None
    currencies = _currencies(next(iter(marks), None), hints)
    if high.plus and low is high:
        return Stated(ends[0], None, currencies, period, None)
    plus = None if high.plus and re.match(r"\s\w", tail) else high.plus
    return Stated(*ends, currencies, period, plus)


def _currencies(mark: str | None, hints: frozenset[str]) -> frozenset[str]:
    if mark is None:
        return hints
    if mark == "$" and hints & DOLLARS:
        return hints & DOLLARS
    candidates = frozenset(SYMBOLS.get(mark, {mark}))
    return candidates & hints or candidates
