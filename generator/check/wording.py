"""Figures and lists as messages print them; every amount can be typed back into a data file."""

from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Decimal

from generator.units.currency import UNKNOWN_CURRENCY
from generator.units.money import MoneyRange
from generator.units.percent import plain

THOUSAND, MILLION = Decimal(1_000), Decimal(1_000_000)


def short(amount: Decimal) -> str:
    """Write an amount the short way: `156.75K`, `8.585M`, `62.5`; long fractions are rounded."""
    if abs(amount) >= MILLION and amount % 1_000 == 0:
        return f"{plain(amount / MILLION)}M"
    if abs(amount) >= THOUSAND:
        return f"{plain((amount / THOUSAND).quantize(Decimal('0.01'), rounding=ROUND_HALF_EVEN))}K"
    return plain(amount.quantize(Decimal("0.01"), rounding=ROUND_HALF_EVEN))


def money_words(amount: MoneyRange) -> str:
    """Write a range with its currency: `EUR 105K–156.75K`, `EUR 100K+`, `up to USD 50K`."""
    plus = "+" if amount.open_end else ""
    # Where an unknown region leaves the currency open, there is nothing to name.
    code = "" if amount.currency == UNKNOWN_CURRENCY else f"{amount.currency.code} "
    if amount.low is None:
        return f"up to {code}{short(amount.high or Decimal(0))}{plus}"
    if amount.high is None:
        return f"{code}{short(amount.low)}+"
    ends = short(amount.low) if amount.is_single else f"{short(amount.low)}–{short(amount.high)}"
    return f"{code}{ends}{plus}"


def percent_words(value: Decimal) -> str:
    """Write a share in percent with one decimal at most: `4.2%`, `-10%`."""
    return f"{plain(value.quantize(Decimal('0.1'), rounding=ROUND_HALF_EVEN))}%"


def listing(words: Sequence[str]) -> str:
    """Join words for a sentence: `a`, `a and b`, `a, b and c`."""
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1]))) if words else ""


def code(word: str) -> str:
    """Set a word of the data apart: `` `word` ``."""
    return f"`{word}`"


def quoted(text: str, limit: int = 60) -> str:
    """Quote a stretch of somebody's text on one line, cut at `limit` characters."""
    line = " ".join(text.split())
    return f"“{line if len(line) <= limit else line[: limit - 1].rstrip() + '…'}”"
