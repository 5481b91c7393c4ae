"""What the work is: roles, requirements, growth and interviews."""

from dataclasses import dataclass
from enum import Enum

from generator.model.evidence import Evidence, Source
from generator.model.prose import Prose


class Strength(Enum):
    """How well a skill is wanted, in the words of postings."""

    FAMILIARITY = "familiarity"
    UNDERSTANDING = "understanding"
    KNOWLEDGE = "knowledge"
    BACKGROUND = "background"
    EXPERIENCE = "experience"
    STRONG = "strong"
    EXPERT = "expert"


class Need(Enum):
    """Whether a requirement is one."""

    MUST = "must"
    NICE = "nice"
    UNSTATED = "unstated"
    """The source lists it without saying which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """A skill that the job asks for."""

    skill: str
    strength: Strength
    need: Need = Need.UNSTATED
    tags: tuple[str, ...] = ()
    evidence: Evidence = Evidence()


class GrowthKind(Enum):
    """Which way a career goes from here."""

    INDIVIDUAL = "individual"
    MANAGEMENT = "management"
    LATERAL = "lateral"


@dataclass(frozen=True, slots=True, kw_only=True)
class GrowthStep:
    """One next step of a career."""

    start: str
    end: str
    kind: GrowthKind
    condition: str | None = None
    """What usually has to be true first."""

    evidence: Evidence = Evidence()


class StageKind(Enum):
    """What an interview stage is for."""

    RECRUITER_SCREEN = "recruiter-screen"
    TECHNICAL = "technical"
    EXERCISE = "exercise"
    SYSTEM_DESIGN = "system-design"
    CULTURE = "culture"
    MANAGER = "manager"
    ONSITE = "onsite"
    TEAM_MATCH = "team-match"
    REFERENCES = "references"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewStage:
    """One step of an interview process."""

    name: str
    kind: StageKind
    topics: tuple[str, ...] = ()
    who: str | None = None
    minutes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language and how much it is wanted."""

    name: str
    need: Need
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewAccount:
    """One source's account of how a company interviews; several may disagree."""

    weeks: tuple[int, int] | None = None
    """Shortest and longest duration in weeks; `None` when unknown."""

    stages: tuple[InterviewStage, ...] = ()
    criteria: tuple[str, ...] = ()
    """What the company is said to look for."""

    languages: tuple[Language, ...] = ()
    applies_to: str | None = None
    """Role that the account is about, when it is not this guide's."""

    note: str | None = None
    evidence: Evidence = Evidence()


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """One kind of job, whatever the company."""

    id: str
    name: str
    job_family: str
    aliases: tuple[str, ...] = ()
    former_ids: tuple[str, ...] = ()
    summary: str | None = None
    occupation_codes: tuple[str, ...] = ()
    """US SOC codes of the nearest official occupations."""

    requirements: tuple[Requirement, ...] = ()
    growth: tuple[GrowthStep, ...] = ()
    sources: tuple[Source, ...] = ()
    fragments: Prose | None = None
    """Generic passages that guides of this role share, marked as generic."""
