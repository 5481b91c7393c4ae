"""One guide: everything this project says about one role at one company."""

from dataclasses import dataclass
from enum import Enum

from generator.model.claim import Claim
from generator.model.equity import EquityPlan
from generator.model.evidence import Evidence, Source
from generator.model.level import LevelEquivalence, PeerPay, Premium
from generator.model.pay import PayRow
from generator.model.prose import Prose
from generator.model.role import GrowthStep, InterviewAccount, Requirement
from generator.model.speech import Lever, Script, Strategy, TextKind
from generator.model.table import PlainTable
from generator.units.calendar import PartialDate


class GuideKind(Enum):
    """What a guide is for."""

    NEGOTIATION = "negotiation"
    """What the job pays and how to talk about it."""

    CAREER = "career"
    """What the work is and where it leads."""

    BOTH = "both"
    """Pay and work."""


class PayStructure(Enum):
    """The shape of pay, in one word."""

    EQUITY_HEAVY = "equity-heavy"
    """Much of the pay is equity."""

    CASH_HEAVY = "cash-heavy"
    """Most of the pay is cash, some is equity."""

    ALL_CASH = "all-cash"
    """There is no equity."""

    BONUS_DRIVEN = "bonus-driven"
    """Much of the pay depends on results."""

    LEVEL_LOCKED = "level-locked"
    """The level decides the pay; only the level can be argued."""

    BALANCED = "balanced"
    """No part stands out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A short statement of one kind with what it rests on."""

    text: str
    kind: TextKind = TextKind.FACT
    tags: tuple[str, ...] = ()
    evidence: Evidence = Evidence()


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What the job protects, builds or owns, and what it is up against."""

    areas: tuple[Note, ...] = ()
    problems: tuple[Note, ...] = ()
    products: tuple[str, ...] = ()
    """Named products that the job is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """Which row the first screen shows, and why that one."""

    row: str
    """Pay row id."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanOverride:
    """An equity plan that holds for this guide against the company's, with the reason."""

    plan: EquityPlan
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """One role at one company."""

    company: str
    """Company id: the name of the folder."""

    role: str
    """Role id: the name of the file."""

    title: str
    """Role as readers see it; the company is added by the page."""

    reviewed_on: PartialDate | None
    """When somebody last went through the whole guide; `None` when nobody has, as after an import."""

    kind: GuideKind = GuideKind.BOTH
    levels: tuple[str, ...] = ()
    """Ladder codes that the guide covers; empty when its sources name none."""

    tagline: tuple[str, ...] = ()
    pay_structure: tuple[PayStructure, ...] = ()
    former_addresses: tuple[str, ...] = ()
    """`company/role` addresses it had before; they redirect."""

    headline: Headline | None = None
    thin_evidence: str | None = None
    """Why the evidence is thin, said first on the page."""

    pay: tuple[PayRow, ...] = ()
    pay_notes: tuple[Note, ...] = ()
    equity_override: PlanOverride | None = None
    premiums: tuple[Premium, ...] = ()
    peers: tuple[PeerPay, ...] = ()
    equivalences: tuple[LevelEquivalence, ...] = ()
    level_tables: tuple[PlainTable, ...] = ()
    """Comparison tables that are more than pairs of positions."""

    tables: tuple[PlainTable, ...] = ()
    strategies: tuple[Strategy, ...] = ()
    """Plans, the main one first; further ones are for other places or levels."""

    scripts: tuple[Script, ...] = ()
    levers: tuple[Lever, ...] = ()
    work: Work = Work()
    attractions: tuple[Note, ...] = ()
    """Why people join."""

    requirements: tuple[Requirement, ...] = ()
    interviews: tuple[InterviewAccount, ...] = ()
    growth: tuple[GrowthStep, ...] = ()
    shared_claims: tuple[str, ...] = ()
    """Ids of claims in the shared list."""

    own_claims: tuple[Claim, ...] = ()
    questions: tuple[str, ...] = ()
    """Questions to the recruiter beyond those that unknown figures raise by themselves."""

    fragments: tuple[str, ...] = ()
    """Ids of the role's generic sections that this guide shows."""

    evidence: Evidence = Evidence()
    """What rests on nothing nearer; the loader has handed it on to everything that it holds for."""

    sources: tuple[Source, ...] = ()
    prose: Prose = Prose()

    @property
    def id(self) -> str:
        """`company/role`: the stable id of the guide."""
        return f"{self.company}/{self.role}"

    @property
    def main_strategy(self) -> Strategy | None:
        """The plan that the page shows in full, `None` without any."""
        return next(iter(self.strategies), None)

    def strategy(self, wanted: str) -> Strategy | None:
        """Return the plan with this id, `None` when there is none."""
        return next((plan for plan in self.strategies if plan.id == wanted), None)

    def row(self, wanted: str) -> PayRow | None:
        """Return the pay row with this id, `None` when there is none."""
        return next((row for row in self.pay if row.id == wanted), None)
