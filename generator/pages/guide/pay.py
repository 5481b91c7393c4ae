"""Pay by region and level: the rows, their totals with working, and how equity vests."""

from dataclasses import dataclass, replace

from generator.derive.compensation import PaySplit, PaySplits
from generator.derive.coverage import Coverage
from generator.derive.published import states_vesting
from generator.derive.rows import RowFigures
from generator.model.pay import ComponentKind, TotalBasis
from generator.pages.evidence_view import ClaimView
from generator.pages.figure_view import FigureView, TotalView, total_name, total_view
from generator.pages.guide.context import PageContext
from generator.pages.guide.job import NoteView, note_views
from generator.pages.guide.terms import pay_terms
from generator.pages.guide.vesting import VestingView, vesting_views
from generator.pages.page import Link
from generator.pages.pay_names import row_name
from generator.pages.shown import Inline
from generator.pages.words import word
from generator.units.money import MoneyRange
from generator.units.period import Period

ALWAYS = (ComponentKind.BASE_SALARY, ComponentKind.EQUITY_GRANT, ComponentKind.BONUS)
"""Columns that every pay table has, because their absence is news too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CellView:
    """What one row says of one component."""

    label: str
    figures: tuple[FigureView, ...]
    """Empty when the row does not mention the component."""

    per_year: MoneyRange | None
    """Yearly worth of a grant; `None` for everything else."""

    per_year_note: str | None
    """Where the years of the grant come from, when the figure does not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedView:
    """A total as its source typed it, held to the computed one."""

    figure: FigureView
    basis: str | None
    """Which total the source means, when it says so."""

    counts_whole_grant: bool
    """Whether the source adds up the grant of all years, which is nobody's pay of a year."""

    agrees: bool | None
    """`None` when there is nothing to hold it to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitView:
    """How a total splits by how sure its money is; gross per year."""

    name: str
    cash: MoneyRange
    liquid: MoneyRange | None
    paper: MoneyRange | None
    unclear: MoneyRange | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PayRowView:
    """One row of the pay table."""

    anchor: str
    region: Link
    region_label: str | None
    level: str | None
    ladder_levels: tuple[str, ...]
    """Codes of the company's ladder that it covers."""

    package: str | None
    name: str
    """What tells it from the other rows."""

    range_kind: str
    cells: tuple[CellView, ...]
    total: TotalView | None
    total_name: str
    """What the total is, and what it leaves out."""

    is_base_alone: bool
    """Whether the total is nothing but base salary, and so needs no working."""

    yearly: MoneyRange | None
    """The total by which the row is compared, gross per year: computed, else as its source states it."""

    working: str | None
    """Id of the footnote with the working of its totals; `None` where none is needed."""

    stated: StatedView | None
    splits: tuple[SplitView, ...]
    confidence: str
    reasons: tuple[str, ...]
    note: Inline | None
    is_headline: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OverrideView:
    """An equity plan that holds here against the company's."""

    reason: str
    instrument: str
    vesting_note: str | None
    refreshers: str | None
    unit_price: str | None
    note: str | None
    states_vesting: bool
    """Whether it says anything in numbers, which makes it a published figure."""

    claim: ClaimView


@dataclass(frozen=True, slots=True, kw_only=True)
class PayView:
    """The whole pay part."""

    columns: tuple[str, ...]
    rows: tuple[PayRowView, ...]
    vesting: tuple[VestingView, ...]
    override: OverrideView | None
    notes: tuple[NoteView, ...]
    terms: tuple[Link, ...]
    """Words of this part that the glossary explains."""


def pay_view(context: PageContext) -> PayView:
    """Return pay by region and level, in written order."""
    rows = tuple(context.figures.rows.values())
    columns = _columns(rows)
    return PayView(
        columns=tuple(word(kind) for kind in columns),
        rows=tuple(_row(row, columns, context) for row in rows),
        vesting=vesting_views(rows, context),
        override=_override(context),
        notes=note_views(context.guide.pay_notes, context),
        terms=pay_terms(columns, context),
    )


