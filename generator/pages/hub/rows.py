"""One line of a table of guides: what a row of pay says, how sure that is, and from when."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.derive.conversion import in_currency
from generator.derive.coverage import Coverage
from generator.derive.summary import GuideListing, RowSummary
from generator.model.level import Confidence
from generator.pages.context import SiteContext
from generator.pages.evidence_view import Marker, marker_of_kind
from generator.pages.page import guide_uri
from generator.units.calendar import PartialDate
from generator.units.currency import Currency
from generator.units.money import MoneyRange

FilterKeys = Mapping[str, tuple[str, ...]]
"""What a line is filtered by: values under the key of each filter, none where the line has none.

`region` holds the region of the row and those around it; all but `level` are ids, codes and closed words.
"""

CONFIDENCES = tuple(confidence.value for confidence in Confidence)
"""From the surest on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HubRowView:
    """One guide, or one of its rows of pay."""

    company: str
    role: str
    href: str
    """Address of the row in its guide."""

    place: str | None = None
    """`None` for a guide without any pay."""

    level: str | None = None
    package: str | None = None
    base: MoneyRange | None = None
    """Base salary, gross per year in the row's currency."""

    total: MoneyRange | None = None
    """Gross per year in the row's currency; `None` when no total is known."""

    total_word: str
    """How the total came about, or what it covers."""

    in_common: MoneyRange | None = None
    """The total in the currency of the table; `None` when that is its own, or no rate is known."""

    base_middle: Decimal | None = None
    total_middle: Decimal | None = None
    """Middles of the known ends in the currency of the table, for sorting; `None` without an amount."""

    marker: Marker
    confidence: str
    dated: PartialDate | None = None
    """When the figures held or were published; `None` when nothing says so, whenever it was read."""

    keys: FilterKeys

    @property
    def confidence_rank(self) -> int:
        """What lines are sorted by, the surest highest."""
        return len(CONFIDENCES) - CONFIDENCES.index(self.confidence)


def hub_row(
    guide: GuideListing, row: RowSummary, context: SiteContext, common: Currency | None
) -> HubRowView:
    """Return one row of pay of a guide; amounts are compared in `common` at the dated rates."""
    in_common = in_table_currency(row.total, common, context)
    return HubRowView(
        company=context.company_name(guide.company),
        role=guide.title,
        href=context.address.to(guide_uri(guide.id), f"pay-{row.id}"),
        place=context.region_name(row.region),
        level=row.level,
        package=row.package,
        base=row.base,
        total=row.total,
        total_word=total_word(row),
        in_common=in_common if row.total is not None and in_common != row.total else None,
        base_middle=middle(in_table_currency(row.base, common, context)),
        total_middle=middle(in_common),
        marker=marker_of_kind(row.strongest),
        confidence=row.confidence.value,
        dated=row.dated,
        keys=row_keys(guide, row),
    )


def guide_row(guide: GuideListing, context: SiteContext, common: Currency | None) -> HubRowView:
    """Return a guide by the row that its first screen shows."""
    row = guide.headline_row
    if row is not None:
        return hub_row(guide, row, context, common)
    marker = marker_of_kind(guide.strongest)
    return HubRowView(
        company=context.company_name(guide.company),
        role=guide.title,
        href=context.address.to(guide_uri(guide.id)),
        total_word="no pay in this guide",
        marker=marker,
        confidence=guide.confidence.value,
        keys=_guide_keys(guide, marker) | {"region": (), "level": (), "currency": ()},
    )


def row_keys(guide: GuideListing, row: RowSummary) -> FilterKeys:
    """Return what a row of pay is filtered by."""
    return _guide_keys(guide, marker_of_kind(row.strongest)) | {
        "region": row.places,
        "level": (row.level,) if row.level else (),
        "confidence": (row.confidence.value,),
        "currency": (row.total.currency.code,) if row.total else (),
    }


def _guide_keys(guide: GuideListing, marker: Marker) -> dict[str, tuple[str, ...]]:
    return {
        "company": (guide.company,),
        "role": (guide.role,),
        "evidence": (marker.value,),
        "confidence": (guide.confidence.value,),
    }


def total_word(row: RowSummary) -> str:
    """Return how the total of a row came about, or what it covers."""
    if row.coverage is not None:
        return "" if row.coverage is Coverage.WHOLE else row.coverage.value
    return "as its source states it" if row.total is not None else ""


def in_table_currency(
    amount: MoneyRange | None, common: Currency | None, context: SiteContext
) -> MoneyRange | None:
    """Return an amount in the currency of a table, `None` without a rate."""
    if amount is None or common is None or amount.currency == common:
        return amount
    return in_currency(amount, common, context.catalog.rates)


def middle(amount: MoneyRange | None) -> Decimal | None:
    """Return the middle of the known ends of an amount, what rows are sorted by; `None` without an amount."""
    ends = [end for end in (amount.low, amount.high) if end is not None] if amount else []
    return sum(ends, start=Decimal(0)) / len(ends) if ends else None
