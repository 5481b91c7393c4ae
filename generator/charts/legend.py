"""The signs of a range chart, and the lines below it that say what they mean."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from generator.charts.fitting import fitted
from generator.charts.svg import WIDTH, Attributes, element, short, text
from generator.units.money import Money

CONFLICT_WORDS = "hatched: a source that disagrees"

FILLED: Attributes = {"fill-opacity": "0.55"}
"""How the bar of an ordinary claim is filled."""

_INDENT = Decimal(20)


class MarkShape(Enum):
    """How a mark is drawn, so that two marks differ in more than colour; the value is the dash pattern."""

    SOLID = None
    DASHED = "3 2"


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeMark:
    """One amount, marked on every bar and named below them."""

    label: str
    """Name and amount as readers see them."""

    amount: Money
    """In the currency of the axis."""

    shape: MarkShape = MarkShape.SOLID


@dataclass(frozen=True, slots=True, kw_only=True)
class LegendLine:
    """A sign with its meaning."""

    words: str
    shape: MarkShape | None = None
    """Of the mark that the words are about."""

    fill: Attributes | None = None
    """Of the bars that the words are about."""


def hatch_pattern(prefix: str) -> str:
    """Return the definition of the hatching that `hatching` of the same prefix refers to."""
    line = element("path", {"d": "M0 6L6 0", "stroke": "currentColor", "stroke-width": Decimal("1.5")})
    box: Attributes = {"id": f"{prefix}-hatch", "width": 6, "height": 6, "patternUnits": "userSpaceOnUse"}
    return element("defs", {}, element("pattern", box, line))


def hatching(prefix: str) -> Attributes:
    """Return how the bar of a claim that disagrees is filled."""
    return {"fill": f"url(#{prefix}-hatch)", "stroke": "currentColor"}


def strokes(shape: MarkShape, x: Decimal, tops: Iterable[Decimal], height: int) -> str:
    """Return the vertical lines of a mark, one below each top."""
    drawn = {"class": "cg-chart__mark", "d": "".join(f"M{short(x)} {short(top)}v{height}" for top in tops)}
    return element(
        "path", drawn | {"stroke": "currentColor", "stroke-width": 2, "stroke-dasharray": shape.value}
    )


def legend_of(
    marks: tuple[RangeMark, ...], conflict: Attributes | None, hidden: int
) -> tuple[LegendLine, ...]:
    """Return a line for each mark, for the filling of conflicts if there is one, and for bars left out."""
    lines = [LegendLine(words=mark.label, shape=mark.shape) for mark in marks]
    if conflict is not None:
        lines.append(LegendLine(words=CONFLICT_WORDS, fill=conflict))
    if hidden:
        lines.append(LegendLine(words=f"{hidden} more in the table"))
    return tuple(lines)


def legend_line(line: LegendLine, x: Decimal, y: Decimal) -> str:
    """Return one line of the legend on the baseline `y`."""
    words = fitted(line.words, Decimal(WIDTH) - x - _INDENT)
    if line.shape is not None:
        sign = strokes(line.shape, x + 6, (y - 12,), 14)
    elif line.fill is not None:
        box: Attributes = {"x": x, "y": y - 10, "width": 12, "height": 10}
        sign = element("rect", box | line.fill)
    else:
        return text(words, x, y)
    return sign + text(words, x + _INDENT, y)
