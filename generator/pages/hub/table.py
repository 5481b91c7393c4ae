"""A sorted table of guides or rows of pay, with what a reader can filter it by."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from heapq import nsmallest

from generator.derive.summary import GuideListing, RowSummary
from generator.pages.context import SiteContext
from generator.pages.hub.filters import COLUMNS, LABELS, FilterView, find_filters
from generator.pages.hub.rows import HubRowView, guide_row, hub_row, in_table_currency, middle
from generator.pages.page import COMPANIES_URI, COMPARE_URI, ROLES_URI, ROWS_DATA_URI, Link
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

COMPLETE = 180
"""A table of at most so many lines is printed as a whole."""

PRINTED = 100
"""Lines that a longer table prints; the rest comes from the file of all rows when a reader asks for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RestView:
    """What a table too long for its page does not print."""

    count: int
    """Lines of the whole table."""

    data: str
    """Address of the file of all rows."""

    kind: str
    """What is listed: `rows`, or `guides` by the row that each leads with."""

    order: str
    """What the lines are ordered by: `total`, the highest first, or `company`, or `role`."""

    key: str
    """Filter that holds in every line of the table, empty for a table of everything: `region`."""

    value: str
    """Value of that filter in every line: `paris`."""

    elsewhere: tuple[Link, ...]
    """Pages that hold the other lines."""

    choices: Mapping[str, str]
    """What lines can be filtered by, with the words for it; the choices are found in the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HubTableView:
    """Lines in the order in which a table shows them."""

    rows: tuple[HubRowView, ...]
    columns: tuple[str, ...]
    """Keys of `HEADINGS`; the first is the heading of each line."""

    headings: Mapping[str, str]
    filters: tuple[FilterView, ...]
    """What there is a choice of; empty for a table too short to need any, or too long for its page."""

    compare_href: str
    """Address of the page that sets rows side by side."""

    anchors: Mapping[int, str] = field(default_factory=dict)
    """Element ids of lines that something leads to, by their index."""

    currency: str | None = None
    """Code of the currency in which the lines are compared; `None` when there is no common one."""

    converted_on: date | None = None
    """Day of the rates, when any total was converted to compare it."""

    publisher: str | None = None
    rest: RestView | None = None
    """`None` when every line is printed."""


MOST_ELSEWHERE = 500
"""Pages with the other lines that a table names; of more, it leads to the indexes that lead to them."""

_NO_AMOUNT = Decimal(0)

Row = tuple[GuideListing, RowSummary]


def all_rows(guides: Iterable[GuideListing]) -> list[Row]:
    """Return every row of pay of some guides."""
    return [(guide, row) for guide in guides for row in guide.rows]


def pay_table(
    rows: Sequence[Row],
    context: SiteContext,
    *,
    without: Sequence[str] = (),
    of: tuple[str, str] = ("", ""),
    elsewhere: Sequence[Link] = (),
) -> HubTableView:
    """Return rows of pay, highest total first; `without` names columns that say the same in every line.

    Rows without a total, or without a rate for it, come last by company and role. `of` is the filter, and
    its value, that picks just these rows among all rows of the site; `elsewhere` are the pages on which all
    of them stand, should they be too many for one; of very many pages the indexes stand for them.
    """
    common = _common_currency((row for _, row in rows), context)

    def order(entry: Row) -> tuple[bool, Decimal, str, str, str]:
        guide, row = entry
        amount = _amount_to_order_by(row, common, context)
        names = (context.company_name(guide.company), guide.title, context.region_name(row.region))
        return (
            amount is None,
            -amount if amount is not None else _NO_AMOUNT,
            names[0].casefold(),
            names[1].casefold(),
            names[2],
        )

    is_long = len(rows) > COMPLETE
    printed = nsmallest(PRINTED, rows, key=order) if is_long else sorted(rows, key=order)
    views = [hub_row(guide, row, context, common) for guide, row in printed]
    rest = None
    if is_long:
        rest = RestView(
            count=len(rows),
            data=context.address.to_file(ROWS_DATA_URI),
            kind="rows",
            order="total",
            key=of[0],
            value=of[1],
            elsewhere=tuple(elsewhere if len(elsewhere) <= MOST_ELSEWHERE else ()) or _indexes(context),
            choices=_choices(without),
        )
    return _table(views, context, common, without, rest)


def guide_table(
    guides: Iterable[GuideListing], context: SiteContext, *, order: str = "company"
) -> HubTableView:
    """Return guides in the given order, each by the row that its first screen shows.

    `order` names what they are ordered by, `company` or `role`.
    """
    listed = list(guides)
    common = _common_currency((one.headline_row for one in listed), context)
    is_long = len(listed) > COMPLETE
    printed = listed[:PRINTED] if is_long else listed
    rest = None
    if is_long:
        rest = RestView(
            count=len(listed),
            data=context.address.to_file(ROWS_DATA_URI),
            kind="guides",
            order=order,
            key="",
            value="",
            elsewhere=_indexes(context),
            choices=_choices(()),
        )
    return _table([guide_row(one, context, common) for one in printed], context, common, (), rest)


def _indexes(context: SiteContext) -> tuple[Link, ...]:
    return (
        Link(text="every company", href=context.address.to(COMPANIES_URI)),
        Link(text="every role", href=context.address.to(ROLES_URI)),
    )


def _choices(without: Sequence[str]) -> Mapping[str, str]:
    return {key: label for key, label in LABELS.items() if COLUMNS.get(key, key) not in without}


def _table(
    rows: Sequence[HubRowView],
    context: SiteContext,
    common: Currency | None,
    without: Sequence[str],
    rest: RestView | None,
) -> HubTableView:
    rates = context.catalog.rates
    was_converted = rates is not None and any(row.in_common for row in rows)
    return HubTableView(
        rows=tuple(rows),
        columns=tuple(key for key in HEADINGS if key not in without),
        headings=HEADINGS,
        filters=() if rest else find_filters(rows, context, without),
        compare_href=context.address.to(COMPARE_URI),
        currency=common.code if common else None,
        converted_on=rates.on if rates and was_converted else None,
        publisher=rates.publisher if rates and was_converted else None,
        rest=rest,
    )


def _common_currency(rows: Iterable[RowSummary | None], context: SiteContext) -> Currency | None:
    """Return the only currency among the totals, else the base of the rates."""
    currencies = {row.total.currency for row in rows if row is not None and row.total is not None}
    if len(currencies) == 1:
        return next(iter(currencies))
    return context.catalog.rates.base if context.catalog.rates else None


def _amount_to_order_by(row: RowSummary, common: Currency | None, context: SiteContext) -> Decimal | None:
    """Return the middle of a row's total in the currency of its table, `None` without a total or a rate."""
    rates = context.catalog.rates
    if row.total is None or common is None or row.total.currency == common:
        return middle(row.total)
    if rates is not None and common == rates.base:
        return row.middle_in_base
    return middle(in_table_currency(row.total, common, context))
