"""One guide for programs: what was typed as it was typed, and what is computed from it beside it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from generator.derive.conflicts import ClaimedTotal, Conflict
from generator.derive.coverage import Coverage
from generator.derive.equity import Liquidity
from generator.derive.figures import GuideFigures
from generator.derive.questions import Question
from generator.derive.rows import RowFigures
from generator.model.catalog import Catalog
from generator.model.evidence import Source
from generator.model.guide import Guide
from generator.model.level import Confidence
from generator.model.pay import ComponentKind, TotalBasis
from generator.model.totals import Assumption, ComputedTotal, LeftOut
from generator.pages.evidence_view import Marker, marker_of
from generator.pages.page import guide_uri, served_at
from generator.units.calendar import PartialDate
from generator.units.money import MoneyRange
from generator.units.percent import Percent


@dataclass(frozen=True, slots=True, kw_only=True)
class PartData:
    """What one component adds to a total."""

    component: ComponentKind
    amount: MoneyRange
    """Gross, per year (in the first year for that total), rounded to the smallest unit of its currency."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalData:
    """A total that nobody typed; the methodology page has the formula of each name."""

    name: TotalBasis
    amount: MoneyRange
    """Gross, per year (in the first year for that total), rounded to the smallest unit of its currency."""

    parts: tuple[PartData, ...]
    left_out: tuple[LeftOut, ...] = ()
    """Components that the row mentions and the total does not hold."""

    assumptions: tuple[Assumption, ...] = ()
    """What it takes for granted because nobody stated it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowData:
    """What follows from one row of pay."""

    id: str
    """Id of the row in `original.pay`."""

    totals: tuple[TotalData, ...] = ()
    """Up to three, the recurring one first; none without a base salary in the row's currency."""

    coverage: Coverage | None = None
    """What the recurring total holds of base salary, bonus and equity; `None` without one."""

    equity_per_year: MoneyRange | None = None
    """The first grant over its years, rounded; `None` without a grant or its years."""

    liquidity: Liquidity
    """Whether equity of the company can be sold once vested; paper is never cash."""

    mark: Marker
    """The word that pages show beside the row."""

    confidence: Confidence
    reasons: tuple[str, ...]
    """Why it can be relied on so far."""

    dated: PartialDate | None = None
    """When its newest evidence held or was published, else was read; `None` when nothing is dated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictData:
    """Two claims about the same pay that contradict each other."""

    left: str
    """Id of a row in `original.pay`, or of a position in `original.peers`."""

    right: str
    left_kind: ClaimedTotal
    right_kind: ClaimedTotal
    low: Percent | None
    """Right over left, minus one, at the low end, rounded to a tenth of a percent."""

    high: Percent | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ComputedData:
    """What the program derives; nobody typed any of it."""

    headline: str | None
    """Id of the row that stands for the guide."""

    rows: tuple[RowData, ...] = ()
    conflicts: tuple[ConflictData, ...] = ()
    questions: tuple[Question, ...] = ()
    """What to ask, the weightiest first: each missing figure is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideData:
    """One role at one company."""

    id: str
    """Stable: `company/role`. A guide that is renamed leaves a file of the kind `moved`."""

    page: str
    """Address of its page below the site's root."""

    original: Guide
    """Everything that was typed, each figure with its evidence: ids of sources, range kind, date."""

    other_sources: Mapping[str, Source]
    """Sources that its evidence names and that its company, its role or all guides share, by their id."""

    computed: ComputedData


def guide_data(catalog: Catalog, figures: GuideFigures) -> GuideData:
    """Return a guide as its file holds it; the catalog need hold no other guide."""
    guide = figures.guide
    return GuideData(
        id=guide.id,
        page=served_at(guide_uri(guide.id)),
        original=guide,
        other_sources=dict(sorted(_other_sources(catalog, figures))),
        computed=ComputedData(
            headline=figures.headline,
            rows=tuple(map(_row, figures.rows.values())),
            conflicts=tuple(map(_conflict, figures.conflicts)),
            questions=figures.questions,
        ),
    )


def _other_sources(catalog: Catalog, figures: GuideFigures) -> Iterator[tuple[str, Source]]:
    """Yield the sources that are not in the guide's own list, more than once."""
    guide = figures.guide
    own = {source.id for source in guide.sources}
    named = {
        id for found in figures.published for evidence in found.basis.evidence for id in evidence.sources
    }
    for wanted in named - own:
        if (source := catalog.source(guide, wanted)) is not None:
            yield wanted, source


def _row(row: RowFigures) -> RowData:
    return RowData(
        id=row.row.id,
        totals=tuple(map(_total, row.totals.known)),
        coverage=row.coverage,
        equity_per_year=row.annual_equity.rounded() if row.annual_equity else None,
        liquidity=row.liquidity,
        mark=marker_of(row.basis.sources),
        confidence=row.confidence.confidence,
        reasons=row.confidence.reasons,
        dated=row.freshness.newest if row.freshness else None,
    )


def _total(total: ComputedTotal) -> TotalData:
    return TotalData(
        name=total.basis,
        amount=total.range.rounded(),
        parts=tuple(PartData(component=part.kind, amount=part.amount.rounded()) for part in total.parts),
        left_out=total.left_out,
        assumptions=total.assumptions,
    )


def _conflict(conflict: Conflict) -> ConflictData:
    return ConflictData(
        left=conflict.left,
        right=conflict.right,
        left_kind=conflict.left_kind,
        right_kind=conflict.right_kind,
        low=_to_a_tenth(conflict.difference.low),
        high=_to_a_tenth(conflict.difference.high),
    )


def _to_a_tenth(percent: Percent | None) -> Percent | None:
    return None if percent is None else Percent(percent.value.quantize(Decimal("0.1"), ROUND_HALF_EVEN))
