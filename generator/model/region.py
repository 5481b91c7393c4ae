"""Where pay applies."""

from dataclasses import dataclass
from enum import Enum

from generator.units.currency import Currency


class RegionKind(Enum):
    """How large a region is, and whether people live in it or work from anywhere in it."""

    CITY = "city"
    METRO = "metro"
    COUNTRY = "country"
    ZONE = "zone"
    """An area of several places, such as the EU, a state of the US, or remote work within one of them."""

    WORLDWIDE = "worldwide"
    """A figure that its source does not tie to any place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A place or zone that pay is stated for."""

    id: str
    name: str
    kind: RegionKind
    country: str | None = None
    """ISO 3166 alpha-2 code; `None` for zones over several countries."""

    currency: Currency | None = None
    """Currency of pay there unless a figure says otherwise; `None` when it must be written out."""

    within: str | None = None
    """Region id of the area that contains it."""

    aliases: tuple[str, ...] = ()
    former_ids: tuple[str, ...] = ()
    summary: str | None = None
