"""How sources, and what a figure rests on, are written."""

from dataclasses import replace

from generator.load.collections import ById, ListReader
from generator.load.nodes import Mapping
from generator.load.readers import LINE, SHORT_TEXT, TEXT, ChoiceReader, Reader
from generator.load.reading import Defaults, Document, Reading, TooManyProblems
from generator.load.records import Field, RecordReader, Values
from generator.load.scalars import COUNT, DATE_SPAN, ID, PARTIAL_DATE, URL
from generator.model.evidence import Evidence, RangeKind, Source, SourceKind

SOURCE_IDS = ListReader(ID, or_single=True)

SOURCES_FIELD = Field(
    "sources",
    SOURCE_IDS,
    "Ids of the sources that this rests on, strongest first. Left out, it is marked unsourced.",
    inherited=True,
    examples=(["levels-fyi-2026"],),
)

EVIDENCE_FIELDS = (
    SOURCES_FIELD,
    Field(
        "range_kind",
        ChoiceReader(RangeKind),
        "What the two ends of the range mean.",
        or_unknown=True,
        inherited=True,
    ),
    Field(
        "observed_on",
        PARTIAL_DATE,
        "When the figure was true, as precisely as known.",
        or_unknown=True,
        inherited=True,
    ),
    Field(
        "sample_size",
        COUNT,
        "Number of people or postings behind the figure.",
        or_unknown=True,
        inherited=True,
    ),
)
"""Keys that any record with figures takes beside its own."""

OWN_EVIDENCE_FIELDS = tuple(replace(field, inherited=False) for field in EVIDENCE_FIELDS)
"""The same for a figure: what it leaves out is said by the row or plan that it stands in."""

EVIDENCE_DOC = (
    "What everything in this file rests on where nothing nearer says otherwise. "
    "Whatever names sources of its own takes nothing from it."
)


def _build_evidence(values: Values, _: Reading) -> Evidence:
    return Evidence(**values)  # type: ignore[arg-type]


EVIDENCE = RecordReader("evidence", _build_evidence, OWN_EVIDENCE_FIELDS, doc=EVIDENCE_DOC)


def default_evidence(mapping: Mapping, reading: Reading) -> Evidence | None:
    """Return what `evidence` says at the top of a file; what is wrong with it is reported when it is read."""
    node = mapping.value("evidence")
    aside = replace(reading, document=Document(reading.document.source), defaults=Defaults())
    try:
        return EVIDENCE.read(node, aside) if node is not None else None
    except TooManyProblems:
        return None


def source_reader(source_id: str) -> Reader[Source]:
    """Return the reader of one source that stands under this id."""
    return RecordReader(
        "source",
        lambda values, _: Source(id=source_id, **values),  # type: ignore[arg-type]
        (
            Field("title", LINE, "Title of the publication, or a plain description of it.", required=True),
            Field("publisher", SHORT_TEXT, "Who published it.", required=True),
            Field("kind", ChoiceReader(SourceKind), "What sort of publication it is.", required=True),
            Field("covers", LINE, "What it is about: which jobs, places and figures.", or_unknown=True),
            Field(
                "period",
                DATE_SPAN,
                "Time that its figures describe.",
                or_unknown=True,
                examples=("2025–2026",),
            ),
            Field("published_on", PARTIAL_DATE, "When it was published.", or_unknown=True),
            Field("accessed_on", PARTIAL_DATE, "When somebody of this project read it.", or_unknown=True),
            Field("url", URL, "Web address; `unknown` when there is none.", or_unknown=True),
            Field("archive_url", URL, "Address of an archived copy.", or_unknown=True),
            Field("via", TEXT, "How it was read when not directly, such as a third party's copy."),
            Field("sample_size", COUNT, "Number of people or postings behind it.", or_unknown=True),
            Field("note", TEXT, "What a careful reader should know about it."),
        ),
        doc="A publication that figures and statements rest on.",
    )


SOURCES = ById(source_reader)
