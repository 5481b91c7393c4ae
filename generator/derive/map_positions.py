"""Positions of a level map, company by company: a ladder from low to high, then what no ladder places."""

import re
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model.company import Company, LadderLevel, Track
from generator.model.level_map import Ladders, LevelStatement, MapNode


@dataclass(frozen=True, slots=True, kw_only=True)
class MappedCompany:
    """What a level map needs to know of a company."""

    name: str
    levels: tuple[LadderLevel, ...]
    """Of its ladder, as written; empty without a ladder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPosition:
    """One position of a company as readers see it."""

    node: MapNode
    label: str
    """Level, stretch of levels, or title as printed first."""

    title: str | None
    """What the ladder calls a rung; `None` for anything else."""

    track: Track | None
    """Side of the ladder; `None` off the ladder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MapCompany:
    """All positions of one company, those of its ladder from low to high first."""

    id: str
    """Company id; empty for jobs across an industry."""

    positions: tuple[MapPosition, ...]


def position_labels(lines: Iterable[LevelStatement]) -> dict[MapNode, str]:
    """Return level or title of every position that some lines name, as printed first."""
    labels: dict[MapNode, str] = {}
    for line in lines:
        for node, position in ((line.here, line.equivalence.here), (line.there, line.equivalence.there)):
            labels.setdefault(node, "–".join(node.codes) or position.role_label)
    return labels


def mapped_companies(companies: Mapping[str, Company], named: Container[str]) -> dict[str, MappedCompany]:
    """Return the known companies that have a ladder or are named in level mappings."""
    return {
        id: MappedCompany(name=company.name, levels=company.ladder.levels if company.ladder else ())
        for id, company in companies.items()
        if id in named or (company.ladder and company.ladder.levels)
    }


def map_companies(
    companies: Mapping[str, MappedCompany],
    positions: Iterable[MapNode],
    ladders: Ladders,
    labels: Mapping[MapNode, str],
) -> Iterator[MapCompany]:
    """Yield the companies that positions or ladders belong to, in order of ids."""
    named: dict[str, set[MapNode]] = defaultdict(set)
    for node in positions:
        named[node.company].add(node)
    for (company, _), codes in ladders.sides.items():
        named[company] |= {MapNode(company, (code,)) for code in codes}
    order = _order(ladders)
    for company in sorted(named):
        levels = companies[company].levels if company in companies else ()
        titles = {level.code: level.title for level in reversed(levels)}
        found = (_position(node, labels, titles, ladders) for node in sorted(named[company], key=order))
        yield MapCompany(id=company, positions=tuple(found))


def _order(ladders: Ladders) -> Callable[[MapNode], tuple[int, int, int, list[tuple[int, str]]]]:
    """Return what positions of a company are sorted by: its ladder, other levels by number, then titles."""

    def key(node: MapNode) -> tuple[int, int, int, list[tuple[int, str]]]:
        ends = ladders.ends(node)
        if ends is not None:
            (track, low), (_, high) = (ladders.places[end.company, end.codes[0]] for end in ends)
            return list(Track).index(track), low, high, []
        return len(Track) + (not node.codes), 0, 0, _natural("–".join(node.codes) or node.title)

    return key


def _natural(text: str) -> list[tuple[int, str]]:
    """Return a text for sorting in which numbers count as such: L9 before L10."""
    return [
        (int(part), "") if part.isdecimal() else (-1, part) for part in re.split(r"(\d{1,9})", text) if part
    ]


def _position(
    node: MapNode, labels: Mapping[MapNode, str], titles: Mapping[str, str | None], ladders: Ladders
) -> MapPosition:
    return MapPosition(
        node=node,
        label=labels.get(node, "–".join(node.codes)),
        title=titles.get(node.codes[0]) if len(ladders.rungs(node)) == 1 else None,
        track=ladders.track(node),
    )
