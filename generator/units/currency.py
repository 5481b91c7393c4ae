"""ISO 4217 currencies: codes, symbols and minor units, and which symbols leave the currency open."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Currency:
    """One ISO 4217 currency."""

    code: str
    """Three capital letters."""

    symbol: str
    """What readers see before an amount; the code itself where a symbol would be ambiguous."""

    minor_units: int = 2
    """Decimal places of the smallest coin or cent."""

    def __str__(self) -> str:
        return self.code


_TABLE = """
AED AED 2|ARS ARS 2|AUD A$ 2|BGN BGN 2|BRL R$ 2|CAD C$ 2|CHF CHF 2|CLP CLP 0|CNY CN¥ 2|COP COP 2
CZK CZK 2|DKK DKK 2|EGP EGP 2|EUR € 2|GBP £ 2|GEL GEL 2|GHS GHS 2|HKD HK$ 2|HUF HUF 2|IDR IDR 2
ILS ₪ 2|INR ₹ 2|ISK ISK 0|JPY JP¥ 0|KES KES 2|KRW ₩ 0|KZT KZT 2|LKR LKR 2|MAD MAD 2|MXN MX$ 2
MYR MYR 2|NGN ₦ 2|NOK NOK 2|NZD NZ$ 2|PEN PEN 2|PHP ₱ 2|PKR PKR 2|PLN PLN 2|QAR QAR 2|RON RON 2
RSD RSD 2|SAR SAR 2|SEK SEK 2|SGD S$ 2|THB ฿ 2|TRY TRY 2|TWD NT$ 2|UAH ₴ 2|USD $ 2|UYU UYU 2|VND ₫ 0
ZAR ZAR 2
"""

CURRENCIES: dict[str, Currency] = {
    code: Currency(code, symbol, int(minor))
    for code, symbol, minor in (entry.split() for entry in _TABLE.replace("\n", "|").split("|") if entry)
}
"""Every currency that the project knows, by code; extend the table when a guide needs another one."""

UNKNOWN_CURRENCY = Currency("XXX", "¤")
"""ISO 4217's own code for "no currency": stands in while an unknown region leaves the currency open."""

INTERNATIONAL_DOLLAR = Currency("Int$", "Int$", 0)
"""What a US dollar buys in the United States: a unit of comparison that nobody is paid in or may write."""

SYMBOLS: dict[str, str] = {c.symbol: c.code for c in CURRENCIES.values() if c.symbol not in (c.code, "$")} | {
    "US$": "USD",
    "RMB": "CNY",
    "zł": "PLN",
}
"""Symbols that name exactly one currency."""

AMBIGUOUS_SYMBOLS: dict[str, frozenset[str]] = {
    "$": frozenset({"USD", "AUD", "CAD", "SGD", "HKD", "NZD", "MXN", "TWD", "ARS", "CLP", "COP", "UYU"}),
    "¥": frozenset({"JPY", "CNY"}),
    "kr": frozenset({"SEK", "NOK", "DKK", "ISK"}),
}
"""Symbols that several currencies share: they are read only where the region decides between them."""

MARKS: tuple[str, ...] = tuple(
    sorted([*SYMBOLS, *AMBIGUOUS_SYMBOLS, *CURRENCIES], key=lambda mark: (-len(mark), mark))
)
"""Every way to write a currency beside a number, the longest first."""

MARK_PATTERN = "|".join(map(re.escape, MARKS))
"""Part of a regular expression that takes any of them."""


def currency(code: str) -> Currency:
    """Return the currency with this ISO code; raises `ValueError` when the project does not know it."""
    if code == UNKNOWN_CURRENCY.code:
        return UNKNOWN_CURRENCY
    try:
        return CURRENCIES[code]
    except KeyError:
        raise ValueError(f"`{code}` is not a currency code that this project knows") from None
