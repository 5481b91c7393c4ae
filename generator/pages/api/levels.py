"""What is said of how levels of companies compare, for programs: a list of companies, and a file for each."""

from dataclasses import dataclass

from generator.derive.freshness import DateKind
from generator.derive.level_lines import LevelLine
from generator.model.level import Confidence, Position, Relation
from generator.pages.api.addresses import item
from generator.pages.site_inputs import SiteInputs
from generator.units.calendar import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonData:
    """One line of a guide's level mapping."""

    guide: str
    """Id of the guide that says it."""

    here: Position
    there: Position
    relation: Relation
    """How the second position stands to the first."""

    confidence: Confidence
    hedge: str | None = None
    """The source's own reservation, in words."""

    publishers: tuple[str, ...] = ()
    """Of the sources that it rests on; the guide's file has the sources."""

    dated: PartialDate | None = None
    dated_by: DateKind | None = None
    """What happened on that date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyLevelsData:
    """Every comparison that names a level or title of one company, in order of guides."""

    company: str
    comparisons: tuple[ComparisonData, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelsEntry:
    """One company whose levels are compared."""

    company: str
    file: str
    """Address of its comparisons below the site's root."""

    guides: tuple[str, ...]
    """Ids of the guides that compare them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelsData:
    """The companies whose levels are compared, in order of their ids."""

    companies: tuple[LevelsEntry, ...]


def company_levels_data(inputs: SiteInputs, company: str) -> CompanyLevelsData:
    """Return what is said of a company's levels."""
    lines = (
        line
        for guide in inputs.summaries.mapping_levels.get(company, ())
        for line in inputs.summaries.level_lines[guide]
    )
    return CompanyLevelsData(
        company=company, comparisons=tuple(_comparison(line) for line in lines if _names(line, company))
    )


def levels_data(inputs: SiteInputs) -> LevelsData:
    """Return the list of the companies of the catalogue whose levels are compared."""
    return LevelsData(
        companies=tuple(
            LevelsEntry(company=company, file=item("levels", company), guides=guides)
            for company, guides in inputs.summaries.mapping_levels.items()
            if company in inputs.mapped_companies
        )
    )


def _names(line: LevelLine, company: str) -> bool:
    return company in (line.statement.here.company, line.statement.there.company)


def _comparison(line: LevelLine) -> ComparisonData:
    pair = line.statement.equivalence
    return ComparisonData(
        guide=line.statement.guide,
        here=pair.here,
        there=pair.there,
        relation=pair.relation,
        confidence=pair.confidence,
        hedge=pair.hedge,
        publishers=tuple(source.publisher for source in line.sources),
        dated=line.dated,
        dated_by=line.dated_by,
    )
