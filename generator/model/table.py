"""Tables kept as a source prints them."""

from dataclasses import dataclass

from generator.model.evidence import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainTable:
    """A table of a source that fits no other field, kept as printed."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str | None = None
    evidence: Evidence = Evidence()
