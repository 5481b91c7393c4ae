"""What stands at the address of an item that was renamed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedData:
    """Where the item is now."""

    moved_to: str
    """Address of its file below the site's root."""

    page: str
    """Address of its page below the site's root."""
