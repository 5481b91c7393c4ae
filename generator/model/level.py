"""How a job here compares with jobs and levels elsewhere."""

import re
from dataclasses import dataclass
from enum import Enum

from generator.model.evidence import Evidence
from generator.model.pay import NO_PAY, ComponentKind, PayFigure, PayPackage
from generator.units.percent import PercentRange

_BETWEEN_LEVELS = re.compile(r"\s*(?:[/,–—]|(?<=\s)-(?=\s)|\b(?:and|or|to)\b)\s*|(?<=\d)-(?=\w*\d)")


def level_codes(printed: str) -> tuple[str, ...]:
    """Return the ladder codes that a printed level names: `L3–L4` and `L3/4` are L3 and L4.

    Of a range these are its two ends. A level that stands alone is returned as it is.
    """
    codes = [code for code in _BETWEEN_LEVELS.split(printed.strip()) if code]
    letters = re.match(r"\D*", codes[0]) if codes else None
    prefix = letters.group() if letters else ""
    return tuple(prefix + code if code.isdigit() else code for code in codes)


class Relation(Enum):
    """How a position elsewhere stands to the one it is compared with."""

    EQUAL = "equal"
    """The same level."""

    APPROXIMATE = "approximate"
    """Roughly the same level."""

    ABOVE = "above"
    """The position elsewhere is the higher one."""

    BELOW = "below"
    """The position elsewhere is the lower one."""


class Confidence(Enum):
    """How far a statement can be relied on."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A job at a company, as far as a source pins it down."""

    company: str | None
    """Company id; `None` for a job across an industry."""

    role_label: str
    """Title as the source gives it."""

    level: str | None = None
    """Ladder code, or several as printed: `L3–L4`, `E6/E7`; `None` when the source names none."""

    region: str | None = None
    """Region id; `None` when the source names none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelEquivalence:
    """One edge of the level map: a position here set beside one elsewhere."""

    here: Position
    there: Position
    relation: Relation
    confidence: Confidence
    hedge: str | None = None
    """Words with which the source limits the comparison."""

    evidence: Evidence = Evidence()


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerPay:
    """What a comparable position elsewhere pays; scripts refer to it so that both age together."""

    id: str
    position: Position
    total: PayFigure | None = None
    """Total compensation per year as the source states it; `None` when it states parts only."""

    pay: PayPackage = NO_PAY
    """The parts that the source states; empty when it states a total only."""

    note: str | None = None
    evidence: Evidence = Evidence()

    @property
    def leading(self) -> PayFigure | None:
        """The figure that stands for it: the total, else base salary, else the first part."""
        first = next((figure for _, figure in self.pay.components), None)
        return self.total or self.pay.figure(ComponentKind.BASE_SALARY) or first


@dataclass(frozen=True, slots=True, kw_only=True)
class Premium:
    """Extra pay that a source attributes to something named."""

    id: str
    name: str
    applies_to: str
    share: PercentRange | None = None
    """Share of pay; `None` when the source gives none."""

    conditions: str | None = None
    evidence: Evidence = Evidence()
