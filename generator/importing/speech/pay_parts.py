"""Parts of pay in one clause of a plan: `€100K base, €175K in pre-IPO equity over four years`.

Only what is sure is read. A part that a clause names twice, or an amount whose currency may be several, is
left to the words of the plan.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.importing.draft import Entry
from generator.importing.speech.spoken_money import AMOUNT, MoneyReader, amount_of, amounts_in
from generator.model.pay import ComponentKind, TotalBasis

TOTAL = "stated_total"
"""Key under which a total of an offer stands."""

SECOND_SIGN_ON = "sign_on_bonus of year 2"
"""Under which a sign-on bonus of the second year is returned."""

_PERIOD = (
    r"(?P<period>\s?/\s?(?:4[\s-]?(?:yrs?|years?)|yr|year)\b|\s(?:per|a) (?:year|annum)\b|\s?annually\b)?"
)
_TERM = (
    r"(?:\s?(?:grants?|packages?))?(?P<term>\s?/\s?4[\s-]?(?:yrs?|years?)\b"
    r"|\s\(?over (?:four|4|five|5|three|3) years\b|\s\(4[\s-]?y(?:ea)?rs?\b[^()]{0,40}\)"
    r"|\s?/\s?(?:yr|year)\b|\s(?:per|a) (?:year|annum)\b|\s?annually\b)?"
)
_ADJECTIVE = (
    r"(?:(?:(?-i:[A-Z]{2,5})|annual|yearly|target|guaranteed|pre-IPO|liquid|public|private|initial|new-hire"
    r"|all-cash|performance|profit-based|restricted|total|first-year|4-year|four-year|year [12]|one-time"
    r"|cash)\s)"
)
_SIGN_ON_KEY = ComponentKind.SIGN_ON_BONUS.value
_SIGN_ON = r"sign(?:ing|[\s-]?on)(?:\sbonus)?\b"
_WHAT = (
    r"(?:(?P<total>(?:(?:first-year|year 1|annual|target|total annual)\s)?"
    r"(?:total\s(?:annual\s|first-year\s|target\s)?comp(?:ensation)?|TC)\b)"
    r"|(?P<base>base(?:[\s-](?:salary|pay))?(?!\s(?:model|layer|rate|premium))\b|salary\b)"
    rf"|(?P<sign_on>{_SIGN_ON})|(?P<bonus>(?<!/)bonus\b(?!/(?!yr|year)))"
    r"|(?P<equity>(?:RSUs?|equity|stock(?! options?)|options?|PPUs?)\b(?!/(?!4|yr|year))))"
)
_BEHIND = re.compile(rf"{AMOUNT}{_PERIOD}\s(?:in\s|of\s)?{_ADJECTIVE}{{0,3}}{_WHAT}{_TERM}", re.IGNORECASE)
_BEFORE = re.compile(
    rf"(?<!year 2\s){_WHAT}(?:\s(?:grant|bonus|target|package))?(?:\s(?:set|valued))?"
    rf"\s(?:of|at|to|is|above)\s(?:an?\s)?{AMOUNT}{_TERM}",
    re.IGNORECASE,
)
_LISTED = re.compile(rf"{_WHAT}\s{AMOUNT}{_TERM}", re.IGNORECASE)
_SECOND_YEAR = re.compile(rf"\byear 2(?:\s{_SIGN_ON})?\s(?:of|at)\s{AMOUNT}", re.IGNORECASE)
_SHARE = r"(?<![\w.$])(?P<share>[0-9]{1,2}(?:[–-][0-9]{1,2})?)%\+?"
_BONUS_SHARE = re.compile(
    rf"{_SHARE}\s(?:(?:annual|target|guaranteed|performance|yearly)\s){{0,3}}bonus\b(?!\spremium)",
    re.IGNORECASE,
)
_SHARE_BONUS = re.compile(
    rf"\bbonus(?:\starget)?(?:\s(?:set|confirmed))?(?:\s(?:of|at|to))?\s{_SHARE}", re.IGNORECASE
)
_YEARS = {"three": "3", "four": "4", "five": "5"}
_YEARLY = re.compile(r"yr|year$|annum|annually", re.IGNORECASE)
_TERM_YEARS = re.compile(r"(?:over|/|\()\s?([345]|three|four|five)", re.IGNORECASE)
_YEARS_IN_FRONT = re.compile(r"\b(4|four)-year\s", re.IGNORECASE)
_ANNUAL = re.compile(r"\b(?:annual|yearly)\b", re.IGNORECASE)
_YEAR_2 = re.compile(r"\byear 2\b", re.IGNORECASE)
_BRACKETS = re.compile(r"\[[^\[\]]{0,300}\]")
_ASIDE = re.compile(r"\((?!4[\s-]?y)[^()]{0,300}\)")


@dataclass(frozen=True, slots=True)
class _Part:
    """One amount with the component that it is for."""

    start: int
    end: int
    key: str
    value: Entry


@dataclass(frozen=True, slots=True)
class ReadParts:
    """What a clause says about pay."""

    figures: dict[str, Entry]
    """Long form of each figure by component, a total under `TOTAL`."""

    is_complete: bool
    """Whether every amount of the clause is in `figures`, and every part is there once."""


def read_parts(clause: str, money: MoneyReader, *, is_list: bool = False) -> ReadParts:
    """Return the parts of pay of a clause.

    `is_list` tells that the clause lists parts as `Base $160K, Signing $25K`.
    """
    text = _masked(clause)
    patterns = [_LISTED] if is_list else [_BEHIND, _BEFORE, _SECOND_YEAR]
    parts: dict[str, list[_Part]] = {}
    taken: list[tuple[int, int]] = []
    for part in (*_amounts(text, patterns, money), *_shares(text)):
        if not any(part.start < end and start < part.end for start, end in taken):
            taken.append((part.start, part.end))
            parts.setdefault(part.key, []).append(part)
    figures = {key: found[0].value for key, found in parts.items() if len(found) == 1 and found[0].value}
    inside = sum(any(start <= amount.start < end for start, end in taken) for amount in amounts_in(text))
    return ReadParts(figures, len(figures) == len(taken) and inside == len(list(amounts_in(text))))


def _masked(clause: str) -> str:
    """Return the text with blanks of the reader and asides replaced by signs that no pattern takes."""
    without = _BRACKETS.sub(lambda match: "·" * len(match[0]), clause)
    return _ASIDE.sub(lambda match: "·" * len(match[0]), without)


def _amounts(text: str, patterns: list[re.Pattern[str]], money: MoneyReader) -> Iterator[_Part]:
    for pattern in patterns:
        for match in pattern.finditer(text):
            key = _key(match)
            amount = amount_of(match)
            written = money.written(amount) if amount else None
            value = _value(match, key, written) if written else None
            yield _Part(match.start(), match.end(), key, value or {})


def _shares(text: str) -> Iterator[_Part]:
    for pattern in (_BONUS_SHARE, _SHARE_BONUS):
        for match in pattern.finditer(text):
            share = match["share"].replace("-", "–")
            yield _Part(match.start(), match.end(), ComponentKind.BONUS.value, {"amount": f"{share}%"})


def _key(match: re.Match[str]) -> str:
    if match.re is _SECOND_YEAR:
        return SECOND_SIGN_ON
    for group, kind in (
        ("base", ComponentKind.BASE_SALARY),
        ("sign_on", ComponentKind.SIGN_ON_BONUS),
        ("bonus", ComponentKind.BONUS),
        ("equity", ComponentKind.EQUITY_GRANT),
    ):
        if match[group]:
            return kind.value
    return TOTAL


def _value(match: re.Match[str], key: str, written: str) -> Entry | None:
    """Return the figure of a part, `None` where its words contradict its component."""
    groups = match.groupdict()
    stretch = f"{groups.get('period') or ''} {groups.get('term') or ''}".strip()
    years = _TERM_YEARS.search(stretch) or _YEARS_IN_FRONT.search(match[0])
    is_yearly = not years and (_YEARLY.search(stretch) or _ANNUAL.search(match[0])) is not None
    if key == ComponentKind.EQUITY_GRANT.value:
        if years:
            return {"amount": f"{written} over {_YEARS.get(years[1].casefold(), years[1])} years"}
        return {"amount": f"{written} per year"} if is_yearly else {"amount": written, "period": "unknown"}
    if years or (key == _SIGN_ON_KEY and (is_yearly or _YEAR_2.search(match[0]))):
        return None
    if key == TOTAL:
        return {"amount": written} | basis_of(match[0])
    return {"amount": written, "paid_in_year": 2} if key == SECOND_SIGN_ON else {"amount": written}


def basis_of(words: str) -> Entry:
    """Return which total words mean: the one of the first year where they say so."""
    is_first = re.search(r"first[- ]year|year 1\b|yr ?1\b", words, re.IGNORECASE)
    return {"basis": (TotalBasis.FIRST_YEAR if is_first else TotalBasis.UNSTATED).value}
