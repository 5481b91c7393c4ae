"""Readers of ids, addresses, numbers, shares and dates."""

import re
from decimal import Decimal

from generator.limits import MAX_SLUG_CHARS, MAX_URL_CHARS
from generator.load.names import ID_HELP, RESERVED, SLUG, is_slug
from generator.load.readers import IdReader, Json, ParsedReader, Reader, Schema, TextReader
from generator.text import shortened
from generator.units.calendar import DateSpan, PartialDate, read_date, read_date_span, read_partial_date
from generator.units.currency import UNKNOWN_CURRENCY, Currency, currency
from generator.units.notation import NotationError, WrittenPercent, read_number, read_percent
from generator.units.percent import Percent, PercentRange

_LABEL = r"[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?"
_URL = re.compile(rf"https?://(?:{_LABEL}\.)+[a-zA-Z]{{2,}}(?:[/?#][^\s\"'<>`\\{{}}|^]*)?")
_BETWEEN = re.compile(r"\s*(?:-|–|—|to)\s*")


def percent_range(written: WrittenPercent) -> PercentRange:
    """Return a written share or range of shares as exact percentages."""
    low = None if written.low is None else Percent(written.low)
    high = None if written.high is None else Percent(written.high)
    return PercentRange(low, high, written.open_end)


def _slug(text: str) -> str:
    if not is_slug(text):
        raise NotationError(f"`{shortened(text)}` is not an id", ID_HELP)
    return text


class ReservedNameError(NotationError):
    """An id that becomes an address is one that the site or an operating system keeps for itself."""

    rule = "reserved-name"


def _page_id(text: str) -> str:
    if text in RESERVED:
        raise ReservedNameError(f"`{text}` is a reserved name", "choose another id, it becomes an address")
    return _slug(text)


def _address(text: str) -> str:
    company, slash, role = text.partition("/")
    if not slash or not is_slug(company) or not is_slug(role) or RESERVED & {company, role}:
        raise NotationError(f"`{shortened(text)}` is not an address", "write it as company-id/role-id")
    return text


def _url(text: str) -> str:
    if len(text) > MAX_URL_CHARS or _URL.fullmatch(text) is None:
        raise NotationError("this is not a public web address", "write it whole, starting with https://")
    return text


def _count(text: str) -> int:
    number = read_number(text)
    if number != number.to_integral_value():
        raise NotationError(f"`{text}` is not a whole number")
    if text.startswith("0") and text != "0":
        raise NotationError(f"`{text}` starts with a zero", "write the number in plain decimal digits")
    return int(number)


def _positive(text: str) -> Decimal:
    number = read_number(text)
    if not 0 < number < 1_000_000:
        raise NotationError(f"`{text}` is not an exchange rate")
    return number


def _flag(text: str) -> bool:
    if text not in ("true", "false"):
        raise NotationError(f"`{shortened(text)}` is neither true nor false", "write true or false")
    return text == "true"


def _share(text: str) -> Percent:
    written = read_percent(text if text.endswith("%") else text + "%")
    if written.low is None or written.low != written.high or written.open_end:
        raise NotationError(f"`{text}` is not one percentage")
    return Percent(written.low)


def _weeks(text: str) -> tuple[int, int]:
    bare = re.sub(r"\s*weeks?$", "", text)
    low, _, high = _BETWEEN.sub("–", bare).partition("–")
    first, last = _count(low), _count(high or low)
    if not 0 < first <= last <= 104:
        raise NotationError(f"`{text}` is not a number of weeks", "write it like 2–3")
    return first, last


def _country(text: str) -> str:
    if re.fullmatch("[A-Z]{2}", text) is None:
        raise NotationError(f"`{shortened(text)}` is not a country code", "write two capitals, such as FR")
    return text


def _currency(text: str) -> Currency:
    try:
        found = currency(text)
    except ValueError as error:
        raise NotationError(str(error), "write an ISO 4217 code, such as EUR") from error
    if found == UNKNOWN_CURRENCY:
        raise NotationError(f"`{text}` stands for no currency at all", "leave the key out")
    return found


def _string(pattern: str, **more: Json) -> Schema:
    return {"type": "string", "pattern": pattern, **more}


def _written(*examples: Json) -> Schema:
    return {"type": ["string", "number"], "examples": list(examples)}


_SLUG_SCHEMA = _string(f"^{SLUG.pattern}$", maxLength=MAX_SLUG_CHARS)

ID: Reader[str] = ParsedReader(_slug, "malformed-slug", _SLUG_SCHEMA)
COMPANY_ID: Reader[str] = IdReader("company", ID)
REGION_ID: Reader[str] = IdReader("region", ID)
PAGE_ID: Reader[str] = ParsedReader(_page_id, "malformed-slug", _SLUG_SCHEMA)
ADDRESS: Reader[str] = ParsedReader(
    _address, "malformed-slug", _string(f"^{SLUG.pattern}/{SLUG.pattern}$", examples=["acme/data-engineer"])
)
URL: Reader[str] = ParsedReader(
    _url,
    "malformed-url",
    _string("^https?://", maxLength=MAX_URL_CHARS),
    TextReader(4 * MAX_URL_CHARS, is_free=False),
)
COUNT: Reader[int] = ParsedReader(_count, "malformed-value", {"type": ["integer", "string"]})
RATE: Reader[Decimal] = ParsedReader(_positive, "malformed-value", {"type": ["number", "string"]})
FLAG: Reader[bool] = ParsedReader(_flag, "malformed-value", {"type": "boolean"})
SHARE: Reader[Percent] = ParsedReader(_share, "malformed-figure", _written("25%", 25))
SHARE_RANGE: Reader[PercentRange] = ParsedReader(
    lambda text: percent_range(read_percent(text)), "malformed-figure", _written("15–20%", "-5–10%")
)
DAY = ParsedReader(read_date, "malformed-date", _string("^[0-9-]{10}$", examples=["2026-11-22"]))
PARTIAL_DATE: Reader[PartialDate] = ParsedReader(
    read_partial_date, "malformed-date", _written("2026-11", "2026-11-22")
)
DATE_SPAN: Reader[DateSpan] = ParsedReader(read_date_span, "malformed-date", _written("2025–2026"))
WEEKS: Reader[tuple[int, int]] = ParsedReader(_weeks, "malformed-value", _written("2–3"))
COUNTRY: Reader[str] = ParsedReader(_country, "malformed-value", _string("^[A-Z]{2}$"))
CURRENCY: Reader[Currency] = ParsedReader(_currency, "unknown-currency", _string("^[A-Z]{3}$"))
