"""Positions of a level map, company by company: a ladder from low to high, then what no ladder places."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model.catalog import Catalog
from generator.model.company import Track
from generator.model.level_map import Ladders, LevelStatement, MapNode


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


def map_companies(
    catalog: Catalog, lines: list[LevelStatement], ladders: Ladders, labels: Mapping[MapNode, str]
) -> Iterator[MapCompany]:
    """Yield the companies that lines name or ladders belong to, in order of ids."""
    named: dict[str, set[MapNode]] = defaultdict(set)
    for node in (end for line in lines for end in (line.here, line.there)):
        named[node.company].add(node)
    for (company, _), codes in ladders.sides.items():
        named[company] |= {MapNode(company, (code,)) for code in codes}
    order = _order(ladders)
    for company in sorted(named):
        positions = (_position(catalog, node, labels, ladders) for node in sorted(named[company], key=order))
        yield MapCompany(id=company, positions=tuple(positions))


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
    catalog: Catalog, node: MapNode, labels: Mapping[MapNode, str], ladders: Ladders
) -> MapPosition:
    company = catalog.companies.get(node.company)
    levels = company.ladder.levels if company and company.ladder else ()
    titles = {level.code: level.title for level in reversed(levels)}
    return MapPosition(
        node=node,
        label=labels.get(node, "–".join(node.codes)),
        title=titles.get(node.codes[0]) if len(ladders.rungs(node)) == 1 else None,
        track=ladders.track(node),
    )
