"""A feed of what changed, as a value: what follows a page of the site, as Atom has it (RFC 4287)."""

from dataclasses import dataclass
from datetime import date

FEED_FILE = "feed.xml"
"""Name of every feed, in the folder of the page that it follows."""

Words = tuple[object, ...]
"""A line of texts and of values that the emit stage knows how to write."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """One thing that happened."""

    id: str
    """A URN that stays when the site moves, and when what it is about is renamed."""

    title: Words
    summary: Words
    href: str
    """Where the site says more, seen from the feed."""

    kind: str
    """What sort of event it is; readers may sort by it."""

    updated: date
    """The day, or the first one of the month or year in which it happened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """The newest of what happened to one company or role, or in the whole data."""

    uri: str
    """Path of its file below the site's root, e.g. `companies/acme/feed.xml`."""

    id: str
    """A URN, like those of its entries."""

    title: str
    """Plain text."""

    page: str
    """The page that it follows, seen from its file."""

    own: str
    """Where readers should ask for it, seen from its file: another place for one at a former address."""

    site_url: str
    """Address of the site, which ends in a slash; empty when nobody says where it is published."""

    updated: date
    entries: tuple[FeedEntry, ...]
    """The newest first."""
