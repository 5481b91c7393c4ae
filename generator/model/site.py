"""Texts and switches of the whole site."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Newsletter:
    """A call-out for a newsletter; absent unless the site names one."""

    name: str
    cadence: str
    audience: str
    topics: tuple[str, ...]
    price: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteSettings:
    """What a site says of itself."""

    disclaimer: str
    newsletter: Newsletter | None = None
    """Off when `None`."""
