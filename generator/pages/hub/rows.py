"""One line of a table of guides: what a row of pay says, how sure that is, and from when."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.derive.conversion import convert
from generator.derive.coverage import Coverage
from generator.derive.figures import GuideFigures
from generator.derive.freshness import DateKind
from generator.derive.places import wider
from generator.derive.rows import RowFigures, yearly
from generator.model.pay import ComponentKind
from generator.pages.context import SiteContext
from generator.pages.evidence_view import Marker, marker_of
from generator.pages.page import guide_uri
from generator.pages.words import word
from generator.units.calendar import PartialDate
from generator.units.currency import Currency
from generator.units.money import MoneyRange

FilterKeys = Mapping[str, tuple[str, ...]]
"""What a line is filtered by: values under the key of each filter, none where the line has none.

`region` holds the region of the row and those around it; all but `level` are ids, codes and closed words.
"""

CONFIDENCE_RANKS = {"high": 3, "medium": 2, "low": 1}
"""What lines are sorted by, the surest highest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HubRowView:
    """One guide, or one of its rows of pay."""

    company: str
    role: str
    href: str
    """Address of the row in its guide."""

    place: str | None
    """`None` for a guide without any pay."""

    level: str | None
    package: str | None
    base: MoneyRange | None
    """Base salary, gross per year in the row's currency."""

    total: MoneyRange | None
    """Gross per year in the row's currency; `None` when no total is known."""

    total_word: str
    """How the total came about, or what it covers."""

    in_common: MoneyRange | None
    """The total in the currency of the table; `None` when that is its own, or no rate is known."""

    base_middle: Decimal | None
    total_middle: Decimal | None
    """Middles of the known ends in the currency of the table, for sorting; `None` without an amount."""

    range_kind: str
    marker: Marker
    confidence: str
    dated: PartialDate | None
    """When the figures held or were published; `None` when nothing says so, whenever it was read."""

    keys: FilterKeys

    @property
    def confidence_rank(self) -> int:
        """Place of the confidence among its words."""
        return CONFIDENCE_RANKS[self.confidence]


def hub_row(
    figures: GuideFigures, row: RowFigures, context: SiteContext, common: Currency | None
) -> HubRowView:
    """Return one row of pay of a guide; amounts are compared in `common` at the dated rates."""
    base, total = yearly(row.row.pay.figure(ComponentKind.BASE_SALARY)), row.yearly_total
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
        range_kind=word(row.row.evidence.range_kind),
        marker=marker_of(row.basis.sources),
        confidence=row.confidence.confidence.value,
        dated=_own_date(row),
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
        place=None,
        level=None,
        package=None,
        base=None,
        total=None,
        total_word="no pay in this guide",
        in_common=None,
        base_middle=None,
        total_middle=None,
        range_kind="",
        marker=marker,
        confidence=confidence,
        dated=None,
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


def _own_date(row: RowFigures) -> PartialDate | None:
    found = row.freshness
    return found.newest if found and found.kind in (DateKind.FIGURES, DateKind.PUBLISHED) else None


def _total_word(row: RowFigures) -> str:
    coverage = row.coverage
    if coverage is not None:
        return "" if coverage is Coverage.WHOLE else coverage.value
    return "as its source states it" if row.yearly_total is not None else ""


def _in(amount: MoneyRange | None, common: Currency | None, context: SiteContext) -> MoneyRange | None:
    """Return an amount in the common currency, `None` without a rate."""
    if amount is None or common is None or amount.currency == common:
        return amount
    converted = convert(amount, common, context.catalog.rates)
    return converted.amount if converted else None


def _middle(amount: MoneyRange | None) -> Decimal | None:
    ends = [end for end in (amount.low, amount.high) if end is not None] if amount else []
    return sum(ends, start=Decimal(0)) / len(ends) if ends else None
