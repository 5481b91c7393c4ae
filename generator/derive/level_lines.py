"""One line of a guide's level mapping with what it rests on: all that pages about many guides need of it."""

from dataclasses import dataclass

from generator.derive.evidence import basis_of
from generator.derive.freshness import DateKind, newest_date
from generator.model.catalog import Catalog
from generator.model.evidence import SourceKind, strongest_kind
from generator.model.guide import Guide
from generator.model.level_map import LevelStatement, level_statements
from generator.units.calendar import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class LineSource:
    """A source as a line names it."""

    id: str
    publisher: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelLine:
    """One line of a guide's level mapping, with its guide and its evidence in a few words."""

    statement: LevelStatement
    title: str
    """The job that the guide is about."""

    sources: tuple[LineSource, ...]
    strongest: SourceKind | None
    """Kind of its strongest source, `None` without any."""

    dated: PartialDate | None
    """Date of what it rests on; `None` when nothing is dated."""

    dated_by: DateKind | None
    """What happened on that date."""


def derive_level_lines(catalog: Catalog, guide: Guide) -> tuple[LevelLine, ...]:
    """Return every line of a guide's level mapping, in written order."""
    return tuple(_line(catalog, guide, one) for one in level_statements(catalog, guide))


def _line(catalog: Catalog, guide: Guide, statement: LevelStatement) -> LevelLine:
    basis = basis_of(catalog, guide, (statement.equivalence.evidence,))
    kind, dated = newest_date(basis, None) or (None, None)
    return LevelLine(
        statement=statement,
        title=guide.title,
        sources=tuple(LineSource(id=source.id, publisher=source.publisher) for source in basis.sources),
        strongest=strongest_kind(basis.sources),
        dated=dated,
        dated_by=kind,
    )
