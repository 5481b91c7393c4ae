"""Rows that lead to guides: what each says the job pays, how sure that is, and from when."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from generator.derive.conversion import convert
from generator.derive.figures import GuideFigures
from generator.derive.rows import RowFigures
from generator.pages.context import SiteContext
from generator.pages.evidence_view import Marker, marker_of
from generator.pages.page import Link
from generator.pages.words import word
from generator.units.calendar import PartialDate
from generator.units.currency import Currency
from generator.units.money import MoneyRange


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideRowView:
    """One guide, or one of its rows of pay, in a table of several."""

    guide: Link
    place: str | None
    """`None` for a guide without any pay."""

    level: str | None
    total: MoneyRange | None
    """Gross per year in its own currency; `None` when no total is known."""

    total_word: str
    """How the total came about."""

    in_common: MoneyRange | None
    """The total in the currency of the sorting; `None` when that is its own, or no rate is known."""

    range_kind: str
    marker: Marker
    confidence: str
    dated: PartialDate | None
    dated_word: str
    """What happened on that date: figures of, published, sources read or reviewed."""

    reviewed_on: PartialDate | None
    """When somebody last went through the guide; `None` when nobody has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideTableView:
    """Guides in the order in which a table shows them."""

    rows: tuple[GuideRowView, ...]
    currency: str | None = None
    """Code of the currency by which the rows are sorted; `None` when they are not sorted by pay."""

    converted_on: date | None = None
    """Day of the rates, when any total was converted to compare it."""

    publisher: str | None = None


def guide_row(figures: GuideFigures, text: str, context: SiteContext) -> GuideRowView:
    """Return a guide by the row that its first screen shows; `text` is what the link to it says."""
    row = figures.headline_row
    if row is not None:
        return pay_row(figures, row, text, context)
    return GuideRowView(
        guide=context.guide_link(figures.guide.id, text),
        place=None,
        level=None,
        total=None,
        total_word="no pay in this guide",
        in_common=None,
        range_kind="",
        marker=marker_of(figures.guide.sources),
        confidence=figures.confidence.confidence.value,
        dated=figures.guide.reviewed_on,
        dated_word="reviewed",
        reviewed_on=figures.guide.reviewed_on,
    )


def pay_row(figures: GuideFigures, row: RowFigures, text: str, context: SiteContext) -> GuideRowView:
    """Return one row of pay of a guide; `text` is what the link to the guide says."""
    return GuideRowView(
        guide=context.guide_link(figures.guide.id, text),
        place=context.region_name(row.row.region),
        level=row.row.level,
        total=row.yearly_total,
        total_word=_total_word(row),
        in_common=None,
        range_kind=word(row.row.evidence.range_kind),
        marker=marker_of(row.basis.sources),
        confidence=row.confidence.confidence.value,
        dated=row.freshness.newest if row.freshness else None,
        dated_word=word(row.freshness.kind) if row.freshness else "",
        reviewed_on=figures.guide.reviewed_on,
    )


def highest_first(rows: Iterable[GuideRowView], context: SiteContext) -> GuideTableView:
    """Return rows sorted by the middle of their totals, in one currency at the dated rates.

    The currency is the only one among the rows, else the base of the rates. Rows without a total, or
    without a rate for it, come last by the text of their link.
    """
    listed = sorted(rows, key=lambda row: (row.guide.text.casefold(), row.place or ""))
    rates = context.catalog.rates
    currencies = {row.total.currency for row in listed if row.total is not None}
    common = next(iter(currencies)) if len(currencies) == 1 else (rates.base if rates else None)
    if common is None:
        return GuideTableView(rows=tuple(listed))
    compared = [_compared(row, common, context) for row in listed]
    compared.sort(key=lambda row: _middle(row, common), reverse=True)
    was_converted = any(row.in_common for row in compared)
    return GuideTableView(
        rows=tuple(compared),
        currency=common.code,
        converted_on=rates.on if rates and was_converted else None,
        publisher=rates.publisher if rates and was_converted else None,
    )


def _total_word(row: RowFigures) -> str:
    if row.totals.recurring is not None:
        return "recurring total, computed"
    return "total as its source states it" if row.yearly_total is not None else "no total known"


def _compared(row: GuideRowView, common: Currency, context: SiteContext) -> GuideRowView:
    if row.total is None or row.total.currency == common:
        return row
    converted = convert(row.total, common, context.catalog.rates)
    return replace(row, in_common=converted.amount if converted else None)


def _middle(row: GuideRowView, common: Currency) -> Decimal:
    """Return the middle of the known ends in the common currency; below zero when there is none."""
    total = row.in_common or row.total
    if total is None or total.currency != common:
        return Decimal(-1)
    ends = [end for end in (total.low, total.high) if end is not None]
    return sum(ends, start=Decimal(0)) / len(ends)
