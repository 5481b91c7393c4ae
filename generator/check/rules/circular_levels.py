"""Finds level mappings that contradict each other.

Why it matters:
    A reader follows the map from one company to another; if it leads from a level to a higher one
    of the same ladder, one of its steps is wrong and the reader aims at the wrong pay.
Wrong:
    # guides/acme/data-engineer.yml
    level_mapping:
      - {company: globex, role_label: Data Engineer, level: L4, relation: above, confidence: high}
    # guides/globex/data-engineer.yml
    level_mapping:
      - {company: acme, role_label: Data Engineer, relation: above, confidence: high,
         from: {role_label: Data Engineer, level: L4}}
Right:
    # guides/globex/data-engineer.yml
    level_mapping:
      - {company: acme, role_label: Data Engineer, relation: below, confidence: high,
         from: {role_label: Data Engineer, level: L4}}
"""

from collections.abc import Iterator

from generator.check.graphs import circles
from generator.check.level_map import (
    Arrow,
    Job,
    LevelMap,
    PlacedEquivalence,
    job,
    ladder_arrows,
    ladder_tracks,
    stated_arrow,
    stated_equivalences,
)
from generator.check.rule import CheckContext, Placed, Scope
from generator.check.wording import listing
from generator.diagnostics import Finding, Severity
from generator.model.catalog import Catalog
from generator.model.level import Relation
from generator.text import dotted

ID = "circular-levels"
SEVERITY = Severity.ERROR
SCOPE = Scope.CATALOG

HELP = "correct one of them, or write `relation: approximate` where the source hedges"


def check(catalog: Catalog, _: CheckContext) -> Iterator[Placed]:
    """Yield the statements that equate two rungs of one ladder, then those that run in a circle."""
    stated = list(stated_equivalences(catalog))
    level_map = LevelMap(ladder_tracks(catalog))
    for line in stated:
        if line.edge.relation is Relation.EQUAL:
            clash = level_map.equate(job(line.edge.here), job(line.edge.there))
            if clash is not None:
                one, other = clash
                message = f"this makes {_name(one)} equal to {_name(other)}, a different level of that ladder"
                yield Placed(line.document, Finding(at=line.at, message=message, help=HELP))
    arrows = [arrow for arrow in map(stated_arrow, stated) if arrow] + list(ladder_arrows(catalog))
    yield from _circles(arrows, level_map)


def _circles(arrows: list[Arrow], level_map: LevelMap) -> Iterator[Placed]:
    find = level_map.groups.find
    for knot in circles([(find(arrow.lower), find(arrow.higher)) for arrow in arrows]):
        first, *others = (arrows[index] for index in knot)
        if first.stated is not None:
            higher, lower = _name(first.higher), _name(first.lower)
            message = f"{higher} cannot stand above {lower}: other comparisons say the opposite"
            note = _where([arrow.stated for arrow in others if arrow.stated])
            yield Placed(
                first.stated.document, Finding(at=first.stated.at, message=message, note=note, help=HELP)
            )


def _where(lines: list[PlacedEquivalence]) -> str:
    if not lines:
        return "it contradicts the order of the company's ladder, or what is said to be equal"
    return "compare with " + listing([f"{line.document} {dotted(line.at)}" for line in lines[:3]])


def _name(named: Job) -> str:
    return f"`{' '.join(filter(None, named))}`"
