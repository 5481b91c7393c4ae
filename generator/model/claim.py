"""Dated statements that guides share, so that a change of the world is mended in one place."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from generator.model.evidence import Evidence
from generator.model.pay import PayFigure
from generator.units.calendar import PartialDate


class ClaimStatus(Enum):
    """How things stand with a statement."""

    CURRENT = "current"
    """True on its `as_of` date."""

    PLANNED = "planned"
    """Decided, and not yet in force."""

    DISPUTED = "disputed"
    """Sources contradict each other."""

    SUPERSEDED = "superseded"
    """No longer true."""

    UNVERIFIED = "unverified"
    """Somebody says so; nothing confirms it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimDate:
    """One date that a statement is about."""

    on: PartialDate
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFigure:
    """One figure that a statement is about."""

    label: str
    figure: PayFigure


@dataclass(frozen=True, slots=True, kw_only=True)
class SupersededStatement:
    """What used to be said, kept so that a reader who meets it elsewhere knows."""

    statement: str
    until: PartialDate | None = None
    """When it stopped being true."""

    evidence: Evidence = Evidence()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A statement with its date, standing and sources."""

    id: str
    title: str
    statement: str
    status: ClaimStatus
    as_of: PartialDate | None = None
    """When the statement was last held against its sources."""

    review_by: date | None = None
    """Past this day the statement is overdue for review, and pages say so."""

    dates: tuple[ClaimDate, ...] = ()
    figures: tuple[ClaimFigure, ...] = ()
    supersedes: tuple[SupersededStatement, ...] = ()
    note: str | None = None
    evidence: Evidence = Evidence()
