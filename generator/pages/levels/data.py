"""Every line of the level map for programs: `levels.json`.

The file is a table: `columns` names the fields, each row holds them in this order.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.derive.level_lines import LevelLine
from generator.model.level import Position

POSITION = ("company", "level", "role_label", "region")
"""Fields of a position; a company of `null` is a job across an industry."""

COLUMNS = (
    "guide",
    *(f"here.{name}" for name in POSITION),
    "relation",
    *(f"there.{name}" for name in POSITION),
    "confidence",
    "hedge",
    "sources",
    "dated",
    "dated_by",
)
"""What a row holds: the guide that says it, both positions, how the second stands to the first, and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelsData:
    """All lines, in the order of guides."""

    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]


def levels_data(lines: Iterable[LevelLine]) -> LevelsData:
    """Return the lines as the file holds them."""
    return LevelsData(columns=COLUMNS, rows=tuple(map(_row, lines)))


def _row(line: LevelLine) -> tuple[object, ...]:
    pair = line.statement.equivalence
    return (
        line.statement.guide,
        *_position(pair.here),
        pair.relation,
        *_position(pair.there),
        pair.confidence,
        pair.hedge,
        tuple(source.publisher for source in line.sources),
        line.dated,
        line.dated_by,
    )


def _position(position: Position) -> tuple[str | None, ...]:
    return position.company, position.level, position.role_label, position.region
