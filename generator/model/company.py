"""Who pays: facts that hold for a company whatever the role."""

from dataclasses import dataclass
from enum import Enum

from generator.model.equity import EquityPlan
from generator.model.evidence import Evidence, Source
from generator.model.pay import PayFigure
from generator.units.calendar import PartialDate


class Stage(Enum):
    """Where a company stands between its founding and the stock exchange."""

    PRIVATE = "private"
    """Shares are not traded: equity is paper."""

    PUBLIC = "public"
    """Shares are traded: vested equity can be sold."""

    SUBSIDIARY = "subsidiary"
    """Owned by another company of this catalogue; its equity is the parent's."""

    NONPROFIT = "nonprofit"
    """No owners; equity does not exist."""

    UNKNOWN = "unknown"


class Track(Enum):
    """Which side of a ladder a level belongs to."""

    INDIVIDUAL = "individual"
    MANAGEMENT = "management"


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderLevel:
    """One rung of a company's own ladder."""

    code: str
    """What the company calls it, e.g. `L4`."""

    title: str | None = None
    track: Track = Track.INDIVIDUAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """A company's levels, lowest first."""

    levels: tuple[LadderLevel, ...] = ()
    note: str | None = None
    evidence: Evidence = Evidence()


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyFact:
    """A dated statement about a company: headcount, valuation, negotiation habit."""

    topic: str
    """One word that groups facts on the page: `negotiation`, `headcount`, `valuation`, `interview`, `pay`."""

    statement: str
    as_of: PartialDate | None = None
    evidence: Evidence = Evidence()


@dataclass(frozen=True, slots=True, kw_only=True)
class BonusPlan:
    """What a company says of bonuses in general."""

    target: PayFigure
    note: str | None = None
    evidence: Evidence = Evidence()


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """One employer."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    former_ids: tuple[str, ...] = ()
    """Ids it had before a rename; their addresses redirect."""

    summary: str | None = None
    parent: str | None = None
    """Company id of the owner."""

    headquarters: str | None = None
    """Region id."""

    offices: tuple[str, ...] = ()
    """Region ids."""

    stage: Stage = Stage.UNKNOWN
    stage_as_of: PartialDate | None = None
    stage_evidence: Evidence = Evidence()
    equity_plans: tuple[EquityPlan, ...] = ()
    """Newest first; several at one time when sources disagree."""

    bonus_plan: BonusPlan | None = None
    ladder: Ladder | None = None
    facts: tuple[CompanyFact, ...] = ()
    unknowns: tuple[str, ...] = ()
    """What a reader would want to know and no source says."""

    evidence: Evidence = Evidence()
    """What rests on nothing nearer; the loader has handed it on to everything that it holds for."""

    sources: tuple[Source, ...] = ()
    reviewed_on: PartialDate | None = None
