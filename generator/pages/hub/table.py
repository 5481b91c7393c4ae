"""A sorted table of guides or rows of pay, with what a reader can filter it by."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from generator.derive.figures import GuideFigures
from generator.derive.rows import RowFigures
from generator.pages.context import SiteContext
from generator.pages.hub.filters import FilterView, find_filters
from generator.pages.hub.rows import HubRowView, guide_row, hub_row
from generator.pages.page import COMPARE_URI
from generator.units.currency import Currency

HEADINGS: Mapping[str, str] = {
    "company": "Company",
    "role": "Role",
    "place": "Place",
    "level": "Level",
    "base": "Base salary",
    "total": "Total a year",
    "evidence": "Evidence",
    "confidence": "Confidence",
    "date": "Date",
}
"""Columns by key, in the order in which they stand; the first that a table has leads to the guide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HubTableView:
    """Lines in the order in which a table shows them."""

    rows: tuple[HubRowView, ...]
    columns: tuple[str, ...]
    """Keys of `HEADINGS`; the first is the heading of each line."""

    headings: Mapping[str, str]
    filters: tuple[FilterView, ...]
    """What there is a choice of; empty for a table too short to need any."""

    compare_href: str
    """Address of the page that sets rows side by side."""

    anchors: Mapping[int, str] = field(default_factory=dict)
    """Element ids of lines that something leads to, by their index."""

    currency: str | None = None
    """Code of the currency in which the lines are compared; `None` when there is no common one."""

    converted_on: date | None = None
    """Day of the rates, when any total was converted to compare it."""

    publisher: str | None = None


Row = tuple[GuideFigures, RowFigures]


def all_rows(figures: Iterable[GuideFigures]) -> list[Row]:
    """Return every row of pay of some guides."""
    return [(one, row) for one in figures for row in one.rows.values()]


def pay_table(rows: Sequence[Row], context: SiteContext, *, without: Sequence[str] = ()) -> HubTableView:
    """Return rows of pay, highest total first; `without` names columns that say the same in every line.

    Rows without a total, or without a rate for it, come last by company and role.
    """
    common = _common_currency([row for _, row in rows], context)
    views = [hub_row(figures, row, context, common) for figures, row in rows]
    return _table(sorted(views, key=_highest_first), context, common, without)


def guide_table(figures: Iterable[GuideFigures], context: SiteContext) -> HubTableView:
    """Return guides in the given order, each by the row that its first screen shows."""
    listed = list(figures)
    headlines = [one.headline_row for one in listed if one.headline_row is not None]
    common = _common_currency(headlines, context)
    return _table([guide_row(one, context, common) for one in listed], context, common, ())


def _table(
    rows: Sequence[HubRowView], context: SiteContext, common: Currency | None, without: Sequence[str]
) -> HubTableView:
    rates = context.catalog.rates
    was_converted = rates is not None and any(row.in_common for row in rows)
    return HubTableView(
        rows=tuple(rows),
        columns=tuple(key for key in HEADINGS if key not in without),
        headings=HEADINGS,
        filters=find_filters(rows, context, without),
        compare_href=context.address.to(COMPARE_URI),
        currency=common.code if common else None,
        converted_on=rates.on if rates and was_converted else None,
        publisher=rates.publisher if rates and was_converted else None,
    )


def _common_currency(rows: Sequence[RowFigures], context: SiteContext) -> Currency | None:
    """Return the only currency among the totals, else the base of the rates."""
    currencies = {row.yearly_total.currency for row in rows if row.yearly_total is not None}
    if len(currencies) == 1:
        return next(iter(currencies))
    return context.catalog.rates.base if context.catalog.rates else None


def _highest_first(row: HubRowView) -> tuple[bool, object, str, str, str]:
    middle = row.total_middle
    return (middle is None, -(middle or 0), row.company.casefold(), row.role.casefold(), row.place or "")
