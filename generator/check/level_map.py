"""The level map of all guides: which positions are said to be equal, and which to stand higher."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from generator.check.graphs import Groups
from generator.model.catalog import Catalog
from generator.model.company import Track
from generator.model.documents import guide_file
from generator.model.level import LevelEquivalence, Position, Relation
from generator.text import FieldPath

Job = tuple[str, str]
"""Company id, empty for a job across an industry, and the ladder code, else the folded title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedEquivalence:
    """One line of a guide's level mapping and where it stands."""

    document: str
    at: FieldPath
    edge: LevelEquivalence


@dataclass(frozen=True, slots=True)
class Arrow:
    """One job below another."""

    lower: Job
    higher: Job
    stated: PlacedEquivalence | None = None
    """Where somebody says so; `None` for the order of a company's own ladder."""


@dataclass(slots=True)
class LevelMap:
    """Jobs that are equal, grown one statement at a time; rungs of one ladder never are."""

    tracks: Mapping[Job, Track]
    """Every rung of every known ladder, with its side of the ladder."""

    groups: Groups[Job] = field(default_factory=Groups)
    rungs: dict[Job, dict[tuple[str, Track], str]] = field(default_factory=dict)
    """For each group, the code that it holds of each ladder."""

    def equate(self, left: Job, right: Job) -> tuple[Job, Job] | None:
        """Make two jobs equal; returns two rungs of one ladder that this would equate, and then does not."""
        one, other = self._rungs(left), self._rungs(right)
        for ladder in sorted(one.keys() & other.keys(), key=lambda key: (key[0], key[1].value)):
            if one[ladder] != other[ladder]:
                return (ladder[0], one[ladder]), (ladder[0], other[ladder])
        self.rungs[self.groups.join(left, right)] = one | other
        return None

    def _rungs(self, job: Job) -> dict[tuple[str, Track], str]:
        track = self.tracks.get(job)
        own = {} if track is None else {(job[0], track): job[1]}
        return self.rungs.get(self.groups.find(job), own)


def job(position: Position) -> Job:
    """Return what a position counts as in the map; the place of work makes no other job of it."""
    return position.company or "", position.level or position.role_label.casefold()


def stated_equivalences(catalog: Catalog) -> Iterator[PlacedEquivalence]:
    """Yield every line of every guide's level mapping."""
    for guide in catalog.guides.values():
        for index, edge in enumerate(guide.equivalences):
            yield PlacedEquivalence(document=guide_file(guide), at=("level_mapping", index), edge=edge)


def ladder_tracks(catalog: Catalog) -> dict[Job, Track]:
    """Return every rung of every known ladder with its side of the ladder."""
    return {
        (company.id, level.code): level.track
        for company in catalog.companies.values()
        if company.ladder is not None
        for level in company.ladder.levels
    }


def ladder_arrows(catalog: Catalog) -> Iterator[Arrow]:
    """Yield the order of the rungs of every ladder, side by side."""
    for company in catalog.companies.values():
        levels = company.ladder.levels if company.ladder else ()
        for track in Track:
            codes = [level.code for level in levels if level.track is track]
            for lower, higher in pairwise(codes):
                yield Arrow((company.id, lower), (company.id, higher))


def stated_arrow(stated: PlacedEquivalence) -> Arrow | None:
    """Return which of two jobs is said to be lower, `None` when they are said to be alike."""
    here, there = job(stated.edge.here), job(stated.edge.there)
    if stated.edge.relation is Relation.ABOVE:
        return Arrow(here, there, stated)
    if stated.edge.relation is Relation.BELOW:
        return Arrow(there, here, stated)
    return None
