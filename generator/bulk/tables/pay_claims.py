"""The main table: one row for each statement of one component of pay, as its source has it."""

from generator.bulk.pay_claims import PayClaim
from generator.bulk.table import CellKind, Column, Link, Table
from generator.bulk.tables.pay_figure import FIGURE
from generator.model.evidence import RangeKind, SourceKind
from generator.model.pay import ComponentKind
from generator.pages.evidence_view import Marker

FLAG, WHOLE, LIST = CellKind.FLAG, CellKind.WHOLE, CellKind.LIST

_WHERE: tuple[Column[PayClaim], ...] = (
    Column(
        name="guide",
        meaning="Id of the guide, `company/role`.",
        value=lambda c: c.guide.id,
        is_required=True,
    ),
    Column(name="row", meaning="Id of the pay row in its guide.", value=lambda c: c.row.id, is_required=True),
    Column(
        name="component",
        meaning="Kind of pay.",
        value=lambda c: c.component,
        is_required=True,
        words=ComponentKind,
    ),
    Column(
        name="number",
        meaning="Position among the components of this kind in the row, from 1.",
        kind=WHOLE,
        value=lambda c: c.number,
        is_required=True,
    ),
    Column(
        name="statement",
        meaning=(
            "Position among amounts that state the same in other currencies or periods, from 1, the leading "
            "one. Take 1 alone when you add up."
        ),
        kind=WHOLE,
        value=lambda c: c.statement,
        is_required=True,
    ),
    Column(name="company", meaning="Company id.", value=lambda c: c.guide.company, is_required=True),
    Column(name="role", meaning="Role id.", value=lambda c: c.guide.role, is_required=True),
    Column(name="region", meaning="Region id.", value=lambda c: c.row.region, is_required=True),
    Column(
        name="country",
        meaning="ISO 3166 code of the region's country; empty for zones over several countries.",
        value=lambda c: c.region.country if c.region else None,
    ),
    Column(
        name="level",
        meaning="Level as the source prints it; empty when it covers all levels or names none.",
        value=lambda c: c.row.level,
    ),
    Column(
        name="package",
        meaning="Name of the pay package, where a source offers several.",
        value=lambda c: c.row.package_label,
    ),
)

_SUPPORT: tuple[Column[PayClaim], ...] = (
    Column(
        name="mark",
        meaning="Word that pages show beside the figure; empty for what nobody states.",
        value=lambda c: c.support.mark if c.is_stated else None,
        words=Marker,
    ),
    Column(
        name="is_unverified",
        meaning="Whether no source shows its origin, or there is none; empty for what nobody states.",
        kind=FLAG,
        value=lambda c: c.support.is_unverified if c.is_stated else None,
    ),
    Column(
        name="range_kind",
        meaning="What the two ends mean.",
        value=lambda c: c.evidence.range_kind if c.is_stated else None,
        words=RangeKind,
    ),
    Column(
        name="dated",
        meaning="When the figures held or were published: `2026`, `2026-11` or `2026-11-22`.",
        value=lambda c: c.dated,
    ),
    Column(
        name="sample_size",
        meaning="People or postings behind the figure; empty when unknown.",
        kind=WHOLE,
        value=lambda c: c.published.basis.sample_size if c.is_stated else None,
    ),
    Column(
        name="source",
        meaning="Id of the strongest source; empty when there is none.",
        value=lambda c: c.support.key,
    ),
    Column(
        name="source_kind",
        meaning="Kind of that source.",
        value=lambda c: c.support.strongest.kind if c.support.strongest else None,
        words=SourceKind,
    ),
    Column(
        name="publisher",
        meaning="Who published that source.",
        value=lambda c: c.support.strongest.publisher if c.support.strongest else None,
    ),
    Column(
        name="url",
        meaning="Its web address; empty when unknown.",
        value=lambda c: c.support.strongest.url if c.support.strongest else None,
    ),
    Column(
        name="accessed_on",
        meaning="When somebody of this project read it.",
        value=lambda c: c.support.strongest.accessed_on if c.support.strongest else None,
    ),
    Column(
        name="sources",
        meaning="Ids of all sources of the figure.",
        kind=LIST,
        value=lambda c: c.support.keys,
    ),
)

PAY_CLAIMS: Table[PayClaim] = Table(
    name="pay_claims",
    title="Pay, one row for each component",
    meaning="One statement of one component of pay, for one job, place and level, as its source has it.",
    columns=(*_WHERE, *FIGURE, *_SUPPORT),
    key=("guide", "row", "component", "number", "statement"),
    links=(
        Link(columns=("guide",), table="guides", key=("id",)),
        Link(columns=("guide", "row"), table="pay_rows", key=("guide", "id")),
        Link(columns=("company",), table="companies", key=("id",)),
        Link(columns=("role",), table="roles", key=("id",)),
        Link(columns=("region",), table="regions", key=("id",)),
        Link(columns=("source",), table="sources", key=("id",)),
    ),
    searched=("component",),
)
