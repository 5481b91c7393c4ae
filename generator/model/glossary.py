"""Words of the field, explained once."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One word that guides link to."""

    id: str
    name: str
    definition: str
    formula: str | None = None
    """How it is computed, in one line."""

    see: tuple[str, ...] = ()
    """Ids of related terms."""
