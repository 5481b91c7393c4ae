"""One thing that two states of the data say differently."""

from dataclasses import dataclass
from enum import Enum

from generator.units.percent import Percent


class ChangeKind(Enum):
    """What a change is about, the weightiest first: a figure that moved must not drown in words."""

    FIGURE = "figure"
    """An amount, a share, a number of units, or whether there is one."""

    EVIDENCE = "evidence"
    """What something rests on: sources, dates, what the ends of a range mean."""

    WORDS = "words"
    """Everything else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference within a guide, a company or another thing."""

    at: tuple[str, ...]
    """Where, in words from the outside in: `Paris`, `base salary`, `high`."""

    kind: ChangeKind
    before: str | None
    """What was there, in words; `None` when nothing was."""

    after: str | None
    """What is there now; `None` when it has gone."""

    by: Percent | None = None
    """How far a number moved; `None` for what is no number, or began at zero."""


class State(Enum):
    """What became of a thing."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What became of one guide, company, role or other thing of the data."""

    document: str
    """File that holds it now, or held it, relative to the project folder."""

    name: str
    """What people call it."""

    state: State
    renamed_from: str | None = None
    """Its former id; `None` when it kept its own."""

    changes: tuple[Change, ...] = ()
    """Figures first, then evidence, then words; in written order within each."""
