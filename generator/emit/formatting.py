"""Money, shares, dates and counts as readers see them."""

from datetime import date
from decimal import Decimal
from functools import lru_cache

from generator.model.pay import Amount, UnitCount
from generator.units.calendar import DateSpan, PartialDate
from generator.units.currency import Currency
from generator.units.money import Money, MoneyRange
from generator.units.percent import Percent, PercentRange, plain
from generator.units.period import Period

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

SUFFIXES = ((Decimal(10) ** 9, "B"), (Decimal(10) ** 6, "M"), (Decimal(10) ** 3, "K"))
INDIAN_SUFFIXES = ((Decimal(10) ** 7, "Cr"), (Decimal(10) ** 5, "L"), (Decimal(10) ** 3, "K"))

PERIOD_WORDS = {
    Period.HOUR: "an hour",
    Period.DAY: "a day",
    Period.MONTH: "a month",
    Period.YEAR: "a year",
    Period.ONCE: "once",
    Period.UNKNOWN: "for a time that is not stated",
}


def money(value: Money) -> str:
    """Write an amount: `€108K`, `€48.75K`, `€134,264`, `₹20L`, `CHF 120K`.

    A suffix is used only where nothing is lost by it: at most two decimals, and exact.
    """
    return _sign(value) + mark(value.currency) + _short(abs(value.amount), value.currency)


@lru_cache(maxsize=1024)
def money_range(value: MoneyRange) -> str:
    """Write a range: `€80K–€108K`, `CHF 100K–120K`, `€100K or more`, `up to €50K`, `$240K–$420K or more`.

    Both ends have a suffix or neither: `$165,300–$219,675`. A zero goes with either.
    """
    low, high = value.low_money, value.high_money
    if low is None:
        return f"up to {money(high)}" if high else ""
    if high is None:
        return f"{money(low)} or more"
    tail = " or more" if value.open_end else ""
    if low == high:
        return money(low) + tail
    # A code stands once before both ends; a symbol stands before each.
    sign = mark(value.currency)
    again = "" if sign.endswith("\N{NO-BREAK SPACE}") else sign
    lower, upper = _both(abs(low.amount), abs(high.amount), value.currency)
    return f"{_sign(low)}{sign}{lower}–{_sign(high)}{again}{upper}{tail}"


def ends(value: MoneyRange) -> str:
    """Write both ends and the currency for programs: `320000 405000 USD`.

    A missing end is `-`; ` +` at the end says that more than the high end is possible.
    """
    low, high = ("-" if end is None else plain(end) for end in (value.low, value.high))
    return f"{low} {high} {value.currency.code}{' +' if value.open_end else ''}"


def rough_range(value: MoneyRange) -> str:
    """Write a converted range to three figures, since a rate makes no cent exact: `€134K–€215K`."""
    ends = [None if end is None else _three_figures(end) for end in (value.low, value.high)]
    return money_range(MoneyRange(ends[0], ends[1], value.currency, value.open_end))


def amount(value: Amount) -> str:
    """Write an amount with the stretch of time it covers: `€100K–€195K over 4 years`."""
    return f"{money_range(value.range)} {stretch(value)}"


def stretch(value: Amount) -> str:
    """Write the stretch of time that an amount covers: `over 4 years`, `a month, 13 months`."""
    if value.period is Period.TERM:
        return f"over {plain(value.term_years)} years" if value.term_years else "over an unstated term"
    months = f", {value.pay_months} months" if value.pay_months else ""
    return f"{PERIOD_WORDS[value.period]}{months}"


def percent(value: Percent) -> str:
    """Write a share with at most one decimal: `15%`, `−5.2%`."""
    rounded = (
        value.value.quantize(Decimal("0.1"))
        if value.value != value.value.to_integral_value()
        else value.value
    )
    return f"{'−' if rounded < 0 else ''}{plain(abs(rounded))}%"


