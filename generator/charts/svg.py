"""Writes SVG elements: every text and attribute is escaped here, and every number is short.

A drawing stands within HTML, takes its colour from the text around it (`currentColor`), has no style
attribute and no script, and names itself for people who do not see it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal
from functools import lru_cache
from xml.sax.saxutils import escape, quoteattr

from generator.units.percent import plain

WIDTH = 360
"""Width of every drawing in its own units; about the width of a phone's text column in pixels."""

FONT_SIZE = 13
"""Height of letters in the same units: still 12 pixels where the column is a little narrower."""

Value = str | int | Decimal
Attributes = dict[str, str | int | Decimal | None]
"""Attributes of an element; one that is `None` is left out."""

_TENTH = Decimal("0.1")
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption:
    """What a drawing is called, and what it shows, for people who do not see it."""

    prefix: str
    """Start of every id in the drawing: unique on the page, fit for an id."""

    title: str
    description: str


def element(name: str, attributes: Attributes, *children: str) -> str:
    """Return an element; its children are finished markup."""
    written = "".join(f" {key}={_quoted(value)}" for key, value in attributes.items() if value is not None)
    inside = "".join(children)
    return f"<{name}{written}>{inside}</{name}>" if inside else f"<{name}{written}/>"


def text(content: str, x: Value, y: Value, *, anchor: str = "start", css: str | None = None) -> str:
    """Return a line of text whose baseline lies at `y`; `anchor` is start, middle or end."""
    place: Attributes = {"class": css, "x": x, "y": y, "text-anchor": None if anchor == "start" else anchor}
    return element("text", place, escape(_clean(content)))


def drawing(
    caption: Caption, height: Value, css: str, parts: Iterable[str], *, fixed_width: Value | None = None
) -> str:
    """Return a whole drawing of the standard width with its name and description.

    It scales with the text column, unless it has a width of its own: then it keeps its size, for a
    frame in which readers move it sideways.
    """
    return element(
        "svg",
        {
            "class": f"cg-chart {css}",
            "role": "img",
            "aria-label": f"{caption.title}: {caption.description}",
            "viewBox": f"0 0 {_written(fixed_width or WIDTH)} {_written(height)}",
            "width": fixed_width,
            "height": None if fixed_width is None else height,
            "font-size": FONT_SIZE,
            "fill": "currentColor",
        },
        *parts,
    )


@lru_cache(maxsize=4096)
def short(number: Decimal) -> str:
    """Write a number with one decimal at most, never with an exponent or as minus nothing."""
    return plain(number.quantize(_TENTH, rounding=ROUND_HALF_EVEN) + 0)


@lru_cache(maxsize=4096)
def _quoted(value: Value) -> str:
    # Numbers hold nothing to escape, and most attributes are numbers.
    return quoteattr(_clean(value)) if isinstance(value, str) else f'"{_written(value)}"'


def _written(value: Value) -> str:
    if isinstance(value, Decimal):
        return short(value)
    return _clean(value) if isinstance(value, str) else str(value)


def _clean(content: str) -> str:
    """Return the text without characters that XML does not allow."""
    return _FORBIDDEN.sub("", content)
