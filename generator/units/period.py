"""Periods that pay is stated for, and the yearly amount of each."""

from decimal import Decimal
from enum import Enum


class Period(Enum):
    """Time that an amount is for."""

    HOUR = "hour"
    """One paid hour; yearly at 2,080 hours (52 weeks of 40 hours)."""

    DAY = "day"
    """One paid day; yearly at 260 days (52 weeks of 5 days)."""

    MONTH = "month"
    """One calendar month; yearly at 12 unless the figure states 13 or 14 pay months."""

    YEAR = "year"
    """One year."""

    TERM = "term"
    """The whole term of a grant; the yearly value is the grant divided by its years."""

    ONCE = "once"
    """Paid a single time, such as a sign-on bonus."""

    UNKNOWN = "unknown"
    """The source itself does not say, so the amount enters no total."""


_PER_YEAR = {Period.HOUR: 2080, Period.DAY: 260, Period.MONTH: 12, Period.YEAR: 1}


def times_per_year(period: Period, *, pay_months: int | None = None) -> Decimal:
    """Return how often the period's amount is paid in a year.

    `pay_months` replaces 12 for monthly pay (13 or 14 salaries a year). Raises `ValueError` for a
    grant term, one-off pay and an unknown period, which have no yearly rhythm.
    """
    if period is Period.MONTH and pay_months is not None:
        return Decimal(pay_months)
    if period not in _PER_YEAR:
        raise ValueError(f"an amount per {period.value} has no yearly rhythm")
    return Decimal(_PER_YEAR[period])
