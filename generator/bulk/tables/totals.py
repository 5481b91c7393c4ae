"""Totals that this project computes from the components, kept apart from what sources state."""

from dataclasses import dataclass
from decimal import Decimal

from generator.bulk.table import CellKind, Column, Link, Table
from generator.derive.coverage import Coverage
from generator.derive.rows import RowFigures
from generator.model.guide import Guide
from generator.model.level import Confidence
from generator.model.pay import ComponentKind, TotalBasis
from generator.model.totals import ComputedTotal
from generator.units.money import MoneyRange


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalEntry:
    """One computed total of one row."""

    guide: Guide
    figures: RowFigures
    total: ComputedTotal

    @property
    def grant_years(self) -> Decimal | None:
        """Years over which the grant is spread; `None` when none is counted, or it is stated per year."""
        spread = (part.divisor for part in self.total.parts if part.kind is ComponentKind.EQUITY_GRANT)
        return next((years for years in spread if years != 1), None)

    @property
    def rounded(self) -> MoneyRange:
        """Its ends in the smallest units of its currency."""
        return self.total.range.rounded()


TOTALS: Table[TotalEntry] = Table(
    name="totals",
    title="Computed totals",
    meaning=(
        "One total of one pay row, computed from its components under one of three names. "
        "A row without a base salary in its own currency has none."
    ),
    columns=(
        Column(
            name="guide",
            meaning="Id of the guide, `company/role`.",
            value=lambda t: t.guide.id,
            is_required=True,
        ),
        Column(
            name="row",
            meaning="Id of the pay row in its guide.",
            value=lambda t: t.figures.row.id,
            is_required=True,
        ),
        Column(
            name="total",
            meaning="Name of the total; the methodology page has the formula of each.",
            value=lambda t: t.total.basis,
            is_required=True,
            words=TotalBasis,
        ),
        Column(
            name="low",
            meaning=(
                "Sum of the low ends, per year (in the first year for that total), before tax, rounded to "
                "the smallest unit of the currency; empty when open."
            ),
            kind=CellKind.NUMBER,
            value=lambda t: t.rounded.low,
        ),
        Column(
            name="high",
            meaning="Sum of the high ends, as `low`.",
            kind=CellKind.NUMBER,
            value=lambda t: t.rounded.high,
        ),
        Column(
            name="is_open_ended",
            meaning="Whether the high end is known to be exceeded.",
            kind=CellKind.FLAG,
            value=lambda t: t.total.range.open_end,
            is_required=True,
        ),
        Column(
            name="currency",
            meaning="ISO 4217 code.",
            value=lambda t: t.total.range.currency.code,
            is_required=True,
        ),
        Column(
            name="grant_years",
            meaning="Years over which the grant is spread: those stated, else those of the equity plan.",
            kind=CellKind.NUMBER,
            value=lambda t: t.grant_years,
        ),
        Column(
            name="coverage",
            meaning="What the recurring total of the row holds of base salary, bonus and equity.",
            value=lambda t: t.figures.coverage,
            words=Coverage,
        ),
        Column(
            name="counted",
            meaning="Components that are in the total.",
            kind=CellKind.LIST,
            value=lambda t: tuple(part.kind for part in t.total.parts),
        ),
        Column(
            name="left_out",
            meaning="Components that are mentioned and not in it, each with the reason.",
            kind=CellKind.LIST,
            value=lambda t: tuple(f"{one.kind.value}: {one.reason.value}" for one in t.total.left_out),
        ),
        Column(
            name="assumptions",
            meaning="What it takes for granted because nobody stated it.",
            kind=CellKind.LIST,
            value=lambda t: t.total.assumptions,
        ),
        Column(
            name="confidence",
            meaning="How far the row can be relied on.",
            value=lambda t: t.figures.confidence.confidence,
            is_required=True,
            words=Confidence,
        ),
    ),
    key=("guide", "row", "total"),
    links=(
        Link(columns=("guide",), table="guides", key=("id",)),
        Link(columns=("guide", "row"), table="pay_rows", key=("guide", "id")),
    ),
    searched=("total",),
)
