"""Draws a vesting curve: a bar for each year with its share, and a line where an even grant would be."""

from collections.abc import Callable
from decimal import Decimal

from generator.charts.fitting import width
from generator.charts.legend import FILLED
from generator.charts.svg import WIDTH, Attributes, Caption, drawing, element, text
from generator.derive.vesting import CurveFigures
from generator.units.percent import Percent

_LEFT, _RIGHT, _TOP, _TALL, _FOOT = Decimal(2), Decimal(WIDTH - 2), Decimal(20), Decimal(56), Decimal(20)
_WIDEST, _GAP = Decimal(64), Decimal(8)


def vesting_chart(curve: CurveFigures, caption: Caption, share_label: Callable[[Percent], str]) -> str:
    """Return the curve as an SVG drawing; `share_label` writes a share."""
    number = len(curve.shares)
    step = min((_RIGHT - _LEFT) / number, _WIDEST + _GAP)
    tallest = max(share.value for share in (*curve.shares, *curve.even))
    base = _TOP + _TALL
    labels = [share_label(share) for share in curve.shares]
    widest = max(map(width, (*labels, f"year {number}"))) + 2
    stride = next(n for n in range(1, number + 1) if widest <= step * n or n == number)
    parts: list[str] = []
    line = base - _TALL * curve.even[0].value / tallest
    for year, share in enumerate(curve.shares):
        height = _TALL * share.value / tallest
        left = _LEFT + step * year
        bar: Attributes = {
            "x": left,
            "y": base - height,
            "width": step - min(_GAP, step / 4),
            "height": height,
        }
        parts.append(element("rect", bar | FILLED))
        if year % stride == 0 and left + widest <= _RIGHT + 2:
            parts.append(text(labels[year], left, base - height - 5, css="cg-chart__amount"))
            parts.append(text(f"year {year + 1}", left, base + 15, css="cg-chart__tick"))
        if not base - height - 18 < line < base - height - 2:
            parts.append(_even_line(line, left, left + step))
    return drawing(caption, base + _FOOT, "cg-chart--vesting", parts)


def _even_line(y: Decimal, start: Decimal, end: Decimal) -> str:
    """Return the line over one year; it leaves out years whose share it would strike through."""
    line: Attributes = {"class": "cg-chart__even", "x1": start, "x2": end, "y1": y, "y2": y}
    return element("line", line | {"stroke": "currentColor", "stroke-dasharray": "3 2"})
