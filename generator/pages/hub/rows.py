"""One line of a table of guides: what a row of pay says, how sure that is, and from when."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.derive.conversion import in_currency
from generator.derive.coverage import Coverage
from generator.derive.figures import GuideFigures
from generator.derive.places import wider
from generator.derive.rows import RowFigures
from generator.model.level import Confidence
from generator.pages.context import SiteContext
from generator.pages.evidence_view import Marker, marker_of
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
    figures: GuideFigures, row: RowFigures, context: SiteContext, common: Currency | None
) -> HubRowView:
    """Return one row of pay of a guide; amounts are compared in `common` at the dated rates."""
    base, total = row.row.pay.yearly_base, row.yearly_total
    in_common = _in(total, common, context)
    region = row.row.region
    return HubRowView(
        company=context.company_name(figures.guide.company),
        role=figures.guide.title,
        href=context.address.to(guide_uri(figures.guide.id), f"pay-{row.row.id}"),
        place=context.region_name(region),
        level=row.row.level,
        package=row.row.package_label,
        base=base,
        total=total,
        total_word=_total_word(row),
        in_common=in_common if total is not None and in_common != total else None,
        base_middle=_middle(_in(base, common, context)),
        total_middle=_middle(in_common),
        marker=marker_of(row.basis.sources),
        confidence=row.confidence.confidence.value,
        dated=row.freshness.own_date if row.freshness else None,
        keys=_keys(figures, row, context),
    )


def guide_row(figures: GuideFigures, context: SiteContext, common: Currency | None) -> HubRowView:
    """Return a guide by the row that its first screen shows."""
    row = figures.headline_row
    if row is not None:
        return hub_row(figures, row, context, common)
    guide, confidence = figures.guide, figures.confidence.confidence.value
    marker = marker_of(guide.sources)
    return HubRowView(
        company=context.company_name(guide.company),
        role=guide.title,
        href=context.address.to(guide_uri(guide.id)),
        total_word="no pay in this guide",
        marker=marker,
        confidence=confidence,
        keys=_guide_keys(figures, marker) | {"region": (), "level": (), "currency": ()},
    )


def _keys(figures: GuideFigures, row: RowFigures, context: SiteContext) -> FilterKeys:
    region, level = row.row.region, row.row.level
    return _guide_keys(figures, marker_of(row.basis.sources)) | {
        "region": (region, *wider(context.catalog, region)),
        "level": (level,) if level else (),
        "confidence": (row.confidence.confidence.value,),
        "currency": (row.yearly_total.currency.code,) if row.yearly_total else (),
    }


def _guide_keys(figures: GuideFigures, marker: Marker) -> dict[str, tuple[str, ...]]:
    return {
        "company": (figures.guide.company,),
        "role": (figures.guide.role,),
        "evidence": (marker.value,),
        "confidence": (figures.confidence.confidence.value,),
    }


def _total_word(row: RowFigures) -> str:
    coverage = row.coverage
    if coverage is not None:
        return "" if coverage is Coverage.WHOLE else coverage.value
    return "as its source states it" if row.yearly_total is not None else ""


def _in(amount: MoneyRange | None, common: Currency | None, context: SiteContext) -> MoneyRange | None:
    """Return an amount in the common currency, `None` without a rate."""
    if amount is None or common is None:
        return amount
    return in_currency(amount, common, context.catalog.rates)


def _middle(amount: MoneyRange | None) -> Decimal | None:
    ends = [end for end in (amount.low, amount.high) if end is not None] if amount else []
    return sum(ends, start=Decimal(0)) / len(ends) if ends else None
