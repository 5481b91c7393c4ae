"""Things of schema.org as values; `generator/emit/page_head.py` writes them as JSON-LD."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Href:
    """An address as the page sees it.

    It is written as a whole address, and left out where nobody says where the site is published.
    """

    href: str


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing: its type, and what is known of it."""

    type: str
    """Name of a type of schema.org."""

    properties: "tuple[tuple[str, Value], ...]"
    """Names of properties with their values, in the order in which they are written."""


Value: TypeAlias = "str | bool | int | Decimal | date | Href | Thing | tuple[Thing, ...]"
"""What a property may hold; an exact number that is not whole has no form in JSON and is refused."""
