"""The level map of all guides while documents are imported, so that none of them contradicts another."""

from collections.abc import Iterable

from generator.check.graphs import circles
from generator.check.level_map import (
    Arrow,
    Job,
    LevelMap,
    job,
    ladder_arrows,
    ladder_tracks,
    stated_arrow,
    stated_equivalences,
)
from generator.importing.draft import Draft, Entry
from generator.importing.remarks import Remarks
from generator.model.catalog import Catalog
from generator.model.level import Relation

_ARROWS = {Relation.ABOVE.value, Relation.BELOW.value}


class KnownLevels:
    """Which jobs are said to be equal, and which to be lower, by guides that are there or came before.

    A circle among the guides that are there is their own; then no further comparison counts as equal.
    """

    def __init__(self, catalogs: Iterable[Catalog]) -> None:
        listed = list(catalogs)
        tracks = {rung: track for catalog in listed for rung, track in ladder_tracks(catalog).items()}
        stated = [line for catalog in listed for line in stated_equivalences(catalog)]
        self._map = LevelMap(tracks)
        self._arrows = [arrow for catalog in listed for arrow in ladder_arrows(catalog)]
        self._arrows += [arrow for line in stated if (arrow := stated_arrow(line))]
        for line in stated:
            if line.edge.relation is Relation.EQUAL:
                self._map.equate(job(line.edge.here), job(line.edge.there))

    def soften(self, draft: Draft, remarks: Remarks) -> None:
        """Make comparisons approximate that would contradict others, and note each pair of levels."""
        listed = draft.data.get("level_mapping")
        for entry in listed if isinstance(listed, list) else []:
            if not isinstance(entry, dict):
                continue
            clash = self._clash(entry, draft)
            if clash is not None:
                entry["relation"] = Relation.APPROXIMATE.value
                one, other = (" ".join(filter(None, named)) for named in clash)
                message = (
                    f"with other guides this would make `{one}` and `{other}` equal; kept as approximate"
                )
                remarks.find("circular-levels", 1, message)

    def _clash(self, entry: Entry, draft: Draft) -> tuple[Job, Job] | None:
        origin, title = entry.get("from"), str(draft.data.get("title", draft.role))
        here = _job({"company": draft.company, **(origin if isinstance(origin, dict) else {})}, title)
        there = _job(entry, title)
        relation = entry.get("relation", Relation.EQUAL.value)
        if relation == Relation.EQUAL.value:
            return self._equate(here, there)
        if relation in _ARROWS:
            lower, higher = (here, there) if relation == Relation.ABOVE.value else (there, here)
            return self._order(lower, higher)
        return None

    def _equate(self, here: Job, there: Job) -> tuple[Job, Job] | None:
        """Make two jobs equal, unless that contradicts what is known; returns the contradiction."""
        one, other = self._map.groups.find(here), self._map.groups.find(there)
        as_one = {other: one}
        ends = [tuple(as_one.get(end, end) for end in self._ends(arrow)) for arrow in self._arrows]
        if one != other and circles([(lower, higher) for lower, higher in ends]):
            return here, there
        return self._map.equate(here, there)

    def _order(self, lower: Job, higher: Job) -> tuple[Job, Job] | None:
        """Put one job below another, unless that contradicts what is known; returns the contradiction."""
        arrows = [*self._arrows, Arrow(lower, higher)]
        if circles([self._ends(arrow) for arrow in arrows]):
            return lower, higher
        self._arrows = arrows
        return None

    def _ends(self, arrow: Arrow) -> tuple[Job, Job]:
        return self._map.groups.find(arrow.lower), self._map.groups.find(arrow.higher)


def _job(position: Entry, title: str) -> Job:
    label = str(position.get("role_label", title))
    return str(position.get("company", "")), str(position.get("level", "")) or label.casefold()
