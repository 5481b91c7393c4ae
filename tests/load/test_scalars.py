"""Ids, addresses, numbers, shares and dates."""

from datetime import date
from decimal import Decimal

import pytest

from generator.load.scalars import (
    ADDRESS,
    COUNT,
    COUNTRY,
    CURRENCY,
    DATE_SPAN,
    DAY,
    FLAG,
    ID,
    PAGE_ID,
    PARTIAL_DATE,
    RATE,
    SHARE,
    SHARE_RANGE,
    URL,
    WEEKS,
)
from generator.units.calendar import DateSpan, PartialDate
from generator.units.currency import CURRENCIES
from generator.units.percent import Percent, PercentRange
from tests.load.outcomes import read


def percent(number: str) -> Percent:
    return Percent(Decimal(number))


@pytest.mark.parametrize(
    ("reader", "text", "expected"),
    [
        (ID, "new-york", "new-york"),
        (ID, "404", "404"),
        (ID, "index", "index"),
        (ADDRESS, "acme/data-engineer", "acme/data-engineer"),
        (URL, "https://example.org", "https://example.org"),
        (URL, "http://sub.example.org/a?b=c#d", "http://sub.example.org/a?b=c#d"),
        (URL, "https://example.org?b=c", "https://example.org?b=c"),
        (URL, "https://example.org/" + "a" * 470, "https://example.org/" + "a" * 470),
        (COUNT, "0", 0),
        (COUNT, "1,250", 1250),
        (COUNT, "12.0", 12),
        (FLAG, "true", True),
        (FLAG, "'false'", False),
        (RATE, "1.1172", Decimal("1.1172")),
        (SHARE, "25", percent("25")),
        (SHARE, "12.5%", percent("12.5")),
        (SHARE_RANGE, "15–20%", PercentRange(percent("15"), percent("20"))),
        (SHARE_RANGE, "-5–10%", PercentRange(percent("-10"), percent("-5"))),
        (SHARE_RANGE, "25%+", PercentRange(percent("25"), None, open_end=True)),
        (DAY, "2026-11-22", date(2026, 11, 22)),
        (PARTIAL_DATE, "2026", PartialDate(2026)),
        (PARTIAL_DATE, "2026-11", PartialDate(2026, 11)),
        (DATE_SPAN, "2025–2026", DateSpan(PartialDate(2025), PartialDate(2026))),
        (WEEKS, "2–3", (2, 3)),
        (WEEKS, "4", (4, 4)),
        (WEEKS, "1 week", (1, 1)),
        (WEEKS, "2 to 3 weeks", (2, 3)),
        (COUNTRY, "NO", "NO"),
        (CURRENCY, "EUR", CURRENCIES["EUR"]),
    ],
)
def test_what_is_written_right_is_read(reader, text, expected):
    outcome = read(reader, text)
    assert (outcome.value, outcome.problems) == (expected, [])


@pytest.mark.parametrize(
    ("reader", "text", "rule"),
    [
        (ID, "New York", "malformed-slug"),
        (ID, "../etc", "malformed-slug"),
        (ID, "a--b", "malformed-slug"),
        (ID, "-a", "malformed-slug"),
        (ID, "a_b", "malformed-slug"),
        (ID, "é", "malformed-slug"),
        (ID, "а", "malformed-slug"),
        (ID, "a" * 81, "malformed-slug"),
        (PAGE_ID, "index", "reserved-name"),
        (PAGE_ID, "con", "reserved-name"),
        (PAGE_ID, "In dex", "malformed-slug"),
        (ADDRESS, "acme", "malformed-slug"),
        (ADDRESS, "../acme", "malformed-slug"),
        (ADDRESS, "acme/..", "malformed-slug"),
        (ADDRESS, "/acme", "malformed-slug"),
        (ADDRESS, "acme/index", "malformed-slug"),
        (URL, "javascript:alert(1)", "malformed-url"),
        (URL, "'https://example.org/\"x'", "malformed-url"),
        (URL, "https://example.org/<x>", "malformed-url"),
        (URL, "https://a@example.org/", "malformed-url"),
        (URL, "https://[::1]/", "malformed-url"),
        (URL, "https://example.org/" + "a" * 490, "malformed-url"),
        (COUNT, "0x1F", "malformed-value"),
        (COUNT, "1_000", "malformed-value"),
        (COUNT, "1e3", "malformed-value"),
        (COUNT, "010", "malformed-value"),
        (COUNT, "-1", "malformed-value"),
        (COUNT, "1.5", "malformed-value"),
        (COUNT, "١٢", "malformed-value"),
        (COUNT, "１２", "malformed-value"),
        (COUNT, "9" * 16, "malformed-value"),
        (FLAG, "yes", "malformed-value"),
        (FLAG, "True", "malformed-value"),
        (RATE, "0", "malformed-value"),
        (RATE, ".inf", "malformed-value"),
        (SHARE, "15–20%", "malformed-figure"),
        (SHARE, "25%+", "malformed-figure"),
        (SHARE_RANGE, "15-20", "malformed-figure"),
        (SHARE_RANGE, "20–15%", "reversed-range"),
        (DAY, "2026-11", "malformed-date"),
        (DAY, "22.11.2026", "malformed-date"),
        (PARTIAL_DATE, "2026-13", "malformed-date"),
        (PARTIAL_DATE, "2026-00", "malformed-date"),
        (PARTIAL_DATE, "2026-11-00", "malformed-date"),
        (PARTIAL_DATE, "2026-00-11", "malformed-date"),
        (PARTIAL_DATE, "2026-02-30", "malformed-date"),
        (PARTIAL_DATE, "٢٠٢٦", "malformed-date"),
        (PARTIAL_DATE, "1026", "malformed-date"),
        (DATE_SPAN, "2026–2025", "malformed-date"),
        (WEEKS, "0", "malformed-value"),
        (WEEKS, "3–2", "malformed-value"),
        (WEEKS, "2–3–4", "malformed-value"),
        (WEEKS, "200", "malformed-value"),
        (COUNTRY, "fr", "malformed-value"),
        (CURRENCY, "eur", "unknown-currency"),
        (CURRENCY, "XXX", "unknown-currency"),
    ],
)
def test_what_is_written_wrong_is_told_under_its_rule(reader, text, rule):
    outcome = read(reader, text)
    assert (outcome.value, outcome.problems) == (None, [f"{rule} 1:1"])
