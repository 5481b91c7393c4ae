"""The form of ids, and the ones that nobody may take."""

import re

from generator.limits import MAX_SLUG_CHARS

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

RESERVED = frozenset(
    [
        "index",
        "search",
        "assets",
        "404",
        "api",
        "schema",
        "rules",
        "companies",
        "roles",
        "regions",
        "guides",
        "con",
        "prn",
        "aux",
        "nul",
    ]
    + [f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)]
)
"""Names that would collide with pages of the site or with device names of an operating system."""

ID_HELP = "use small letters, digits and single hyphens, such as new-york"


def is_slug(name: str) -> bool:
    """Whether a name has the form of an id: small letters, digits and single hyphens, not too many."""
    return len(name) <= MAX_SLUG_CHARS and SLUG.fullmatch(name) is not None
