"""Words and numbers of a text as multisets, so that two notations of one text can be compared."""

import re
from collections import Counter
from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

MULTIPLIERS = {"": 0, "k": 3, "m": 6, "b": 9, "t": 12, "l": 5, "cr": 7}
"""Powers of ten behind a number; L and Cr are the Indian lakh and crore."""

CODES = (
    "AED|ARS|AUD|BRL|CAD|CHF|CLP|CNY|COP|CZK|DKK|EUR|GBP|HKD|HUF|IDR|ILS|INR|JPY|KRW|MXN|MYR|NGN|NOK|NZD|PHP|PKR|"
    "PLN|RMB|RON|SAR|SEK|SGD|THB|TRY|TWD|USD|UYU|VND|ZAR"
)
LETTERED = r"(?:US|HK|NT|NZ|MX|JP|[ACSR])\$"
MARK = rf"{LETTERED}|(?:{CODES})(?=\s?[0-9])|kr(?=\s?[0-9])|CN¥|[$£€₹₪¥₩₦₫฿₱]"
NUMBER = r"[0-9]+(?:,[0-9]+)*(?:\.[0-9]+)?"
SUFFIX = r"Cr|[KkMBLT]"

_CODE_OF = {
    "$": "USD",
    "US$": "USD",
    "A$": "AUD",
    "C$": "CAD",
    "S$": "SGD",
    "HK$": "HKD",
    "NT$": "TWD",
    "R$": "BRL",
    "£": "GBP",
    "€": "EUR",
    "₹": "INR",
    "₪": "ILS",
}

_NUMBERING = re.compile(r"(?m)^([\s>#*-]*)(?:[0-9]{1,2}[.)]\s|\[[0-9]{1,2}\]\s)|(?<=\))\s\[[0-9]{1,2}\]\s*$")
_LINK_TO_ITSELF = re.compile(r"\[(https?://[^\s\]]+)\]\(\1\)")
_GLUED_CODE = re.compile(rf"\b({CODES}|kr)(?=[0-9])")
_BRACKETED_RANGE = re.compile(rf"(\$?)\[\$?({NUMBER})\s?[-–—]\s?({NUMBER})\]\s?([KMB])\b")
_SUFFIX_ONCE = re.compile(
    rf"(?<![\w.,])({NUMBER})(\s?[-–]\s?(?:{MARK})?\s?{NUMBER}\s?({SUFFIX})(?![A-Za-z0-9]))"
)
_BLANK_WITH_SUFFIX = re.compile(r"\b([V-Z])([KMB])\b")
_BLANK_WITH_LETTER = re.compile(r"\b([A-Z])\[(?=\w)")
_TOKEN = re.compile(
    rf"(?P<mark>{MARK})?\s?(?P<number>{NUMBER})(?:\s?(?P<suffix>{SUFFIX})(?![^\W_]))?"
    r"|(?P<word>[^\W\d_][^\W_]*)"
)


class Number(NamedTuple):
    """A number of a text."""

    value: Decimal
    mark: str
    """ISO code or symbol before it, empty without one; `$` is USD."""

    is_money: bool
    """Whether a mark or a suffix shows that it is an amount."""


@dataclass(slots=True)
class Bag:
    """Words and numbers with how often each occurs; numbers carry what they are worth: 160K is 160000."""

    words: Counter[str] = field(default_factory=Counter)
    numbers: Counter[Decimal] = field(default_factory=Counter)
    """All numbers, amounts of money among them."""

    money: Counter[Decimal] = field(default_factory=Counter)
    """The amounts of money."""

    marked: Counter[tuple[Decimal, str]] = field(default_factory=Counter)
    """The amounts that name their currency."""

    def __add__(self, other: "Bag") -> "Bag":
        return Bag(
            self.words + other.words,
            self.numbers + other.numbers,
            self.money + other.money,
            self.marked + other.marked,
        )

    def __or__(self, other: "Bag") -> "Bag":
        return Bag(
            self.words | other.words,
            self.numbers | other.numbers,
            self.money | other.money,
            self.marked | other.marked,
        )

    def __sub__(self, other: "Bag") -> "Bag":
        """What is here and not there; an amount is there as well when a bare number is."""
        numbers = self.numbers - other.numbers
        return Bag(self.words - other.words, numbers, self.money & numbers, self.marked - other.marked)

    def __le__(self, other: "Bag") -> bool:
        return self.words <= other.words and self.numbers <= other.numbers

    def add(self, text: str) -> None:
        """Add everything that a text says."""
        for token in tokens(text):
            if isinstance(token, str):
                self.words[token] += 1
                continue
            self.numbers[token.value] += 1
            if token.is_money:
                self.money[token.value] += 1
            if token.mark:
                self.marked[token.value, token.mark] += 1

    def without(self, words: Set[str]) -> "Bag":
        """Return the rest without some words."""
        kept = Counter({word: count for word, count in self.words.items() if word not in words})
        return Bag(kept, self.numbers, self.money, self.marked)

    def __str__(self) -> str:
        return " ".join([*self.words.elements(), *(f"{number:f}" for number in self.numbers.elements())])


def bag(*texts: str) -> Bag:
    """Return what texts say together."""
    found = Bag()
    for text in texts:
        found.add(text)
    return found


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[str | Number, ...]:
    """Return words, folded, and numbers in the order of a text; numbers of lists are none of it."""
    return tuple(_tokens(text))


def _tokens(text: str) -> Iterator[str | Number]:
    for match in _TOKEN.finditer(_plain(text)):
        if match["word"]:
            yield match["word"].casefold()
        else:
            mark, suffix = match["mark"] or "", match["suffix"]
            yield Number(value(match["number"], suffix), _CODE_OF.get(mark, mark), bool(mark or suffix))


def value(number: str, suffix: str | None) -> Decimal:
    """Return what a written number is worth: `1.2` with `M` is 1200000."""
    power = MULTIPLIERS[(suffix or "").casefold()]
    return (Decimal(number.replace(",", "")) * Decimal(10) ** power).normalize()


def _plain(text: str) -> str:
    text = _NUMBERING.sub(r"\1", text)
    text = _LINK_TO_ITSELF.sub(r"\1", text)
    text = _GLUED_CODE.sub(r"\1 ", text)
    text = _BRACKETED_RANGE.sub(r"[\1\2\4-\3\4]", text)
    text = _BLANK_WITH_LETTER.sub(r"[\1", text)
    text = _SUFFIX_ONCE.sub(r"\1\3\2", text)
    return _BLANK_WITH_SUFFIX.sub(r"\1 \2", text)