def percent_range(value: PercentRange, *, signed: bool = False) -> str:
    """Write a share or range of shares: `10–15%`, `25% or more`; with `signed`, `+5% to +10%`."""
    sign = _plus if signed else percent
    if value.low is None and value.high is not None:
        return f"up to {sign(value.high)}"
    assert value.low is not None
    tail = " or more" if value.open_end or value.high is None else ""
    if value.high is None or value.low == value.high:
        return sign(value.low) + tail
    if signed:
        return f"{sign(value.low)} to {sign(value.high)}{tail}"
    return f"{percent(value.low).removesuffix('%')}–{percent(value.high)}{tail}"


def signed_percent(value: Percent) -> str:
    """Write a difference with its sign: `+28%`, `−5.2%`."""
    return _plus(value)


def rate(value: Decimal) -> str:
    """Write an exchange rate with four digits after the point."""
    return plain(value.quantize(Decimal("0.0001")))


def units(value: UnitCount) -> str:
    """Write a count of options or shares: `13,000–27,000 options`."""
    ends = [f"{end:,.0f}" for end in (value.low, value.high) if end is not None]
    joined = ends[0] if len(set(ends)) == 1 else "–".join(ends)
    prefix = "up to " if value.low is None else ""
    return f"{prefix}{joined}{' or more' if value.open_end else ''} {value.unit}"


def day(value: date | PartialDate | DateSpan) -> str:
    """Write a date as precisely as it is known: `22 Nov 2026`, `Nov 2026`, `2026`, `2025–2026`."""
    if isinstance(value, DateSpan):
        return day(value.start) if value.start == value.end else f"{day(value.start)} – {day(value.end)}"
    if isinstance(value, date):
        return f"{value.day} {MONTHS[value.month - 1]} {value.year}"
    parts = [str(value.day)] if value.day else []
    parts += [MONTHS[value.month - 1]] if value.month else []
    return " ".join([*parts, str(value.year)])


def machine_day(value: date | PartialDate) -> str:
    """Write a date for the `datetime` attribute: `2026-11-22`, `2026-11`, `2026`."""
    return str(value) if isinstance(value, PartialDate) else value.isoformat()


def mark(currency: Currency) -> str:
    """Return what stands before an amount: a symbol, or the code with a no-break space."""
    return currency.symbol if currency.symbol != currency.code else f"{currency.code}\N{NO-BREAK SPACE}"


def _sign(value: Money) -> str:
    return "−" if value.amount < 0 else ""


def _plus(value: Percent) -> str:
    return percent(value) if value.value < 0 else f"+{percent(value)}"


def _both(low: Decimal, high: Decimal, currency: Currency) -> tuple[str, str]:
    """Write two ends in one form, with a suffix only where nothing is lost by it at either."""
    short = _suffixed(low, currency), _suffixed(high, currency)
    if None in [text for end, text in zip((low, high), short, strict=True) if end]:
        return _in_full(low, currency), _in_full(high, currency)
    return short[0] or _in_full(low, currency), short[1] or _in_full(high, currency)


def _short(number: Decimal, currency: Currency) -> str:
    return _suffixed(number, currency) or _in_full(number, currency)


def _suffixed(number: Decimal, currency: Currency) -> str | None:
    """Write a number with a suffix; `None` where that would take more than two decimals."""
    for size, suffix in INDIAN_SUFFIXES if currency.code == "INR" else SUFFIXES:
        if number >= size and number % (size / 100) == 0:
            return plain(number / size) + suffix
    return None


def _in_full(number: Decimal, currency: Currency) -> str:
    if number == number.to_integral_value():
        return f"{number:,.0f}"
    return f"{number:,.{currency.minor_units}f}"


def _three_figures(number: Decimal) -> Decimal:
    places = number.adjusted() - 2
    return number if places <= 0 else number.quantize(Decimal(1).scaleb(places)).quantize(Decimal(1))
