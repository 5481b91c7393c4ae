"""How dated statements are written."""

from generator.load.collections import ListReader
from generator.load.figures import FigureText
from generator.load.format.evidence import EVIDENCE_FIELDS, SOURCES_FIELD
from generator.load.format.figure import AMOUNT_DEFAULT, FIGURE_KEYS, build_figure
from generator.load.nodes import Node, Scalar
from generator.load.readers import LINE, TEXT, ChoiceReader, Definitions, Reader, Schema
from generator.load.reading import Reading
from generator.load.records import Field, Keys, RecordReader, Values, gathered, record
from generator.load.scalars import DAY, ID, PARTIAL_DATE
from generator.model.claim import Claim, ClaimDate, ClaimFigure, ClaimStatus, SupersededStatement
from generator.units.period import Period

DATE = record(
    "claim-date",
    ClaimDate,
    Field("on", PARTIAL_DATE, "The date.", required=True),
    Field("what", LINE, "What happens on it.", required=True),
    doc="One date that a statement is about.",
)


def _build_figure(values: Values, reading: Reading) -> ClaimFigure:
    label = str(values.pop("label"))
    return ClaimFigure(label=label, figure=build_figure(values, reading))


FIGURE = RecordReader(
    "claim-figure",
    _build_figure,
    (
        Field("label", LINE, "What the figure is.", required=True),
        Field(
            "amount",
            FigureText(Period.ONCE),
            "The figure, in the short form.",
            into="figure",
            default=AMOUNT_DEFAULT,
        ),
        *(field for field in FIGURE_KEYS if field.key != "label"),
    ),
    doc="One figure that a statement is about.",
)

SUPERSEDED = record(
    "superseded-statement",
    SupersededStatement,
    Field("statement", TEXT, "What used to be said.", required=True),
    Field("until", PARTIAL_DATE, "When it stopped being true.", or_unknown=True, default="unknown"),
    SOURCES_FIELD,
    doc="What used to be said, kept for readers who meet it elsewhere.",
)

CLAIM_FIELDS = Keys(
    (
        Field("title", LINE, "Short name of the statement.", required=True),
        Field("statement", TEXT, "The statement, as it stands now.", required=True),
        Field("status", ChoiceReader(ClaimStatus), "How things stand with it.", required=True),
        Field("as_of", PARTIAL_DATE, "When it was last held against its sources."),
        Field("review_by", DAY, "Past this day the statement is overdue for review.", default="never"),
        Field("dates", ListReader(DATE), "Dates that it is about."),
        Field("figures", ListReader(FIGURE), "Figures that it is about."),
        Field("supersedes", ListReader(SUPERSEDED), "What used to be said."),
        Field("note", TEXT, "A remark."),
        *EVIDENCE_FIELDS,
    )
)


def claim_reader(claim_id: str) -> Reader[Claim]:
    """Return the reader of one shared claim."""
    return RecordReader(
        "claim",
        lambda values, _: Claim(id=claim_id, **gathered(values)),  # type: ignore[arg-type]
        CLAIM_FIELDS,
        doc="A statement with its date, standing and sources.",
    )


OWN_CLAIM = record(
    "own-claim",
    Claim,
    Field("id", ID, "Id in this guide.", required=True),
    *CLAIM_FIELDS,
    doc="A statement that only this guide makes.",
)


class ClaimEntry(Reader[str | Claim]):
    """Reads one item of a guide's claims: the id of a shared claim, or a claim of its own."""

    def read(self, node: Node, reading: Reading) -> str | Claim | None:
        """Return the id as written, or the claim."""
        return ID.read(node, reading) if isinstance(node, Scalar) else OWN_CLAIM.read(node, reading)

    def schema(self, definitions: Definitions) -> Schema:
        """Describe both forms."""
        return {"anyOf": [ID.schema(definitions), OWN_CLAIM.schema(definitions)]}
