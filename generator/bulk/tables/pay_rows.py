"""Rows of pay tables: which job, place and level a set of statements is about."""

from dataclasses import dataclass

from generator.bulk.support import Support
from generator.bulk.table import CellKind, Column, Link, Table
from generator.model.guide import Guide
from generator.model.pay import Amount, FigureState, PayFigure, PayRow, TotalBasis
from generator.pages.evidence_view import Marker
from generator.pages.page import guide_uri, served_at
from generator.units.period import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class RowEntry:
    """One row of pay with what it rests on."""

    guide: Guide
    row: PayRow
    support: Support
    is_headline: bool

    @property
    def total(self) -> PayFigure | None:
        """The total that the source types."""
        return self.row.stated_total

    @property
    def amount(self) -> Amount | None:
        """The amount of that total."""
        return self.total.leading if self.total else None


NUMBER, FLAG = CellKind.NUMBER, CellKind.FLAG

_ROW: tuple[Column[RowEntry], ...] = (
    Column(
        name="guide", meaning="Id of the guide, `company/role`.", value=lambda r: r.guide.id, is_required=True
    ),
    Column(name="id", meaning="Id of the row in its guide.", value=lambda r: r.row.id, is_required=True),
    Column(name="company", meaning="Company id.", value=lambda r: r.guide.company, is_required=True),
    Column(name="role", meaning="Role id.", value=lambda r: r.guide.role, is_required=True),
    Column(name="region", meaning="Region id.", value=lambda r: r.row.region, is_required=True),
    Column(
        name="region_label",
        meaning="Region as the source prints it, where that differs from its name.",
        value=lambda r: r.row.region_label,
    ),
    Column(
        name="level",
        meaning="Level as the source prints it; empty when it covers all levels or names none.",
        value=lambda r: r.row.level,
    ),
    Column(
        name="ladder_levels",
        meaning="Codes of the company's ladder that the row covers.",
        kind=CellKind.LIST,
        value=lambda r: r.row.ladder_levels,
    ),
    Column(
        name="package",
        meaning="Name of the pay package, where a source offers several.",
        value=lambda r: r.row.package_label,
    ),
    Column(
        name="currency",
        meaning="ISO 4217 code of the row's totals.",
        value=lambda r: r.row.pay.currency.code,
        is_required=True,
    ),
    Column(
        name="is_headline",
        meaning="Whether the first screen of the guide shows this row.",
        kind=FLAG,
        value=lambda r: r.is_headline,
        is_required=True,
    ),
)

_TYPED_TOTAL: tuple[Column[RowEntry], ...] = (
    Column(
        name="stated_total_state",
        meaning="Whether the source types a total; empty when it does not mention any.",
        value=lambda r: r.total.state if r.total else None,
        words=FigureState,
    ),
    Column(
        name="stated_total_low",
        meaning="Low end of the total that the source types, in `stated_total_currency`, before tax.",
        kind=NUMBER,
        value=lambda r: r.amount.range.low if r.amount else None,
    ),
    Column(
        name="stated_total_high",
        meaning="High end of it.",
        kind=NUMBER,
        value=lambda r: r.amount.range.high if r.amount else None,
    ),
    Column(
        name="is_stated_total_open_ended",
        meaning="Whether its high end is known to be exceeded; empty without an amount.",
        kind=FLAG,
        value=lambda r: r.amount.range.open_end if r.amount else None,
    ),
    Column(
        name="stated_total_currency",
        meaning="ISO 4217 code of the typed total.",
        value=lambda r: r.amount.range.currency.code if r.amount else None,
    ),
    Column(
        name="stated_total_period",
        meaning="Time that it is for, as `period` in `pay_claims`; empty without an amount.",
        value=lambda r: r.amount.period if r.amount else None,
        words=Period,
    ),
    Column(
        name="stated_total_basis",
        meaning="Which total the source means; empty when it does not mention any.",
        value=lambda r: r.row.stated_basis if r.total else None,
        words=TotalBasis,
    ),
    Column(
        name="stated_total_words",
        meaning="What the source says of its total in words.",
        value=lambda r: r.total.words if r.total else None,
    ),
)

_SUPPORT: tuple[Column[RowEntry], ...] = (
    Column(
        name="mark",
        meaning="Word for the strongest source of the row.",
        value=lambda r: r.support.mark,
        is_required=True,
        words=Marker,
    ),
    Column(name="source", meaning="Id of that source; empty without any.", value=lambda r: r.support.key),
    Column(
        name="sources",
        meaning="Ids of all sources of the row.",
        kind=CellKind.LIST,
        value=lambda r: r.support.keys,
    ),
    Column(name="note", meaning="What a reader has to know of the row.", value=lambda r: r.row.note),
    Column(
        name="page",
        meaning="Where the site shows it, below its root.",
        value=lambda r: f"{served_at(guide_uri(r.guide.id))}#pay-{r.row.id}",
        is_required=True,
    ),
)

PAY_ROWS: Table[RowEntry] = Table(
    name="pay_rows",
    title="Rows of pay tables",
    meaning="What one set of sources says a job pays in one region, at one level, or both.",
    columns=(*_ROW, *_TYPED_TOTAL, *_SUPPORT),
    key=("guide", "id"),
    links=(
        Link(columns=("guide",), table="guides", key=("id",)),
        Link(columns=("company",), table="companies", key=("id",)),
        Link(columns=("role",), table="roles", key=("id",)),
        Link(columns=("region",), table="regions", key=("id",)),
        Link(columns=("source",), table="sources", key=("id",)),
    ),
)
