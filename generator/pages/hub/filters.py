"""What the lines of a table can be filtered by, found from the lines themselves."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.pages.context import SiteContext
from generator.pages.evidence_view import Marker
from generator.pages.hub.rows import CONFIDENCES, HubRowView

FILTERED_FROM = 4
"""A table of fewer lines is read faster than it is filtered."""

LABELS: Mapping[str, str] = {
    "company": "Company",
    "role": "Role",
    "region": "Region",
    "level": "Level",
    "evidence": "Evidence",
    "confidence": "Confidence",
    "currency": "Currency",
}
"""Filters by key, in the order in which they are offered."""

COLUMNS = {"region": "place"}
"""Column that a filter belongs to, where it has another key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionView:
    """One choice of a filter."""

    value: str
    text: str
    count: int
    """Lines that it leaves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterView:
    """One thing to filter by."""

    key: str
    label: str
    options: tuple[OptionView, ...]


def find_filters(
    rows: Sequence[HubRowView], context: SiteContext, without: Sequence[str]
) -> tuple[FilterView, ...]:
    """Return the filters that leave some lines and drop others."""
    if len(rows) < FILTERED_FROM:
        return ()
    wanted = [key for key in LABELS if COLUMNS.get(key, key) not in without]
    found = (_filter(key, [row.keys[key] for row in rows], context) for key in wanted)
    return tuple(view for view in found if view is not None)


def _filter(key: str, values: Sequence[tuple[str, ...]], context: SiteContext) -> FilterView | None:
    counts = Counter(value for line in values for value in line)
    telling = {value: count for value, count in counts.items() if count < len(values)}
    if not telling:
        return None
    options = (
        OptionView(value=value, text=_text(key, value, context), count=telling[value]) for value in telling
    )
    return FilterView(key=key, label=LABELS[key], options=tuple(_sorted(key, options)))


def _text(key: str, value: str, context: SiteContext) -> str:
    match key:
        case "company":
            return context.company_name(value)
        case "role":
            return context.role_link(value).text
        case "region":
            return context.region_name(value)
    return value


def _sorted(key: str, options: Iterable[OptionView]) -> list[OptionView]:
    """Return options by name, closed words from the strongest to the weakest."""
    order = {"evidence": [marker.value for marker in Marker], "confidence": list(CONFIDENCES)}.get(key)
    if order is not None:
        return sorted(options, key=lambda option: order.index(option.value))
    return sorted(options, key=lambda option: (option.text.casefold(), option.value))
