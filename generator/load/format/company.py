"""How company files are written."""

from generator.load.collections import ListReader
from generator.load.format.equity import EQUITY_PLAN
from generator.load.format.evidence import (
    EVIDENCE,
    EVIDENCE_DOC,
    EVIDENCE_FIELDS,
    SOURCES,
    SOURCES_FIELD,
    default_evidence,
)
from generator.load.format.figure import figure_reader
from generator.load.readers import LINE, REGION, SHORT_TEXT, TEXT, ChoiceReader, Reader
from generator.load.reading import Defaults, Reading
from generator.load.records import Field, RecordReader, Values, record
from generator.load.scalars import COMPANY_ID, PAGE_ID, PARTIAL_DATE
from generator.model.company import BonusPlan, Company, CompanyFact, Ladder, LadderLevel, Stage, Track
from generator.model.evidence import Evidence
from generator.units.calendar import PartialDate
from generator.units.period import Period

StageEntry = tuple[Stage, PartialDate | None, Evidence]

_STAGE_WORD = ChoiceReader(Stage)


def _build_stage(values: Values, _: Reading) -> StageEntry:
    sources, as_of = values.get("sources", ()), values.get("as_of")
    evidence = Evidence(sources=sources if isinstance(sources, tuple) else ())
    return Stage(values["value"]), as_of if isinstance(as_of, PartialDate) else None, evidence


STAGE: Reader[StageEntry] = RecordReader(
    "stage",
    _build_stage,
    (
        Field("value", _STAGE_WORD, "Where the company stands.", required=True),
        Field("as_of", PARTIAL_DATE, "When that was true.", or_unknown=True, default="unknown"),
        SOURCES_FIELD,
    ),
    doc="Where a company stands between its founding and the stock exchange.",
    single="value",
)

LADDER = record(
    "ladder",
    Ladder,
    Field(
        "levels",
        ListReader(
            record(
                "ladder-level",
                LadderLevel,
                Field(
                    "code", SHORT_TEXT, "What the company calls the level.", required=True, examples=("L4",)
                ),
                Field("title", SHORT_TEXT, "Title that goes with it."),
                Field("track", ChoiceReader(Track), "Side of the ladder."),
                doc="One level of a company's own ladder.",
            )
        ),
        "Levels, lowest first.",
        required=True,
    ),
    Field("note", TEXT, "A remark."),
    SOURCES_FIELD,
    doc="A company's levels.",
)

BONUS_PLAN = record(
    "bonus-plan",
    BonusPlan,
    Field("target", figure_reader(Period.YEAR), "Target bonus in general.", required=True),
    Field("note", TEXT, "A remark."),
    *EVIDENCE_FIELDS,
    doc="What a company says of bonuses in general.",
)

FACT = record(
    "company-fact",
    CompanyFact,
    Field(
        "topic",
        SHORT_TEXT,
        "Word that groups facts on the page.",
        required=True,
        examples=("negotiation", "pay"),
    ),
    Field("statement", TEXT, "The statement.", required=True),
    Field("as_of", PARTIAL_DATE, "When it was true.", or_unknown=True, default="unknown"),
    *EVIDENCE_FIELDS,
    doc="A dated statement about a company.",
)


def company_reader(company_id: str) -> Reader[Company]:
    """Return the reader of one company file."""

    def build(values: Values, _: Reading) -> Company:
        stage = values.pop("stage_entry", None)
        if isinstance(stage, tuple):
            values["stage"], values["stage_as_of"], values["stage_evidence"] = stage
        return Company(id=company_id, **values)  # type: ignore[arg-type]

    return RecordReader(
        "company",
        build,
        COMPANY_FIELDS,
        doc="One employer: facts that hold whatever the role.",
        prepare=lambda mapping, reading: reading.within_file(
            Defaults(evidence=default_evidence(mapping, reading))
        ),
    )


COMPANY_FIELDS = (
    Field("name", SHORT_TEXT, "Name as the company writes it.", required=True),
    Field("aliases", ListReader(SHORT_TEXT), "Other names that people write."),
    Field("former_ids", ListReader(PAGE_ID), "Ids it had before; their addresses redirect."),
    Field("summary", TEXT, "What the company does, in a sentence or two."),
    Field("parent", COMPANY_ID, "Id of the company that owns it."),
    Field("headquarters", REGION, "Region of its main office.", or_unknown=True, default="unknown"),
    Field("offices", ListReader(REGION), "Regions of its offices."),
    Field(
        "stage",
        STAGE,
        "Where it stands; decides whether equity is paper or can be sold.",
        into="stage_entry",
        default="unknown",
    ),
    Field("reviewed_on", PARTIAL_DATE, "When somebody last went through the whole file.", default="never"),
    Field(
        "equity_plans",
        ListReader(EQUITY_PLAN),
        "Equity plans, newest first; several of one time when sources disagree.",
    ),
    Field("bonus_plan", BONUS_PLAN, "Bonus plan.", or_unknown=True, default="unknown"),
    Field("ladder", LADDER, "The company's levels.", or_unknown=True, default="unknown"),
    Field(
        "facts",
        ListReader(FACT),
        "Dated statements: negotiation, headcount, valuation, interviews, posted pay.",
    ),
    Field("unknowns", ListReader(LINE), "What a reader would want to know and no source says."),
    Field("evidence", EVIDENCE, EVIDENCE_DOC),
    Field("sources", SOURCES, "Sources that this company's files share."),
)
