"""The first screen: who and where, the range with its kind and date, how sure it is."""

from dataclasses import dataclass

from generator.derive.coverage import Coverage
from generator.derive.rows import RowFigures
from generator.model.pay import ComponentKind
from generator.pages.figure_view import FigureView, TotalView, figure_view, total_name, total_view
from generator.pages.guide.context import PageContext
from generator.pages.words import word
from generator.units.calendar import PartialDate
from generator.units.money import MoneyRange


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadlineView:
    """The figures of the first screen."""

    anchor: str
    """Anchor of the row that it is taken from."""

    place: str
    package: str | None
    """Team or kind of package that the row is for, where its source tells several apart."""

    level: str
    range_kind: str
    total: TotalView | None
    total_name: str
    """What the total is, and what it leaves out: `recurring total`, `base salary alone`."""

    stated: FigureView | None
    """The typed total, for a row whose parts are not known."""

    base: FigureView | None
    """`None` also where the total is nothing but base salary."""

    equity_per_year: MoneyRange | None
    liquidity: str
    """`paper`, `liquid` or `unknown`."""

    bonus: FigureView | None
    conflict_count: int
    confidence: str
    reasons: tuple[str, ...]
    evidence_date: PartialDate | None
    evidence_date_word: str
    """What happened on that date: figures of, published, read or reviewed."""

    reviewed_on: PartialDate | None
    reason: str | None
    """Why this row stands first."""


def headline_view(context: PageContext) -> HeadlineView | None:
    """Return the first screen, `None` for a guide without any pay."""
    figures, row = context.figures, context.figures.headline_row
    if row is None:
        return None
    headline, is_base_alone = context.guide.headline, row.coverage is Coverage.BASE_ALONE
    return HeadlineView(
        anchor=f"pay-{row.row.id}",
        place=context.region_name(row.row.region),
        package=row.row.package_label,
        level=row.row.level or "level not stated",
        range_kind=word(row.row.evidence.range_kind),
        total=total_view(row.totals.recurring) if row.totals.recurring else None,
        total_name=total_name(row),
        stated=_stated(row, context),
        base=None if is_base_alone else _figure(row, ComponentKind.BASE_SALARY, context),
        equity_per_year=row.annual_equity,
        liquidity=row.liquidity.value,
        bonus=_figure(row, ComponentKind.BONUS, context),
        conflict_count=len(figures.conflicts_of(row.row.id)),
        confidence=figures.confidence.confidence.value,
        reasons=figures.confidence.reasons,
        evidence_date=figures.freshness.newest if figures.freshness else None,
        evidence_date_word=word(figures.freshness.kind) if figures.freshness else "",
        reviewed_on=context.guide.reviewed_on,
        reason=headline.reason if headline and headline.row == row.row.id else None,
    )


def _figure(row: RowFigures, kind: ComponentKind, context: PageContext) -> FigureView | None:
    figure = row.row.pay.figure(kind)
    return None if figure is None else figure_view(figure, word(kind), context.sources, row.row.evidence)


def _stated(row: RowFigures, context: PageContext) -> FigureView | None:
    if row.totals.recurring is not None or row.row.stated_total is None or row.row.stated_per_year is None:
        return None
    return figure_view(row.row.stated_total, "total as stated", context.sources, row.row.evidence)
