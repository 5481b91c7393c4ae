"""A sentence that names a yearly total to a pay row."""

import re

from generator.importing.draft import Entry
from generator.importing.remarks import Remarks
from generator.units.currency import AMBIGUOUS_SYMBOLS, SYMBOLS
from generator.units.notation import NotationError, WrittenMoney, read_figure

_AMOUNT = r"(?:[A-Z]{3}\s?|[A-Z]{0,2}[$€£¥₹₪])?\s?[0-9](?:[0-9,.]{0,13}[0-9])?[KM]?"
_TOTAL = re.compile(
    rf"\btotal (?:comp|compensation|pay)\b[^.$€£₹0-9]{{0,120}}?"
    rf"(?P<range>{_AMOUNT}\s?(?:-|–|to|and)\s?{_AMOUNT})",
    re.IGNORECASE,
)


def read_named_total(line: int, text: str, remarks: Remarks) -> Entry | None:
    """Return a row for no place in particular; `None` when the text names no total.

    A lone dollar sign is taken for US dollars, and that is noted.
    """
    match = _TOTAL.search(" ".join(text.split()))
    if match is None:
        return None
    written = re.sub(r"\band\b", "to", match["range"])
    try:
        parts = read_figure(written)
    except NotationError:
        return None
    money = parts[0]
    if not isinstance(money, WrittenMoney) or money.mark is None:
        return None
    if money.mark in AMBIGUOUS_SYMBOLS:
        message = f"`{match['range']}` is taken for US dollars"
        remarks.find(
            "assumed-currency",
            line,
            message,
            help_text="write the right code if it is not",
            excerpt=match["range"],
        )
        code = "USD"
    else:
        code = SYMBOLS.get(money.mark, money.mark)
    bare = re.sub(r"[A-Z]{3}\s?|[A-Z]{0,2}[$€£¥₹₪]", "", written)
    return {"region": "worldwide", "stated_total": f"{code} {bare}"}
