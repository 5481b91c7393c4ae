"""How requirements, growth, interviews and roles are written."""

from generator.load.collections import ListReader
from generator.load.format.evidence import EVIDENCE_FIELDS, SOURCES, SOURCES_FIELD
from generator.load.readers import LINE, ROLE, SHORT_TEXT, TEXT, ChoiceReader, Reader
from generator.load.records import Field, Keys, RecordReader, record
from generator.load.scalars import COUNT, PAGE_ID, WEEKS
from generator.model.role import (
    GrowthKind,
    GrowthStep,
    InterviewAccount,
    InterviewStage,
    Language,
    Need,
    Requirement,
    Role,
    StageKind,
    Strength,
)

REQUIREMENT = record(
    "requirement",
    Requirement,
    Field("skill", LINE, "What one must know or be able to do.", required=True),
    Field("strength", ChoiceReader(Strength), "How well, in the words of postings.", required=True),
    Field("need", ChoiceReader(Need), "Whether it is a must.", default="unstated"),
    Field("tags", ListReader(SHORT_TEXT), "Words that group skills."),
    SOURCES_FIELD,
    doc="A skill that the job asks for.",
)

GROWTH = record(
    "growth-step",
    GrowthStep,
    Field("start", LINE, "Where the step starts.", required=True),
    Field("end", LINE, "Where it leads.", required=True),
    Field(
        "kind",
        ChoiceReader(GrowthKind),
        "Which way: up as an individual, into management, or sideways.",
        required=True,
    ),
    Field("condition", LINE, "What usually has to be true first."),
    SOURCES_FIELD,
    doc="One next step of a career.",
)

STAGE = record(
    "interview-stage",
    InterviewStage,
    Field("name", LINE, "What it is called.", required=True),
    Field("kind", ChoiceReader(StageKind), "What it is for.", required=True),
    Field("topics", ListReader(LINE), "What is asked."),
    Field("who", LINE, "Who asks."),
    Field("minutes", COUNT, "How long, in minutes.", or_unknown=True, default="unknown"),
    doc="One step of an interview process.",
)

LANGUAGE = record(
    "language",
    Language,
    Field("name", SHORT_TEXT, "The language.", required=True),
    Field("need", ChoiceReader(Need), "Whether it is a must.", required=True),
    Field("note", LINE, "A remark."),
    doc="A language and how much it is wanted.",
)

INTERVIEW = record(
    "interview-account",
    InterviewAccount,
    Field("weeks", WEEKS, "Shortest and longest duration in weeks.", or_unknown=True, default="unknown"),
    Field("stages", ListReader(STAGE), "Steps in order."),
    Field("criteria", ListReader(LINE), "What the company is said to look for."),
    Field("languages", ListReader(LANGUAGE), "Languages."),
    Field("applies_to", ROLE, "Role that the account is about.", default="this guide's role"),
    Field("note", TEXT, "A remark."),
    *EVIDENCE_FIELDS,
    doc="One source's account of how the company interviews; several may disagree.",
)


_ROLE_KEYS = Keys(
    (
        Field("name", SHORT_TEXT, "Name of the role.", required=True),
        Field("job_family", SHORT_TEXT, "Family it belongs to.", required=True),
        Field("aliases", ListReader(SHORT_TEXT), "Other names of the role."),
        Field("former_ids", ListReader(PAGE_ID), "Ids it had before; their addresses redirect."),
        Field("summary", TEXT, "What people in this role do, in a sentence or two."),
        Field("occupation_codes", ListReader(SHORT_TEXT), "US SOC codes of the nearest occupations."),
        Field("requirements", ListReader(REQUIREMENT), "Skills that the role asks for anywhere."),
        Field("growth", ListReader(GROWTH), "Next steps that hold anywhere."),
        Field("sources", SOURCES, "Sources that only this role uses."),
    )
)


def role_reader(role_id: str) -> Reader[Role]:
    """Return the reader of one role file."""
    return RecordReader(
        "role",
        lambda values, _: Role(id=role_id, **values),  # type: ignore[arg-type]
        _ROLE_KEYS,
        doc="One kind of job, whatever the company.",
    )
