"""How level mappings, peers and premiums are written."""

from dataclasses import replace

from generator.load.collections import ListReader
from generator.load.format.evidence import EVIDENCE_FIELDS, SOURCES_FIELD
from generator.load.format.figure import figure_reader
from generator.load.format.pay import component_fields, in_region_currency, package
from generator.load.readers import CELL, COMPANY, LINE, REGION, SHORT_TEXT, TEXT, ChoiceReader, Reader
from generator.load.reading import Reading
from generator.load.records import Field, Keys, RecordReader, Values, gathered
from generator.load.scalars import SHARE_RANGE
from generator.model.level import Confidence, LevelEquivalence, PeerPay, Position, Premium, Relation
from generator.model.table import PlainTable
from generator.units.period import Period

POSITION_FIELDS = (
    Field(
        "company",
        COMPANY,
        "Company id or alias.",
        default="none; then `role_label` is needed",
    ),
    Field(
        "role_label",
        SHORT_TEXT,
        "Title as the source gives it.",
        default="with a level, this guide's title",
    ),
    Field(
        "level",
        SHORT_TEXT,
        "Ladder code, or several as printed.",
        or_unknown=True,
        default="unknown",
        examples=("L4", "L3–L4"),
    ),
    Field("region", REGION, "Region; for pay, it gives the currency.", or_unknown=True, default="unknown"),
)


def _build_from(values: Values, reading: Reading) -> Position:
    return _take_position({"company": reading.ids[0]} | values, reading)


FROM = RecordReader(
    "from-position",
    _build_from,
    (
        replace(POSITION_FIELDS[0], default="this guide's company"),
        *POSITION_FIELDS[1:],
    ),
    doc="The position that is compared.",
)


def _take_position(values: Values, reading: Reading) -> Position:
    """Take a position out of what was read; raises `ValueError` when nothing says what job it is."""
    own = {field.name: values.pop(field.name) for field in POSITION_FIELDS if field.name in values}
    if "role_label" not in own and "company" not in own:
        raise ValueError("a position across an industry needs a `role_label`")
    if "role_label" not in own and "level" not in own:
        raise ValueError("a position needs a `role_label` or a `level`")
    named = {"company": None, "role_label": reading.defaults.title or reading.ids[1]} | own
    return Position(**named)  # type: ignore[arg-type]


def _build_equivalence(values: Values, reading: Reading) -> LevelEquivalence:
    title = reading.defaults.title or reading.ids[1]
    here = values.pop("from", None) or Position(company=reading.ids[0], role_label=title)
    there = _take_position(values, reading)
    judged = {"relation": Relation.EQUAL, "confidence": Confidence.LOW} | gathered(values)
    return LevelEquivalence(here=here, there=there, **judged)  # type: ignore[arg-type]


EQUIVALENCE = RecordReader(
    "level-equivalence",
    _build_equivalence,
    (
        *POSITION_FIELDS,
        Field("from", FROM, "Position that is compared.", default="this guide's job"),
        Field(
            "relation",
            ChoiceReader(Relation),
            "How the named position stands to the one compared.",
            default="equal",
        ),
        Field(
            "confidence",
            ChoiceReader(Confidence),
            "How far the comparison can be relied on.",
            default="low",
        ),
        Field("hedge", LINE, "Words with which the source limits the comparison."),
        SOURCES_FIELD,
    ),
    doc="A position elsewhere beside the one of this guide.",
)


_PEER_KEYS = Keys(
    (
        *POSITION_FIELDS,
        Field(
            "total",
            figure_reader(Period.YEAR),
            "Total compensation per year there.",
            default="none; then a component is needed",
        ),
        *component_fields(several=True),
        Field("note", TEXT, "A remark."),
        *EVIDENCE_FIELDS,
    )
)


def peer_reader(peer_id: str) -> Reader[PeerPay]:
    """Return the reader of what one comparable position pays."""

    def build(values: Values, reading: Reading) -> PeerPay:
        position, pay = _take_position(values, reading), package(values, reading.currency)
        if not pay.components and "total" not in values:
            raise ValueError("a peer needs a `total` or at least one component")
        return PeerPay(id=peer_id, position=position, pay=pay, **gathered(values))  # type: ignore[arg-type]

    return RecordReader(
        "peer",
        build,
        _PEER_KEYS,
        doc="What a comparable position elsewhere pays.",
        prepare=in_region_currency,
    )


_PREMIUM_KEYS = Keys(
    (
        Field("name", SHORT_TEXT, "Name of the premium.", required=True),
        Field("applies_to", LINE, "Whom or what it applies to.", required=True),
        Field(
            "share",
            SHARE_RANGE,
            "Share of pay.",
            or_unknown=True,
            examples=("15–20%",),
            default="unknown",
        ),
        Field("conditions", TEXT, "When it is paid."),
        *EVIDENCE_FIELDS,
    )
)


def premium_reader(premium_id: str) -> Reader[Premium]:
    """Return the reader of one named premium."""
    return RecordReader(
        "premium",
        lambda values, _: Premium(id=premium_id, **gathered(values)),  # type: ignore[arg-type]
        _PREMIUM_KEYS,
        doc="Extra pay that a source attributes to something named.",
    )


def _build_table(values: Values, _: Reading) -> PlainTable:
    table = PlainTable(**gathered(values))  # type: ignore[arg-type]
    for number, row in enumerate(table.rows, start=1):
        if len(row) != len(table.columns):
            raise ValueError(f"row {number} has {len(row)} cells for {len(table.columns)} columns")
    return table


TABLE = RecordReader(
    "table",
    _build_table,
    (
        Field("title", LINE, "What the table shows.", required=True),
        Field("columns", ListReader(CELL), "Column headings.", required=True),
        Field("rows", ListReader(ListReader(CELL)), "Rows of cells, as printed.", required=True),
        Field("note", TEXT, "A remark below it."),
        *EVIDENCE_FIELDS,
    ),
    doc="A table of a source that fits no other field, kept as printed.",
)
