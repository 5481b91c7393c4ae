"""The one notation of figures: `80K–108K` for `80,000 - 108k`. What it cannot keep stays as written."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import TypeVar

from generator.units.notation import (
    NotationError,
    WrittenMoney,
    read_figure,
    read_percent,
)
from generator.units.period import Period

T = TypeVar("T")

_SCALE = ((Decimal(10) ** 9, "B", 2), (Decimal(10) ** 6, "M", 2), (Decimal(10) ** 3, "K", 1))
_INDIAN_SCALE = ((Decimal(10) ** 7, "Cr", 2), (Decimal(10) ** 5, "L", 2))
"""What a suffix stands for, the suffix, and the most decimal places with which it is still easy to read."""

_INDIAN = re.compile(r"[0-9]\s?(?:lakh|crore|cr|l)(?![a-z])|,[0-9]{2},", re.IGNORECASE)
_NUMBER = re.compile(r"[0-9][0-9.,]*")
_DASH = re.compile(r"(?<=[0-9%KkMmBb+])\s*(?:[-–—]|to)\s*(?=[-+−]?[0-9])")
_LOOSE_SIGN = re.compile(r"%(?=–)|\s+(?=%)")
_PARTS = re.compile(r"\s+/\s+")
_IN_PARENTHESES = re.compile(r"([^()]*)\(([^()]*)\)\s*")

_PERIODS = {
    Period.YEAR: " per year",
    Period.MONTH: " per month",
    Period.DAY: " per day",
    Period.HOUR: " per hour",
    Period.ONCE: " once",
}


def canonical_figure(text: str) -> str:
    """Return a figure in the one notation; what is none, or would lose a number, stays as written."""
    return _if_kept(text, read_figure, lambda: " / ".join(map(_side, _PARTS.split(text))))


def canonical_percent(text: str) -> str:
    """Return a share or range of shares in the one notation; anything else stays as written."""
    return _if_kept(text, read_percent, lambda: _share(text))


def _if_kept(text: str, read: Callable[[str], T], rewrite: Callable[[], str]) -> str:
    """Return the rewritten text if it reads the same and holds as many numbers, else the text."""
    try:
        meant = read(text)
        written = rewrite()
        is_kept = read(written) == meant
    except NotationError:
        return text
    return written if is_kept and len(_NUMBER.findall(written)) == len(_NUMBER.findall(text)) else text


def _side(text: str) -> str:
    if match := _IN_PARENTHESES.fullmatch(text):
        return f"{_part(match[1].strip())} ({_part(match[2].strip())})"
    return _part(text.strip())


def _part(text: str) -> str:
    (part,) = read_figure(text)
    return _money(part, text) if isinstance(part, WrittenMoney) else _share(text)


def _share(text: str) -> str:
    return _LOOSE_SIGN.sub("", _DASH.sub("–", " ".join(text.split()).replace("−", "-")))


def _money(money: WrittenMoney, text: str) -> str:
    scale = _INDIAN_SCALE if _INDIAN.search(text) else _SCALE
    ends = [end for end in (money.low, money.high) if end is not None]
    suffixed = [_suffixed(end, scale) for end in ends]
    if None in suffixed and scale is _INDIAN_SCALE:
        return text
    shown = [_grouped(end) for end in ends] if None in suffixed else [end or "" for end in suffixed]
    return _between(money, _marked(money.mark, shown)) + _covering(money)


def _suffixed(amount: Decimal, scale: tuple[tuple[Decimal, str, int], ...]) -> str | None:
    """Return the amount with the largest suffix that keeps it exact, `None` when there is none."""
    if amount == 0:
        return "0"
    for unit, suffix, places in scale:
        if amount >= unit and amount * 10**places % unit == 0:
            return f"{_grouped(amount / unit)}{suffix}"
    return None


def _grouped(amount: Decimal) -> str:
    whole = amount.to_integral_value()
    return f"{whole:,f}" if whole == amount else f"{amount:,f}"


def _marked(mark: str | None, shown: list[str]) -> list[str]:
    """Put a currency to the ends: a symbol to each, a code or letters once, with a blank."""
    if mark is None:
        return shown
    if mark[-1].isalpha():
        return [f"{mark} {shown[0]}", *shown[1:]]
    return [f"{mark}{end}" for end in shown]


def _between(money: WrittenMoney, shown: list[str]) -> str:
    if money.low is None:
        return f"up to {shown[0]}" + ("+" if money.open_end else "")
    if money.high is None:
        return f"{shown[0]}+"
    return (shown[0] if money.low == money.high else "–".join(shown)) + ("+" if money.open_end else "")


def _covering(money: WrittenMoney) -> str:
    if money.term_years is not None:
        return f" over {money.term_years} year" + ("" if money.term_years == 1 else "s")
    return _PERIODS.get(money.period, "") if money.period is not None else ""
