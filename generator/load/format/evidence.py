"""How sources, and what a figure rests on, are written."""

from dataclasses import replace

from generator.load.collections import ById, ListReader
from generator.load.nodes import Mapping
from generator.load.readers import LINE, SHORT_TEXT, TEXT, ChoiceReader, MappedReader, Reader
from generator.load.reading import Defaults, Document, Reading, TooManyProblems
from generator.load.records import Field, Keys, RecordReader, Values
from generator.load.scalars import COUNT, DATE_SPAN, ID, PARTIAL_DATE, URL
from generator.model.evidence import Evidence, RangeKind, Source, SourceKind

SOURCE_IDS = ListReader(ID, or_single=True)

_AS_ABOVE = "that of `evidence`, else unknown"

SOURCES_FIELD = Field(
    "sources",
    SOURCE_IDS,
    "Ids of the sources that this rests on, strongest first.",
    inherited=True,
    default="those of `evidence`, else unsourced",
    examples=(["levels-fyi-2026"],),
)

EVIDENCE_FIELDS = (
    Field(
        "range_kind",
        ChoiceReader(RangeKind),
        "What the two ends of a range of pay mean, as the source says.",
        or_unknown=True,
        inherited=True,
        default=_AS_ABOVE,
    ),
    Field(
        "observed_on",
        PARTIAL_DATE,
        "When the figure was true, as precisely as known.",
        or_unknown=True,
        inherited=True,
        default=_AS_ABOVE,
    ),
    Field(
        "sample_size",
        COUNT,
        "Number of people or postings behind the figure.",
        or_unknown=True,
        inherited=True,
        default=_AS_ABOVE,
    ),
    SOURCES_FIELD,
)
"""Keys that any record with figures takes beside its own."""

OWN_EVIDENCE_FIELDS = tuple(
    replace(field, inherited=False, default="as what it stands in") for field in EVIDENCE_FIELDS
)
"""The same for a figure: what it leaves out is said by the row or plan that it stands in."""

_FILE_EVIDENCE_FIELDS = tuple(
    replace(field, inherited=False, default="unsourced" if field is SOURCES_FIELD else "unknown")
    for field in EVIDENCE_FIELDS
)

EVIDENCE_DOC = (
    "What everything in this file rests on where nothing nearer says otherwise. "
    "Whatever names sources of its own takes nothing from it."
)


def _build_evidence(values: Values, _: Reading) -> Evidence:
    return Evidence(**values)  # type: ignore[arg-type]


EVIDENCE = RecordReader("evidence", _build_evidence, _FILE_EVIDENCE_FIELDS, doc=EVIDENCE_DOC)


def default_evidence(mapping: Mapping, reading: Reading) -> Evidence | None:
    """Return what `evidence` says at the top of a file; what is wrong with it is reported when it is read."""
    node = mapping.value("evidence")
    aside = reading._replace(document=Document(reading.document.source), defaults=Defaults())
    try:
        return EVIDENCE.read(node, aside) if node is not None else None
    except TooManyProblems:
        return None


UNKNOWN_PUBLISHER = "publisher unknown"
"""What readers see where a publication does not say who published it."""

PUBLISHER = MappedReader(SHORT_TEXT, lambda name: UNKNOWN_PUBLISHER if name == "unknown" else name)


_SOURCE_KEYS = Keys(
    (
        Field("title", LINE, "Title of the publication, or a plain description of it.", required=True),
        Field(
            "publisher",
            PUBLISHER,
            "Who published it; `unknown` when it does not say.",
            required=True,
        ),
        Field("kind", ChoiceReader(SourceKind), "What sort of publication it is.", required=True),
        Field(
            "covers",
            LINE,
            "Which jobs, places and figures it is about.",
            or_unknown=True,
            default="unknown",
        ),
        Field(
            "period",
            DATE_SPAN,
            "Time that its figures describe.",
            or_unknown=True,
            default="unknown",
            examples=("2025–2026",),
        ),
        Field("published_on", PARTIAL_DATE, "When it was published.", or_unknown=True, default="unknown"),
        Field(
            "accessed_on",
            PARTIAL_DATE,
            "When somebody of this project read it.",
            or_unknown=True,
            default="unknown",
        ),
        Field("url", URL, "Web address; `unknown` shows as a gap.", or_unknown=True, default="unknown"),
        Field("archive_url", URL, "Address of an archived copy.", or_unknown=True, default="unknown"),
        Field(
            "via",
            TEXT,
            "How it was read when not directly, such as a third party's copy.",
            default="read directly",
        ),
        Field(
            "sample_size",
            COUNT,
            "Number of people or postings behind it.",
            or_unknown=True,
            default="unknown",
        ),
        Field("note", TEXT, "What a careful reader should know about it."),
    )
)


def source_reader(source_id: str) -> Reader[Source]:
    """Return the reader of one source that stands under this id."""
    return RecordReader(
        "source",
        lambda values, _: Source(id=source_id, **values),  # type: ignore[arg-type]
        _SOURCE_KEYS,
        doc="A publication that figures and statements rest on.",
    )


SOURCES = ById(source_reader)
