"""Draws ranges of pay as bars on one axis, with marks for single amounts such as the ask and the floor."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.charts.fitting import fitted, width
from generator.charts.legend import (
    FILLED,
    RangeMark,
    hatch_pattern,
    hatching,
    legend_line,
    legend_of,
    strokes,
)
from generator.charts.scale import Scale, scale_over
from generator.charts.svg import WIDTH, Attributes, Caption, drawing, element, short, text
from generator.units.money import CurrencyMismatchError, Money, MoneyRange

MAX_BARS = 30
"""More bars than this are counted, not drawn."""

_LEFT, _RIGHT = Decimal(8), Decimal(WIDTH - 8)
_ROW, _LINE, _BAR, _TIP = 42, 18, 12, 6
_NARROWEST = Decimal(3)


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeBar:
    """One range of pay."""

    label: str
    """What the range is for."""

    amount: str
    """The range as readers see it elsewhere, in its own currency."""

    pay: MoneyRange
    """The range in the currency of the axis."""

    is_conflict: bool = False
    """Whether it is a claim that disagrees with the others: drawn hatched."""


def range_chart(
    bars: tuple[RangeBar, ...],
    caption: Caption,
    *,
    tick_label: Callable[[Money], str],
    marks: tuple[RangeMark, ...] = (),
) -> str:
    """Return the bars as an SVG drawing, empty without bars.

    `tick_label` writes the amounts of the axis. Raises `CurrencyMismatchError` when bars and marks
    are not all in one currency.
    """
    if not bars:
        return ""
    shown, hidden = bars[:MAX_BARS], len(bars) - MAX_BARS
    _refuse_mixed(shown, marks)
    scale = scale_over(_amounts(shown, marks), _LEFT, _RIGHT)
    axis = Decimal(_ROW * len(shown) + 6)
    is_hatched = any(bar.is_conflict for bar in shown)
    legend = legend_of(marks, hatching(caption.prefix) if is_hatched else None, max(hidden, 0))
    parts = [
        *((hatch_pattern(caption.prefix),) if is_hatched else ()),
        *(_bar(bar, Decimal(_ROW * row), scale, caption.prefix) for row, bar in enumerate(shown)),
        *(_mark(mark, len(shown), scale) for mark in marks),
        *_axis(scale, axis, lambda amount: tick_label(Money(amount, shown[0].pay.currency))),
        *(legend_line(line, _LEFT, axis + 38 + row * _LINE) for row, line in enumerate(legend)),
    ]
    return drawing(caption, axis + 28 + len(legend) * _LINE, "cg-chart--ranges", parts)


def _refuse_mixed(bars: tuple[RangeBar, ...], marks: tuple[RangeMark, ...]) -> None:
    currency = bars[0].pay.currency
    for other in (*(bar.pay.currency for bar in bars), *(mark.amount.currency for mark in marks)):
        if other != currency:
            raise CurrencyMismatchError(currency, other)


def _amounts(bars: tuple[RangeBar, ...], marks: tuple[RangeMark, ...]) -> Iterator[Decimal]:
    for bar in bars:
        yield from (end for end in (bar.pay.low, bar.pay.high) if end is not None)
    for mark in marks:
        yield mark.amount.amount


def _bar(bar: RangeBar, top: Decimal, scale: Scale, prefix: str) -> str:
    """Return one bar below its label and amount, with a tip at each open end."""
    pay, y = bar.pay, top + _LINE + 2
    start = scale.at(pay.low) if pay.low is not None else scale.left + _TIP
    ends_open = pay.high is None or pay.open_end
    end = scale.at(pay.high) if pay.high is not None else scale.right - _TIP
    start = min(start, scale.right - _NARROWEST)
    box: Attributes = {"x": start, "y": y, "width": max(end - start, _NARROWEST), "height": _BAR}
    fill = hatching(prefix) if bar.is_conflict else FILLED
    amount = fitted(bar.amount, Decimal(WIDTH) / 2)
    room = scale.right - scale.left - width(amount) - 8
    parts = (
        text(fitted(bar.label, room), scale.left, top + 14),
        text(amount, scale.right, top + 14, anchor="end", css="cg-chart__amount"),
        element("rect", box | fill),
        _tip(start, y, -_TIP) if pay.low is None else "",
        _tip(max(end, start + _NARROWEST), y, _TIP) if ends_open else "",
    )
    return "".join(parts)


def _tip(x: Decimal, y: Decimal, length: int) -> str:
    """Return an arrow tip that says that the range goes on."""
    path = f"M{short(x)} {short(y)}l{length} {_BAR // 2}l{-length} {_BAR // 2}z"
    return element("path", {"class": "cg-chart__open", "d": path})


def _mark(mark: RangeMark, rows: int, scale: Scale) -> str:
    """Return a mark across every bar, and not across the words above it."""
    tops = (Decimal(_ROW * row + _LINE - 1) for row in range(rows))
    return strokes(mark.shape, scale.at(mark.amount.amount), tops, _BAR + 6)


def _axis(scale: Scale, y: Decimal, label: Callable[[Decimal], str]) -> Iterator[str]:
    ticks = scale.ticks
    widest = max(width(label(tick)) for tick in ticks) + 6
    stride = next(
        (n for n in range(1, len(ticks)) if widest * (len(ticks[::n])) <= scale.right - scale.left),
        len(ticks) - 1,
    )
    line = f"M{short(scale.left)} {short(y)}H{short(scale.right)}"
    strokes_down = "".join(f"M{short(scale.at(tick))} {short(y)}v4" for tick in ticks[::stride])
    yield element("path", {"class": "cg-chart__axis", "d": line + strokes_down, "stroke": "currentColor"})
    for tick in ticks[::stride]:
        x = scale.at(tick)
        anchor = {scale.left: "start", scale.right: "end"}.get(x, "middle")
        yield text(label(tick), x, y + 18, anchor=anchor, css="cg-chart__tick")