def _columns(rows: tuple[RowFigures, ...]) -> tuple[ComponentKind, ...]:
    mentioned = {kind for row in rows for kind, _ in row.row.pay.components}
    return tuple(kind for kind in ComponentKind if kind in ALWAYS or kind in mentioned)


def _row(figures: RowFigures, columns: tuple[ComponentKind, ...], context: PageContext) -> PayRowView:
    row, totals = figures.row, figures.totals
    found = (totals.recurring, totals.first_year, totals.average_annual)
    # Without the recurring total none of the others is shown.
    known = tuple(total_view(one) for one in found if one is not None) if totals.recurring else ()
    return PayRowView(
        anchor=f"pay-{row.id}",
        region=context.region_link(row.region),
        region_label=row.region_label,
        level=row.level,
        ladder_levels=row.ladder_levels,
        package=row.package_label,
        name=row_name(row, context),
        range_kind=word(row.evidence.range_kind),
        cells=tuple(_cell(kind, figures, context) for kind in columns),
        total=known[0] if known else None,
        total_name=total_name(figures),
        is_base_alone=figures.coverage is Coverage.BASE_ALONE,
        yearly=figures.yearly_total,
        working=None if figures.coverage is Coverage.BASE_ALONE else context.footnotes.working(known),
        stated=_stated(figures, context),
        splits=split_views(figures),
        confidence=figures.confidence.confidence.value,
        reasons=figures.confidence.reasons,
        note=context.texts.optional(row.note),
        is_headline=row.id == context.figures.headline,
    )


def _cell(kind: ComponentKind, figures: RowFigures, context: PageContext) -> CellView:
    row = figures.row
    found = row.pay.figures(kind)
    views = tuple(context.figure(figure, word(kind), row.evidence) for figure in found)
    is_grant = kind is ComponentKind.EQUITY_GRANT and bool(found)
    grant = found[0].leading if is_grant else None
    is_spread = grant is not None and grant.period in (Period.TERM, Period.ONCE)
    return CellView(
        label=word(kind),
        figures=views,
        per_year=figures.annual_equity if is_spread else None,
        per_year_note=None if grant and grant.term_years else "over the years of the company's plan",
    )


def _stated(figures: RowFigures, context: PageContext) -> StatedView | None:
    row = figures.row
    if row.stated_total is None:
        return None
    return StatedView(
        figure=context.figure(row.stated_total, "total as typed", row.evidence),
        basis=None if row.stated_basis is TotalBasis.UNSTATED else word(row.stated_basis),
        counts_whole_grant=row.stated_basis is TotalBasis.WHOLE_GRANT,
        agrees=None if figures.stated_check is None else figures.stated_check.agrees,
    )


def split_views(figures: RowFigures) -> tuple[SplitView, ...]:
    """Return the splits of a row that are known, the recurring one first; base salary alone is all cash."""
    if figures.coverage is Coverage.BASE_ALONE:
        return ()
    return joined_splits(figures.splits)


def joined_splits(splits: PaySplits) -> tuple[SplitView, ...]:
    """Return the splits that are known, the recurring one first; two totals that split alike share one."""
    known = [one for one in (splits.recurring, splits.first_year) if one is not None]
    if len(known) == 2 and replace(known[0], basis=known[1].basis) == known[1]:
        return (_split(known[0], " and ".join(word(one.basis) for one in known)),)
    return tuple(_split(one, word(one.basis)) for one in known)


def _split(one: PaySplit, name: str) -> SplitView:
    return SplitView(name=name, cash=one.cash, liquid=one.liquid, paper=one.paper, unclear=one.unclear)


def _override(context: PageContext) -> OverrideView | None:
    own = context.guide.equity_override
    if own is None:
        return None
    return OverrideView(
        reason=own.reason,
        instrument=word(own.plan.instrument),
        vesting_note=own.plan.vesting.note,
        refreshers=own.plan.refreshers,
        unit_price=own.plan.unit_price,
        note=own.plan.note,
        states_vesting=states_vesting(own.plan),
        claim=context.claim(own.plan.evidence),
    )
